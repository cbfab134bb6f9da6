import type { VNode } from 'preact'
import { getAt, isFields } from '../draft/path'
import { TextField } from '../fields/TextField'
import type { Form } from '../form'

/** Where receipts and reports are sent. Without an address nothing is, and nothing is written. */
export const ReceiptFields = ({ form }: ReceiptFieldsProps): VNode => {
  const texts = form.texts.gates
  const writeUrl =
    (part: 'receipts' | 'report') =>
    (url: string): void => {
      form.change(url ? [part, 'url'] : [part], url || undefined)
    }
  return (
    <fieldset class="group">
      <legend>{texts.proof}</legend>
      {(['receipts', 'report'] as const).map((part) => (
        <TextField
          form={form}
          path={[part, 'url']}
          label={texts[part]}
          hint={texts[`${part}Hint`]}
          write={writeUrl(part)}
        />
      ))}
      {isFields(getAt(form.config, ['report'])) && (
        <TextField
          form={form}
          path={['report', 'sample']}
          label={texts.sample}
          hint={texts.sampleHint}
          write={(text) => {
            const number = Number(text.normalize('NFKC'))
            form.change(
              ['report', 'sample'],
              Number.isNaN(number) ? text : text.trim() ? number : undefined,
            )
          }}
        />
      )}
    </fieldset>
  )
}

interface ReceiptFieldsProps {
  readonly form: Form
}
