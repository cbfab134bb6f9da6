import { describe, expect, it } from 'vitest'
import { bench, configWith } from './support'

const TYPES = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
] as const
const ADS = TYPES.slice(0, 3)
const DISPLAY = TYPES.slice(4)

/** All seven types, granted as named. */
const words = (...granted: readonly string[]): Record<string, string> => ({
  ...Object.fromEntries(TYPES.map((type) => [type, granted.includes(type) ? 'granted' : 'denied'])),
  security_storage: 'granted',
})

interface DataLayerPage {
  readonly dataLayer?: unknown
}
/** What the data layer holds: commands, which must be objects of arguments, and events. */
const layerOf = ({ dataLayer }: DataLayerPage): unknown[] =>
  ((dataLayer ?? []) as object[]).map((each) => {
    if (Object.prototype.toString.call(each) !== '[object Arguments]') return each
    expect(Array.isArray(each)).toBe(false)
    return [...(each as unknown[])]
  })
const event = (granted: string): unknown => ({
  event: 'sekisho_consent_update',
  sekisho_granted: granted,
})

describe('Google Consent Mode', () => {
  it('begins denied, and is updated with each decision', () => {
    const { page, decide, withdraw } = bench(configWith({ google: true }))
    expect(layerOf(page)).toEqual([['consent', 'default', words()]])
    decide({ analytics: true, advertising: false, preferences: false })
    decide({ analytics: true, advertising: true, preferences: true })
    decide({ analytics: false, advertising: false, preferences: false })
    withdraw()
    expect(layerOf(page).slice(1)).toEqual([
      ['consent', 'update', words('analytics_storage')],
      event('analytics'),
      ['consent', 'update', words(...TYPES)],
      event('analytics advertising preferences'),
      ['consent', 'update', words()],
      event(''),
      ['consent', 'update', words()],
      event(''),
    ])
  })

  it('begins with what a returning visitor has granted', () => {
    const before = { analytics: false, advertising: true, preferences: true }
    const { page } = bench(configWith({ google: true }), {}, before)
    const told = words(...ADS, ...DISPLAY)
    expect(layerOf(page)).toEqual([
      ['consent', 'default', told],
      ['consent', 'update', told],
      event('advertising preferences'),
    ])
  })

  it('begins denied for a visitor who has refused', () => {
    const before = { analytics: false, advertising: false, preferences: false }
    const { page } = bench(configWith({ google: true }), {}, before)
    expect(layerOf(page)[0]).toEqual(['consent', 'default', words()])
  })

  it('passes on what the owner has chosen', () => {
    const google = {
      region: ['JP', 'US-CA'],
      waitForUpdate: 500,
      adsDataRedaction: true,
      urlPassthrough: true,
    }
    const { page } = bench(configWith({ google }))
    const all = { ...words(), wait_for_update: 500 }
    expect(layerOf(page)).toEqual([
      ['consent', 'default', all],
      ['consent', 'default', { ...all, region: ['JP', 'US-CA'] }],
      ['set', 'ads_data_redaction', true],
      ['set', 'url_passthrough', true],
    ])
  })

  it('keeps the data layer and the gtag of the page', () => {
    const first = { event: 'first' }
    const gtag = (): void => {}
    const dataLayer = [first]
    const { page } = bench(configWith({ google: true }), { dataLayer, gtag })
    expect(page.dataLayer).toBe(dataLayer)
    expect(dataLayer[0]).toBe(first)
    expect(page.gtag).toBe(gtag)
    expect(bench(configWith({ google: true })).page).not.toHaveProperty('gtag')
  })

  it('says nothing to a page whose data layer takes nothing, and reports it', () => {
    const { page, platform } = bench(configWith({ google: true }), { dataLayer: { length: 1 } })
    expect(page.dataLayer).toEqual({ length: 1 })
    expect(platform.reported).toEqual([expect.any(TypeError)])
  })

  it('needs every service of the purpose that listens to it', () => {
    const config = configWith(undefined, { ga4: ['google', 'analytics'] })
    const { page, decide } = bench(config)
    decide({ analytics: true, ga4: false, advertising: true, preferences: false })
    expect(layerOf(page)[1]).toEqual(['consent', 'update', words(...ADS)])
  })
})

describe('the data layer', () => {
  it('gets an event without Google where the owner wishes it', () => {
    const { page, decide } = bench(configWith({ dataLayer: true }))
    expect(page).toEqual({})
    decide({ analytics: true })
    expect(layerOf(page)).toEqual([event('analytics')])
  })

  it('gets none with Google where the owner does not', () => {
    const { page, decide } = bench(configWith({ google: true, dataLayer: false }))
    decide({ analytics: true })
    expect(layerOf(page)).toEqual([
      ['consent', 'default', words()],
      ['consent', 'update', words('analytics_storage')],
    ])
  })
})
