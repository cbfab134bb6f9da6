import { itemsOf } from '../policy/items'
import type { Config } from '../policy/types'
import { entryOf, refusableOf } from './rules'
import type { Store } from './store'
import type { Source } from './types'

/**
 * Makes the entries of a new decision. What is not named keeps its choice, a choice on a purpose covers
 * its services unless they are named too, and what cannot be chosen is left out.
 *
 * @returns nothing if nothing changes
 */
export const patch = (
  config: Config,
  { decision, status, granted }: Store['now'],
  named: Readonly<Record<string, boolean>>,
  source: Source,
): readonly string[] | undefined => {
  const isNamed = (id: string): boolean => Object.hasOwn(named, id)
  const items = itemsOf(config.policy).filter(({ id, purpose }) =>
    refusableOf(config).includes(purpose ?? id),
  )
  const entries = items.flatMap(({ id, purpose }) =>
    isNamed(id)
      ? entryOf(config, id, named[id] === true)
      : isNamed(purpose ?? id) || decision?.choices[id] !== granted.has(id)
        ? // What has expired is not renewed by another choice.
          []
        : decision.entries.filter((entry) => entry.startsWith(id + '.')),
  )
  return !items.some(({ id }) => isNamed(id)) ||
    // Page code that repeats itself is no new decision, and does not renew the old one.
    (source === 'api' && status === 'decided' && entries.join() === decision?.entries.join())
    ? undefined
    : entries
}
