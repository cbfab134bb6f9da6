import type { VNode } from 'preact'
import type { Form } from '../form'
import { fillOne } from '../texts/texts'

/** A text that the owner takes: to copy, or as a file. */
export const Output = ({ form, name, label, text, file, rows }: OutputProps): VNode => {
  const { result } = form.texts
  const id = `output-${name}`
  return (
    <div class="field output">
      <label for={id}>{label}</label>
      <textarea id={id} class="code" readOnly rows={rows} value={text} spellcheck={false} />
      <div class="buttons">
        <button
          type="button"
          data-copy={name}
          aria-label={fillOne(result.copyNamed, label)}
          onClick={() => form.copy(text, id)}
        >
          {result.copy}
        </button>
        {file && (
          <button
            type="button"
            data-download={name}
            aria-label={fillOne(result.downloadNamed, label)}
            onClick={() => form.download(file.name, file.type, text)}
          >
            {result.download}
          </button>
        )}
      </div>
    </div>
  )
}

interface OutputProps {
  readonly form: Form
  readonly name: string
  readonly label: string
  readonly text: string
  /** Name and content type of the file. */
  readonly file?: { readonly name: string; readonly type: string }
  readonly rows: number
}
