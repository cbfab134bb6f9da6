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
          [texts.recipient, [say(recipient.name), <small>{texts.role[role]}</small>]],
          [texts.country, country && inWords(sayCountry, country)],
          [texts.use, purpose && say(purpose)],
          [
            texts.sends,
            pick<readonly string[]>(sends)[0].length > 0 && <List of={sends} language={language} />,
          ],
        ]}
      />
      {kept.length > 0 && (
        <table>
          <caption>{texts.kept}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.name}</th>
              <th scope="col">{texts.duration}</th>
              <th scope="col">{texts.description}</th>
            </tr>
          </thead>
          <tbody>
            {kept.map(({ name, until, what }) => (
              <tr>
                <td>
                  <code>{name}</code>
                </td>
                <td>{until}</td>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
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
