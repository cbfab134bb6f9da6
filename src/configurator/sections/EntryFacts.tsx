import type { ComponentChild, VNode } from 'preact'
import type { CatalogEntry } from '../../catalog/types'
import { sayCountry } from '../../locales/country'
import { sayDay } from '../../locales/day'
import { sayDuration } from '../../locales/duration'
import { terms as en } from '../../locales/en/terms'
import { terms as ja } from '../../locales/ja/terms'
import { Link } from '../../ui/components/Link'
import type { Form } from '../form'
import { fillOne } from '../texts/texts'
import type { Texts } from '../texts/texts'

const TERMS = { ja, en }

/** Names a fact of an entry, `recipient.country` or `cookies._ga`, for people. */
export const nameOfFact = (fact: string, { services: { factNames } }: Texts): string => {
  const [field = '', ...rest] = fact.split('.')
  const name = (key: string): string =>
    Object.hasOwn(factNames, key) ? factNames[key as keyof typeof factNames] : key
  const part = rest.join('.')
  return field === 'recipient' && part
    ? `${name('recipient')} – ${name(part)}`
    : part
      ? `${name(field)} ${part}`
      : name(field)
}

/** Who gets the data, and as what. */
const RecipientFact = ({ form, entry: { recipient } }: EntryFactsProps): VNode => {
  const { ui } = form.state
  return (
    <Fact term={form.texts.services.recipient}>
      {recipient.name[ui]}
      {recipient.country && ` (${sayCountry(recipient.country, ui)})`}
      <br />
      {TERMS[ui].role[recipient.role]}
      <br />
      {recipient.purpose[ui]}
    </Fact>
  )
}

/** What the service stores in the browser. */
const StoredFacts = ({ form, entry: { cookies, storage } }: EntryFactsProps): VNode => {
  const { ui } = form.state
  const texts = form.texts.services
  const words = TERMS[ui]
  return (
    <>
      <Fact term={texts.cookies}>
        {cookies.length ? (
          <List
            items={cookies.map(({ name, duration, description }) => (
              <>
                <code>{name}</code>{' '}
                {duration === 'session' ? words.session : sayDuration(duration, ui)}.{' '}
                {description[ui]}
              </>
            ))}
          />
        ) : (
          texts.noCookies
        )}
      </Fact>
      {storage.length > 0 && (
        <Fact term={texts.storage}>
          <List
            items={storage.map(({ key, area, description }) => (
              <>
                <code>{key}</code> {words.area[area]}. {description[ui]}
              </>
            ))}
          />
        </Fact>
      )}
    </>
  )
}

/** What the catalogue says of a service, and where that was read. */
export const EntryFacts = ({ form, entry }: EntryFactsProps): VNode => {
  const { ui } = form.state
  const texts = form.texts.services
  return (
    <dl class="facts">
      <RecipientFact form={form} entry={entry} />
      <Fact term={texts.sends}>
        <List items={entry.sends[ui]} />
      </Fact>
      <Fact term={texts.hosts}>
        <List
          items={entry.hosts.map((host) => (
            <code>{host}</code>
          ))}
        />
      </Fact>
      <StoredFacts form={form} entry={entry} />
      <Fact term={texts.afterRevoke}>{texts.afterRevokeWords[entry.afterRevoke]}</Fact>
      {entry.unverified.length > 0 && (
        <Fact term={texts.unverifiedList}>
          <List items={entry.unverified.map((fact) => nameOfFact(fact, form.texts))} />
        </Fact>
      )}
      <Fact term={texts.sources}>
        <List
          items={entry.sources.map(({ url, read }) => (
            <>
              <Link href={url}>{url}</Link> ({fillOne(texts.read, sayDay(read, ui))})
            </>
          ))}
        />
      </Fact>
    </dl>
  )
}

const Fact = ({
  term,
  children,
}: {
  readonly term: string
  readonly children: ComponentChild
}): VNode => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

const List = ({ items }: { readonly items: readonly ComponentChild[] }): VNode => (
  <ul>
    {items.map((each) => (
      <li>{each}</li>
    ))}
  </ul>
)

interface EntryFactsProps {
  readonly form: Form
  readonly entry: CatalogEntry
}
