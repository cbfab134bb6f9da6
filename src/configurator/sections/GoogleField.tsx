import type { VNode } from 'preact'
import { getAt, isFields, textAt } from '../draft/path'
import { SelectField } from '../fields/SelectField'
import type { Form } from '../form'

const GOOGLE = ['signals', 'google']

/** What the configuration says of Google's signal, as one of the options. */
const chosenIn = (config: unknown): string => {
  const google = getAt(config, GOOGLE)
  if (google === false) return 'off'
  if (google === undefined) return 'auto'
  return textAt(google, ['mode']) || 'basic'
}

/** Whether Google is told, and how. What else the signal has stays as it is. */
export const GoogleField = ({ form }: GoogleFieldProps): VNode => {
  const { config, texts, change } = form
  const write = (chosen: string): void => {
    if (chosen === 'auto' || chosen === 'off') change(GOOGLE, chosen === 'off' ? false : undefined)
    else
      change(GOOGLE, {
        ...(isFields(getAt(config, GOOGLE)) ? Object(getAt(config, GOOGLE)) : {}),
        mode: chosen,
      })
  }
  return (
    <SelectField
      form={form}
      path={GOOGLE}
      label={texts.gates.google}
      options={Object.entries(texts.gates.googleOptions)}
      value={chosenIn(config)}
      write={write}
    />
  )
}

interface GoogleFieldProps {
  readonly form: Form
}
