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
      [formats.NAME, 'a name or host without spaces, commas, semicolons or ='],
      [formats.DURATION, 'an ISO 8601 duration as P13M or PT30M, or session'],
    ] as const
  ).map(([format, words]) => [format.source, words]),
)

const LONGEST = 60

const shown = (value: unknown): string => {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object'
  // Functions and symbols have no place in JSON, yet may come in from a script.
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > LONGEST ? text.slice(0, LONGEST) + '…' : text
}

const guess = ({ value, expected }: Fault): string => {
  const options = [expected].flat().map(String)
  const word = String(value).slice(0, LONGEST)
  const near = options.length ? closest(word, options) : ''
  return near && distance(word, near) <= Math.max(2, word.length / 3)
    ? `Did you mean "${near}"?`
    : `It may be ${options.map((option) => `"${option}"`).join(', ')}.`
}

const wanted = ({ expected }: Fault): string =>
  expected === undefined
    ? 'what the documentation names'
    : typeof expected === 'number'
      ? `a whole number from 1 to ${expected}`
      : (expected instanceof RegExp && FORMATS.get(expected.source)) ||
        [expected].flat().map(String).join(', ')

const SENTENCES: Readonly<Record<FaultCode, (fault: Fault) => string>> = {
  missing: (fault) =>
    `is missing.${fault.expected === undefined ? '' : ` Write ${wanted(fault)}.`}`,
  type: ({ value }) => `${shown(value)} is not of the kind that stands here.`,
  format: (fault) => `${shown(fault.value)} cannot be read. Write ${wanted(fault)}.`,
  choice: (fault) => `${shown(fault.value)} is not a choice. ${guess(fault)}`,
  reference: (fault) => `${shown(fault.value)} names no purpose. ${guess(fault)}`,
  duplicate: ({ value }) =>
    `${shown(value)} stands twice. Purposes and services share one set of ids.`,
  unknown: (fault) => `${shown(fault.value)} means nothing here. ${guess(fault)}`,
}

/**
 * Says a fault in one line: the path, the value found, and what to write instead.
 *
 * @example `[sekisho] policy.services[2].purpose: "analytic" names no purpose. Did you mean "analytics"?`
 */
export const explainFault = (fault: Fault): string =>
  `[sekisho] ${fault.path || 'configuration'}: ${SENTENCES[fault.code](fault)}`
