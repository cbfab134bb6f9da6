// Validates a JSON value against a schema.
import type { Fault, FaultCode } from './fault'

/**
 * Describes which values are valid.
 *
 * - a regular expression: a string that matches it
 * - a list of values: one of them
 * - a function: see {@link Validator}
 * - `{ '[]': schema }`: a list of such values
 * - `{ '*': schema }`: one such value for every language, or an object from language to value
 * - another object: an object with these keys and no others; `'key?'` may be missing, and `'key?5'` has the default 5
 */
export type Schema = RegExp | readonly unknown[] | Validator | ObjectSchema

/** Describes an object by its keys. */
export interface ObjectSchema {
  readonly [key: string]: Schema
}

/** Reports a fault of the value that is being validated. */
export type ReportFault = (code: FaultCode, expected?: unknown) => void

/** Validates what no other schema can express. May return a schema to validate the value against next. */
export type Validator = (value: unknown, fault: ReportFault) => Schema | void

/**
 * Validates a parsed JSON value, fills in defaults, and freezes it, all in place. Objects from language
 * to value lose their prototype, so that no language is called `constructor`.
 *
 * @param path JSON path of the value, with a leading dot
 * @param faults receives the faults; if it has any, the value must not be used
 */
export const validate = (schema: Schema, value: unknown, path: string, faults: Fault[]): void => {
  const fault: ReportFault = (code, expected) => addFault(faults, path, value, code, expected)

  if (typeof schema === 'function') {
    const next = schema(value, fault)
    if (next) validate(next, value, path, faults)
  } else if (schema instanceof RegExp) {
    if (typeof value !== 'string') fault('type', schema)
    else if (!schema.test(value)) fault('format', schema)
  } else if (Array.isArray(schema)) {
    if (!schema.includes(value)) fault('choice', schema)
  } else {
    const { '[]': item, '*': localized, ...keys } = schema as ObjectSchema
    if (item) {
      if (!Array.isArray(value)) fault('type', schema)
      else value.forEach((each, i) => validate(item, each, `${path}[${i}]`, faults))
    } else if (localized) {
      if (!isObject(value)) return validate(localized, value, path, faults)
      validateLanguages(localized, value, path, faults)
    } else if (!isObject(value)) fault('type', schema)
    else validateKeys(keys, value, path, faults)
  }
  Object.freeze(value)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  (value as object | undefined | null)?.constructor === Object

const addFault = (
  faults: Fault[],
  path: string,
  value: unknown,
  code: FaultCode,
  expected: unknown,
): void => {
  faults.push({
    path: path.slice(1),
    code: value === undefined ? 'missing' : code,
    value,
    expected,
  })
}

const validateLanguages = (
  schema: Schema,
  texts: Record<string, unknown>,
  path: string,
  faults: Fault[],
): void => {
  Object.setPrototypeOf(texts, null)
  if (!Object.keys(texts).length) addFault(faults, path, texts, 'missing', schema)
  for (const key in texts) validate(schema, texts[key], `${path}.${key}`, faults)
}

const validateKeys = (
  schemas: ObjectSchema,
  entries: Record<string, unknown>,
  path: string,
  faults: Fault[],
): void => {
  const known = Object.entries(schemas).map(([key, schema]) => {
    const [name = '', defaultJson] = key.split('?')
    if (defaultJson) entries[name] ??= JSON.parse(defaultJson)
    if (defaultJson === undefined || name in entries)
      validate(schema, entries[name], `${path}.${name}`, faults)
    return name
  })
  for (const key in entries)
    if (!known.includes(key)) addFault(faults, `${path}.${key}`, key, 'unknown', known)
}
