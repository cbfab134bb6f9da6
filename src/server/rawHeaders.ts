// Takes headers out of the arguments of Node's `writeHead`.

/** Headers as Node's `writeHead` accepts them: an object, a flat list of names and values, or a list of pairs. */
export type RawHeaders = object | readonly unknown[]

/** Headers of which some were taken out. */
export interface TakenHeaders {
  /** The values of the headers taken out, by name. */
  readonly taken: Readonly<Record<string, readonly string[]>>
  /** The other headers: an object if they came as an object, otherwise a flat list with every name once. */
  readonly rest: RawHeaders
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** Returns the names and values of the headers; `undefined` for a list of odd length. */
const entriesOf = (
  headers: RawHeaders,
): readonly (readonly [name: unknown, value: unknown])[] | undefined => {
  if (!isList(headers)) return Object.entries(headers as Readonly<Record<string, unknown>>)
  const flat = isList(headers[0]) ? headers.flat() : headers
  if (flat.length % 2) return undefined
  return flat.flatMap((name, i) => (i % 2 ? [] : [[name, flat[i + 1]] as const]))
}

/**
 * Takes headers out of those that are passed to `writeHead`. An object may have a name in different cases,
 * and a list may have it several times.
 *
 * @param names in lower case
 * @returns `undefined` if Node would reject the headers too
 */
export const takeHeaders = (
  headers: RawHeaders,
  names: readonly string[],
): TakenHeaders | undefined => {
  const entries = entriesOf(headers)
  if (!entries) return
  const wasList = isList(headers)
  const taken = Object.create(null) as Record<string, string[]>
  const rest = new Map<string, { readonly name: string; readonly values: unknown[] }>()
  for (const [rawName, value] of entries) {
    const name = String(rawName)
    const key = name.toLowerCase()
    if (names.includes(key)) (taken[key] ??= []).push(...[value ?? []].flat().map(String))
    else {
      // Some versions of Node send only the last of several headers of one name in a list.
      const previous = wasList ? rest.get(key) : undefined
      if (previous) previous.values.push(value)
      else rest.set(wasList ? key : name, { name, values: [value] })
    }
  }
  const others = [...rest.values()].map(
    ({ name, values }) => [name, values.length > 1 ? values.flat() : values[0]] as const,
  )
  return { taken, rest: wasList ? others.flat(1) : Object.fromEntries(others) }
}
