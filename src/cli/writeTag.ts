// Writes the attributes that hold an element into its start tag.
import type MagicString from 'magic-string'
import type { Service } from '../policy/types'
import { attributePositions } from './attributePositions'
import type { AttributePosition } from './attributePositions'
import type { StartTag } from './startTags'

/** What is to be written into a start tag. */
export interface TagEdit {
  /** Services that the element waits for; empty for a source that waits for its video or audio element. */
  readonly services: Set<Service>
  /** Addresses or parts of the element that belong to them. */
  readonly what: string[]
  /** Attributes to rename, so that the browser does not load their addresses. */
  readonly attributes: string[]
}

/** Returns the ids of the purposes of services, each once. */
export const purposesOf = (services: Iterable<Service>): readonly string[] => [
  ...new Set(Array.from(services, ({ purpose }) => purpose)),
]

/** Whether a script is a module. */
export const isModuleScript = ({ attributes }: StartTag): boolean =>
  /^\s*module\s*$/i.test(attributes.get('type') ?? '')

/** Edits a start tag in the text of a page. */
export const writeTag = (
  text: MagicString,
  tag: StartTag,
  { services, attributes }: TagEdit,
): void => {
  const { nameEnd, attributes: positions } = attributePositions(text.original, tag.start, tag.end)
  const named = (name: string): readonly AttributePosition[] =>
    positions.filter((each) => each.name.toLowerCase() === name)
  const [address] = named(attributes[0] ?? 'src')
  const lastChar = address && text.original[address.end - 1]
  // The quotes of the address: the tag may be part of a string that is enclosed in the other quotes.
  const quote = lastChar === "'" ? lastChar : '"'
  let added = ''
  /** Browsers use the first of several attributes of one name, so that one is replaced. */
  const set = (name: string, value: string): void => {
    const [first] = named(name)
    if (first) text.update(first.start, first.end, `${first.name}=${quote}${value}${quote}`)
    else added += ` ${name}=${quote}${value}${quote}`
  }

  if (services.size) {
    if (tag.name === 'script') set('type', 'text/plain')
    set('data-consent', purposesOf(services).join(' '))
    set('data-service', Array.from(services, ({ id }) => id).join(' '))
    if (tag.name === 'script' && isModuleScript(tag)) set('data-type', 'module')
    if (added) text.appendLeft(nameEnd, added)
  }
  for (const attribute of attributes)
    for (const { start } of named(attribute))
      // Duplicates are renamed too: otherwise the second would count once the first has a new name.
      if (attribute === 'xlink:href') text.update(start, start + 'xlink:'.length, 'data-')
      else text.appendLeft(start, 'data-')
  // Once href has a new name, browsers would use xlink:href.
  if (tag.foreign && attributes.includes('href'))
    for (const { start } of named('xlink:href')) text.appendLeft(start, 'data-')
}
