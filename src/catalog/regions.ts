// Presets of regions: what Sekisho proposes for places whose law says how visitors are to be asked. Data: nothing runs.
import type { Regime } from '../policy/types'
import type { Source } from './types'

/** A preset. It is a proposal, and no legal advice: whether it fits a site is for its owner to find out. */
export interface RegionPreset {
  /** The name by which a configuration uses it. */
  readonly id: string
  /** ISO 3166 codes of the places it is for. */
  readonly places: readonly string[]
  /** What it proposes for purposes that can be refused and are not sensitive. */
  readonly regime: Regime
  /** What it proposes for the purposes that the configuration names as `statistics`. */
  readonly statistics?: Regime
  /** ISO date of the day on which the sources were read. */
  readonly reviewed: string
  readonly sources: readonly Source[]
  /** What the proposal rests on, and what was not verified, in a sentence or two for owners. */
  readonly note: string
}

const read = '2026-11-30'
const other = (url: string): Source => ({ url, read, by: 'other' })

/** All presets. None was read in the text of the law itself; each names what was read. */
export const regions: readonly RegionPreset[] = [
  {
    id: 'eu',
    places:
      'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
        ' ',
      ),
    regime: 'consent',
    reviewed: read,
    sources: [
      other(
        'https://www.huntonak.com/privacy-and-information-security-law/edpb-publishes-guidelines-to-clarify-scope-of-eu-cookie-notice-and-consent-requirements',
      ),
    ],
    note: 'EU and EEA. Article 5(3) of the ePrivacy Directive asks for consent. Exemptions that single countries grant, for statistics for instance, are not in it.',
  },
  {
    id: 'uk',
    places: ['GB'],
    regime: 'consent',
    statistics: 'optout',
    reviewed: read,
    sources: [
      other(
        'https://hunton.sitepilot11.firmseek.com/privacy-and-cybersecurity-law-blog/uk-ico-publishes-guidance-on-storage-and-access-technologies',
      ),
    ],
    note: 'PECR asks for consent. Statistics whose sole purpose is to improve the service or the site are exempt since the Data (Use and Access) Act 2025, where visitors are told and can object simply and free of charge.',
  },
  {
    id: 'ch',
    places: ['CH'],
    regime: 'consent',
    reviewed: read,
    sources: [
      other(
        'https://haerting.ch/en/insights/neue-schweizer-leitlinien-des-edoeb-zu-cookies-ohne-banner-gehts-nicht-mehr',
      ),
      other('https://www.mme.ch/en/magazine/articles/updated-cookie-guidelines-from-the-fdpic'),
    ],
    note: 'Article 45c of the Telecommunications Act asks to tell and to let refuse; the guidelines of the FDPIC of October 2025 ask for consent to profiling and third parties, and their readings differ. The stricter reading is proposed.',
  },
  {
    id: 'jp',
    places: ['JP'],
    regime: 'optout',
    reviewed: read,
    sources: [
      other('https://privacy.lycorp.co.jp/ja/glossary/gaibusoushin.html'),
      other('https://webtru.io/blog/gaibusousin-kiritsu/'),
    ],
    note: 'Article 27-12 of the Telecommunications Business Act asks to notify or publish, so “tell” may do; the proposal also lets refuse. Where a recipient is expected to link data to a person, Article 31 of the APPI asks for that person’s consent: mark such a purpose as sensitive, or give it the regime “consent”.',
  },
  {
    id: 'us-ca',
    places: ['US-CA'],
    regime: 'optout',
    reviewed: read,
    sources: [
      other(
        'https://legalclarity.org/universal-opt-out-mechanisms-state-requirements-and-penalties/',
      ),
    ],
    note: 'The CCPA lets visitors opt out of sale and sharing, and asks to honour Global Privacy Control. Whether a site falls under it was not looked at.',
  },
  {
    id: 'us-signal',
    places: 'US-CO US-CT US-DE US-MD US-MN US-MT US-NE US-NH US-NJ US-OR US-TX'.split(' '),
    regime: 'optout',
    reviewed: read,
    sources: [
      other('https://cookiebeam.com/guides/universal-opt-out-mechanisms-us-state-laws-2026'),
      other(
        'https://legalclarity.org/universal-opt-out-mechanisms-state-requirements-and-penalties/',
      ),
    ],
    note: 'The other states of the US that ask to honour a signal like Global Privacy Control. The sources list them differently; the longest list is proposed.',
  },
  {
    id: 'ca-qc',
    places: ['CA-QC'],
    regime: 'consent',
    reviewed: read,
    sources: [other('https://private-ai.com/2023/09/23/cookies-law25/')],
    note: 'Section 8.1 of the private sector act (Law 25): functions that identify, locate or profile are off until the person activates them.',
  },
  {
    id: 'br',
    places: ['BR'],
    regime: 'consent',
    reviewed: read,
    sources: [
      other(
        'https://jus.com.br/artigos/98459/lgpd-e-cookies-fundamentos-tecnicos-e-regulatorios-para-uma-abordagem-coerente-no-brasil',
      ),
      other('https://goadopt.io/en/blog/anpd-cookies-guidance-personal-data-protection-lgpd'),
    ],
    note: 'The ANPD recommends consent as the main basis for cookies that are not strictly necessary. Legitimate interest may do for some purposes; that was not verified.',
  },
  {
    id: 'kr',
    places: ['KR'],
    regime: 'consent',
    reviewed: read,
    sources: [
      other('https://twobirds.com/en/trending-topics/global-cookie-review/south-korea'),
      other(
        'https://resourcehub.bakermckenzie.com/en/resources/global-data-and-cyber-handbook/asia-pacific/south-korea/topics/cookies-online-tracking-and-direct-marketing',
      ),
    ],
    note: 'Consent is needed as far as cookies process personal data; cookies that do not need none, and the privacy policy has to say how to refuse them. The stricter case is proposed.',
  },
]
