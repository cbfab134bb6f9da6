import type { VNode } from 'preact'
import { getAt, isFields, textAt } from '../draft/path'
import { SelectField } from '../fields/SelectField'
import type { Form } from '../form'

const GOOGLE = ['signals', 'google']

/** What the configuration says of Google's signal, as one of the options. */
const chosenIn = (google: unknown): string => {
  if (google === false) return 'off'
  if (google === undefined) return 'auto'
  return textAt(google, ['mode']) || 'basic'
}

/** Whether Google is told, and how. What else the signal has stays as it is. */
export const GoogleField = ({ form }: GoogleFieldProps): VNode => {
  const { config, texts, change } = form
  const google = getAt(config, GOOGLE)
  const write = (chosen: string): void => {
    if (chosen === 'auto') change(GOOGLE, undefined)
    else if (chosen === 'off') change(GOOGLE, false)
    else change(GOOGLE, { ...(isFields(google) && google), mode: chosen })
  }
  return (
    <SelectField
      form={form}
      path={GOOGLE}
      label={texts.gates.google}
      options={Object.entries(texts.gates.googleOptions)}
      value={chosenIn(google)}
      write={write}
    />
  )
}

interface GoogleFieldProps {
  readonly form: Form
}
