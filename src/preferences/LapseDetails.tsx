import type { ComponentChild } from 'preact'
import type { Lapse } from '../consent/types'
import type { LapseContext, PolicyUpdateModule } from '../ui/types'

/** Everything that has changed of a purpose since the visitor agreed to it, once the words are loaded. */
export const LapseDetails = ({ lapse, words, context }: LapseDetailsProps): ComponentChild =>
  lapse &&
  words && (
    <p
      part="changes"
      // Plain nodes, as the notice has them.
      ref={(element) => element?.replaceChildren(...words.describeLapse(lapse, context))}
    />
  )

interface LapseDetailsProps {
  readonly lapse: Lapse | undefined
  readonly words: PolicyUpdateModule | undefined
  readonly context: LapseContext
}
