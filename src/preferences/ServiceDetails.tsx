import type { VNode } from 'preact'
import { sayCountry } from '../locales/country'
import { sayDuration } from '../locales/duration'
import type { PreferencesTexts } from '../locales/types'
import type { Service } from '../policy/types'
import type { ComponentLanguage } from '../ui/components/language'
import { List } from './List'
import { Link } from '../ui/components/Link'
import { Rows } from '../ui/components/Rows'

/** One service: who receives what, and what it keeps in the browser. */
export const ServiceDetails = ({ service, texts, language }: ServiceProps): VNode => {
  const { say, pick, inWords } = language
  const { name, recipient, sends, cookies, storage } = service
  const { role, country, purpose, policyUrl, optOutUrl } = recipient
  const kept = [
    ...cookies.map((each) => ({
      name: each.name,
      until: each.duration == 'session' ? texts.session : inWords(sayDuration, each.duration),
      what: [say(each.description), each.httpOnly && ` ${texts.httpOnly}`],
    })),
    ...storage.map((each) => ({
      name: each.key,
      until: texts.area[each.area],
      what: say(each.description),
    })),
  ]
  return (
    <article>
      <h4>{say(name)}</h4>
      <Rows
        of={[
          [texts.recipient, [<bdi>{say(recipient.name)}</bdi>, <small>{texts.role[role]}</small>]],
          [texts.country, country && inWords(sayCountry, country)],
          [texts.use, purpose && say(purpose)],
          [
            texts.sends,
            pick<readonly string[]>(sends)[0].length > 0 && <List of={sends} language={language} />,
          ],
        ]}
      />
      {kept.length > 0 && <h5>{texts.kept}</h5>}
      {kept.map(({ name, until, what }) => (
        <>
          <p class="name">
            <code>{name}</code>
          </p>
          <Rows
            of={[
              [texts.duration, until],
              [texts.description, what],
            ]}
          />
        </>
      ))}
      <p class="links">
        {policyUrl && <Link href={pick(policyUrl)[0]}>{texts.recipientPolicy}</Link>}
        {optOutUrl && <Link href={pick(optOutUrl)[0]}>{texts.optOut}</Link>}
      </p>
    </article>
  )
}

interface ServiceProps {
  readonly service: Service
  readonly texts: PreferencesTexts
  readonly language: ComponentLanguage
}
