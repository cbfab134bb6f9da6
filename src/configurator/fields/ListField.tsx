import type { VNode } from 'preact'
import { getAt } from '../draft/path'
import type { Path } from '../draft/path'
import type { Form } from '../form'
import { linesOf, textOfLines, trimmedLines } from './lines'
import { TextField } from './TextField'

/** A list of texts of the configuration, one a line. */
export const ListField = ({ form, path, label, hint }: ListFieldProps): VNode => {
  const value = getAt(form.config, path)
  return (
    <TextField
      {...{ form, path, label, hint }}
      rows={3}
      value={textOfLines(value)}
      write={(text) => form.change(path, linesOf(text))}
      leave={() => form.change(path, trimmedLines(value))}
    />
  )
}

interface ListFieldProps {
  readonly form: Form
  readonly path: Path
  readonly label: string
  readonly hint?: string
}
