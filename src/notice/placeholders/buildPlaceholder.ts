// What stands where a blocked embed will be: who would send it, what for, and two equal answers.
import type { BlockedDetail } from '../../consent/types'
import { sayCountry } from '../../locales/country'
import { attempt } from '../../platform/attempt'
import { hostMatcher } from '../../policy/match'
import type { Policy, Service } from '../../policy/types'
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

/**
 * Services that an embed belongs to: those that its tag names, else those of its purpose to which its
 * address belongs, so that a visitor reads who would send it.
 */
const servicesOf = (
  { waiting, element }: BlockedDetail,
  { services }: Policy,
): readonly Service[] => {
  const read = (name: string): string | null => element.getAttribute(`data-${name}`)
  const named = services.filter(({ id }) => [...waiting, read('service')].includes(id))
  const url = attempt(() => new URL(read('src') ?? read('data') ?? '', element.baseURI))
  if (named.length || !url) return named
  return services.filter(
    ({ purpose, hosts }) => waiting.includes(purpose) && hosts.some((it) => hostMatcher(it)(url)),
  )
}

/** Builds a placeholder. */
export const buildPlaceholder = (
  held: BlockedDetail,
  { config, consent, language, texts: { notice } }: PlaceholdersContext,
  texts: PlaceholderTexts,
  { once, always }: PlaceholderActions,
): HTMLElement => {
  const { policy } = consent
  const services = servicesOf(held, policy)
  const wanted = [...held.waiting, ...services.map(({ purpose }) => purpose)]
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
