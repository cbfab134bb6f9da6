import type { VNode } from 'preact'

/** A labelled switch for one purpose or service. The browser keeps its state. */
export const Switch = ({ id, label, on, describedBy }: SwitchProps): VNode => (
  <label>
    <span>{label}</span>
    <input
      type="checkbox"
      role="switch"
      name={id}
      defaultChecked={on}
      aria-describedby={describedBy}
    />
  </label>
)

interface SwitchProps {
  /** Purpose or service id. */
  readonly id: string
  readonly label: import('preact').ComponentChild
  readonly on: boolean
  readonly describedBy?: string
}
