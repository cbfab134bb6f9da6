// Whether the notice and the preferences can be read in the colours that an owner has set.
// https://www.w3.org/TR/WCAG22/#contrast-minimum

/** Red, green and blue in sRGB, 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** A theme that a browser shows; `auto` is one of the two. */
export type ShownTheme = 'light' | 'dark'

/** Colours that an owner may set, as `--sekisho-…`. */
export const OWNERS_COLORS = ['background', 'text', 'accent'] as const

/** The name of such a colour. */
export type OwnersColor = (typeof OWNERS_COLORS)[number]

/** The colours where the owner sets none, as in the style sheet. `soft` cannot be set. */
export const DEFAULT_COLORS: Readonly<
  Record<ShownTheme, Readonly<Record<OwnersColor | 'soft', string>>>
> = {
  light: { background: '#fff', text: '#1d2530', accent: '#23487a', soft: '#566172' },
  dark: { background: '#1b2029', text: '#e9edf3', accent: '#a6c6f0', soft: '#a9b4c3' },
}

/** What text of any size needs against its background. */
export const LEAST_CONTRAST = 4.5

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (color: Rgb): number => {
  const [red, green, blue] = color.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/**
 * The contrast of two opaque colours, from 1 to 21.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export const contrastOf = (one: Rgb, other: Rgb): number => {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Colours of one theme as they are written, and how a colour is read. */
export interface ColorsToCheck {
  readonly theme: ShownTheme
  /** As written; what is missing is the default. */
  readonly set: Readonly<Partial<Record<OwnersColor, string>>>
  /** Reads a CSS colour; `undefined` for what is none, or can be seen through. */
  readonly read: (css: string) => Rgb | undefined
}

const ROLES = {
  text: 'text',
  accent: 'links and buttons',
  soft: 'softer text',
} as const

/** Tells in whole sentences what cannot be read, or cannot be computed, of the colours of a theme. */
export const contrastFaults = ({ theme, set, read }: ColorsToCheck): readonly string[] => {
  const unread = OWNERS_COLORS.filter((name) => set[name] !== undefined && !read(set[name]))
  if (unread.length)
    return unread.map(
      (name) =>
        `--sekisho-${name}: ${set[name] ?? ''} is no opaque colour that can be computed here, so its contrast is not known.`,
    )
  const defaults = DEFAULT_COLORS[theme]
  const background = set.background ?? defaults.background
  const from = (name: OwnersColor | 'soft', value: string): string =>
    name !== 'soft' && set[name] !== undefined ? `--sekisho-${name}: ${value}` : value
  return (Object.keys(ROLES) as (keyof typeof ROLES)[]).flatMap((name) => {
    const value = (name !== 'soft' && set[name]) || defaults[name]
    const [front, back] = [read(value), read(background)]
    if (!front || !back) return []
    const ratio = contrastOf(front, back)
    // Cut, not rounded: 4.499 is less than 4.5, and must not be said to be 4.5.
    const said = Math.floor(ratio * 100) / 100
    return ratio < LEAST_CONTRAST
      ? [
          `In the ${theme} theme, ${from(name, value)} (${ROLES[name]}) on ${from('background', background)} has a contrast of ${String(said)}. It needs ${String(LEAST_CONTRAST)} to be legible (WCAG 2.2, 1.4.3).`,
        ]
      : []
  })
}
