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
  { decision, granted, isExpired }: Store['now'],
  named: Readonly<Record<string, boolean>>,
  source: Source,
): readonly string[] | undefined => {
  const isNamed = (id: string): boolean => Object.hasOwn(named, id)
  const items = itemsOf(config.policy).filter(({ id, purpose }) =>
    refusableOf(config).includes(purpose ?? id),
  )
  /** Whether a choice is the one in force. A yes is, as far as it covers what is asked today and no signal refuses it. */
  const isChosen = (id: string, choice: boolean): boolean =>
    decision?.choices[id] === choice &&
    (!choice || (granted.has(id) && decision.entries.includes(entryOf(config, id, choice))))

  if (!items.some(({ id }) => isNamed(id))) return undefined
  // Page code that repeats itself is no new decision, and does not renew the old one.
  if (
    source === 'api' &&
    !isExpired &&
    items.every(({ id, purpose }) =>
      isNamed(id)
        ? isChosen(id, named[id] === true)
        : !isNamed(purpose ?? id) || decision?.choices[id] === undefined,
    )
  )
    return undefined
  return items.flatMap(({ id, purpose }) =>
    isNamed(id)
      ? entryOf(config, id, named[id] === true)
      : isNamed(purpose ?? id) || decision?.choices[id] !== granted.has(id)
        ? // What has expired is not renewed by another choice.
          []
        : decision.entries.filter((entry) => entry.startsWith(id + '.')),
  )
}
