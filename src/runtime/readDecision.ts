import type { Store } from '../consent/store'
import type { Decisions } from './decisions'
import type { Surfaces } from './surfaces'
import type { Takeover } from './takeover'

/** What it needs. */
interface ReadDecisionPort {
  readonly decisions: Pick<Decisions, 'read'>
  readonly store: Store
  readonly surfaces: Pick<Surfaces, 'load'>
  readonly takeover: Pick<Takeover, 'isDue'>
}

/** Reads the decision, and loads the notice where it is needed. */
export const readDecision = ({ decisions, store, surfaces, takeover }: ReadDecisionPort): void => {
  decisions.read()
  const { status, isOutdated } = store.now
  // Where only the policy has changed, the decision may still stand, and that of another tool may do.
  if (status !== 'decided' && !isOutdated && !takeover.isDue()) surfaces.load()
}
