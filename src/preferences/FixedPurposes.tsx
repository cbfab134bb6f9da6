import type { ComponentChild } from 'preact'
import { isRefusable } from '../consent/rules'
import type { Consent } from '../consent/types'
import type { PreferencesTexts } from '../locales/types'
import type { ComponentLanguage } from '../ui/components/language'
import { PurposeSection } from './PurposeSection'

/** What cannot be refused, below what can be chosen: its names, and on demand the rest. */
export const FixedPurposes = (props: FixedPurposesProps): ComponentChild => {
  const { consent, texts, language } = props
  const fixed = consent.policy.purposes.filter((purpose) => !isRefusable(purpose))
  return (
    fixed.length > 0 && (
      <section>
        <h3>{texts.always}</h3>
        <details>
          <summary>{fixed.map(({ name }, at) => [at > 0 && ' · ', language.say(name)])}</summary>
          {fixed.map((purpose) => (
            <PurposeSection purpose={purpose} {...props} />
          ))}
        </details>
      </section>
    )
  )
}

interface FixedPurposesProps {
  readonly consent: Consent
  readonly texts: PreferencesTexts
  readonly language: ComponentLanguage
}
