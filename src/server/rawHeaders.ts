/** Headers as Node's `writeHead` takes them: an object, or a list of names and values by turns or in pairs. */
export type RawHeaders = object | readonly unknown[]

/** Some headers taken out of others. */
export interface TakenHeaders {
  /** The values taken, by the name asked for; none where the header was not there. */
  readonly taken: Readonly<Record<string, readonly string[]>>
  /** The others, of the same kind; a list is now one by turns, with each name once. */
  readonly rest: RawHeaders
}

const isPair = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/**
 * Takes headers out of what was handed to `writeHead`. An object may have a name in several cases, and
 * a list may have it several times.
 *
 * @param names in small letters
 * @returns `undefined` for what Node refuses as well
 */
export const takeHeaders = (
  headers: RawHeaders,
  names: readonly string[],
): TakenHeaders | undefined => {
  const isList = Array.isArray(headers)
  const list: readonly unknown[] = isList ? (headers as readonly unknown[]) : []
  const flat: readonly unknown[] = isPair(list[0]) ? list.flat() : list
  if (flat.length % 2) return
  const entries = isList
    ? flat.flatMap((name, at) => (at % 2 ? [] : [[name, flat[at + 1]] as const]))
    : Object.entries(headers as Readonly<Record<string, unknown>>)

  const taken = Object.create(null) as Record<string, string[]>
  const rest = new Map<string, { readonly name: string; readonly values: unknown[] }>()
  for (const [word, value] of entries) {
    const name = String(word)
    const key = name.toLowerCase()
    if (names.includes(key)) (taken[key] ??= []).push(...[value ?? []].flat().map(String))
    else {
      // Of a name that comes several times in a list, some versions of Node send the last one only.
      const same = isList ? rest.get(key) : undefined
      if (same) same.values.push(value)
      else rest.set(isList ? key : name, { name, values: [value] })
    }
  }
  const others = [...rest.values()].map(
    ({ name, values }) => [name, values.length > 1 ? values.flat() : values[0]] as const,
  )
  return { taken, rest: isList ? others.flat(1) : Object.fromEntries(others) }
}
