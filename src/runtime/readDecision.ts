import type { Store } from '../consent/store'
import type { Choices } from './choices'
import type { Surfaces } from './surfaces'
import type { Takeover } from './takeover'

/** Reads the decision, and loads the notice where it is needed. */
export const readDecision = (
  choices: Choices,
  store: Store,
  surfaces: Surfaces,
  takeover: Takeover,
): void => {
  choices.read()
  const { status, isOutdated } = store.now
  // Where only the policy has changed, the decision may still stand, and that of another tool may do.
  if (status !== 'decided' && !isOutdated && !takeover.isDue()) surfaces.load()
}
