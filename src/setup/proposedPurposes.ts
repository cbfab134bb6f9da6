// The purposes that the services of the catalogue serve, as they are proposed to an owner.
import type { Bilingual, CatalogEntry } from '../catalog/types'
import type { Basis } from '../policy/types'
import type { ServiceAnswer } from './answers'

/** A purpose with its texts in all languages of the catalogue. */
export interface ProposedPurpose {
  readonly id: CatalogEntry['purpose']
  readonly basis: Basis
  readonly name: Bilingual
  readonly description: Bilingual
}

/** All of them, in the order in which visitors see them. */
export const PROPOSED_PURPOSES: readonly ProposedPurpose[] = [
  {
    id: 'necessary',
    basis: 'necessary',
    name: { ja: 'サイトの運営', en: 'Running this site' },
    description: {
      ja: 'ページをお届けし、安全に保ち、お客様の選択を覚えておきます。',
      en: 'We deliver the pages, keep them secure and remember your choice.',
    },
  },
  {
    id: 'preferences',
    basis: 'consent',
    name: { ja: '設定の保存', en: 'Preferences' },
    description: {
      ja: '表示や言語の設定を、次に訪れたときのために覚えておきます。',
      en: 'Settings such as language and display are remembered for your next visit.',
    },
  },
  {
    id: 'analytics',
    basis: 'consent',
    name: { ja: '利用状況の把握', en: 'Analytics' },
    description: {
      ja: 'どのページがどのように見られているかを集計し、サイトの改善に役立てます。',
      en: 'We count how the pages are used, so that we can improve them.',
    },
  },
  {
    id: 'embeds',
    basis: 'consent',
    name: { ja: '外部コンテンツの表示', en: 'Embedded content' },
    description: {
      ja: '動画や地図など、他社のサービスの内容をページの中に表示します。',
      en: 'Content of other companies, such as videos and maps, is shown inside the pages.',
    },
  },
  {
    id: 'support',
    basis: 'consent',
    name: { ja: 'チャットでのお問い合わせ', en: 'Support chat' },
    description: {
      ja: 'ページの中のチャットで、お問い合わせにお答えします。',
      en: 'You can ask us questions in a chat on the page.',
    },
  },
  {
    id: 'advertising',
    basis: 'consent',
    name: { ja: '広告', en: 'Advertising' },
    description: {
      ja: '広告の効果を測り、ご関心に合わせた広告を表示します。',
      en: 'We measure how our ads perform, and show ads that match your interests.',
    },
  },
]

/** The id of the entry that a service names, if it names one. */
export const entryIdOf = (service: ServiceAnswer): string | undefined =>
  typeof service === 'string' ? service : 'use' in service ? service.use : undefined

/** The id of the purpose that a service serves: its own, else that of its entry. */
export const purposeIdOf = (
  service: ServiceAnswer,
  catalog: readonly CatalogEntry[],
): string | undefined => {
  const own = typeof service === 'string' ? undefined : service.purpose
  return own ?? catalog.find(({ id }) => id === entryIdOf(service))?.purpose
}

/** The purposes that a policy with these services needs: those they serve, and running the site. */
export const proposePurposes = (
  services: readonly ServiceAnswer[],
  catalog: readonly CatalogEntry[],
): readonly ProposedPurpose[] => {
  const served = services.map((service) => purposeIdOf(service, catalog))
  return PROPOSED_PURPOSES.filter(({ id }) => id === 'necessary' || served.includes(id))
}
