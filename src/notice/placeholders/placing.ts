// Makes placeholders for embeds that have come near, a few at a time.
import type { BlockedDetail } from '../../consent/types'
import type { Placeholder } from './createPlaceholder'

/** Milliseconds in which placeholders are made, before the page gets a turn. */
const TURN = 2

/** Embeds whose placeholders come next. */
export interface Placing {
  add(near: readonly BlockedDetail[]): void
  /** Forgets those that are due, and returns them. */
  clear(): readonly BlockedDetail[]
}

/**
 * Makes it.
 *
 * @param make makes the placeholder, where there is to be one still
 */
export const createPlacing = (make: (held: BlockedDetail) => Placeholder | undefined): Placing => {
  let due: BlockedDetail[] = []
  let timer: number | undefined
  const work = (): void => {
    timer = undefined
    const end = performance.now() + TURN
    const made: (Placeholder | undefined)[] = []
    for (let held; performance.now() < end && (held = due.shift());) made.push(make(held))
    placeAll(made)
    if (due.length) timer = window.setTimeout(work)
  }
  return {
    add(near) {
      due.push(...near)
      if (due.length && timer == undefined) work()
    },
    clear() {
      clearTimeout(timer)
      timer = undefined
      const were = due
      due = []
      return were
    },
  }
}

/** Takes each step of all of them before the next one: the browser lays the page out once a step. */
export const placeAll = (placeholders: readonly (Placeholder | undefined)[]): void => {
  let left = placeholders.map((each) => each?.place())
  while (left.length) left = left.filter((each) => each && !each.next().done)
}
