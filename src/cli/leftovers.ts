import type { Service } from '../policy/types'
import type { Owners } from './owners'
import type { StartTag } from './startTags'

/** Something that belongs to a service and cannot be tagged. */
export interface Leftover {
  /** The address, or where in the element it stands. */
  readonly what: string
  readonly services: readonly Service[]
  /** Why, and what to do. */
  readonly reason: string
}

const REASONS = {
  style:
    'a style sheet asks for it, which nothing can tag. Serve it from your own site, or put the rule into a style sheet of its own behind a tagged <link>.',
  handler:
    'the code of an event handler names it. When it runs, the gates look at what it asks for.',
  background: 'a background is not an embed. Use a style sheet of its own behind a tagged <link>.',
  refresh: 'the page sends visitors there by itself. Take it out, or make it a link.',
  rules: 'speculation rules make the browser fetch ahead. Take the address out of them.',
  modules:
    'an import map gives modules their addresses, and an import() inside a module cannot be held. Take the address out of it, and load the module by a tagged script.',
  frame: 'a frameset has no room for the notice. Use an <iframe>.',
  svg: 'a script inside SVG. Put it behind the <svg>, as a script of HTML.',
} as const

/**
 * Finds in an element what the browser sends, or may send, and what no tag can hold back. Addresses in
 * texts are found by a declared host in them.
 */
export const leftoversOf = (
  { name, foreign, attributes, text }: StartTag,
  owners: Owners,
  base: string | undefined,
): readonly Leftover[] => {
  const found: Leftover[] = []
  const add = (reason: keyof typeof REASONS, what: string, services: readonly Service[]): void => {
    if (services.length) found.push({ what, services, reason: REASONS[reason] })
  }

  for (const [attribute, value] of attributes)
    if (attribute.startsWith('on')) add('handler', attribute, owners.ofText(value))
    else if (attribute === 'background' && !foreign)
      add('background', value, owners.ofAddress(value, base))
    else if (/url\(/i.test(value) && attribute !== 'srcdoc')
      add('style', attribute, owners.ofText(value))

  if (name === 'style') add('style', 'style sheet', owners.ofText(text))
  if (name === 'meta' && /^\s*refresh\s*$/i.test(attributes.get('http-equiv') ?? ''))
    add('refresh', 'refresh', owners.ofText(attributes.get('content') ?? ''))
  if (name === 'frame' && !foreign) {
    const address = attributes.get('src') ?? ''
    add('frame', address, owners.ofAddress(address, base))
  }
  if (name === 'script' && !foreign) {
    const type = attributes.get('type')?.trim().toLowerCase()
    if (type === 'speculationrules') add('rules', 'speculation rules', owners.ofText(text))
    if (type === 'importmap') add('modules', 'import map', owners.ofText(text))
  }
  if (name === 'script' && foreign) {
    const address = attributes.get('href') ?? attributes.get('xlink:href')
    if (address === undefined) add('svg', 'inline script', owners.ofText(text))
    else add('svg', address, owners.ofAddress(address, base))
  }
  return found
}
