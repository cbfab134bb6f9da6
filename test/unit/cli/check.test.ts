import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../../src/cli/lint'
import { correctHost } from '../../../src/cli/rules/hosts'
import { widthOf } from '../../../src/cli/rules/textWidth'
import { hostMatcher } from '../../../src/policy/match'
import type { ConfigInput } from '../../../src/policy/types'
import { inputOf, purposeOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { sekisho } from '../support/io'
import type { Ran } from '../support/io'

type Edit = (draft: Draft<ConfigInput>) => void

/** Makes the configuration one in which no rule finds anything. */
const clean: Edit = ({ policy }) => {
  policy.services![3]!.recipient.policyUrl = 'https://maps.example.com/privacy'
}

const check = (edit: Edit, args: readonly string[] = [], now?: string): Promise<Ran> =>
  sekisho(['check', 'a.json', ...args], {
    files: {
      'a.json': JSON.stringify(
        inputOf((draft) => {
          clean(draft)
          edit(draft)
        }),
      ),
    },
    ...(now !== undefined && { now }),
  })

interface Shown {
  readonly rule: string
  readonly path: string
}

const found = async (edit: Edit, now?: string): Promise<readonly string[]> => {
  const { findings } = (await check(edit, ['--json'], now)).json()
  return (findings as readonly Shown[]).map(({ rule, path }) => `${rule} ${path}`)
}

const sends =
  (item: string): Edit =>
  ({ policy }) =>
    (policy.services![3]!.sends = { ja: ['IPアドレス', item], en: ['IP address', 'x'] })

/** What each rule finds. */
const FOUND: readonly (readonly [what: string, finding: string, Edit])[] = [
  [
    'a purpose with consent but without services',
    'purpose-without-services policy.purposes[4]',
    ({ policy }) => policy.purposes.push(purposeOf('lonely')),
  ],
  [
    'a purpose whose services store nothing and have no hosts',
    'unused-purpose policy.purposes[3]',
    ({ policy }) => (policy.services![3]!.hosts = []),
  ],
  [
    'a third party that cannot be refused',
    'necessary-third-party policy.services[0].recipient.role',
    ({ policy }) =>
      Object.assign(policy.services![0]!.recipient, {
        role: 'third-party',
        country: 'US',
        policyUrl: 'https://a.example/',
      }),
  ],
  [
    'a recipient without a country',
    'recipient-country policy.services[3].recipient.country',
    ({ policy }) => Reflect.deleteProperty(policy.services![3]!.recipient, 'country'),
  ],
  [
    'a recipient without a policy',
    'recipient-policy policy.services[2].recipient.policyUrl',
    ({ policy }) => Reflect.deleteProperty(policy.services![2]!.recipient, 'policyUrl'),
  ],
  [
    'a floating button where the page draws everything',
    'reopen-not-drawn notice.reopen',
    (draft) => (draft.notice = { kind: 'none', reopen: 'floating' }),
  ],
  [
    'a text that lacks a language',
    'missing-translation policy.services[0].cookies[0].description',
    ({ policy }) => (policy.services![0]!.cookies![0]!.description = { ja: 'あ' }),
  ],
  [
    'a list that lacks a language',
    'missing-translation policy.services[3].sends',
    ({ policy }) => (policy.services![3]!.sends = { en: ['IP address'] }),
  ],
  [
    'a sentence that is the same for every language',
    'missing-translation policy.purposes[0].description',
    ({ policy }) => (policy.purposes[0]!.description = 'We deliver the pages.'),
  ],
  [
    'lists of different length',
    'unequal-lists policy.services[2].sends',
    ({ policy }) => (policy.services![2]!.sends = { ja: ['あ', 'い'], en: ['a'] }),
  ],
  [
    'a cookie stored for more than 400 days',
    'cookie-lifetime policy.services[1].cookies[0].duration',
    ({ policy }) => (policy.services![1]!.cookies![0]!.duration = 'P2Y'),
  ],
  [
    'an invalid duration',
    'cookie-lifetime policy.services[1].cookies[0].duration',
    ({ policy }) => (policy.services![1]!.cookies![0]!.duration = 'P1D2Y'),
  ],
  [
    'a cookie of two purposes',
    'declared-twice policy.services[3].cookies[0].name',
    ({ policy }) =>
      (policy.services![3]!.cookies = [
        { name: '_pk_id.1', duration: 'P1D', description: { ja: 'あ', en: 'a' } },
      ]),
  ],
  [
    'an entry of two purposes',
    'declared-twice policy.services[3].storage[0].key',
    ({ policy }) =>
      (policy.services![3]!.storage = [
        { area: 'local', key: 'pk_*', description: { ja: 'あ', en: 'a' } },
      ]),
  ],
  [
    'more services than the consent cookie has room for',
    'too-many-choices policy.services',
    ({ policy }) => {
      const [service] = policy.services!.slice(-1)
      for (let i = 0; i < 250; i++)
        policy.services!.push({ ...service!, id: `map-${i}`, hosts: [`m${i}.example`] })
    },
  ],
  [
    'a host that is written as a URL',
    'unmatched-host policy.services[3].hosts[1]',
    ({ policy }) => policy.services![3]!.hosts!.push('https://maps.example.org'),
  ],
  [
    'a host of a service that a policy in the page cannot name',
    'host-outside-policy policy.services[3].hosts[1]',
    (draft) => {
      draft.policy.services![3]!.hosts!.push('a*.example.org')
      draft.gates = { enforce: 'policy' }
    },
  ],
  [
    'a host of the owner that a policy in the page cannot name',
    'host-outside-policy gates.allow[0]',
    (draft) => (draft.gates = { enforce: 'policy', allow: ['https:'] }),
  ],
  [
    "Google's advanced mode",
    'advanced-signal signals.google.mode',
    (draft) => {
      draft.policy.services![2]!.signal = 'google'
      draft.signals = { google: { mode: 'advanced' } }
    },
  ],
  [
    "Google's advanced mode without a service of Google's",
    'advanced-signal signals.google.mode',
    (draft) => (draft.signals = { google: { mode: 'advanced' } }),
  ],
  [
    'a service whose purpose grants nothing of its signal',
    'signal-never-granted policy.services[3].signal',
    ({ policy }) => (policy.services![3]!.signal = 'clarity'),
  ],
  [
    'a signal that nothing grants',
    'signal-never-granted signals.meta',
    (draft) => (draft.signals = { meta: true, matomo: true, google: true }),
  ],
  [
    'a date that does not exist',
    'impossible-date policy.effective',
    ({ policy }) => (policy.effective = '2026-02-31'),
  ],
  [
    'an announced date that does not exist',
    'impossible-date policy.upcoming.effective',
    ({ policy }) => (policy.upcoming!.effective = '2027-19-39'),
  ],
  [
    'a name of a purpose that is too long for a box',
    'too-long policy.purposes[2].name.ja',
    ({ policy }) => (policy.purposes[2]!.name = { ja: '長'.repeat(19), en: 'a' }),
  ],
  [
    'a name of the site that is too long for the title',
    'too-long policy.controller.name',
    ({ policy }) => (policy.controller.name = 'x'.repeat(51)),
  ],
  [
    'a policy that takes effect later',
    'not-yet-effective policy.effective',
    ({ policy }) => {
      policy.effective = '2026-06-03'
      Reflect.deleteProperty(policy, 'upcoming')
    },
  ],
  [
    'changes without an entry for this version',
    'change-without-entry policy.changes',
    ({ policy }) => (policy.version = '2026-05-01'),
  ],
  [
    'an announcement whose date has passed',
    'upcoming-passed policy.upcoming.effective',
    ({ policy }) => (policy.upcoming!.effective = '2026-05-30'),
  ],
]

/** What the rules do not report. */
const ACCEPTED: readonly (readonly [what: string, Edit])[] = [
  ['a necessary purpose without services', ({ policy }) => policy.purposes.push(purposeOf('n', { basis: 'law', name: { ja: 'あ', en: 'a' }, description: { ja: 'あ', en: 'a' } }))], // prettier-ignore
  ['the site itself as a recipient without country and link', ({ policy }) => (policy.services![2]!.recipient = { name: 'We', role: 'own' })], // prettier-ignore
  ['a name that is the same for every language', ({ policy }) => (policy.services![2]!.name = 'Shiomi Stats')], // prettier-ignore
  ['a missing regional language whose base language exists', ({ policy }) => (policy.url = { ja: '/', en: '/en', 'en-GB': '/gb' })], // prettier-ignore
  ['a cookie stored for 13 months', ({ policy }) => (policy.services![1]!.cookies![0]!.duration = 'P13M')], // prettier-ignore
  ['a cookie stored for 400 days', ({ policy }) => (policy.services![1]!.cookies![0]!.duration = 'P400D')], // prettier-ignore
  ['a cookie that two services of one purpose declare', ({ policy }) => policy.services!.push(serviceOf('again', 'analytics', { cookies: [{ name: '_pk_id*', duration: 'P1D', description: { ja: 'あ', en: 'a' } }] }))], // prettier-ignore
  ['a leap day', ({ policy }) => (policy.effective = '2024-02-29')],
  ['the same key in another area', ({ policy }) => (policy.services![3]!.storage = [{ area: 'session', key: 'pk_*', description: { ja: 'あ', en: 'a' } }])], // prettier-ignore
  ['a long name of a purpose that the notice does not show', ({ policy }) => (policy.purposes[0]!.name = { ja: '長'.repeat(30), en: 'a' })], // prettier-ignore
  ['a longer name if the notice is a bar', (draft) => { draft.notice!.kind = 'bar'; draft.policy.purposes[2]!.name = { ja: '長'.repeat(20), en: 'a' } }], // prettier-ignore
  ['a policy that takes effect today', ({ policy }) => { policy.effective = '2026-06-01'; Reflect.deleteProperty(policy, 'upcoming') }], // prettier-ignore
  ['an announcement whose date has not passed in every time zone', ({ policy }) => (policy.upcoming!.effective = '2026-05-31')], // prettier-ignore
  ['a first version without changes', ({ policy }) => { policy.version = '1'; policy.changes = [] }], // prettier-ignore
]

describe('check', () => {
  it('finds nothing in a good configuration', async () => {
    expect(await check(() => {})).toMatchObject({
      code: 0,
      out: 'a.json: the configuration is valid.',
      err: '',
    })
  })

  it.each(FOUND)('finds %s', async (_, finding, edit) => {
    expect(await found(edit)).toContain(finding)
  })

  it.each(ACCEPTED)('accepts %s', async (_, edit) => {
    expect(await found(edit)).toEqual([])
  })

  it('has a test for each rule', () => {
    const tested = new Set(['vague-item', ...FOUND.map(([, finding]) => finding.split(' ')[0])])
    expect([...tested].sort()).toEqual(Object.keys(RULES).sort())
  })

  it('takes a date as reached once it is reached in any time zone', async () => {
    const edit: Edit = ({ policy }) => {
      policy.effective = '2026-06-01'
      Reflect.deleteProperty(policy, 'upcoming')
    }
    expect(await found(edit, '2026-05-31T09:59:00Z')).toHaveLength(1)
    expect(await found(edit, '2026-05-31T10:00:00Z')).toEqual([])
  })
})

describe('a sent item', () => {
  it.each([
    '氏名等',
    '氏名、住所等の情報',
    '閲覧履歴など',
    'その他の情報',
    'そのほか必要な情報',
    '例えばIPアドレス',
    'IPアドレスほか',
    '端末の情報…',
    'name etc.',
    'name, address, etc',
    'browser and so on',
    'other information',
    'any other data',
    'device data such as the model',
    'e.g. the model',
    'model...',
  ])('is vague: %s', async (item) => {
    expect(await found(sends(item))).toEqual(['vague-item policy.services[3].sends.ja[1]'])
  })

  it.each([
    '同等のサービスの利用状況',
    '高等学校の名前',
    '学年と等級',
    '平等に扱うための設定',
    '一等の当選番号',
    '他のサイトのアドレス',
    'fetch time',
    'address of the other page',
    'name of another service',
    'version 1.2.3',
    'sketch',
  ])('is clear: %s', async (item) => {
    expect(await found(sends(item))).toEqual([])
  })
})

const hosts =
  (...list: readonly string[]): Edit =>
  ({ policy }) =>
    (policy.services![3]!.hosts = [...list])

describe('a host', () => {
  it.each([
    ['https://stats.example.jp', 'stats.example.jp'],
    ['HTTPS://*.Example.jp/', '*.example.jp'],
    ['//stats.example.jp/', 'stats.example.jp'],
    ['wss://stats.example.jp:8443/live/', 'stats.example.jp:8443/live'],
    ['stats.example.jp?x', 'stats.example.jp'],
    ['stats.example.jp/js?v#x', 'stats.example.jp/js'],
    ['stats.example.jp/js/*', 'stats.example.jp/js'],
    ['stats.example.jp/js/a*/b', 'stats.example.jp/js'],
    ['統計.jp', 'xn--4d0av1x.jp'],
    ['*.統計.jp/地図', '*.xn--4d0av1x.jp/%E5%9C%B0%E5%9B%B3'],
    ['stats.example.jp:443', 'stats.example.jp'],
    ['stats.example.jp:80/a', 'stats.example.jp/a'],
    ['me@stats.example.jp', 'stats.example.jp'],
    ['stats.example.jp/a/../b', 'stats.example.jp/b'],
    ['*.example.jp.:8080/a', '*.example.jp:8080/a'],
    ['192.168.1', '192.168.0.1'],
  ])('that no URL can match is reported with a correction: %s', async (host, better) => {
    const { code, out } = await check(hosts(host))
    expect(code).toBe(1)
    expect(out).toContain(
      `policy.services[3].hosts[0]: No URL can match the host “${host}”, so the gates would not hold anything for it. Write “${better}”. (unmatched-host)`,
    )
    expect(await found(hosts(better))).toEqual([])
  })

  it.each(['/js/', ':8080', '*.', '://', '?x', 'a<b', 'example.jp:99999', '/', '#'])(
    'that cannot be corrected is reported with examples: %s',
    async (host) => {
      expect((await check(hosts(host))).out).toContain(
        'Write it like example.net, *.example.net, example.net:8080 or example.net/maps. (unmatched-host)',
      )
    },
  )

  it.each([
    'example.net',
    'Example.NET',
    '*.example.net',
    'example.net:8080',
    '*.example.net:8080',
    'example.net/maps',
    'example.net/maps/',
    'example.net/Maps/a.js',
    'example.net/',
    'example.net/%E5%9C%B0',
    'localhost',
    '127.0.0.1:3000',
    '[::1]:3000',
    'xn--4d0av1x.jp',
    'my_host.example.net',
  ])('that URLs can match is accepted: %s', async (host) => {
    expect(await found(hosts(host))).toEqual([])
  })

  it('is reported only if no URL matches it, and its correction is accepted', () => {
    const part = fc.constantFrom(
      ...[
        'https:',
        'http:',
        '//',
        '/',
        '*.',
        '*',
        'a.jp',
        'B.jp',
        '統計.jp',
        ':80',
        ':443',
        ':8080',
      ],
      ...['?x', '#y', 'js', '%', '%41', '@', '..', '.', '[::1]', '1.2', '\\', '-', '|'],
    )
    const host = fc.oneof(
      fc.array(part, { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    )
    fc.assert(
      fc.property(host, fc.constantFrom('http:', 'https:'), (text, scheme) => {
        const better = correctHost(text)
        if (better === undefined) {
          const at = `${scheme}//${text.replace(/^\*\./, 'x.')}`
          if (!text.includes('*', 1)) expect(hostMatcher(text)(new URL(at))).toBe(true)
        } else if (better) expect(correctHost(better)).toBeUndefined()
      }),
      { numRuns: 2000 },
    )
  })

  it('is reported as an error, which can be skipped and is counted apart from warnings', async () => {
    const edit: Edit = (draft) => {
      hosts('//a.jp')(draft)
      draft.policy.services![1]!.cookies![0]!.duration = 'P2Y'
    }
    expect((await check(edit)).out).toContain(
      'a.json: the configuration is not valid, 1 fault, 1 warning.',
    )
    expect((await check(edit, ['--json'])).json()).toMatchObject({
      valid: false,
      errors: 1,
      warnings: 1,
      findings: [
        { rule: 'unmatched-host', severity: 'error', value: '//a.jp' },
        { rule: 'cookie-lifetime', severity: 'warning' },
      ],
    })
    expect((await check(edit, ['--skip', 'unmatched-host'])).code).toBe(0)
  })
})

describe('the width of a text', () => {
  it('counts full-width characters double', () => {
    expect(widthOf('abc')).toBe(3)
    expect(widthOf('日本語')).toBe(6)
    expect(widthOf('（ア）')).toBe(6)
    expect(widthOf('ｱｲｳ')).toBe(3)
    expect(widthOf('𠮷野')).toBe(4)
    expect(widthOf('한국')).toBe(4)
    expect(widthOf('é—')).toBe(2)
  })
})

describe('the exit code of check', () => {
  const warned: Edit = ({ policy }) => (policy.services![1]!.cookies![0]!.duration = 'P2Y')

  it('is 0 with warnings, and 1 with --strict', async () => {
    const { code, out, err } = await check(warned)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')).toEqual([
      '[sekisho] policy.services[1].cookies[0].duration: Browsers store “textsize” for at most 400 days, but the policy says 730. Write P400D or less, and set the cookie accordingly. (cookie-lifetime)',
      'a.json: the configuration is valid, 1 warning.',
    ])
    expect((await check(warned, ['--strict'])).code).toBe(1)
    expect((await check(() => {}, ['--strict'])).code).toBe(0)
  })

  it('does not depend on skipped rules, and is 2 for unknown ones', async () => {
    expect((await check(warned, ['--strict', '--skip', 'too-long, cookie-lifetime'])).code).toBe(0)
    const { code, err } = await check(warned, ['--skip', 'cookies'])
    expect(code).toBe(2)
    expect(err).toContain('There is no rule “cookies”. The rules are unmatched-host, ')
  })

  it('is 1 with faults, each printed in one line', async () => {
    const { code, out } = await check(({ policy }) => {
      policy.services![2]!.purpose = 'analytic'
      policy.version = ''
    })
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual([
      '[sekisho] policy.version: "" is not valid here. Write 1 to 24 letters, digits, dots or hyphens.',
      '[sekisho] policy.services[2].purpose: "analytic" names no purpose. Did you mean "analytics"?',
      'a.json: the configuration is not valid, 2 faults.',
    ])
  })

  it('is the same with --json, which prints one object', async () => {
    expect((await check(warned, ['--json'])).json()).toEqual({
      valid: true,
      errors: 0,
      warnings: 1,
      hints: 0,
      findings: [
        {
          rule: 'cookie-lifetime',
          severity: 'warning',
          path: 'policy.services[1].cookies[0].duration',
          message: expect.stringContaining('400 days') as string,
          value: 'P2Y',
        },
      ],
    })
    const faulty = await check(
      ({ policy }) => Reflect.deleteProperty(policy, 'version'),
      ['--json'],
    )
    expect(faulty.code).toBe(1)
    expect(faulty.json()).toMatchObject({
      valid: false,
      errors: 1,
      findings: [{ rule: 'fault', severity: 'error', path: 'policy.version', value: null }],
    })
  })
})

describe('check against an older configuration', () => {
  const older = (edit: Edit, before: Edit = () => {}): Promise<Ran> =>
    sekisho(['check', 'a.json', '--against', 'old.json', '--json'], {
      files: {
        'old.json': JSON.stringify(inputOf(before)),
        'a.json': JSON.stringify(
          inputOf((draft) => {
            clean(draft)
            edit(draft)
          }),
        ),
      },
    })
  const rules = async (edit: Edit): Promise<readonly string[]> =>
    ((await older(edit)).json()['findings'] as readonly Shown[]).map(
      ({ rule, path }) => `${rule} ${path}`,
    )
  const wider: Edit = ({ policy }) => {
    policy.version = '2026-06-01'
    policy.services![2]!.hosts!.push('more.example')
  }
  const declared =
    (kind: 'material' | 'minor', purposes: string[]): Edit =>
    (draft) => {
      wider(draft)
      draft.policy.changes!.unshift({
        version: '2026-06-01',
        kind,
        purposes,
        summary: { ja: 'あ', en: 'a' },
      })
    }

  it('reports what is asked again, and what is not declared', async () => {
    expect(await rules(wider)).toEqual([
      'change-without-entry policy.changes',
      'asks-again policy.purposes[2]',
      'undeclared-change policy.purposes[2]',
    ])
  })

  it('reports only what is asked again if it is declared', async () => {
    expect(await rules(declared('material', ['analytics']))).toEqual([
      'asks-again policy.purposes[2]',
    ])
  })

  it('does not accept a minor entry for a purpose that covers more', async () => {
    expect(await rules(declared('minor', ['analytics']))).toEqual([
      'asks-again policy.purposes[2]',
      'called-minor policy.purposes[2]',
    ])
    expect(await rules(declared('minor', []))).toEqual([
      'asks-again policy.purposes[2]',
      'undeclared-change policy.purposes[2]',
    ])
  })

  it('reports a version that has not changed', async () => {
    expect(await rules(({ policy }) => policy.services![2]!.hosts!.pop())).toEqual([
      'undeclared-change policy.purposes[2]',
      'same-version policy.version',
    ])
  })

  it('finds nothing if nothing has changed', async () => {
    expect(await rules(() => {})).toEqual([])
  })

  it('rejects an invalid older configuration', async () => {
    const { code, err } = await older(
      () => {},
      ({ policy }) => (policy.version = ''),
    )
    expect(code).toBe(1)
    expect(err).toContain('old.json: the configuration is not valid, 1 fault.')
  })
})
