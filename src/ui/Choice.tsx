import type { VNode } from 'preact'

/** A button that decides something. All of them share one class: none is more inviting than another. */
export const Choice = ({ action, label, run, warm }: ChoiceProps): VNode => (
  <button part="choice" data-action={action} onClick={run} onPointerEnter={warm} onFocus={warm}>
    {label}
  </button>
)

interface ChoiceProps {
  /** Stable hook for tests and tools, see the contract. */
  readonly action: string
  readonly label: string
  readonly run: () => unknown
  /** Called when the button is about to be used. */
  readonly warm?: () => void
}
