// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWith } from '../../../src/catalog/parseConfig'
import { resolveServices } from '../../../src/catalog/resolve'
import { explainFault } from '../../../src/policy/validation/explain'
import type { Config, Localized, Service } from '../../../src/policy/types'
import { entries } from '../support/catalog'
import { inputOf, inputWith, minimalInput, purposeOf } from '../support/config'

/** The services of a policy that names some, written out. */
const written = (...services: readonly unknown[]): readonly Service[] => {
  const { config, faults } = resolveServices(inputWith('policy.services', services), entries)
  expect(faults).toEqual([])
  return (config as Config).policy.services
}

const faultsOf = (...services: readonly unknown[]): readonly string[] => {
  const result = parseWith(inputWith('policy.services', services), entries)
  return result.ok ? [] : result.faults.map(({ path, code }) => `${path}: ${code}`)
}

const ga4 = {
  id: 'ga4',
  purpose: 'analytics',
  name: { ja: 'Google アナリティクス 4', en: 'Google Analytics 4' },
  recipient: {
    name: { ja: 'Google LLC', en: 'Google LLC' },
    role: 'processor',
    country: 'US',
    purpose: { ja: 'サイトの利用状況の集計', en: 'Reports on how the site is used' },
    policyUrl: 'https://policies.google.com/privacy',
    optOutUrl: {
      ja: 'https://tools.google.com/dlpage/gaoptout?hl=ja',
      en: 'https://tools.google.com/dlpage/gaoptout?hl=en',
    },
  },
  sends: { ja: ['閲覧したページのURL', 'クライアントID'], en: ['URL of the page', 'client ID'] },
  hosts: ['www.googletagmanager.com/gtag/js', '*.google-analytics.com'],
  cookies: [
    {
      name: '_ga',
      duration: 'P2Y',
      description: { ja: '利用者を見分けます。', en: 'Tells users apart.' },
    },
  ],
  storage: [],
  afterRevoke: 'cookieless',
  signal: 'google',
}

describe('a service that is named', () => {
  it('is written out with all that a policy says of it, in the order of the digest', () => {
    expect(written('ga4')).toEqual([ga4])
    expect(JSON.stringify(written('ga4'))).toBe(JSON.stringify([ga4]))
    expect(written({ use: 'ga4' })).toEqual([ga4])
  })

  it('stands where it was named, and an ordinary service stays as it is', () => {
    const [ordinary] = inputOf().policy.services!
    const services = written('youtube', ordinary, 'ga4')
    expect(services.map(({ id }) => id)).toEqual(['youtube', 'session', 'ga4'])
    expect(services[1]).toEqual(ordinary)
  })

  it('takes what stands beside it: lists and objects as a whole, of the recipient each field', () => {
    const [service] = written({
      use: 'ga4',
      id: 'counter',
      purpose: 'preferences',
      name: 'Counter',
      recipient: { role: 'third-party', country: 'IE' },
      sends: { ja: ['URL'] },
      hosts: ['counter.example'],
      cookies: [],
      storage: [{ area: 'local', key: 'x', description: 'x' }],
      afterRevoke: 'stops',
    })
    expect(service).toEqual({
      ...ga4,
      id: 'counter',
      purpose: 'preferences',
      name: 'Counter',
      recipient: { ...ga4.recipient, role: 'third-party', country: 'IE' },
      sends: { ja: ['URL'] },
      hosts: ['counter.example'],
      cookies: [],
      storage: [{ area: 'local', key: 'x', description: 'x' }],
      afterRevoke: 'stops',
    })
  })

  it('can be named twice with different ids', () => {
    expect(written('ga4', { use: 'ga4', id: 'ga4-shop' }).map(({ id }) => id)).toEqual([
      'ga4',
      'ga4-shop',
    ])
    expect(faultsOf('ga4', 'ga4')).toEqual(['policy.services[1].id: duplicate'])
  })

  it('is no part of the catalogue: changing it changes nothing there', () => {
    const before = JSON.stringify(entries)
    const [service] = written('ga4')
    ;(service!.hosts as string[]).push('more.example')
    ;(service!.recipient as { country: string }).country = 'JP'
    expect(JSON.stringify(entries)).toBe(before)
  })
})

describe('a configuration', () => {
  it('is not changed, and is itself where it names nothing', () => {
    const input = inputWith('policy.services', ['ga4'])
    const before = JSON.stringify(input)
    resolveServices(input, entries)
    expect(JSON.stringify(input)).toBe(before)
    const plain = inputOf()
    expect(resolveServices(plain, entries).config).toBe(plain)
  })

  it.each([
    [undefined],
    [null],
    ['ga4'],
    [[]],
    [{}],
    [{ policy: 1 }],
    [{ policy: { services: {} } }],
  ])('is left alone where it is %j', (input) => {
    expect(resolveServices(input, entries)).toEqual({
      config: input,
      used: [],
      regions: [],
      faults: [],
    })
  })

  it('tells which entries it uses, where, and what it says otherwise', () => {
    const input = inputWith('policy.services', ['youtube', { use: 'ga4', hosts: [] }])
    expect(resolveServices(input, entries).used).toEqual([
      { index: 0, entry: entries[2], overrides: {} },
      { index: 1, entry: entries[0], overrides: { hosts: [] } },
    ])
  })
})

describe('the texts', () => {
  /** The name of the analytics service in a policy with texts like these. */
  const nameUnder = (text: Localized, languages?: readonly string[]): unknown => {
    const { policy } = minimalInput()
    const config = {
      policy: {
        ...policy,
        purposes: [purposeOf('analytics', { name: text, description: text })],
        services: ['ga4'],
      },
    }
    const resolved = resolveServices(config, entries, languages).config as Config
    return resolved.policy.services[0]?.name
  }

  it('are in the languages of the policy, in their order', () => {
    expect(nameUnder({ ja: 'あ' })).toEqual({ ja: 'Google アナリティクス 4' })
    const both = nameUnder({ en: 'a', ja: 'あ' })
    expect(JSON.stringify(both)).toBe('{"en":"Google Analytics 4","ja":"Google アナリティクス 4"}')
  })

  it('have the tags of the policy', () => {
    expect(nameUnder({ 'en-GB': 'a', en: 'a', zh: '統' })).toEqual({
      'en-GB': 'Google Analytics 4',
      en: 'Google Analytics 4',
    })
  })

  it('are in both languages where the policy has others only', () => {
    expect(nameUnder({ fr: 'a' })).toEqual({
      en: 'Google Analytics 4',
      ja: 'Google アナリティクス 4',
    })
  })

  it('are the same for every language where those of the policy are', () => {
    expect(nameUnder('サイトの統計')).toBe('Google アナリティクス 4')
    expect(nameUnder('Statistics')).toBe('Google Analytics 4')
  })

  it('are in further languages where they are asked for, after those of the policy', () => {
    expect(JSON.stringify(nameUnder({ ja: 'あ' }, ['en', 'ja']))).toBe(
      '{"ja":"Google アナリティクス 4","en":"Google Analytics 4"}',
    )
    expect(nameUnder('サイトの統計', ['ja', 'en'])).toEqual({
      ja: 'Google アナリティクス 4',
      en: 'Google Analytics 4',
    })
  })

  it('are in the language that there is, where the entry has one only', () => {
    const input = inputOf(({ policy }) => {
      policy.services = ['plausible'] as never
    })
    const { policy } = resolveServices(input, entries).config as Config
    expect(policy.services[0]?.recipient.policyUrl).toEqual({ en: 'https://plausible.io/privacy' })
  })
})

describe('a fault', () => {
  it.each([
    [['ga4', 'ga5'], 'policy.services[1]: entry'],
    [[{ use: 'ga5' }], 'policy.services[0].use: entry'],
    [[{ use: 1 }], 'policy.services[0].use: entry'],
    [[{ use: 'constructor' }], 'policy.services[0].use: entry'],
    [[{ use: 'ga4', purpose: 'analytic' }], 'policy.services[0].purpose: reference'],
    [[{ use: 'ga4', cokies: [] }], 'policy.services[0].cokies: unknown'],
    [[{ use: 'ga4', recipient: 'Google' }], 'policy.services[0].recipient: type'],
    [[{ use: 'ga4', hosts: 'a.example' }], 'policy.services[0].hosts: type'],
  ])('of %j is %s', (services, fault) => {
    expect(faultsOf(...services)).toEqual([fault])
  })

  it('is a purpose of the catalogue that the policy does not have', () => {
    const input = inputOf(({ policy }) => {
      policy.purposes = [purposeOf('statistics')]
      policy.services = [
        'ga4',
        { use: 'plausible' },
        { use: 'ga4', purpose: 'statistics' },
      ] as never
    })
    const { faults } = resolveServices(input, entries)
    expect(faults).toEqual([
      {
        path: 'policy.services[0]',
        code: 'purpose',
        value: 'analytics',
        expected: ['statistics'],
      },
      {
        path: 'policy.services[1].purpose',
        code: 'purpose',
        value: 'analytics',
        expected: ['statistics'],
      },
    ])
  })

  it('is named together with all others, and leaves the service as it was', () => {
    const input = inputOf((draft) => {
      draft.policy.version = ''
      draft.policy.services = ['ga5', 'ga4'] as never
    })
    const result = parseWith(input, entries)
    expect(result.ok ? [] : result.faults.map(({ path, code }) => `${path}: ${code}`)).toEqual([
      'policy.services[0]: entry',
      'policy.version: format',
    ])
    const { config } = resolveServices(input, entries)
    expect((config as Config).policy.services[0]).toBe('ga5')
  })
})

describe('parsing', () => {
  it('never throws, and gives a frozen configuration', () => {
    const result = parseWith(inputWith('policy.services', ['ga4']), entries)
    expect(result.ok && Object.isFrozen(result.config.policy.services[0])).toBe(true)
    const circle: Record<string, unknown> = {}
    circle.policy = circle
    for (const input of [undefined, circle, () => 1, 1n])
      expect(parseWith(input, entries)).toMatchObject({ ok: false, faults: [{ path: '' }] })
  })

  const values = fc.oneof(
    fc.anything({ maxDepth: 2 }),
    fc.constantFrom(
      'x',
      'analytics',
      'embeds',
      [],
      ['a.example'],
      {},
      { ja: 'あ' },
      { ja: ['あ'], en: ['a'] },
      { role: 'own' },
      { country: 'JP', policyUrl: '/p' },
      'stops',
    ),
  )
  const fields = [
    'id',
    'purpose',
    'name',
    'recipient',
    'sends',
    'hosts',
    'cookies',
    'storage',
    'afterRevoke',
    'strange',
    '__proto__',
  ]
  const overrides = fc.uniqueArray(fc.tuple(fc.constantFrom(...fields), values), {
    selector: ([field]) => field,
  })
  const use = fc.constantFrom<unknown>(...entries.map(({ id }) => id), 'nothing', 1)
  const named = fc.oneof(
    use,
    fc.tuple(use, overrides).map(([name, pairs]) => Object.fromEntries([['use', name], ...pairs])),
  )

  it('gives a configuration that resolves to itself, or faults with a path, whatever is overridden', () => {
    fc.assert(
      fc.property(fc.array(named, { maxLength: 3 }), (services) => {
        const result = parseWith(inputWith('policy.services', services), entries)
        if (!result.ok) {
          for (const fault of result.faults) {
            expect(fault.path).toMatch(/^policy\.services\[\d\]/)
            expect(explainFault(fault)).toMatch(/^\[sekisho\] .+/)
          }
          return
        }
        expect(resolveServices(result.config, entries).config).toBe(result.config)
        expect(parseWith(result.config, entries)).toEqual(result)
      }),
    )
  })
})
