import type { VNode } from 'preact'
import { getAt } from '../draft/path'
import type { Path } from '../draft/path'
import type { Form } from '../form'
import { Faults } from './Faults'
import { fieldState } from './fieldState'

/** Yes, or nothing. */
export const CheckField = ({ form, path, label }: CheckFieldProps): VNode => {
  const { id, faults, attributes } = fieldState(form, path)
  return (
    <div class="field">
      <label class="check">
        <input
          {...attributes}
          type="checkbox"
          checked={getAt(form.config, path) === true}
          onChange={({ currentTarget }) => {
            form.change(path, currentTarget.checked || undefined)
          }}
        />
        <span>{label}</span>
      </label>
      <Faults id={id} faults={faults} />
    </div>
  )
}

interface CheckFieldProps {
  readonly form: Form
  readonly path: Path
  readonly label: string
}
