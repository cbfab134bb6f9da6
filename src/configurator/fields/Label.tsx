import type { VNode } from 'preact'
import type { Form } from '../form'

/** The label of an input, and whether something has to be in it. */
export const Label = ({ form, of, text, language, required }: LabelProps): VNode => (
  <label for={of}>
    {text}
    {language && <span class="tag">{language}</span>}
    {required && <span class="tag required">{form.texts.required}</span>}
  </label>
)

interface LabelProps {
  readonly form: Form
  /** Id of the input. */
  readonly of: string
  readonly text: string
  /** Name of the language that is written in it. */
  readonly language?: string | undefined
  readonly required?: boolean | undefined
}
