import type { StartTag } from './startTags'

/** Attributes that hold an address, by the element that loads it; what the gates look at when a page runs. */
const LOADS: Readonly<Record<string, readonly string[]>> = {
  iframe: ['src'],
  img: ['src', 'srcset'],
  // The parser makes an img of it.
  image: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
  link: ['href', 'imagesrcset'],
  input: ['src'],
}
/** The same in SVG. */
const SVG_LOADS: readonly string[] = ['image', 'feimage', 'use']

/** Of scripts that run: others are data. */
const RUNS = /^(module|(text|application)\/(x-)?(java|ecma|j)script.*)?$/i
/** Of links that make the browser fetch or connect. */
const FETCHES = /^$|pre|icon|stylesheet|manifest/i

/** Whether it is a script of HTML that the browser runs. */
export const isRun = ({ name, foreign, attributes }: StartTag): boolean =>
  name === 'script' && !foreign && RUNS.test(attributes.get('type')?.trim() ?? '')

/** The attributes by which an element that is no script loads something. */
export const loadsOf = ({ name, foreign, attributes }: StartTag): readonly string[] => {
  if (foreign) {
    if (!SVG_LOADS.includes(name)) return []
    // The older name counts only where the newer is not there.
    return [attributes.has('href') ? 'href' : 'xlink:href']
  }
  if (name === 'link' && !FETCHES.test(attributes.get('rel') ?? '')) return []
  return (Object.hasOwn(LOADS, name) ? LOADS[name] : undefined) ?? []
}

/** Whether an attribute holds several addresses. */
export const isSet = (attribute: string): boolean => attribute.endsWith('srcset')
