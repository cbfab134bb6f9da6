// Says in the owner's language what is wrong in a configuration, and what to write instead.
import type { Fault } from '../../policy/validation/fault'
import * as formats from '../../policy/formats'
import { fillIn, fillOne } from '../texts/texts'
import type { Texts } from '../texts/texts'

const FORMATS: ReadonlyMap<string, keyof Texts['faults']['formats']> = new Map(
  (
    [
      [formats.ID, 'id'],
      [formats.VERSION, 'version'],
      [formats.DATE, 'date'],
      [formats.TEXT, 'text'],
      [formats.LINK, 'link'],
      [formats.ENDPOINT, 'endpoint'],
      [formats.NAME, 'name'],
      [formats.POSITION, 'position'],
      [formats.REGION, 'region'],
      [formats.DURATION, 'duration'],
    ] as const
  ).map(([format, name]) => [format.source, name]),
)

const MAX_LENGTH = 60

/** A value on one line, shortened. */
const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) + '…' : text
}

/** What is expected; nothing where the schema is a function or a text in several languages. */
const expectedOf = ({ expected, code }: Fault, { faults }: Texts): string => {
  if (expected instanceof RegExp) {
    const name = FORMATS.get(expected.source)
    return name ? faults.formats[name] : ''
  }
  if (typeof expected === 'number')
    return code === 'type' ? faults.whole : fillOne(faults.number, expected)
  if (Array.isArray(expected)) return expected.map(show).join(faults.or)
  if (typeof expected !== 'object' || expected === null) return ''
  if (Object.hasOwn(expected, '[]')) return faults.list
  if (Object.hasOwn(expected, '*')) {
    const inner: unknown = Reflect.get(expected, '*')
    return expectedOf({ path: '', code, expected: inner }, { faults } as Texts)
  }
  return faults.object
}

/** Explains a fault in a sentence. */
export const describeFault = (fault: Fault, texts: Texts): string => {
  const { faults } = texts
  const expected = expectedOf(fault, texts)
  if (fault.code === 'missing' && (!expected || expected === faults.object))
    return faults.missingPlain
  return fillIn(faults[fault.code], {
    value: show(fault.value),
    expected: expected || faults.object,
  })
}
