// The list of the catalogue: every service with what an owner looks for, and the names of all for the guide.
import { GENERATED, cell, code } from './markdown.mjs'

const FROM = 'src/catalog/services/'

/** Purposes as the catalogue calls them, in the order of the page. */
const PURPOSES = {
  analytics: 'Analytics',
  advertising: 'Advertising',
  embeds: 'Embeds',
  support: 'Support',
  preferences: 'Preferences',
  necessary: 'Necessary',
}

const byName = (a, b) => a.name.en.localeCompare(b.name.en, 'en')

/** The services of each purpose that has some. */
const grouped = (services) =>
  Object.entries(PURPOSES)
    .map(([purpose, title]) => ({
      title,
      purpose,
      members: services.filter((each) => each.purpose === purpose).sort(byName),
    }))
    .filter(({ members }) => members.length)

/** A name in both languages, once where they are the same. */
const both = ({ en, ja }) => cell(en === ja ? en : `${en} (${ja})`)

/** How many facts a reader cannot rely on. */
const verified = ({ unverified }) => (unverified.length ? `all but ${unverified.length}` : 'all')

const row = (service) =>
  `| ${[
    code(service.id),
    both(service.name),
    both(service.recipient.name),
    service.recipient.country ?? '',
    service.hosts.length,
    service.signal ? code(service.signal) : '',
    verified(service),
  ].join(' | ')} |`

const HEAD = `| Id | Service | Recipient | Country | Hosts | Signal | Verified |
| --- | --- | --- | --- | --- | --- | --- |`

/**
 * The page with the whole list.
 *
 * @param {readonly import('../../src/catalog/types').CatalogEntry[]} services
 */
export const catalogueReference = (services) => `${GENERATED(FROM)}

# Services of the catalogue

All ${services.length} services that a policy can name, each by its id. [The catalogue](../catalogue.md) says how to use one;
\`npx sekisho resolve\` prints what an entry says in full.

- **Country**: where the data goes, as an ISO 3166-1 code; empty where the vendor does not say.
- **Hosts**: how many host patterns the entry declares, all of which are gated.
- **Signal**: how the service’s own script is told what is granted.
- **Verified**: how many facts were not found on a page of the vendor’s or in its code. \`npx sekisho check\` names those of
  the services that your policy uses; read them before you publish.

${grouped(services)
  .map(({ title, members }) => `## ${title}\n\n${HEAD}\n${members.map(row).join('\n')}`)
  .join('\n\n')}
`

/** For the guide: the names of all services by purpose. */
export const catalogueNames = (services) =>
  `${services.length} services, each with its facts in the [list of services](./reference/catalogue.md):\n\n${grouped(
    services,
  )
    .map(
      ({ title, members }) =>
        `- **${title}**: ${members.map(({ name, id }) => `${cell(name.en)} (${code(id)})`).join(', ')}`,
    )
    .join('\n')}`
