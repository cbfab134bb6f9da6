// The site whose surfaces are looked at: a policy as sites have it, in one language.
import type { ConfigInput, ServiceInput } from '../../src/policy/types'
import { page as html } from '../e2e/support/config'
import { wordsOf } from './words'

type Policy = ConfigInput['policy']

const servicesOf = (lang: string): ServiceInput[] => {
  const { purposes } = wordsOf(lang)
  return [
    {
      id: 'stats',
      purpose: 'analytics',
      name: 'Harbor Stats',
      recipient: {
        name: 'Stats Ltd',
        role: 'processor',
        country: 'JP',
        policyUrl: 'https://stats.test/privacy/',
        optOutUrl: 'https://stats.test/opt-out/',
      },
      sends: [purposes[0], purposes[1]],
      hosts: ['stats.test'],
      cookies: [{ name: 'harbor_stats_visitor', duration: 'P13M', description: purposes[0] }],
      storage: [{ area: 'local', key: 'harbor_stats_queue', description: purposes[0] }],
    },
    {
      id: 'video',
      purpose: 'embeds',
      name: 'Harbor Video',
      recipient: {
        name: 'Video Platform Inc.',
        role: 'third-party',
        country: 'US',
        policyUrl: 'https://video.test/privacy/',
      },
      sends: [purposes[1]],
      hosts: ['video.test'],
    },
  ]
}

/** The policy of the site: one purpose that cannot be refused, and three that can. */
export const policyOf = (lang: string, change: Partial<Policy> = {}): Policy => {
  const { site, running, purposes, about } = wordsOf(lang)
  return {
    version: '2026-04-01',
    effective: '2026-04-01',
    url: '/privacy/',
    controller: {
      name: site,
      contact: {
        url: '/contact/',
        email: 'privacy@library.harbor-city.example',
        tel: '03-1234-5678',
      },
    },
    purposes: [
      { id: 'necessary', basis: 'necessary', name: running, description: about },
      ...(['analytics', 'embeds', 'advertising'] as const).map((id, at) => ({
        id,
        basis: 'consent' as const,
        name: purposes[at] ?? id,
        description: about,
      })),
    ],
    services: servicesOf(lang),
    ...change,
  }
}

/** A change that needs nobody to be asked again. */
export const minorChange = (lang: string): Policy =>
  policyOf(lang, {
    version: '2026-10-01',
    changes: [{ version: '2026-10-01', kind: 'minor', summary: wordsOf(lang).change }],
  })

/** A change after which those who have agreed are asked again: another company, and another cookie. */
export const materialChange = (lang: string): Policy => {
  const [stats, ...others] = servicesOf(lang)
  return policyOf(lang, {
    version: '2026-10-01',
    services: [
      ...(stats
        ? [{ ...stats, cookies: [...(stats.cookies ?? []), { ...NEW_COOKIE, description: '-' }] }]
        : []),
      ...others,
      {
        id: 'reach',
        purpose: 'advertising',
        name: 'Harbor Reach',
        recipient: { name: 'Reach Inc.', role: 'third-party', country: 'US' },
        sends: ['-'],
      },
    ],
  })
}

const NEW_COOKIE = { name: 'harbor_stats_session', duration: 'P1D' } as const

/** How the page of a surface differs from the others. */
export interface SitePage {
  readonly notice?: ConfigInput['notice']
  readonly policy?: Policy
  readonly body?: string
  /** All of the page, instead of what is made of the rest. */
  readonly html?: string
  /** Comes before `sekisho.js`. */
  readonly first?: string
}

/** A page of the site, with the landmarks of a real one. */
export const pageOf = (
  lang: string,
  { notice, policy = policyOf(lang), body = '', first = '' }: SitePage,
): string =>
  html(`<main><p>${wordsOf(lang).about}</p>${body}</main>`, {
    config: { policy, ...(notice && { notice }) },
    lang,
  })
    .replace('<html', lang === 'ar' ? '<html dir="rtl"' : '<html')
    .replace('<meta charset', `${LOOK}${first}<meta charset`)
    .replace(/<h1>.*?<\/h1>/, '<header><h1>Test</h1></header>')
    .replace(/<button .*?<\/button>/, '<footer>$&</footer>')

/** Colours of the page itself that follow the theme, so that what stands in it can be read in both. */
const LOOK = `<meta name="viewport" content="width=device-width"><style>
  :root { color-scheme: light dark; font-family: sans-serif }
  main { overflow-wrap: anywhere }
  a { color: #0645ad }
  @media (prefers-color-scheme: dark) { :root { background: #111; color: #eee } a { color: #9cf } }
</style>`
