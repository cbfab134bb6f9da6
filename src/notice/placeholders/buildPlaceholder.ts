// What stands where a blocked embed will be: who would send it, what for, and two equal answers.
import type { BlockedDetail } from '../../consent/types'
import { sayCountry } from '../../locales/country'
import type { Service } from '../../policy/types'
import { choice, element, fill, link, localized } from '../../ui/dom'
import type { Child } from '../../ui/dom'
import type { PlaceholderTexts } from '../../locales/types'
import type { PlaceholdersContext } from '../../ui/types'

/** What its two buttons do. */
export interface PlaceholderActions {
  /** Loads this embed, this time. */
  readonly once: () => void
  /** Grants what it waits for. */
  readonly always: (event: Event) => void
}

/** Builds a placeholder. */
export const buildPlaceholder = (
  held: BlockedDetail,
  { config, consent, language, texts: { notice } }: PlaceholdersContext,
  texts: PlaceholderTexts,
  { once, always }: PlaceholderActions,
): HTMLElement => {
  const { policy } = consent
  const wanted = [...held.waiting, held.element.getAttribute('data-service')]
  const services = policy.services.filter(({ id }) => wanted.includes(id))
  wanted.push(...services.map(({ purpose }) => purpose))
  const purposes = policy.purposes.filter(({ id }) => wanted.includes(id))

  const names = (items: readonly Pick<Service, 'name'>[]): Child =>
    items.map(({ name }) => [localized(name, language), ' '])
  const origin = ({ recipient: { name, country, policyUrl } }: Service): HTMLElement =>
    element(
      'p',
      {},
      fill(texts.held, [
        // A name in Latin letters keeps its own direction in Arabic.
        element('bdi', {}, localized(name, language)),
        country && fill(texts.country, sayCountry(country, language.base)),
      ]),
      // The site's own policy is not the recipient's.
      policyUrl && [' ', link(language.pick<string>(policyUrl)[0], notice.policy)],
    )

  return element(
    'div',
    { role: 'group', part: 'placeholder', class: 'sheet', 'aria-labelledby': 'title' },
    element('h2', { id: 'title' }, names(services.length ? services : purposes)),
    services.map(origin),
    element('p', {}, texts.purpose, names(purposes)),
    element(
      'div',
      { class: 'choices' },
      // A policy in the page refuses what no decision grants.
      config.gates.enforce === 'policy' ? '' : choice('once', texts.once, once),
      choice('always', texts.always, always),
    ),
  )
}
