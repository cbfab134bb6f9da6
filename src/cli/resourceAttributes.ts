// Which attributes make the browser load something, and which scripts it executes.
import type { StartTag } from './startTags'

/** Attributes with the address of a resource, by element: the same that the gates look at in the browser. */
const RESOURCES: Readonly<Record<string, readonly string[]>> = {
  iframe: ['src'],
  img: ['src', 'srcset'],
  // The parser turns <image> into <img>.
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
/** SVG elements that load their `href`. */
const SVG_RESOURCES: readonly string[] = ['image', 'feimage', 'use']

/** Types of scripts that are executed. Scripts of other types are data blocks. */
const EXECUTED_TYPE = /^(module|(text|application)\/(x-)?(java|ecma|j)script.*)?$/i
/** `rel` values of links that make the browser fetch or connect. */
const FETCHING_REL = /^$|pre|icon|stylesheet|manifest/i

/** Whether a start tag is an HTML script that the browser executes. */
export const isExecutedScript = ({ name, foreign, attributes }: StartTag): boolean =>
  name === 'script' && !foreign && EXECUTED_TYPE.test(attributes.get('type')?.trim() ?? '')

/** Returns the attributes with which an element other than a script loads something. */
export const resourceAttributes = ({ name, foreign, attributes }: StartTag): readonly string[] => {
  if (foreign) {
    if (!SVG_RESOURCES.includes(name)) return []
    // Browsers ignore xlink:href if there is an href.
    return [attributes.has('href') ? 'href' : 'xlink:href']
  }
  if (name === 'link' && !FETCHING_REL.test(attributes.get('rel') ?? '')) return []
  return (Object.hasOwn(RESOURCES, name) ? RESOURCES[name] : undefined) ?? []
}

/** Whether an attribute holds a list of addresses in the syntax of `srcset`. */
export const isSrcset = (attribute: string): boolean => attribute.endsWith('srcset')
