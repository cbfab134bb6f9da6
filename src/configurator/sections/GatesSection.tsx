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
            <SelectField
              form={form}
              path={['gates', gate]}
              label={texts[gate]}
              options={Object.entries(texts.modes)}
              otherwise="enforce"
            />
          ))}
          <SelectField
            form={form}
            path={['gates', 'undeclared']}
            label={texts.undeclared}
            options={Object.entries(texts.undeclaredOptions)}
            otherwise="report"
          />
          <SelectField
            form={form}
            path={['gates', 'gesture']}
            label={texts.gesture}
            options={Object.entries(texts.gestureOptions)}
            otherwise="optional"
          />
          <SelectField
            form={form}
            path={['gates', 'enforce']}
            label={texts.enforce}
            hint={texts.enforceHint}
            options={Object.entries(texts.enforceOptions)}
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
