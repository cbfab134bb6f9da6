import type { ComponentChild, VNode } from 'preact'
import { isRefusable } from '../consent/rules'
import type { Consent } from '../consent/types'
import type { PreferencesTexts } from '../locales/types'
import type { Purpose } from '../policy/types'
import { fill } from '../ui/components/fill'
import type { ComponentLanguage } from '../ui/components/language'
import { ServiceDetails } from './ServiceDetails'
import { Switch } from './Switch'

/** One purpose: its switch, why it may be pursued, and its services. */
export const PurposeSection = ({
  purpose,
  changed,
  consent,
  texts,
  language,
}: PurposeProps): VNode => {
  const { say } = language
  const { id, name, description, basis, sensitive } = purpose
  const { decision, policy } = consent
  const services = policy.services.filter((service) => service.purpose == id)
  const about = `about-${id}`
  return (
    <section>
      <h3>
        <Switch
          id={id}
          label={say(name)}
          on={consent.has(id)}
          fixed={!isRefusable(purpose)}
          describedBy={about}
        />
      </h3>
      <div id={about}>
        <p>{say(description)}</p>
        {consent.gpc && basis == 'optout' && (
          <p>{texts[consent.has(id) ? 'gpcOverruled' : 'gpcObeyed']}</p>
        )}
        {changed}
        <p class="soft">{texts.basis[sensitive ? 'sensitive' : basis]}</p>
      </div>
      {services
        .filter((service) => decision && service.id in decision.choices)
        .map((service) => (
          <Switch
            id={service.id}
            label={fill(texts.own, say(service.name))}
            on={consent.has(service.id)}
          />
        ))}
      {services.length > 0 && (
        <details>
          <summary>{fill(texts.services, services.length)}</summary>
          {services.map((service) => (
            <ServiceDetails service={service} texts={texts} language={language} />
          ))}
        </details>
      )}
    </section>
  )
}

interface PurposeProps {
  readonly purpose: Purpose
  /** What it covers now that the visitor has not agreed to. */
  readonly changed: ComponentChild
  readonly consent: Consent
  readonly texts: PreferencesTexts
  readonly language: ComponentLanguage
}
