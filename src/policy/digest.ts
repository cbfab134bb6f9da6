import { itemsOf } from './items'
import type { Change, Policy, Purpose, Service } from './types'

const TEXTS = /^(name|purpose|sends|description)$/

/**
 * What counts of a policy's parts, as text, whether they have been checked before or not. Of a text in
 * several languages the first stands for all, so that a new translation asks nobody again. Links and
 * summaries cover nothing, nor do descriptions of cookies and storage; that of a purpose does.
 */
const canonical = (parts: unknown): string =>
  JSON.stringify(parts, function (this: Partial<Purpose>, key, each: string | null): unknown {
    if (/Url$|^summary/.test(key) || (key === 'description' && !this.basis)) return undefined
    return TEXTS.test(key) && each?.length === undefined ? Object.values(each ?? {})[0] : each
  })

/**
 * A short hash of what a purpose or a service covers: its name, description and basis, services with
 * their names, recipients, items sent, hosts, cookies with their durations, storage, in the order they
 * stand in, and the published changes of the purpose that are material.
 *
 * The hash is FNV-1a over UTF-16 code units, 31 bits. It tells versions of one text apart; it does not
 * stand against somebody who searches for a collision, and nothing here asks that of it.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc9923
 * @returns 1 to 6 characters of `[0-9a-z]`
 */
export const digest = (policy: Policy, id: string): string => {
  const all: readonly Partial<Purpose & Service & Change>[] = [
    ...itemsOf(policy),
    ...(policy.changes ?? []),
  ]
  const purpose = all.find((each) => each.id === id)?.purpose ?? id
  const text = canonical(
    all.filter(
      (each) =>
        each.id === id ||
        each.id === purpose ||
        each.purpose === id ||
        (each.kind === 'material' && each.purposes?.includes(purpose)),
    ),
  )
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 1).toString(36)
}
