// The rule of `sekisho check --css`: whether notice and preferences can be read in the owner's colours.
import { converter, parse as parseColor } from 'culori'
import { parse as parseCss } from 'postcss'
import type { AtRule, Declaration, Node, Root, Rule } from 'postcss'
import type { Config } from '../policy/types'
import { contrastFaults, OWNERS_COLORS } from '../policy/validation/contrast'
import type { OwnersColor, Rgb, ShownTheme } from '../policy/validation/contrast'
import type { Finding } from './findings'
import { CommandError, displayName, readText } from './io'
import type { Io } from './io'

/** Names of the rules that need style sheets. */
export const CONTRAST_RULES = ['contrast'] as const

/** A custom property as a style sheet sets it. */
interface Property {
  readonly name: string
  readonly value: string
  readonly selector: string
  /** File and line, for people. */
  readonly place: string
  /** The only theme in which it counts. */
  readonly theme: ShownTheme | undefined
}

const ROOT = /^(?::root|html|body|\*)$/
const SCHEME = /prefers-color-scheme\s*:\s*(light|dark)/i
const VARIABLE = /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/
const toRgb = converter('rgb')

/** An opaque colour; one outside sRGB is cut to it, as screens do. */
const readColor = (css: string): Rgb | undefined => {
  const color = toRgb(parseColor(css))
  if (!color || (color.alpha ?? 1) < 1) return undefined
  return [color.r, color.g, color.b].map((part) => Math.min(1, Math.max(0, part))) as unknown as Rgb
}

/** The rules and conditions around a declaration, from the inside out. */
const aroundOf = (declaration: Declaration): readonly (AtRule | Rule)[] => {
  const found: (AtRule | Rule)[] = []
  let each: Node | undefined = declaration.parent
  for (; each; each = each.parent as Node | undefined)
    if (each.type === 'atrule' || each.type === 'rule') found.push(each as AtRule | Rule)
  return found
}

/** @throws CommandError for what is not CSS */
const parseSheet = (css: string, file: string): Root => {
  try {
    return parseCss(css)
  } catch (error) {
    const { line = 1, reason } = error as { line?: number; reason?: string }
    throw new CommandError(
      `${displayName(file)}: line ${line}: this is not CSS: ${reason ?? 'it cannot be read'}.`,
    )
  }
}

/** The custom properties of a style sheet, but those for paper. */
const propertiesOf = (css: string, file: string): readonly Property[] => {
  const found: Property[] = []
  parseSheet(css, file).walkDecls(/^--/, (declaration) => {
    const around = aroundOf(declaration)
    const conditions = around.flatMap((each) => ('params' in each ? [each.params] : []))
    if (conditions.some((each) => /^\s*print\b/i.test(each))) return
    const theme = conditions.map((each) => SCHEME.exec(each)?.[1]?.toLowerCase()).find(Boolean)
    const rule = around.find((each) => 'selector' in each)
    for (const selector of rule?.selectors ?? [':root'])
      found.push({
        name: declaration.prop,
        value: declaration.value.trim(),
        selector,
        place: `${file}:${declaration.source?.start?.line ?? 1}`,
        theme: theme as ShownTheme | undefined,
      })
  })
  return found
}

/** Writes out `var(…)`, as far as the style sheets say what it is. */
const resolve = (value: string, known: ReadonlyMap<string, Property>, depth = 0): string => {
  const [whole, name = '', fallback] = VARIABLE.exec(value) ?? []
  const next = known.get(name)?.value ?? fallback?.trim()
  return whole === undefined || next === undefined || depth > 9
    ? value
    : resolve(
        value.replace(whole, () => next),
        known,
        depth + 1,
      )
}

const ownersName = (color: OwnersColor): string => `--sekisho-${color}`

/** What is wrong with the colours of one selector in one theme; the root's count where it sets none. */
const findingsFor = (
  theme: ShownTheme,
  root: readonly Property[],
  own: readonly Property[],
): readonly Finding[] => {
  const known = new Map([...root, ...own].map((each) => [each.name, each]))
  const last = [...own].reverse().find(({ name }) => OWNERS_COLORS.map(ownersName).includes(name))
  if (!last) return []
  const set = Object.fromEntries(
    OWNERS_COLORS.flatMap((color) => {
      const value = known.get(ownersName(color))?.value
      return value === undefined ? [] : [[color, resolve(value, known)]]
    }),
  )
  return contrastFaults({ theme, set, read: readColor }).map((message) => ({
    rule: 'contrast',
    severity: 'warning',
    path: last.place,
    message,
    value: null,
  }))
}

const themesOf = ({ notice }: Config): readonly ShownTheme[] =>
  notice.theme === 'auto' ? ['light', 'dark'] : [notice.theme]

/**
 * Computes the contrast of the colours that style sheets set for Sekisho, in the themes that the site shows.
 * Of the cascade it knows what such properties need: the root, other selectors over it, the order, colour
 * schemes and `var()`; not specificity, nor conditions such as `@supports`, which count as met.
 *
 * @param files paths of the style sheets, in the order in which pages load them
 * @throws CommandError if a file cannot be read or is not CSS
 */
export const contrastFindings = async (
  config: Config,
  files: readonly string[],
  io: Io,
): Promise<readonly Finding[]> => {
  const all: Property[] = []
  for (const file of files) all.push(...propertiesOf(await readText(io, file), file))
  return themesOf(config).flatMap((theme) => {
    const here = all.filter((each) => each.theme === undefined || each.theme === theme)
    const root = here.filter(({ selector }) => ROOT.test(selector))
    const others = new Set(here.map(({ selector }) => selector).filter((each) => !ROOT.test(each)))
    return [
      ...findingsFor(theme, [], root),
      ...[...others].flatMap((selector) =>
        findingsFor(
          theme,
          root,
          here.filter((each) => each.selector === selector),
        ),
      ),
    ]
  })
}
