import type { VNode } from 'preact'
import type { Consent } from '../consent/types'
import type { PreferencesTexts } from '../locales/types'
import { telephoneOf } from '../locales/telephone'
import type { Contact } from '../policy/types'
import type { ComponentLanguage } from '../ui/components/language'
import { Link } from '../ui/components/Link'
import { nameOf } from '../ui/components/nameOf'
import { Rows } from '../ui/components/Rows'

/** Below all else: whom to ask and to complain to, and what changed. */
export const About = ({ consent, texts, language }: AboutProps): VNode => {
  const { say, pick } = language
  const { policy, decision } = consent
  const subject = decision
    ? `?subject=${encodeURIComponent(texts.subject.replace('{}', decision.id))}`
    : ''
  const { name, address, responsible, contact, complaints } = policy.controller

  const reach = ({ url, email, tel, address }: Contact): VNode => (
    <>
      {address && <p>{say(address)}</p>}
      {[
        [url && texts.form, url && pick(url)[0]],
        [email, `mailto:${email}${email?.includes('?') ? '' : subject}`],
        [tel, tel && telephoneOf(tel)],
      ].map(
        ([text, href]) =>
          text && (
            <p>
              <bdi>{href ? <Link href={href}>{text}</Link> : text}</bdi>
            </p>
          ),
      )}
    </>
  )

  return (
    <>
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
      {policy.changes.length > 0 && (
        <section>
          <h3>{texts.changes}</h3>
          <Rows
            of={policy.changes.map(({ version, summary, purposes }) => [
              version,
              <>
                {say(summary)}
                {purposes.map((id) => (
                  <small>{nameOf(policy.purposes, id, language)}</small>
                ))}
              </>,
            ])}
          />
        </section>
      )}
    </>
  )
}

interface AboutProps {
  readonly consent: Consent
  readonly texts: PreferencesTexts
  readonly language: ComponentLanguage
}
