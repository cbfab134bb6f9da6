// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/consent/cookieText'
import { entryOf, isRefusable, judge, refusableOf } from '../../../src/consent/rules'
import type { Standing } from '../../../src/consent/rules'
import type { Decision } from '../../../src/consent/types'
import { itemsOf } from '../../../src/policy/items'
import type { Config, ConfigInput } from '../../../src/policy/types'
import { configOf, purposeOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { DAY, TODAY } from '../support/platform'

const config = configOf()

/** A decision as it was written under a configuration. */
const decisionOf = (
  choices: Readonly<Record<string, boolean>>,
  { under = config, at = TODAY }: { readonly under?: Config; readonly at?: number } = {},
): Decision => {
  const entries = Object.entries(choices).map(([id, choice]) => entryOf(under, id, choice))
  const decision = decode(encode(under.policy.version, at, entries, 'notice', '0'.repeat(22)))
  if (!decision) throw Error('cannot be read')
  return decision
}

const standing = ({ status, granted }: Standing): readonly [string, readonly string[]] => [
  status,
  [...granted],
]

/** What a decision made under the usual configuration means under a changed one. */
const under = (
  choices: Readonly<Record<string, boolean>>,
  change: (draft: Draft<ConfigInput>) => void,
  now = TODAY,
): readonly [string, readonly string[]] =>
  standing(judge(configOf(change), decisionOf(choices), now))

const all = (choice: boolean): Readonly<Record<string, boolean>> => ({
  preferences: choice,
  analytics: choice,
  embeds: choice,
})

const EVERYTHING = [
  'necessary',
  'preferences',
  'analytics',
  'embeds',
  'session',
  'text-size',
  'site-stats',
  'town-map',
]
const NOTHING = ['necessary', 'session']

describe('isRefusable', () => {
  it.each(['necessary', 'contract', 'law', 'published', 'vital'] as const)(
    'is false for %s, unless the data is sensitive',
    (basis) => {
      expect(isRefusable(purposeOf('a', { basis }))).toBe(false)
      expect(isRefusable(purposeOf('a', { basis, sensitive: true }))).toBe(true)
    },
  )

  it.each(['consent', 'optout'] as const)('is true for %s', (basis) => {
    expect(isRefusable(purposeOf('a', { basis }))).toBe(true)
  })
})

describe('refusableOf, itemsOf, entryOf', () => {
  it('name what can be refused, and all there is, in the order of the policy', () => {
    expect(refusableOf(config)).toEqual(['preferences', 'analytics', 'embeds'])
    expect(itemsOf(config.policy).map(({ id }) => id)).toEqual(EVERYTHING)
  })

  it('write a choice with what it covers', () => {
    expect(entryOf(config, 'analytics', true)).toMatch(/^analytics\.1\.[0-9a-z]{1,6}$/)
    expect(entryOf(config, 'analytics', false)).toMatch(/^analytics\.0\.[0-9a-z]{1,6}$/)
  })
})

describe('judge', () => {
  it('grants what cannot be refused and nothing else before a decision', () => {
    expect(standing(judge(config, undefined, TODAY))).toEqual(['undecided', NOTHING])
  })

  it('grants what was accepted', () => {
    expect(standing(judge(config, decisionOf(all(true)), TODAY))).toEqual(['decided', EVERYTHING])
  })

  it('grants nothing that was refused', () => {
    expect(standing(judge(config, decisionOf(all(false)), TODAY))).toEqual(['decided', NOTHING])
  })

  it('grants part of it', () => {
    expect(standing(judge(config, decisionOf({ ...all(false), analytics: true }), TODAY))).toEqual([
      'decided',
      ['necessary', 'analytics', 'session', 'site-stats'],
    ])
  })

  it('is undecided as long as one purpose has no choice', () => {
    expect(standing(judge(config, decisionOf({ analytics: true }), TODAY))).toEqual([
      'undecided',
      ['necessary', 'analytics', 'session', 'site-stats'],
    ])
  })

  it('asks nothing where nothing can be refused', () => {
    const plain = configOf((draft) => {
      draft.policy.purposes = [purposeOf('necessary', { basis: 'necessary' })]
      draft.policy.services = []
    })
    expect(standing(judge(plain, undefined, TODAY))).toEqual(['decided', ['necessary']])
  })

  describe('after some time', () => {
    it('keeps a yes to the last moment of its days', () => {
      expect(standing(judge(config, decisionOf(all(true)), TODAY + 180 * DAY))).toEqual([
        'decided',
        EVERYTHING,
      ])
    })

    it('lets a yes lapse after that, and grants it no longer', () => {
      expect(standing(judge(config, decisionOf(all(true)), TODAY + 180 * DAY + 1))).toEqual([
        'lapsed',
        NOTHING,
      ])
    })

    it('lets a refusal lapse after its own days, and still grants nothing', () => {
      const decision = decisionOf(all(false))
      expect(judge(config, decision, TODAY + 90 * DAY).status).toBe('decided')
      expect(standing(judge(config, decision, TODAY + 90 * DAY + 1))).toEqual(['lapsed', NOTHING])
    })

    it('keeps the decision when the clock was set back', () => {
      expect(standing(judge(config, decisionOf(all(true)), TODAY - 400 * DAY))).toEqual([
        'decided',
        EVERYTHING,
      ])
    })

    it('keeps refusing what was refused by opting out', () => {
      const change = (draft: Draft<ConfigInput>): void => {
        draft.policy.purposes[2]!.basis = 'optout'
      }
      const [status, granted] = under(all(false), change, TODAY + 1000 * DAY)
      expect(status).toBe('lapsed')
      expect(granted).toEqual(NOTHING)
    })
  })

  describe('after a change of the policy', () => {
    it('keeps the decision when only the version and words about cookies are new', () => {
      expect(
        under(all(true), (draft) => {
          draft.policy.version = '2027-04-01'
          draft.policy.services![2]!.cookies![0]!.description = 'New words'
        }),
      ).toEqual(['decided', EVERYTHING])
    })

    it('lapses with a new purpose, and grants only what was accepted', () => {
      expect(
        under(all(true), (draft) => {
          draft.policy.version = '2027-04-01'
          draft.policy.purposes.push(purposeOf('ads'))
        }),
      ).toEqual(['lapsed', EVERYTHING])
    })

    it('asks for a new purpose where the version was forgotten', () => {
      const [status, granted] = under(all(true), (draft) => {
        draft.policy.purposes.push(purposeOf('ads'))
      })
      expect(status).not.toBe('decided')
      expect(granted).not.toContain('ads')
    })

    it.each<readonly [string, (draft: Draft<ConfigInput>) => void]>([
      ['a new service', ({ policy }) => policy.services!.push(serviceOf('more', 'analytics'))],
      ['a new recipient', ({ policy }) => (policy.services![2]!.recipient.name = 'Other Inc.')],
      [
        'one more item sent',
        ({ policy }) => (policy.services![2]!.sends = ['URL', 'Time', 'Name']),
      ],
      ['a longer cookie', ({ policy }) => (policy.services![2]!.cookies![0]!.duration = 'P25M')],
    ])('lapses for a purpose widened by %s, and for that one alone', (_, change) => {
      expect(under(all(true), change)).toEqual([
        'lapsed',
        ['necessary', 'preferences', 'embeds', 'session', 'text-size', 'town-map'],
      ])
    })

    it('keeps a refusal of a purpose that was widened', () => {
      expect(
        under(all(false), ({ policy }) => policy.services!.push(serviceOf('more', 'analytics'))),
      ).toEqual(['decided', NOTHING])
    })

    it('grants a yes without a digest no longer', () => {
      const decision = decode(`1~2026-04-01~tfy3k0~analytics.1~notice~${'0'.repeat(22)}`)
      expect(judge(config, decision, TODAY).granted.has('analytics')).toBe(false)
    })

    it('lapses for a purpose that is now sensitive, as it was not said', () => {
      const [status, granted] = under({ ...all(true) }, ({ policy }) => {
        policy.purposes.push(purposeOf('health', { basis: 'law', sensitive: true }))
      })
      expect(status).not.toBe('decided')
      expect(granted).not.toContain('health')
    })

    it('does not grant what is not in the policy any more', () => {
      const decision = decisionOf({ ...all(true), gone: true })
      expect(judge(config, decision, TODAY).granted.has('gone')).toBe(false)
    })
  })

  describe('by basis', () => {
    const withAds = configOf((draft) => {
      draft.policy.purposes.push(purposeOf('ads', { basis: 'optout' }))
      draft.policy.services!.push(serviceOf('ad-network', 'ads'))
    })

    it('grants what is opted out of, until it is refused', () => {
      expect([...judge(withAds, undefined, TODAY).granted]).toEqual([
        'necessary',
        'ads',
        'session',
        'ad-network',
      ])
      const refused = decisionOf({ ads: false }, { under: withAds })
      expect([...judge(withAds, refused, TODAY).granted]).toEqual(NOTHING)
    })

    describe('with Global Privacy Control', () => {
      const ALL_YES = { ...all(true), ads: true }
      const judged = (
        choices?: Readonly<Record<string, boolean>>,
        { isOn = true, gpc = false, under = withAds } = {},
      ): Standing => {
        const decision = choices && decisionOf(choices, { under })
        return judge(under, decision && { ...decision, gpc: gpc || undefined }, TODAY, isOn)
      }
      const grantsAds = ({ granted }: Standing): readonly boolean[] => [
        granted.has('ads'),
        granted.has('ad-network'),
      ]

      it('refuses what is granted until it is refused, and asks no more about it', () => {
        expect(grantsAds(judged())).toEqual([false, false])
        expect(judged().gpc).toBe(true)
        expect(judged(all(false)).status).toBe('decided')
        expect(judged(all(false), { isOn: false }).status).toBe('undecided')
      })

      it('leaves consent to other purposes alone', () => {
        expect([...judged(all(true)).granted]).toEqual(EVERYTHING)
      })

      it('outweighs a yes that was given without it', () => {
        expect(grantsAds(judged(ALL_YES))).toEqual([false, false])
        expect(grantsAds(judged({ ...all(true), 'ad-network': true }))).toEqual([false, false])
        expect(judged(ALL_YES).status).toBe('decided')
      })

      it('is outweighed by a yes that was given in spite of it', () => {
        expect(grantsAds(judged(ALL_YES, { gpc: true }))).toEqual([true, true])
        expect(grantsAds(judged({ 'ad-network': true }, { gpc: true }))).toEqual([false, true])
        expect(grantsAds(judged(all(true), { gpc: true }))).toEqual([false, false])
      })

      it('refuses sensitive data on that basis too, which needs a yes anyway', () => {
        const under = configOf((draft) => {
          draft.policy.purposes.push(purposeOf('ads', { basis: 'optout', sensitive: true }))
        })
        expect(judged({ ads: true }, { under }).granted.has('ads')).toBe(false)
        expect(judged({ ads: true }, { under, gpc: true }).granted.has('ads')).toBe(true)
      })

      it('changes nothing where it is off, ignored, or about no purpose', () => {
        const ignoring: Config = { ...withAds, signals: { gpc: 'ignore' } }
        expect(grantsAds(judged(undefined, { isOn: false }))).toEqual([true, true])
        expect(grantsAds(judged(undefined, { under: ignoring }))).toEqual([true, true])
        for (const each of [
          judged(undefined, { under: ignoring }),
          judged(undefined, { isOn: false }),
        ])
          expect(each.gpc).toBe(false)
        expect(judge(config, undefined, TODAY, true)).toEqual(judge(config, undefined, TODAY))
      })

      it('never grants more than would be granted without it', () => {
        fc.assert(
          fc.property(
            fc.dictionary(
              fc.constantFrom(...itemsOf(withAds.policy).map(({ id }) => id)),
              fc.boolean(),
            ),
            fc.boolean(),
            (choices, gpc) => {
              const without = judged(choices, { isOn: false, gpc }).granted
              for (const id of judged(choices, { gpc }).granted) expect(without.has(id)).toBe(true)
            },
          ),
        )
      })
    })

    it('is undecided until an opt-out purpose was put to the visitor', () => {
      expect(judge(withAds, undefined, TODAY).status).toBe('undecided')
      expect(judge(withAds, decisionOf(all(true)), TODAY).status).not.toBe('decided')
    })

    it.each(['necessary', 'contract', 'law', 'published', 'vital', 'consent', 'optout'] as const)(
      'never grants sensitive data on the basis %s without a yes',
      (basis) => {
        const sensitive = configOf((draft) => {
          draft.policy.purposes.push(purposeOf('health', { basis, sensitive: true }))
          draft.policy.services!.push(serviceOf('survey', 'health'))
        })
        for (const decision of [
          undefined,
          decisionOf(all(true)),
          decisionOf({ ...all(true), health: false }, { under: sensitive }),
          decisionOf({ ...all(true), health: true }, { under: sensitive, at: TODAY - 181 * DAY }),
        ]) {
          const { granted } = judge(sensitive, decision, TODAY)
          expect(granted.has('health')).toBe(false)
          expect(granted.has('survey')).toBe(false)
        }
        const yes = decisionOf({ ...all(true), health: true }, { under: sensitive })
        const { granted, status } = judge(sensitive, yes, TODAY)
        expect(granted.has('health')).toBe(true)
        expect(granted.has('survey')).toBe(true)
        expect(status).toBe('decided')
      },
    )

    it('grants what cannot be refused even if the cookie says no', () => {
      const decision = decisionOf({ ...all(false), necessary: false, session: false })
      expect(standing(judge(config, decision, TODAY))).toEqual(['decided', NOTHING])
    })
  })

  describe('of services', () => {
    it('takes the choice on a service over the one on its purpose', () => {
      const but = (choice: boolean, id: string, other: boolean): readonly string[] => [
        ...judge(config, decisionOf({ ...all(choice), [id]: other }), TODAY).granted,
      ]
      expect(but(true, 'site-stats', false)).toEqual(EVERYTHING.filter((id) => id !== 'site-stats'))
      expect(but(false, 'town-map', true)).toEqual([...NOTHING, 'town-map'])
    })

    it('takes the choice on the purpose where the service has changed since its yes', () => {
      const change = ({ policy }: Draft<ConfigInput>): void => {
        policy.services![3]!.sends = ['IP', 'Name']
      }
      expect(under({ ...all(false), 'town-map': true }, change)[1]).toEqual(NOTHING)
    })

    it('keeps the no on a service that has changed, whatever its purpose says', () => {
      const changed = configOf(({ policy }) => {
        policy.services![3]!.sends = ['IP', 'Name']
      })
      const decision = {
        ...decisionOf(all(true), { under: changed }),
        choices: { ...all(true), 'town-map': false },
      }
      expect(judge(changed, decision, TODAY).granted.has('town-map')).toBe(false)
    })

    it('lets a yes on a service expire with the decision', () => {
      const decision = decisionOf({ ...all(false), 'town-map': true })
      expect([...judge(config, decision, TODAY + 181 * DAY).granted]).toEqual(NOTHING)
    })

    it('needs no choice on them to be decided', () => {
      expect(judge(config, decisionOf({ ...all(true), 'site-stats': false }), TODAY).status).toBe(
        'decided',
      )
    })
  })
})
