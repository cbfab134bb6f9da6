import type { Policy } from './types'

/**
 * What counts of a policy's part, as text. Of a text in several languages the first stands for all, so
 * that a new translation asks nobody again; descriptions and links cover nothing.
 */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (key, each: object | null): unknown =>
    /^desc|Url$/.test(key)
      ? undefined
      : each && !Object.getPrototypeOf(each)
        ? Object.values(each)[0]
        : each,
  )

/**
 * A short hash of what a purpose or a service covers: its name and basis, services with their names,
 * recipients, items sent, hosts, cookies with their durations, storage, in the order they stand in.
 *
 * The hash is FNV-1a over UTF-16 code units, 31 bits. It tells versions of one text apart; it does not
 * stand against somebody who searches for a collision, and nothing here asks that of it.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc9923
 * @returns 1 to 6 characters of `[0-9a-z]`
 */
export const digest = ({ purposes, services }: Policy, id: string): string => {
  const all: readonly { readonly id: string; readonly purpose?: string }[] = [
    ...purposes,
    ...services,
  ]
  const text = canonical(all.filter((each) => each.id === id || each.purpose === id))
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 1).toString(36)
}
