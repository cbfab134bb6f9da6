import type { VNode } from 'preact'
import type { Path } from '../draft/path'
import type { Form } from '../form'
import { getAt, textAt } from '../draft/path'
import { TextField } from './TextField'

/** A whole number. What is none is written as it is typed, and is a fault that is shown. */
export const NumberField = ({ form, path, label, hint, otherwise }: NumberFieldProps): VNode => (
  <TextField
    {...{ form, path, label, hint }}
    value={getAt(form.config, path) === undefined ? String(otherwise) : textAt(form.config, path)}
    write={(text) => {
      const number = Number(text.normalize('NFKC'))
      form.change(path, text.trim() && Number.isInteger(number) ? number : text)
    }}
  />
)

interface NumberFieldProps {
  readonly form: Form
  readonly path: Path
  readonly label: string
  readonly hint?: string
  /** What holds where nothing is written. */
  readonly otherwise: number
}
