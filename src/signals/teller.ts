// Tells one vendor what is granted: as the page begins, and when that changes.
import type { States } from './states'
import type { Steps } from './steps'
import type { Signal, Step } from './types'

/** Tells a vendor. */
export interface Teller {
  /** As the page begins. */
  begin(isDecided: boolean): void
  /** After a decision: tells it where it changes something. */
  update(): void
  /** Tries again what the page did not have yet. */
  retry(): void
}

/** Makes what tells one vendor. */
export const createTeller = (
  { run }: Pick<Steps, 'run'>,
  signal: Signal,
  states: () => States,
): Teller => {
  const told = { states, words: signal.words ?? (['granted', 'denied'] as const) }
  /** Steps of which a function is missing. */
  let waiting: readonly Step[] = []
  let last = ''
  const isGranted = (): boolean => [...states().values()].some(Boolean)
  const tell = (steps: readonly Step[]): void => {
    last = [...states().values()].join()
    waiting = steps.filter((step) => !run([step], told))
  }
  const retry = (): void => {
    waiting = waiting.filter((step) => !run([step], told))
  }
  return {
    begin(isDecided) {
      const { prepare = [], hold, grant, resume = grant, refused = hold } = signal
      tell([...prepare, ...(isGranted() ? resume : isDecided ? refused : hold)])
    },
    update() {
      if (last === [...states().values()].join()) retry()
      else tell(isGranted() ? signal.grant : signal.withdraw)
    },
    retry,
  }
}
