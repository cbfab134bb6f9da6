import type { VNode } from 'preact'
import { NumberField } from '../fields/NumberField'
import { SelectField } from '../fields/SelectField'
import type { Form } from '../form'
import { Section } from './Section'

/** How long a choice holds, and where. */
export const CookieSection = ({ form }: CookieSectionProps): VNode => {
  const texts = form.texts.cookie
  return (
    <Section name="cookie" title={texts.title}>
      <div class="pair">
        <NumberField
          form={form}
          path={['cookie', 'days']}
          label={texts.days}
          hint={texts.daysHint}
          otherwise={180}
        />
        <NumberField
          form={form}
          path={['cookie', 'daysRefused']}
          label={texts.daysRefused}
          hint={texts.daysHint}
          otherwise={184}
        />
        <SelectField
          form={form}
          path={['cookie', 'domain']}
          label={texts.domain}
          options={Object.entries(texts.domains)}
          otherwise="host"
        />
      </div>
    </Section>
  )
}

interface CookieSectionProps {
  readonly form: Form
}
