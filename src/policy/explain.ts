import { closest, distance } from 'fastest-levenshtein'
import type { Fault, FaultCode } from './fault'
import * as formats from './formats'

const FORMATS: ReadonlyMap<string, string> = new Map(
  (
    [
      [formats.ID, 'a lower-case letter, then up to 31 lower-case letters, digits or hyphens'],
      [formats.VERSION, '1 to 24 letters, digits, dots or hyphens'],
      [formats.DATE, 'a date as 2026-04-01'],
      [formats.TEXT, 'a text that is not blank'],
      [formats.LINK, 'an https:, mailto: or tel: address, or one relative to the page'],
      [formats.ENDPOINT, 'an https: address, or one relative to the page'],
      [formats.NAME, 'a name or host without spaces, commas, semicolons or ='],
      [formats.POSITION, 'top or bottom, with -left or -right for a box'],
      [formats.DURATION, 'an ISO 8601 duration as P13M or PT30M, or session'],
    ] as const
  ).map(([format, words]) => [format.source, words]),
)

const LONGEST = 60

/** On one line, whatever it is: a key or an id of the configuration must not look like another message. */
const shown = (value: unknown): string => {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object'
  const text = JSON.stringify(value) ?? typeof value
  return text.length > LONGEST ? text.slice(0, LONGEST) + '…' : text
}

/** A path on one line, whatever the keys in it are; `configuration` for the whole. */
export const pathOf = ({ path }: { readonly path: string }): string =>
  JSON.stringify(path).slice(1, -1) || 'configuration'

const optionsOf = ({ expected }: Fault): readonly (string | boolean)[] =>
  [expected].flat().filter((each) => typeof each === 'string' || typeof each === 'boolean')

const guess = (fault: Fault): string => {
  const options = optionsOf(fault)
  const word = typeof fault.value === 'string' ? fault.value.slice(0, LONGEST) : ''
  const near = word && options.length ? closest(word, options.map(String)) : ''
  return near && distance(word, near) <= Math.max(2, word.length / 3)
    ? `Did you mean ${shown(near)}?`
    : `It may be ${options.map(shown).join(', ')}.`
}

const wanted = (fault: Fault): string => {
  const { expected } = fault
  if (expected instanceof RegExp) return FORMATS.get(expected.source) ?? 'what the format asks for'
  if (typeof expected === 'number') return `a whole number from 1 to ${expected}`
  if (typeof expected === 'object' && expected && !Array.isArray(expected)) {
    const names = Object.keys(expected).map((key) => key.replace(/\?.*/, ''))
    return names[0] === '[]' ? 'a list' : `an object, whose fields may be ${names.join(', ')}`
  }
  return optionsOf(fault).map(shown).join(' or ')
}

const SENTENCES: Readonly<Record<FaultCode, (fault: Fault) => string>> = {
  missing: (fault) => `is missing.${wanted(fault) && ` Write ${wanted(fault)}.`}`,
  type: (fault) =>
    `${shown(fault.value)} is not of the kind that stands here. ` +
    `Write ${fault.expected instanceof RegExp ? 'in quotes ' : ''}${wanted(fault)}.`,
  format: (fault) => `${shown(fault.value)} cannot be read. Write ${wanted(fault)}.`,
  choice: (fault) => `${shown(fault.value)} is not a choice. ${guess(fault)}`,
  reference: (fault) => `${shown(fault.value)} names no purpose. ${guess(fault)}`,
  duplicate: ({ value }) =>
    `${shown(value)} stands twice. Purposes and services share one set of ids.`,
  unknown: (fault) => `${shown(fault.value)} means nothing here. ${guess(fault)}`,
}

/** Says a fault without its path: the value found, and what to write instead. */
export const sentenceOf = (fault: Fault): string => SENTENCES[fault.code](fault)

/**
 * Says a fault in one line: the path, the value found, and what to write instead.
 *
 * @example `[sekisho] policy.services[2].purpose: "analytic" names no purpose. Did you mean "analytics"?`
 */
export const explainFault = (fault: Fault): string =>
  `[sekisho] ${pathOf(fault)}: ${sentenceOf(fault)}`
