// Reads and changes a JSON value by a path. Nothing is changed in place, and what is not named stays.
import { isFields } from '../../policy/fields'

export { isFields }

/** Keys and indexes, from the outermost on. */
export type Path = readonly (string | number)[]

/** A JSON object. */
export type Fields = Readonly<Record<string, unknown>>

/** Writes a path as the validator does: `policy.services[2].name.ja`. */
export const pathText = (path: Path): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : (i ? '.' : '') + key)).join('')

/** Whether a path in the validator's notation is another one, or leads to something inside it. */
export const isWithin = (path: string, outer: string): boolean =>
  outer === '' ||
  path === outer ||
  (path.startsWith(outer) && (path[outer.length] === '.' || path[outer.length] === '['))

/** The value at a path; `undefined` where there is none. */
export const getAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string | number, unknown>)[key]
        : undefined,
    value,
  )

/** The list at a path; an empty one where there is none. */
export const listAt = (value: unknown, path: Path): readonly unknown[] => {
  const found = getAt(value, path)
  return Array.isArray(found) ? (found as readonly unknown[]) : []
}

/** The text at a path, numbers and flags included; an empty one where there is none. */
export const textAt = (value: unknown, path: Path): string => {
  const found = getAt(value, path)
  if (typeof found === 'string') return found
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : ''
}

/** Copies an object with another value for a key, at its place; without it where the value is `undefined`. */
const withKey = (fields: Fields, key: string, value: unknown): Fields => {
  const entries = Object.entries(fields)
  // Not by a spread: `__proto__` is a key like others here.
  if (value === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key))
  if (!Object.hasOwn(fields, key)) entries.push([key, value])
  return Object.fromEntries(entries.map(([name, old]) => [name, name === key ? value : old]))
}

const withIndex = (list: readonly unknown[], at: number, value: unknown): readonly unknown[] =>
  value === undefined
    ? list.filter((_, i) => i !== at)
    : Array.from({ length: Math.max(list.length, at + 1) }, (_, i) => (i === at ? value : list[i]))

/**
 * Copies a value with another value at a path. Objects and lists on the way are made where they are
 * missing; `undefined` removes the key or the item.
 */
export const setAt = (value: unknown, path: Path, next: unknown): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return next
  if (typeof key === 'number') {
    const list = Array.isArray(value) ? value : []
    return withIndex(list, key, rest.length ? setAt(list[key], rest, next) : next)
  }
  const fields = isFields(value) ? value : {}
  const inner = Object.hasOwn(fields, key) ? fields[key] : undefined
  return withKey(fields, key, rest.length ? setAt(inner, rest, next) : next)
}
