import type { VNode } from 'preact'
import { textAt } from '../draft/path'
import { CheckField } from '../fields/CheckField'
import { ListField } from '../fields/ListField'
import { SelectField } from '../fields/SelectField'
import type { Form } from '../form'
import { SIGNAL_NAMES } from '../texts/signalNames'
import { GoogleField } from './GoogleField'
import { ReceiptFields } from './ReceiptFields'
import { Section } from './Section'

/** What is held back, who is told, and where proof is sent. */
export const GatesSection = ({ form }: FormProps): VNode => {
  const texts = form.texts.gates
  return (
    <Section name="gates" title={texts.title} intro={texts.intro}>
      <fieldset class="group">
        <legend>{texts.gates}</legend>
        <div class="pair">
          <SwitchField form={form} gate="scripts" hint={texts.scriptsHint} />
          <SwitchField form={form} gate="embeds" />
          {(['cookies', 'storage', 'network'] as const).map((gate) => (
            <ModeField form={form} gate={gate} options={texts.modes} otherwise="enforce" />
          ))}
          <ModeField
            form={form}
            gate="undeclared"
            options={texts.undeclaredOptions}
            otherwise="report"
          />
          <ModeField
            form={form}
            gate="gesture"
            options={texts.gestureOptions}
            otherwise="optional"
          />
          <ModeField
            form={form}
            gate="enforce"
            hint={texts.enforceHint}
            options={texts.enforceOptions}
            otherwise="off"
          />
        </div>
        {textAt(form.config, ['gates', 'enforce']) === 'policy' && (
          <ListField
            form={form}
            path={['gates', 'allow']}
            label={texts.allow}
            hint={form.texts.services.hostsHint}
          />
        )}
      </fieldset>
      <Signals form={form} />
      <ReceiptFields form={form} />
    </Section>
  )
}

/** A setting of the gates that is one of several words. */
const ModeField = ({ form, gate, hint, options, otherwise }: ModeFieldProps): VNode => (
  <SelectField
    {...{ form, hint, otherwise }}
    path={['gates', gate]}
    label={form.texts.gates[gate]}
    options={Object.entries(options)}
  />
)

/** A gate that is on unless the configuration says `false`. */
const SwitchField = ({ form, gate, hint }: SwitchFieldProps): VNode => {
  const texts = form.texts.gates
  const path = ['gates', gate]
  return (
    <SelectField
      {...{ form, path, hint }}
      label={texts[gate]}
      options={Object.entries(texts[`${gate}Options`])}
      otherwise="true"
      write={(chosen) =>
        form.change(path, chosen === 'true' ? undefined : chosen === 'false' ? false : chosen)
      }
    />
  )
}

const Signals = ({ form }: FormProps): VNode => {
  const texts = form.texts.gates
  return (
    <fieldset class="group" aria-describedby="signals-hint">
      <legend>{texts.signals}</legend>
      <p class="hint" id="signals-hint">
        {texts.signalsHint}
      </p>
      <div class="pair">
        <SelectField
          form={form}
          path={['signals', 'gpc']}
          label={texts.gpc}
          options={Object.entries(texts.gpcOptions)}
          otherwise="deny"
        />
        <GoogleField form={form} />
      </div>
      <fieldset class="group">
        <legend>{texts.others}</legend>
        <div class="pair">
          {Object.entries(SIGNAL_NAMES)
            .filter(([signal]) => signal !== 'google')
            .map(([signal, name]) => (
              <CheckField form={form} path={['signals', signal]} label={name} />
            ))}
        </div>
      </fieldset>
    </fieldset>
  )
}

interface FormProps {
  readonly form: Form
}

interface SwitchFieldProps extends FormProps {
  readonly gate: 'scripts' | 'embeds'
  readonly hint?: string
}

interface ModeFieldProps extends FormProps {
  readonly gate: 'cookies' | 'storage' | 'network' | 'undeclared' | 'gesture' | 'enforce'
  readonly hint?: string
  readonly options: Readonly<Record<string, string>>
  readonly otherwise: string
}
