import type { Fault, FaultCode } from './fault'

/**
 * What may stand at a place of a JSON value.
 *
 * - a format: a string that fits it
 * - a list of values: one of them
 * - a function: looks at the value itself, and may say what else to check it against
 * - `{ '[]': … }`: a list of such values
 * - `{ '*': … }`: one value for every language, or an object from language to value
 * - an object: these keys and no others; `'key?'` may be left out, `'key?5'` is 5 then
 */
export type Spec = RegExp | readonly unknown[] | Look | Shape

/** The keys of an object. */
export interface Shape {
  readonly [key: string]: Spec
}

/** Looks at a value beyond what it is itself. */
export type Look = (
  value: unknown,
  fault: (code: FaultCode, expected?: unknown) => void,
) => Spec | void

/**
 * Checks a parsed JSON value in place, fills in defaults, and freezes it. Objects from language to
 * value lose their prototype, so that no language is called `constructor`.
 *
 * @param path JSON path of the value, with a dot in front
 * @param faults receives what is wrong; with one fault in it the value must not be used
 */
export const check = (spec: Spec, value: unknown, path: string, faults: Fault[]): void => {
  const fault = (code: FaultCode, expected?: unknown, at = path, found = value): void => {
    if (found === undefined) code = 'missing'
    faults.push({ path: at.slice(1), code, value: found, expected })
  }

  if (typeof spec === 'function') {
    const next = spec(value, fault)
    if (next) check(next, value, path, faults)
  } else if (spec instanceof RegExp) {
    if (typeof value !== 'string') fault('type', spec)
    else if (!spec.test(value)) fault('format', spec)
  } else if (Array.isArray(spec)) {
    if (!spec.includes(value)) fault('choice', spec)
  } else {
    const { '[]': item, '*': local, ...shape } = spec as Shape
    const entries = value as Record<string, unknown>
    const isObject = (value as object | undefined | null)?.constructor === Object
    if (item) {
      if (!Array.isArray(value)) fault('type', spec)
      else value.forEach((each, i) => check(item, each, `${path}[${i}]`, faults))
    } else if (local) {
      if (!isObject) {
        check(local, value, path, faults)
        return
      }
      Object.setPrototypeOf(value, null)
      if (!Object.keys(entries).length) fault('missing', local)
      for (const key in entries) check(local, entries[key], `${path}.${key}`, faults)
    } else if (!isObject) fault('type', spec)
    else {
      const known = Object.entries(shape).map(([key, next]) => {
        const [name = '', otherwise] = key.split('?')
        if (otherwise) entries[name] ??= JSON.parse(otherwise)
        if (otherwise === undefined || name in entries)
          check(next, entries[name], `${path}.${name}`, faults)
        return name
      })
      for (const key in entries)
        if (!known.includes(key)) fault('unknown', known, `${path}.${key}`, key)
    }
  }
  Object.freeze(value)
}
