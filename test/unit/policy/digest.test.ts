// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digest } from '../../../src/policy/digest'
import { fillDefaults } from '../../../src/policy/defaults'
import type { ConfigInput, Policy, Service } from '../../../src/policy/types'
import { configOf, inputOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'

type Drafted = NonNullable<Draft<ConfigInput>['policy']['services']>[number]

/** Returns the digests of a purpose and of its service after a change. */
const after = (
  change: (service: Drafted, draft: Draft<ConfigInput>) => void,
): readonly string[] => {
  const { policy } = configOf((draft) => {
    change(draft.policy.services![2]!, draft)
  })
  return [digest(policy, 'analytics'), digest(policy, 'site-stats')]
}

const before = after(() => {})

describe('digest', () => {
  it.each<readonly [string, (service: Drafted, draft: Draft<ConfigInput>) => void]>([
    ['a different recipient', (it) => (it.recipient.name = 'Other Inc.')],
    ['a different role of the recipient', (it) => (it.recipient.role = 'third-party')],
    ['a different country', (it) => (it.recipient.country = 'US')],
    ['a different use by the recipient', (it) => (it.recipient.purpose = '広告')],
    [
      'an added sent item',
      (it) => (it.sends = { ja: ['閲覧したページのURL', '閲覧日時', '会員番号'] }),
    ],
    ['a different sent item', (it) => (it.sends = { ja: ['閲覧したページのURL', '会員番号'] })],
    ['an added cookie', (it) => it.cookies!.push({ name: 'x', duration: 'P1D', description: 'x' })],
    ['a different cookie', (it) => (it.cookies![0]!.name = '_pk_*')],
    ['a longer duration', (it) => (it.cookies![0]!.duration = 'P25M')],
    ['an added host', (it) => it.hosts!.push('other.example')],
    ['a different host', (it) => (it.hosts![0] = 'other.example')],
    [
      'an added storage entry',
      (it) => it.storage!.push({ area: 'local', key: 'x', description: 'x' }),
    ],
    ['a different area of storage', (it) => (it.storage![0]!.area = 'session')],
    ['a different service with the same id', (it) => (it.name = 'Other Stats')],
    [
      'a different description of the purpose',
      (_, it) => (it.policy.purposes[2]!.description = '広告'),
    ],
    ['a different basis of the purpose', (_, it) => (it.policy.purposes[2]!.basis = 'optout')],
    [
      'a material change that names the purpose',
      (_, it) => {
        const purposes = ['embeds', 'analytics']
        it.policy.changes!.push({ version: '2', kind: 'material', purposes, summary: 'x' })
      },
    ],
  ])('changes with %s', (_, change) => {
    const [purpose, service] = after(change)
    expect(purpose).not.toBe(before[0])
    expect(service).not.toBe(before[1])
  })

  it('of a purpose changes with an added service, those of its other services do not', () => {
    const [purpose, service] = after((_, draft) => {
      draft.policy.services!.push(serviceOf('more', 'analytics'))
    })
    expect(purpose).not.toBe(before[0])
    expect(service).toBe(before[1])
  })

  it('changes if a service moves here from another purpose', () => {
    const moved = after((_, draft) => {
      draft.policy.services![3]!.purpose = 'analytics'
    })
    expect(moved[0]).not.toBe(before[0])
  })

  it.each<readonly [string, (service: Drafted, draft: Draft<ConfigInput>) => void]>([
    ['a different description of a cookie', (it) => (it.cookies![0]!.description = 'x')],
    ['a different description of an entry', (it) => (it.storage![0]!.description = 'x')],
    ['a different link to the policy', (it) => (it.recipient.policyUrl = '/other')],
    ['no link to the policy', (it) => delete it.recipient.policyUrl],
    ['a different link to the opt-out', (it) => (it.recipient.optOutUrl = '/other')],
    [
      'an added translation',
      (it) => {
        Object.assign(it.name as object, { zh: '统计' })
        Object.assign(it.sends as object, { zh: ['网址'] })
        Object.assign(it.recipient.name as object, { zh: '公司' })
      },
    ],
    ['a changed translation', (it) => Object.assign(it.name as object, { en: 'Statistics' })],
    ['a text in its first language only', (it) => (it.name = '汐見解析')],
    ['a different summary of a change', (_, it) => (it.policy.changes![0]!.summary = 'x')],
    [
      'a material change of another purpose, and a minor one',
      (_, it) =>
        it.policy.changes!.push(
          { version: '2', kind: 'material', purposes: ['embeds'], summary: 'x' },
          { version: '2', kind: 'minor', purposes: ['analytics'], summary: 'x' },
        ),
    ],
    ['what it sends after a withdrawal', (it) => (it.afterRevoke = 'cookieless')],
    ['the signal that it listens to', (it) => (it.signal = 'google')],
    ['a different version', (_, draft) => (draft.policy.version = '2027-01-01')],
    [
      'a service of another purpose',
      (_, draft) => draft.policy.services!.push(serviceOf('more', 'embeds')),
    ],
  ])('does not change with %s', (_, change) => {
    expect(after(change)).toEqual(before)
  })

  it('is stable', () => {
    expect(after(() => {})).toEqual(before)
    expect(digest(configOf().policy, 'nobody')).toBe(digest(configOf().policy, 'nobody-else'))
  })

  it('is the same before and after validation', () => {
    const unchecked = fillDefaults(inputOf())
    for (const id of ['analytics', 'site-stats', 'preferences'])
      expect(digest(unchecked.policy, id)).toBe(digest(configOf().policy, id))
    const bare = fillDefaults(inputOf((draft) => delete draft.policy.changes))
    const checked = configOf((draft) => delete draft.policy.changes)
    expect(digest(bare.policy, 'embeds')).toBe(digest(checked.policy, 'embeds'))
  })

  it('does not throw for an invalid configuration', () => {
    fc.assert(
      fc.property(fc.object(), fc.object(), (purpose, service) => {
        const policy = { purposes: [purpose], services: [service] } as unknown as Policy
        expect(typeof digest(policy, 'analytics')).toBe('string')
      }),
    )
  })

  it('is 1 to 6 characters of [0-9a-z]', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const service: Service = {
          id: 'a',
          purpose: 'b',
          name,
          recipient: { name, role: 'own' },
          sends: [name],
          hosts: [],
          cookies: [],
          storage: [],
        }
        expect(digest({ ...configOf().policy, services: [service] }, 'b')).toMatch(
          /^[0-9a-z]{1,6}$/,
        )
      }),
    )
  })

  it('distinguishes characters outside the basic multilingual plane', () => {
    const named = (name: string): readonly string[] => after((it) => (it.name = name))
    expect(named('𠮷田解析')).not.toEqual(named('𠮟田解析'))
  })
})
