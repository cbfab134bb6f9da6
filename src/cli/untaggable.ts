// Finds requests to declared services that tagging an element cannot prevent.
import type { Service } from '../policy/types'
import type { ServiceFinder } from './serviceFinder'
import type { StartTag } from './startTags'

/** Something that belongs to a declared service, and that cannot be tagged. */
export interface Untaggable {
  /** The address, or the part of the element that names a host. */
  readonly what: string
  readonly services: readonly Service[]
  /** Why it cannot be tagged, and what to do. */
  readonly reason: string
}

const REASONS = {
  style:
    'requests from a style sheet cannot be tagged. Serve the file from your own site, or move the rule into a separate style sheet and load that with a tagged <link>.',
  handler: 'an event handler cannot be tagged. Its requests pass through the gates when it runs.',
  background:
    'a background is not an embed. Move it into a separate style sheet and load that with a tagged <link>.',
  refresh: 'this redirects visitors automatically. Remove it, or make it a link.',
  rules: 'speculation rules make the browser prefetch this. Remove the address from them.',
  modules:
    'an import map resolves the addresses of modules, and an import() inside a module cannot be held. Remove the address from the map, and load the module with a tagged script.',
  frame: 'a frameset page cannot show the notice. Use an <iframe>.',
  svg: 'a script inside SVG cannot be tagged. Move it out of the <svg>, into an HTML script.',
} as const

/**
 * Finds what an element makes the browser request, now or later, that no tag on the element can hold.
 * In texts, services are recognized by their declared hosts.
 */
export const untaggableIn = (
  { name, foreign, attributes, text }: StartTag,
  find: ServiceFinder,
  base: string | undefined,
): readonly Untaggable[] => {
  const found: Untaggable[] = []
  const add = (reason: keyof typeof REASONS, what: string, services: readonly Service[]): void => {
    if (services.length) found.push({ what, services, reason: REASONS[reason] })
  }

  for (const [attribute, value] of attributes)
    if (attribute.startsWith('on')) add('handler', attribute, find.byText(value))
    else if (attribute === 'background' && !foreign)
      add('background', value, find.byAddress(value, base))
    else if (/url\(/i.test(value) && attribute !== 'srcdoc')
      add('style', attribute, find.byText(value))

  if (name === 'style') add('style', 'style sheet', find.byText(text))
  if (name === 'meta' && /^\s*refresh\s*$/i.test(attributes.get('http-equiv') ?? ''))
    add('refresh', 'refresh', find.byText(attributes.get('content') ?? ''))
  if (name === 'frame' && !foreign) {
    const address = attributes.get('src') ?? ''
    add('frame', address, find.byAddress(address, base))
  }
  if (name === 'script' && !foreign) {
    const type = attributes.get('type')?.trim().toLowerCase()
    if (type === 'speculationrules') add('rules', 'speculation rules', find.byText(text))
    if (type === 'importmap') add('modules', 'import map', find.byText(text))
  }
  if (name === 'script' && foreign) {
    const address = attributes.get('href') ?? attributes.get('xlink:href')
    if (address === undefined) add('svg', 'inline script', find.byScript(text))
    else add('svg', address, find.byAddress(address, base))
  }
  return found
}
