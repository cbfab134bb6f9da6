import { describe, expect, it } from 'vitest'
import type { SignalName } from '../../../src/policy/types'
import { createPlatform } from '../support/platform'
import { bench, configWith, spies } from './support'

const YES = { analytics: true, advertising: true, preferences: true }
const NO = { analytics: false, advertising: false, preferences: false }

/** What a vendor's functions are called with. */
interface Case {
  readonly paths: readonly string[]
  readonly hold: readonly unknown[][]
  readonly grant: readonly unknown[][]
  readonly withdraw: readonly unknown[][]
  /** On a page of a visitor who has granted or refused before. */
  readonly granted: readonly unknown[][]
  readonly refused: readonly unknown[][]
}

const same = (
  paths: readonly string[],
  hold: readonly unknown[][],
  grant: readonly unknown[][],
  withdraw: readonly unknown[][] = hold,
  rest: Partial<Case> = {},
): Case => ({ paths, hold, grant, withdraw, granted: grant, refused: hold, ...rest })

const clarityCall = (word: string): unknown[] => [
  'clarity',
  'consentv2',
  { ad_Storage: word, analytics_Storage: word },
]
const shopifyCalls: readonly unknown[][] = [
  [
    'Shopify.loadFeatures',
    [{ name: 'consent-tracking-api', version: '0.1' }],
    expect.any(Function),
  ],
]
const wpCalls = (word: string): unknown[][] => [
  ['wp_set_consent', 'functional', 'allow'],
  ...['preferences', 'statistics-anonymous', 'statistics', 'marketing'].map((type) => [
    'wp_set_consent',
    type,
    word,
  ]),
]
const optOut = [['mixpanel.opt_out_tracking', { delete_user: false }]]

const cases: Partial<Record<SignalName, Case>> = {
  clarity: same(['clarity'], [clarityCall('denied')], [clarityCall('granted')]),
  datadog: same(
    ['DD_RUM.setTrackingConsent'],
    [['DD_RUM.setTrackingConsent', 'not-granted']],
    [['DD_RUM.setTrackingConsent', 'granted']],
  ),
  karte: same(['krt.allow', 'krt.deny'], [], [['krt.allow']], [['krt.deny']]),
  meta: same(['fbq'], [['fbq', 'consent', 'revoke']], [['fbq', 'consent', 'grant']]),
  mixpanel: same(['mixpanel.opt_in_tracking', 'mixpanel.opt_out_tracking'], optOut, [
    ['mixpanel.opt_in_tracking'],
  ]),
  pinterest: same(['pintrk'], [['pintrk', 'setconsent', false]], [['pintrk', 'setconsent', true]]),
  posthog: same(
    ['posthog.opt_in_capturing', 'posthog.opt_out_capturing'],
    [],
    [['posthog.opt_in_capturing']],
    [['posthog.opt_out_capturing']],
    {
      granted: [['posthog.opt_in_capturing', { captureEventName: false }]],
      refused: [['posthog.opt_out_capturing']],
    },
  ),
  shopify: same(['Shopify.loadFeatures'], shopifyCalls, shopifyCalls),
  tiktok: same(
    ['ttq.holdConsent', 'ttq.grantConsent', 'ttq.revokeConsent'],
    [['ttq.holdConsent']],
    [['ttq.grantConsent']],
    [['ttq.revokeConsent']],
  ),
  treasuredata: same(
    ['td.setAnonymousMode', 'td.blockEvents', 'td.unblockEvents', 'td.setSignedMode'],
    [['td.setAnonymousMode'], ['td.blockEvents']],
    [['td.unblockEvents'], ['td.setSignedMode']],
  ),
  wordpress: same(['wp_set_consent'], wpCalls('deny'), wpCalls('allow')),
}

describe.each(Object.entries(cases))('%s', (name, told) => {
  const config = configWith({ [name]: true })

  it('is held, granted and withdrawn', () => {
    const { page, calls } = spies(...told.paths)
    const { decide } = bench(config, page)
    expect(calls.splice(0)).toEqual(told.hold)
    decide(YES)
    expect(calls.splice(0)).toEqual(told.grant)
    // The same choice again is no news.
    decide(YES)
    expect(calls.splice(0)).toEqual([])
    decide(NO)
    expect(calls.splice(0)).toEqual(told.withdraw)
  })

  it.each(['granted', 'refused'] as const)('is told of a visitor who has %s before', (before) => {
    const { page, calls } = spies(...told.paths)
    bench(config, page, before === 'granted' ? YES : NO)
    expect(calls).toEqual(told[before])
  })
})

/** What stands in the queues of a page, by name. */
const queued = (page: Record<string, unknown>, name: string): unknown[] =>
  [...((page[name] ?? []) as unknown[])].splice(0)

describe('queues, which are made where they are missing', () => {
  it('hold the consent of Matomo, and not its own memory of it', () => {
    const { page, decide } = bench(configWith({ matomo: true }))
    decide(YES)
    decide(NO)
    expect(queued(page, '_paq')).toEqual([
      ['requireConsent'],
      ['setConsentGiven'],
      ['forgetConsentGiven'],
    ])
    const granted = bench(configWith({ matomo: true }), { _paq: [['trackPageView']] }, YES)
    expect(queued(granted.page, '_paq')).toEqual([
      ['trackPageView'],
      ['requireConsent'],
      ['setConsentGiven'],
    ])
    expect(queued(bench(configWith({ matomo: true }), {}, NO).page, '_paq')).toEqual([
      ['requireConsent'],
    ])
  })

  it('hold the default of UET, then its updates', () => {
    const { page, decide } = bench(configWith({ uet: true }))
    decide(YES)
    decide(NO)
    expect(queued(page, 'uetq')).toEqual([
      ...['consent', 'default', { ad_storage: 'denied' }],
      ...['consent', 'update', { ad_storage: 'granted' }],
      ...['consent', 'update', { ad_storage: 'denied' }],
    ])
    for (const [before, word] of [
      [YES, 'granted'],
      [NO, 'denied'],
    ] as const)
      expect(queued(bench(configWith({ uet: true }), {}, before).page, 'uetq')).toEqual([
        'consent',
        'default',
        { ad_storage: word },
      ])
  })

  it('hold the consent of HubSpot, whose own banner is off', () => {
    const tell = (is: boolean): unknown => [
      'setHubSpotConsent',
      { analytics: is, advertisement: is, functionality: is },
    ]
    const { page, decide } = bench(configWith({ hubspot: true }))
    decide(YES)
    decide(NO)
    expect(page.disableHubSpotCookieBanner).toBe(true)
    expect(queued(page, '_hsp')).toEqual([
      tell(false),
      tell(true),
      tell(false),
      ['revokeCookieConsent'],
    ])
  })

  it('are asked anew each time, since vendors replace them', () => {
    const { page, decide } = bench(configWith({ matomo: true }))
    const pushed: unknown[] = []
    page._paq = { push: (...values: unknown[]) => pushed.push(...values) }
    decide(YES)
    expect(pushed).toEqual([['setConsentGiven']])
  })
})

describe('Shopify', () => {
  it('is told once its feature has loaded, and what is granted by then', () => {
    const told: unknown[] = []
    const ready: ((error?: unknown) => void)[] = []
    const { decide, platform } = bench(configWith({ shopify: true }), {
      Shopify: {
        loadFeatures: (_: unknown, done: () => void) => ready.push(done),
        customerPrivacy: { setTrackingConsent: (states: unknown) => told.push(states) },
      },
    })
    decide({ analytics: true, advertising: false, preferences: false })
    ready[0]?.()
    expect(told).toEqual([
      { analytics: true, marketing: false, preferences: false, sale_of_data: false },
    ])
    ready[1]?.(Error('no feature'))
    expect(told).toHaveLength(1)
    expect(platform.reported).toEqual([Error('no feature')])
  })
})

describe('the WP Consent API', () => {
  it('hears that this site asks first', () => {
    const heard: string[] = []
    const platform = createPlatform()
    platform.document.addEventListener('wp_consent_type_defined', ({ type }) => heard.push(type))
    const { page } = bench(configWith({ wordpress: true }), {}, undefined, platform)
    expect(heard).toEqual(['wp_consent_type_defined'])
    expect(page.wp_consent_type).toBe('optin')
  })
})

describe('the LY tag', () => {
  it('has no call to be told by', () => {
    const { page, decide } = bench(configWith({ ly: true }))
    decide(YES)
    expect(page).toEqual({})
  })
})
