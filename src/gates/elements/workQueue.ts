import type { Platform } from '../../platform/types'
import { createTimeSlices } from './timeSlices'

/** Works through elements in order, in slices short enough that typing and scrolling go on. */
export interface WorkQueue {
  /** Adds elements. Those that wait already take their new place. */
  add(elements: Iterable<HTMLElement>): Promise<void>
  /**
   * Collects elements in a task of its own, and works on nothing until then: what waits behind would
   * come before what was held first.
   */
  collectLater(collect: () => void): void
  isEmpty(): boolean
}

/** What it needs. */
export interface WorkQueuePort {
  readonly platform: Pick<Platform, 'now' | 'pause' | 'warn'>
  /** Whether the page has been parsed and its elements have been looked at once. */
  readonly hasStarted: () => boolean
  readonly work: (element: HTMLElement) => void
  /** Called when all elements have been worked on. */
  readonly done: () => void
}

/** More elements than are worked on in the task that has found them. */
const MANY = 99

/** Makes the queue. */
export const createWorkQueue = ({ platform, hasStarted, work, done }: WorkQueuePort): WorkQueue => {
  const waiting = new Set<HTMLElement>()
  let isBusy = false
  let collecting: Promise<void> | undefined

  const collected = async (): Promise<void> => {
    while (collecting) await collecting
  }
  const process = async (): Promise<void> => {
    isBusy = true
    // To have found them was work enough for one task.
    if (waiting.size > MANY && hasStarted()) await platform.pause()
    const rest = createTimeSlices(platform)
    if (collecting) await collected()
    for (const element of waiting) {
      try {
        work(element)
      } catch (error) {
        platform.warn(error)
      }
      // Before the next one is taken, which may get another place meanwhile.
      const pause = rest()
      if (pause) await pause
      if (collecting) await collected()
    }
    // In the same task as the last element: what is added from now on is worked on by the next call.
    isBusy = false
    waiting.clear()
    done()
  }

  return {
    isEmpty: () => !waiting.size,
    collectLater(collect) {
      collecting ??= platform.pause().then(() => {
        collecting = undefined
        collect()
      })
    },
    async add(elements) {
      for (const element of elements) {
        // After a choice all come again, and those held a moment before must not run after the others.
        waiting.delete(element)
        waiting.add(element)
      }
      if (!isBusy) await process()
    },
  }
}
