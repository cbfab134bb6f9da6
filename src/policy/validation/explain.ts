// Explains faults of a configuration in English: what is wrong, and what to write instead.
import { closest, distance } from 'fastest-levenshtein'
import type { Fault, FaultCode } from './fault'
import * as formats from '../formats'

const FORMATS: ReadonlyMap<string, string> = new Map(
  (
    [
      [formats.ID, 'a lower-case letter, then up to 31 lower-case letters, digits or hyphens'],
      [formats.VERSION, '1 to 24 letters, digits, dots or hyphens'],
      [formats.DATE, 'a date like 2026-04-01'],
      [formats.TEXT, 'a text that is not blank'],
      [formats.LINK, 'an https:, mailto: or tel: address, or one relative to the page'],
      [formats.ENDPOINT, 'an https: address, or one relative to the page'],
      [formats.NAME, 'a name or host without spaces, commas, semicolons or ='],
      [formats.POSITION, 'top or bottom, with -left or -right for a box'],
      [formats.REGION, 'a country or a part of one, like JP or US-CA'],
      [formats.SHARE, 'a number from 0 to 1'],
      [formats.DURATION, 'an ISO 8601 duration like P13M or PT30M, or session'],
    ] as const
  ).map(([format, words]) => [format.source, words]),
)

const MAX_LENGTH = 60

/** Shows a value on one line, so that no key or id of the configuration can look like another message. */
const show = (value: unknown): string => {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object'
  const text = JSON.stringify(value) ?? typeof value
  return text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) + '…' : text
}

/** Returns the path of a fault on one line, whatever its keys are; `configuration` for the whole. */
export const pathOf = ({ path }: { readonly path: string }): string =>
  JSON.stringify(path).slice(1, -1) || 'configuration'

const optionsOf = ({ expected }: Fault): readonly (string | boolean)[] =>
  [expected].flat().filter((each) => typeof each === 'string' || typeof each === 'boolean')

/** Suggests the option that is spelled like the value, or lists all options. */
const suggest = (fault: Fault): string => {
  const options = optionsOf(fault)
  const word = typeof fault.value === 'string' ? fault.value.slice(0, MAX_LENGTH) : ''
  const similar = word && options.length ? closest(word, options.map(String)) : ''
  return similar && distance(word, similar) <= Math.max(2, word.length / 3)
    ? `Did you mean ${show(similar)}?`
    : `Use one of ${options.map(show).join(', ')}.`
}

/** Describes what is expected instead of the value. */
const describeExpected = (fault: Fault): string => {
  const { expected } = fault
  if (expected instanceof RegExp) return FORMATS.get(expected.source) ?? 'the expected format'
  if (typeof expected === 'number') return `a whole number from 1 to ${expected}`
  if (typeof expected === 'object' && expected && !Array.isArray(expected)) {
    const names = Object.keys(expected).map((key) => key.replace(/\?.*/, ''))
    return names[0] === '[]' ? 'a list' : `an object with the fields ${names.join(', ')}`
  }
  return optionsOf(fault).map(show).join(' or ')
}

const SENTENCES: Readonly<Record<FaultCode, (fault: Fault) => string>> = {
  missing: (fault) =>
    `is missing.${describeExpected(fault) && ` Write ${describeExpected(fault)}.`}`,
  type: (fault) =>
    `${show(fault.value)} has the wrong type. ` +
    `Write ${fault.expected instanceof RegExp ? 'in quotation marks ' : ''}${describeExpected(fault)}.`,
  format: (fault) => `${show(fault.value)} is not valid here. Write ${describeExpected(fault)}.`,
  choice: (fault) => `${show(fault.value)} is not an option. ${suggest(fault)}`,
  reference: (fault) =>
    `${show(fault.value)} names no purpose${fault.path.startsWith('signals') ? ' and no service' : ''}. ${suggest(fault)}`,
  duplicate: ({ value }) =>
    `${show(value)} is already used. Every purpose and every service needs an id of its own.`,
  size: ({ value, expected }) =>
    `With a choice on each purpose the consent cookie would have ${show(value)} characters, and it may have ${show(expected)}. Declare fewer purposes, or give them shorter ids.`,
  unknown: (fault) => `${show(fault.value)} is not a known field. ${suggest(fault)}`,
  unresolved: ({ path }) =>
    `${path === 'regions' ? 'names presets of' : 'is only named, as a service of'} the catalogue. Write it out with "sekisho resolve" or withCatalog of "sekisho/catalog", or load sekisho-catalog.js before sekisho.js.`,
  preset: (fault) => `${show(fault.value)} names no preset of regions. ${suggest(fault)}`,
  place: () => 'is no place. Write an ISO 3166 code, like JP or US-CA.',
  entry: (fault) => `${show(fault.value)} names no service of the catalogue. ${suggest(fault)}`,
  purpose: (fault) =>
    `The catalogue suggests the purpose ${show(fault.value)}, which this policy does not have. ` +
    `Write { "use": …, "purpose": … } with ${describeExpected(fault) || 'a purpose of the policy'}.`,
}

/** Explains a fault without its path: the value found, and what to write instead. */
export const sentenceOf = (fault: Fault): string => SENTENCES[fault.code](fault)

/**
 * Explains a fault in one line: its path, the value found, and what to write instead.
 *
 * @example `[sekisho] policy.services[2].purpose: "analytic" names no purpose. Did you mean "analytics"?`
 */
export const explainFault = (fault: Fault): string =>
  `[sekisho] ${pathOf(fault)}: ${sentenceOf(fault)}`
