// Runs what the buttons of the list of stored data ask for, one job at a time, and says what came of it.
import type { Outcome } from './EraseResult'
import type { RunJob } from './eraseActions'

/** What it needs. */
export interface JobsPort {
  readonly root: ShadowRoot
  /** Shows what came of a job, or nothing while one runs. */
  readonly say: (outcome: Outcome | undefined) => void
  /** Reads again what is stored, and shows it. */
  readonly read: () => Promise<void>
  readonly isRemoved: () => boolean
  /** Takes the focus where nothing else does. */
  readonly fallback: () => HTMLElement | null | undefined
}

/** Makes what runs jobs. */
export const createJobs = ({ root, say, read, isRemoved, fallback }: JobsPort): RunJob => {
  let isBusy = false
  return async (job, message, focusAfter) => {
    if (isBusy) return
    isBusy = true
    // So that the same words are announced again.
    say(undefined)
    const report = await job().catch((error: unknown) => {
      console.warn('[sekisho]', error)
      return undefined
    })
    isBusy = false
    const before = root.activeElement
    say({ message, report })
    await read()
    // The button may have gone with what it erased.
    if (!isRemoved() && before && !before.isConnected) (focusAfter?.() ?? fallback())?.focus()
  }
}
