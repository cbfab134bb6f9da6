import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCoverage, isKept } from '../../../src/policy/compare'
import { coverageOf } from '../../../src/policy/coverage'
import { diffPolicies } from '../../../src/policy/diff'
import type { PolicyDiff } from '../../../src/policy/diff'
import type { ConfigInput, Policy } from '../../../src/policy/types'
import { configOf, purposeOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'

type Drafted = NonNullable<Draft<ConfigInput>['policy']['services']>[number]
type Edit = (service: Drafted, draft: Draft<ConfigInput>) => void

const before = configOf().policy
const after = (edit: Edit): Policy =>
  configOf((draft) => {
    edit(draft.policy.services![2]!, draft)
  }).policy
const diff = (edit: Edit): PolicyDiff => diffPolicies(before, after(edit))
const ofAnalytics = (edit: Edit): PolicyDiff['purposes'][number] =>
  diff(edit).purposes.find(({ id }) => id === 'analytics')!

const WIDER: readonly (readonly [string, Edit])[] = [
  ['an added service', (_, it) => it.policy.services!.push(serviceOf('more', 'analytics'))],
  ['a different recipient', (it) => (it.recipient.name = 'Other Inc.')],
  ['a recipient in another country', (it) => (it.recipient.country = 'US')],
  ['a recipient that decides itself', (it) => (it.recipient.role = 'third-party')],
  [
    'an added sent item',
    (it) => (it.sends = { ja: ['閲覧したページのURL', '閲覧日時', '会員番号'] }),
  ],
  ['an added cookie', (it) => it.cookies!.push({ name: 'x', duration: 'P1D', description: 'x' })],
  ['a cookie with a wider name', (it) => (it.cookies![0]!.name = '_pk_*')],
  ['a longer duration', (it) => (it.cookies![0]!.duration = 'P25M')],
  ['a duration instead of a session cookie', (it) => (it.cookies![1]!.duration = 'P1D')],
  [
    'an added storage entry',
    (it) => it.storage!.push({ area: 'local', key: 'x', description: 'x' }),
  ],
  ['an added host', (it) => it.hosts!.push('other.example')],
  ['a wider host', (it) => (it.hosts![1] = '*.net')],
  ['a different basis', (_, it) => (it.policy.purposes[2]!.basis = 'optout')],
  [
    'an added host, declared as minor',
    (it, draft) => {
      it.hosts!.push('other.example')
      draft.policy.changes!.push({
        version: '2026-05-01',
        kind: 'minor',
        purposes: ['analytics'],
        summary: 'x',
      })
    },
  ],
  [
    'added and removed items at once',
    (it) => {
      it.cookies!.pop()
      it.sends = { ja: ['会員番号'] }
    },
  ],
]

const NARROWER: readonly (readonly [string, Edit])[] = [
  [
    'a removed service',
    (_, it) => (it.policy.services = it.policy.services!.filter(({ id }) => id !== 'site-stats')),
  ],
  ['a removed sent item', (it) => (it.sends = { ja: ['閲覧日時'] })],
  ['a removed cookie', (it) => it.cookies!.pop()],
  ['a cookie with a narrower name', (it) => (it.cookies![0]!.name = '_pk_id.*')],
  ['a shorter duration', (it) => (it.cookies![0]!.duration = 'P1Y')],
  ['a session cookie instead of a duration', (it) => (it.cookies![1]!.duration = 'session')],
  ['no storage', (it) => (it.storage = [])],
  ['a removed host', (it) => it.hosts!.pop()],
  ['a narrower host', (it) => (it.hosts = ['stats.example.jp/collect', 'a.example.net:8080'])],
  [
    'a removed cookie, declared as material',
    (it, draft) => {
      it.cookies!.pop()
      draft.policy.changes!.push({
        version: '2026-05-01',
        kind: 'material',
        purposes: ['analytics'],
        summary: 'x',
      })
    },
  ],
]

const REWORDED: readonly (readonly [string, Edit])[] = [
  ['a different name of the purpose', (_, it) => (it.policy.purposes[2]!.name = { ja: '分析' })],
  [
    'a different description of the purpose',
    (_, it) => (it.policy.purposes[2]!.description = '広告'),
  ],
  ['a different name of the service', (it) => (it.name = 'Other Stats')],
  ['a different use by the recipient', (it) => (it.recipient.purpose = '広告')],
]

const SAME: readonly (readonly [string, Edit])[] = [
  ['no change', () => {}],
  [
    'a different order',
    (it) => {
      it.cookies!.reverse()
      it.hosts!.reverse()
      it.sends = { ja: ['閲覧日時', '閲覧したページのURL'] }
    },
  ],
  ['the same duration in other units', (it) => (it.cookies![1]!.duration = 'PT1800S')],
  ['a different description of a cookie', (it) => (it.cookies![0]!.description = 'x')],
  ['a different translation', (it) => Object.assign(it.name as object, { en: 'Statistics' })],
  ['a different version', (_, it) => (it.policy.version = '2027-01-01')],
]

describe('diffPolicies', () => {
  it.each(WIDER)('finds a purpose wider with %s, and asks again', (_, edit) => {
    expect(ofAnalytics(edit)).toMatchObject({ state: 'wider', asks: true })
    expect(diff(edit).kind).toBe('material')
  })

  it.each(NARROWER)('finds it narrower with %s, and does not ask again', (_, edit) => {
    expect(ofAnalytics(edit)).toMatchObject({ state: 'narrower', asks: false })
    expect(diff(edit).kind).toBe('minor')
  })

  it.each(REWORDED)(
    'finds it reworded with %s, and asks again unless a minor change declares it',
    (_, edit) => {
      expect(ofAnalytics(edit)).toMatchObject({ state: 'reworded', asks: true })
      expect(diff(edit)).toMatchObject({ kind: 'material', undeclared: ['analytics'] })
      for (const purposes of [['analytics'], []])
        expect(
          ofAnalytics((service, draft) => {
            edit(service, draft)
            draft.policy.version = '2026-05-01'
            draft.policy.changes!.push({
              version: '2026-05-01',
              kind: 'minor',
              purposes,
              summary: 'x',
            })
          }),
        ).toMatchObject({ state: 'reworded', asks: false })
      expect(
        ofAnalytics((service, draft) => {
          edit(service, draft)
          draft.policy.version = '2026-05-01'
          draft.policy.changes!.push({
            version: '2026-05-01',
            kind: 'minor',
            purposes: ['embeds'],
            summary: 'x',
          })
        }),
      ).toMatchObject({ asks: true })
    },
  )

  it.each(SAME)('finds no difference with %s', (_, edit) => {
    expect(ofAnalytics(edit)).toMatchObject({ state: 'same', asks: false })
    expect(diff(edit)).toMatchObject({ kind: 'none', undeclared: [] })
  })

  it('asks again if a material change is declared and nothing else has changed', () => {
    const declare: Edit = (_, draft) =>
      draft.policy.changes!.push({
        version: '2026-05-01',
        kind: 'material',
        purposes: ['analytics'],
        summary: 'x',
      })
    expect(ofAnalytics(declare).asks).toBe(true)
    expect(diff(declare).declared.map(({ version }) => version)).toEqual(['2026-05-01'])
  })

  it('does not take a corrected summary for a new change', () => {
    const old = before.changes.length
    expect(old).toBeGreaterThan(0)
    const { declared, undeclared } = diff((service, draft) => {
      service.hosts!.push('other.example')
      draft.policy.changes = draft.policy.changes!.map((each) => ({
        ...each,
        summary: 'Corrected',
      }))
    })
    expect(declared).toEqual([])
    expect(undeclared).toEqual(['analytics'])
  })

  it('takes an entry with an added purpose for a new change', () => {
    const { declared } = diff((_, draft) => {
      draft.policy.changes![0]!.purposes = ['analytics', 'embeds']
    })
    expect(declared.map(({ version }) => version)).toEqual(['2026-04-01'])
  })

  it('lists new and removed purposes', () => {
    const { purposes } = diff((_, draft) => {
      draft.policy.purposes.push(purposeOf('new'))
      draft.policy.purposes = draft.policy.purposes.filter(({ id }) => id !== 'preferences')
      draft.policy.services = draft.policy.services!.filter(
        ({ purpose }) => purpose !== 'preferences',
      )
    })
    expect(purposes.map(({ id, state, asks }) => [id, state, asks])).toEqual([
      ['necessary', 'same', false],
      ['analytics', 'same', false],
      ['embeds', 'same', false],
      ['new', 'new', true],
      ['preferences', 'gone', false],
    ])
  })

  it('lists what is longer, shorter, added and removed', () => {
    const it = ofAnalytics((service) => {
      service.cookies![0]!.duration = 'P25M'
      service.cookies![1]!.duration = 'PT5M'
      service.hosts = ['stats.example.jp', 'new.example']
    })
    const names = (list: readonly { readonly what: string }[]): readonly string[] =>
      list.map(({ what }) => what)
    expect(names(it.longer)).toEqual(['_pk_id*'])
    expect(names(it.shorter)).toEqual(['_pk_ses*'])
    expect(names(it.added)).toEqual(['new.example'])
    expect(names(it.removed)).toEqual(['*.example.net'])
  })
})

/** Versions of a policy, each a subset of the same large one. */
const parts = fc.record({
  services: fc.subarray(['site-stats', 'more', 'other']),
  cookies: fc.subarray(['_a', '_b', '_c', '_d']),
  sends: fc.subarray(['x', 'y', 'z']),
  hosts: fc.subarray(['a.example', 'b.example', 'c.example']),
  days: fc.integer({ min: 0, max: 500 }),
})
type Version = typeof parts extends fc.Arbitrary<infer T> ? T : never

const policyOf = ({ services, cookies, sends, hosts, days }: Version): Policy =>
  configOf((draft) => {
    draft.policy.services = services.map((id) =>
      serviceOf(id, 'analytics', {
        sends,
        hosts,
        cookies: cookies.map((name) => ({
          name,
          duration: days ? `P${days}D` : 'session',
          description: 'x',
        })),
      }),
    )
  }).policy

const includesAll = <T>(wide: readonly T[], narrow: readonly T[]): boolean =>
  narrow.every((it) => wide.includes(it))

describe('consent, over any sequence of policy versions', () => {
  it('holds exactly as long as nothing is added that it did not cover', () => {
    fc.assert(
      fc.property(parts, fc.array(parts, { maxLength: 6 }), (first, later) => {
        const consented = coverageOf(policyOf(first), 'analytics')
        for (const each of later) {
          const isCovered =
            includesAll(first.services, each.services) &&
            (!each.services.length ||
              (includesAll(first.cookies, each.cookies) &&
                includesAll(first.sends, each.sends) &&
                includesAll(first.hosts, each.hosts) &&
                (!each.cookies.length || each.days <= first.days)))
          expect(isKept(compareCoverage(consented, coverageOf(policyOf(each), 'analytics')))).toBe(
            isCovered,
          )
        }
      }),
      { numRuns: 300 },
    )
  })
})
