// Hashes what a purpose or a service covers.
import { itemsOf } from './items'
import { writeJson } from './json'
import type { Change, Policy, Purpose, Service } from './types'

const TEXTS = /^(name|purpose|sends|description)$/

/**
 * Writes the covered parts of purposes, services and changes as text, the same before and after
 * validation. A text in several languages is represented by its first language, so that nobody is asked
 * again because of a new translation. Links, summaries, signals, what a service sends after a withdrawal and
 * the descriptions of cookies and storage entries do not count; the description of a purpose does. Its basis
 * is the one in the policy, not that of a region: a choice counts wherever the visitor goes.
 */
const canonical = (parts: unknown): string =>
  writeJson(parts, (key, each, parent: Partial<Purpose>): unknown => {
    if (
      /Url$|^(summary|after|signal|written|tell)/.test(key) ||
      (key === 'description' && !parent.basis)
    )
      return undefined
    if (key === 'basis') return parent.writtenBasis ?? each
    const isText = typeof each === 'string' || Array.isArray(each)
    return TEXTS.test(key) && !isText ? Object.values(each ?? {})[0] : each
  })

/**
 * Returns a short hash of what a purpose or a service covers: its name, description and basis, its
 * services with their names, recipients, sent items, hosts, cookies with their durations and storage
 * entries, in the order in which the policy lists them, and the material changes of the purpose.
 *
 * The hash is FNV-1a over UTF-16 code units, with 31 bits. It distinguishes versions of one policy. It does
 * not resist a search for collisions, and does not need to, since only the site itself writes its policy.
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
