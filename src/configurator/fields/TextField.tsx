import type { VNode } from 'preact'
import { textAt } from '../draft/path'
import type { Path } from '../draft/path'
import type { Form } from '../form'
import { Faults } from './Faults'
import { fieldState } from './fieldState'
import type { GroupOf } from './fieldState'
import { Hint } from './Hint'
import { Label } from './Label'

/** A text of the configuration in one input. What is empty is not written at all. */
export const TextField = (props: TextFieldProps): VNode => {
  const { form, path, label, hint, group, language, required, rows, type = 'text' } = props
  const { id, faults, attributes } = fieldState(form, path, !!hint, group)
  const value = props.value ?? textAt(form.config, path)
  const shared = {
    ...attributes,
    value,
    lang: props.lang,
    spellcheck: false,
    required,
    onInput: ({ currentTarget: { value: text } }: { currentTarget: { value: string } }) => {
      if (props.write) props.write(text)
      else form.change(path, text || undefined)
    },
    onBlur: () => {
      props.leave?.()
      form.touch(path)
      if (group) form.touch(group.path)
    },
  }
  // The types of Preact know each kind of input apart, and no choice of several.
  const typed: object = { type }
  return (
    <div class="field">
      <Label form={form} of={id} text={label} language={language} required={required} />
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} {...typed} />}
      <Hint id={id} text={hint} />
      <Faults id={id} faults={faults} />
    </div>
  )
}

/** What a field for a text gets. */
export interface TextFieldProps {
  readonly form: Form
  readonly path: Path
  readonly label: string
  readonly hint?: string | undefined
  /** The group it belongs to. */
  readonly group?: GroupOf | undefined
  /** Tag of the language that is written in it. */
  readonly lang?: string | undefined
  /** Name of that language, beside the label. */
  readonly language?: string | undefined
  readonly required?: boolean | undefined
  /** Lines of a field for more than one. */
  readonly rows?: number | undefined
  readonly type?: 'text' | 'date' | 'email' | 'tel'
  /** What stands in it, where that is no text of the configuration. */
  readonly value?: string | undefined
  /** Writes what was typed, where that is not simply the text. */
  readonly write?: ((text: string) => void) | undefined
  /** Runs when the owner leaves it. */
  readonly leave?: (() => void) | undefined
}
