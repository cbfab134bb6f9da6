import type { VNode } from 'preact'
import type { Consent } from '../consent/types'
import type { PreferencesTexts } from '../locales/types'
import type { Contact } from '../policy/types'
import { sayMoment } from './day'
import { fill } from './fill'
import type { Language } from './language'
import { Link } from './Link'
import { Rows } from './Rows'

/** Below the purposes: whom to ask and to complain to, what changed, the record of the choice. */
export const About = ({ consent, texts, language }: AboutProps): VNode => {
  const { say, pick, base } = language
  const { policy, decision } = consent
  const { name, address, responsible, contact, complaints } = policy.controller

  const reach = ({ url, email, tel, address }: Contact): VNode => (
    <>
      {address && <p>{say(address)}</p>}
      {[url && pick(url)[0], email && `mailto:${email}`, tel && `tel:${tel}`].map(
        (href) =>
          href && (
            <p>
              <Link href={href}>{href.replace(/^(mailto|tel):/, '')}</Link>
            </p>
          ),
      )}
    </>
  )

  return (
    <>
      {policy.changes.length > 0 && (
        <section>
          <h3>{texts.changes}</h3>
          <Rows of={policy.changes.map(({ version, summary }) => [version, say(summary)])} />
        </section>
      )}
      <section>
        <h3>{say(name)}</h3>
        <Rows
          of={[
            [texts.address, address && say(address)],
            [texts.responsible, responsible && say(responsible)],
            [texts.contact, reach(contact)],
            [texts.complaints, complaints && complaints != contact && reach(complaints)],
          ]}
        />
      </section>
      {decision && (
        <section>
          <h3>{texts.record}</h3>
          <p>{fill(texts.decided, sayMoment(decision.decidedAt, base))}</p>
          <p>
            {texts.recordId} <code>{decision.id}</code>
          </p>
        </section>
      )}
    </>
  )
}

interface AboutProps {
  readonly consent: Consent
  readonly texts: PreferencesTexts
  readonly language: Language
}
