import type { ComponentChild } from 'preact'

/** A sentence that says how a field is filled in, and describes its input by its id. */
export const Hint = ({ id, text }: HintProps): ComponentChild =>
  text && (
    <p class="hint" id={`${id}-hint`}>
      {text}
    </p>
  )

interface HintProps {
  /** Id of the field. */
  readonly id: string
  readonly text: string | undefined
}
