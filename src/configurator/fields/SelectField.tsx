import type { VNode } from 'preact'
import { textAt } from '../draft/path'
import type { Path } from '../draft/path'
import type { Form } from '../form'
import { Faults } from './Faults'
import { fieldState } from './fieldState'
import { Hint } from './Hint'
import { Label } from './Label'
import { Options } from './Options'

/** A choice of one of several values. */
export const SelectField = (props: SelectFieldProps): VNode => {
  const { form, path, label, hint, options, otherwise = '', write } = props
  const { id, faults, attributes } = fieldState(form, path, !!hint)
  const value = props.value ?? (textAt(form.config, path) || otherwise)
  return (
    <div class="field">
      <Label form={form} of={id} text={label} />
      <select
        {...attributes}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value
          form.touch(path)
          if (write) write(chosen)
          else form.change(path, chosen === otherwise ? undefined : chosen || undefined)
        }}
        onBlur={() => form.touch(path)}
      >
        <Options options={options} value={value} />
      </select>
      <Hint id={id} text={hint} />
      <Faults id={id} faults={faults} />
    </div>
  )
}

interface SelectFieldProps {
  readonly form: Form
  readonly path: Path
  readonly label: string
  readonly hint?: string | undefined
  readonly options: readonly (readonly [value: string, label: string])[]
  /** The value that need not be written. */
  readonly otherwise?: string
  /** What is chosen, where that is not simply what the configuration says. */
  readonly value?: string
  /** Writes what was chosen, where that is not simply the value. */
  readonly write?: (value: string) => void
}
