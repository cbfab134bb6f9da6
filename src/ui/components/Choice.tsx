import type { VNode } from 'preact'

/** A button that decides something. All share one style: none is more inviting than another. */
export const Choice = ({ action, label, run }: ChoiceProps): VNode => (
  <button part="choice" data-action={action} onClick={run}>
    {label}
  </button>
)

interface ChoiceProps {
  /** Stable hook for tests and tools, see the contract. */
  readonly action: string
  readonly label: string
  readonly run: (event: Event) => unknown
}
