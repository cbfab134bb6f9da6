// Holds the state of the configurator, and keeps the draft in this browser whenever it has changed.
import type { DraftStore } from './draft/draftStore'
import type { State } from './state'

/** The state of a configurator. */
export interface StateHolder {
  readonly current: () => State
  /** Changes the state, keeps the draft if it is another one, and draws. */
  readonly set: (change: Partial<State>) => void
  /** Deletes the draft that was kept and begins with another state. Draws nothing. */
  readonly reset: (state: State) => void
}

/** Makes it. */
export const createStateHolder = (
  initial: State,
  drafts: DraftStore,
  draw: () => void,
): StateHolder => {
  let state = initial
  return {
    current: () => state,
    set(change) {
      const before = state
      state = { ...state, ...change }
      const { config, languages } = state
      if (config !== before.config || languages !== before.languages)
        state = { ...state, isKept: drafts.write({ config, languages }) }
      draw()
    },
    reset(next) {
      drafts.remove()
      state = next
    },
  }
}
