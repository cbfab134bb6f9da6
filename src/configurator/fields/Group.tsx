import type { ComponentChildren, VNode } from 'preact'
import type { Path } from '../draft/path'
import type { Form } from '../form'
import { Faults } from './Faults'
import { fieldState } from './fieldState'
import { Hint } from './Hint'

/** Fields that belong together, with what is wrong with all of them. */
export const Group = ({ form, path, label, hint, card, children }: GroupProps): VNode => {
  const { id, faults, attributes } = fieldState(form, path, !!hint)
  return (
    <fieldset
      class={card ? 'group card' : 'group'}
      id={id}
      aria-describedby={attributes['aria-describedby']}
    >
      <legend>{label}</legend>
      <Hint id={id} text={hint} />
      <Faults id={id} faults={faults} />
      {children}
    </fieldset>
  )
}

interface GroupProps {
  readonly form: Form
  readonly path: Path
  readonly label: ComponentChildren
  readonly hint?: string | undefined
  /** Whether it is one item of a list. */
  readonly card?: boolean
  readonly children: ComponentChildren
}
