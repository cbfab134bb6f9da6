// What TypeScript knows of a configuration. `npm run types` checks this file: an error that is expected and does not
// come is an error.
import { describe, expect, expectTypeOf, it } from 'vitest'
import { withCatalog } from '../../../src/catalog'
import { createConsent, defineConfig } from '../../../src/index'
import type { ConfigInput, Consent, IdsOf } from '../../../src/index'
import { createPlatform } from '../support/platform'

const policy = {
  version: '1',
  effective: '2026-04-01',
  url: '/privacy/',
  controller: { name: 'Bookshop', contact: { email: 'privacy@example.jp' } },
} as const
const necessary = {
  id: 'necessary',
  basis: 'necessary',
  name: 'Necessary',
  description: 'Keeps the cart.',
} as const
const analytics = {
  id: 'analytics',
  basis: 'consent',
  name: 'Analytics',
  description: 'Counts.',
} as const
const embeds = {
  id: 'embeds',
  basis: 'consent',
  name: 'Embeds',
  description: 'Videos.',
} as const

const written = defineConfig({
  policy: {
    ...policy,
    purposes: [necessary, { id: 'analytics', basis: 'consent', name: 'A', description: 'Counts.' }],
    services: [
      {
        id: 'counter',
        purpose: 'analytics',
        name: 'Counter',
        recipient: { name: 'Counter', role: 'own' },
        sends: ['Pages'],
      },
    ],
  },
})

const named = defineConfig({
  policy: {
    ...policy,
    purposes: [necessary, analytics, embeds],
    services: [
      'ga4',
      { use: 'youtube', afterRevoke: 'stops' },
      {
        id: 'counter',
        purpose: 'analytics',
        name: 'Counter',
        recipient: { name: 'Counter', role: 'own' },
        sends: ['Pages'],
      },
    ],
  },
})

describe('defineConfig', () => {
  it('returns the configuration itself', () => {
    const config = { policy: { ...policy, purposes: [necessary] } }
    expect(defineConfig(config)).toBe(config)
  })

  it('knows the ids of purposes and services', () => {
    expectTypeOf<IdsOf<typeof written>>().toEqualTypeOf<'necessary' | 'analytics' | 'counter'>()
  })

  it('knows services that the catalogue has, and those that are used with changes', () => {
    expectTypeOf<IdsOf<typeof named>>().toEqualTypeOf<
      'necessary' | 'analytics' | 'embeds' | 'ga4' | 'youtube' | 'counter'
    >()
    expectTypeOf<IdsOf<ReturnType<typeof withCatalog<'a', 'b', 'ga4'>>>>().toEqualTypeOf<
      'a' | 'b' | 'ga4'
    >()
  })

  it('knows a service of the catalogue by another id, too', () => {
    const config = defineConfig({
      policy: { ...policy, purposes: [analytics], services: ['ga4', { use: 'ga4', id: 'shop' }] },
    })
    expectTypeOf(config).toExtend<{ readonly policy: object }>()
    expectTypeOf<IdsOf<typeof config>>().toEqualTypeOf<'analytics' | 'ga4' | 'shop'>()
  })

  it('knows a policy without services', () => {
    const config = defineConfig({ policy: { ...policy, purposes: [necessary, analytics] } })
    expectTypeOf(config).toExtend<{ readonly policy: object }>()
    expectTypeOf<IdsOf<typeof config>>().toEqualTypeOf<'necessary' | 'analytics'>()
  })

  it('refuses ids that do not exist, where they are written', () => {
    defineConfig({
      policy: {
        ...policy,
        purposes: [necessary, analytics],
        services: [
          {
            id: 'counter',
            // @ts-expect-error no such purpose
            purpose: 'analytic',
            name: 'Counter',
            recipient: { name: 'Counter', role: 'own' },
            sends: ['Pages'],
          },
          // @ts-expect-error no such purpose
          { use: 'ga4', purpose: 'statistics' },
        ],
      },
      signals: {
        google: {
          purposes: {
            analytics_storage: ['analytics', 'ga4'],
            // @ts-expect-error no such id
            ad_storage: ['advertising'],
          },
        },
      },
      // @ts-expect-error no such id
      takeover: { cookie: 'cc_cookie', map: { stats: ['analytics', 'ga4'], ads: 'advertising' } },
      regions: {
        JP: 'optout',
        // @ts-expect-error no such purpose
        DE: { '*': 'consent', statistics: 'consent' },
      },
    })
    expect.assertions(0)
  })

  it('refuses keys and values that do not exist', () => {
    defineConfig({
      policy: { ...policy, purposes: [necessary] },
      // @ts-expect-error no such kind
      notice: { kind: 'wall' },
    })
    defineConfig({
      policy: { ...policy, purposes: [necessary] },
      // @ts-expect-error no such key
      notcie: {},
    })
    expect.assertions(0)
  })

  it('takes presets of regions, and the place of the schema', () => {
    defineConfig({
      $schema: './node_modules/sekisho/dist/sekisho.schema.json',
      policy: { ...policy, purposes: [necessary, analytics] },
      regions: { use: ['eu', 'uk'], statistics: ['analytics'], 'US-CA': { analytics: 'optout' } },
    })
    expect.assertions(0)
  })
})

describe('createConsent', () => {
  const create = () => createConsent(written, { platform: createPlatform() })

  it('takes the ids of its configuration, and no others', () => {
    expectTypeOf(create).returns.toEqualTypeOf<Consent<'necessary' | 'analytics' | 'counter'>>()
    expectTypeOf<IdsOf<ReturnType<typeof create>>>().toEqualTypeOf<IdsOf<typeof written>>()
    expectTypeOf(create).returns.toExtend<Consent>()
    const use = (consent: ReturnType<typeof create>) => {
      consent.update({ analytics: true, counter: false })
      // @ts-expect-error no such id
      consent.has('analytic')
      // @ts-expect-error no such id
      void consent.when('ga4')
      // @ts-expect-error no such id
      consent.update({ analytic: true })
      // @ts-expect-error no such id
      void consent.erase(['analytic'])
    }
    expect(use).toBeTypeOf('function')
  })

  it('knows them of a configuration that is written in place, too', () => {
    const here = () => createConsent({ policy: { ...policy, purposes: [necessary, analytics] } })
    expectTypeOf(here).returns.toEqualTypeOf<Consent<'necessary' | 'analytics'>>()
  })

  it('takes services that the catalogue has written out', () => {
    const all = () => createConsent(withCatalog(named))
    expectTypeOf(all).returns.toEqualTypeOf<Consent<IdsOf<typeof named>>>()
    // @ts-expect-error the page does not have the catalogue
    expect(() => createConsent(named)).toThrow('withCatalog of "sekisho/catalog"')
  })

  it('refuses presets of regions that nobody has written out', () => {
    const config = defineConfig({
      policy: { ...policy, purposes: [necessary, analytics] },
      regions: { use: ['eu'] },
    })
    // @ts-expect-error the page does not have the catalogue
    expect(() => createConsent(config)).toThrow('withCatalog of "sekisho/catalog"')
    expectTypeOf(() => createConsent(withCatalog(config))).returns.toEqualTypeOf<
      Consent<'necessary' | 'analytics'>
    >()
  })

  it('takes any id where the configuration comes from elsewhere', () => {
    const anywhere = (config: ConfigInput) => createConsent(config)
    expectTypeOf(anywhere).returns.toEqualTypeOf<Consent>()
  })
})
