import type { ComponentChild, VNode } from 'preact'
import { isRefusable } from '../consent/rules'
import type { Consent } from '../consent/types'
import type { PreferencesTexts } from '../locales/types'
import type { Purpose, Service } from '../policy/types'
import { fill } from '../ui/components/fill'
import type { ComponentLanguage } from '../ui/components/language'
import { ServiceDetails } from './ServiceDetails'
import { Switch } from './Switch'

/** One purpose: its switch or that it has none, why it may be pursued, and its services. */
export const PurposeSection = (props: PurposeProps): VNode => {
  const { purpose, consent, texts, language } = props
  const { id, name } = purpose
  const { decision, policy } = consent
  const services = policy.services.filter((service) => service.purpose == id)
  const about = `about-${id}`
  return (
    <section>
      {isRefusable(purpose) ? (
        <h3>
          <Switch id={id} label={language.say(name)} on={consent.has(id)} describedBy={about} />
        </h3>
      ) : (
        <h4 class="fixed">
          {language.say(name)} <span class="soft">{texts.always}</span>
        </h4>
      )}
      <PurposeFacts id={about} services={services} {...props} />
      {services
        .filter((service) => decision && service.id in decision.choices)
        .map((service) => (
          <Switch
            id={service.id}
            label={fill(texts.own, language.say(service.name))}
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

/** What is done and why it may be, and what is allowed where the switch alone does not say so. */
const PurposeFacts = ({
  id,
  purpose: { id: purpose, description, basis, sensitive },
  services,
  changed,
  consent,
  texts,
  language: { say },
}: PurposeProps & { readonly id: string; readonly services: readonly Service[] }): VNode => {
  const isOn = consent.has(purpose)
  const allowed = isOn ? [] : services.filter((service) => consent.has(service.id))
  return (
    <div id={id}>
      <p>{say(description)}</p>
      {consent.gpc && basis == 'optout' && <p>{texts[isOn ? 'gpcOverruled' : 'gpcObeyed']}</p>}
      {allowed.length > 0 && (
        <p>
          {fill(
            texts.allowedOnly,
            allowed.map(({ name }, at) => [at > 0 && ' · ', say(name)]),
          )}
        </p>
      )}
      {changed}
      <p class="soft">{texts.basis[sensitive ? 'sensitive' : basis]}</p>
    </div>
  )
}

interface PurposeProps {
  readonly purpose: Purpose
  /** What it covers now that the visitor has not agreed to. */
  readonly changed?: ComponentChild
  readonly consent: Consent
  readonly texts: PreferencesTexts
  readonly language: ComponentLanguage
}
