import type { Platform } from '../../platform/types'

const SLICE = 8

/**
 * Cuts a long loop into slices of 8 ms, so that typing and scrolling go on.
 *
 * @returns what the loop awaits in each round: a moment of rest when the slice is used up, else nothing
 */
export const createTimeSlices = ({
  now,
  pause,
}: Pick<Platform, 'now' | 'pause'>): (() => Promise<unknown> | undefined) => {
  let start = now()
  return () => {
    // Whichever way: a clock set back must not make a slice last for ever.
    if (Math.abs(now() - start) < SLICE) return
    return pause().then(() => (start = now()))
  }
}
