// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/consent/cookieText'
import { patch } from '../../../src/consent/patch'
import { entryOf, judge, refusableOf } from '../../../src/consent/rules'
import { createStore } from '../../../src/consent/store'
import type { Decision } from '../../../src/consent/types'
import { configIn } from '../../../src/policy/configIn'
import { coverageOf } from '../../../src/policy/coverage'
import { digest } from '../../../src/policy/digest'
import { itemsOf } from '../../../src/policy/items'
import { readConfig } from '../../../src/policy/readConfig'
import { isPlace, regionalBasis } from '../../../src/policy/regions'
import type { Config, ConfigInput, Regions } from '../../../src/policy/types'
import { parseConfig } from '../../../src/policy/validation/parse'
import { configOf, inputOf, purposeOf, serviceOf } from '../support/config'
import { TODAY } from '../support/platform'

const REGIONS: Regions = {
  DE: 'consent',
  GB: { '*': 'consent', analytics: 'optout' },
  JP: 'tell',
  US: 'optout',
  'US-CA': { '*': 'optout', embeds: 'consent' },
}

const withRegions = (regions: unknown = REGIONS): ConfigInput =>
  inputOf((draft) => {
    draft.policy.purposes.push(
      purposeOf('ads', { basis: 'optout' }),
      purposeOf('health', { basis: 'optout', sensitive: true }),
      purposeOf('law', { basis: 'law' }),
    )
    draft.policy.services!.push(serviceOf('banner', 'ads'))
    draft.regions = regions as never
  })

/** The configuration as a page reads it. */
const inPage = (region: string | undefined, regions: unknown = REGIONS): Config =>
  readConfig(JSON.parse(JSON.stringify(withRegions(regions))), region)!

const valid = configOf((draft) => {
  Object.assign(draft, JSON.parse(JSON.stringify(withRegions())))
})

/** What is granted of purposes that can be refused. */
const grantedIn = (
  region: string | undefined,
  decision?: Decision,
  gpc = false,
): readonly string[] => {
  const config = inPage(region)
  const ids = refusableOf(config)
  return [...judge(config, decision, TODAY, gpc).granted].filter((id) => ids.includes(id))
}

const decisionIn = (region: string | undefined, choices: Record<string, boolean>): Decision => {
  const config = inPage(region)
  const store = createStore(config, { now: () => TODAY })
  store.set(undefined)
  const entries = patch(config, store.now, choices, 'notice') ?? []
  return decode(encode(config.policy.version, TODAY, entries, 'notice', '0'.repeat(22)))!
}

describe('a region', () => {
  it.each([
    ['DE', []],
    ['GB', ['analytics']],
    ['JP', ['preferences', 'analytics', 'embeds', 'ads']],
    ['US', ['preferences', 'analytics', 'embeds', 'ads']],
    ['US-NY', ['preferences', 'analytics', 'embeds', 'ads']],
    ['US-CA', ['preferences', 'analytics', 'ads']],
    // Not listed: as the policy says.
    ['FR', ['ads']],
  ] as const)('has the regime of its place: %s', (region, granted) => {
    expect(grantedIn(region)).toEqual(granted)
  })

  it.each([undefined, '', 'XX', 'ZZ', 'EU', 'T1', 'jp', 'JP ', 'JP-', 'constructor', '__proto__'])(
    'that is not known gets the strictest regime: %j',
    (region) => {
      expect(grantedIn(region)).toEqual([])
    },
  )

  it('never touches sensitive data, and what cannot be refused', () => {
    const basisOf = (region: string, id: string): unknown => {
      const { basis, writtenBasis, tellOnly } = inPage(region).policy.purposes.find(
        (each) => each.id === id,
      )!
      return { basis, writtenBasis, tellOnly }
    }
    for (const region of ['JP', 'DE']) {
      expect(basisOf(region, 'health')).toEqual({ basis: 'optout' })
      expect(basisOf(region, 'law')).toEqual({ basis: 'law' })
    }
    expect(basisOf('JP', 'ads')).toEqual({
      basis: 'optout',
      writtenBasis: 'optout',
      tellOnly: true,
    })
  })

  it('asks nothing where it only tells, and can be refused there all the same', () => {
    const told = inPage('JP', { JP: 'tell' })
    const status = (decision?: Decision): string => judge(told, decision, TODAY).status
    // Sensitive data is asked about everywhere.
    expect(status()).toBe('undecided')
    const refused = decisionIn('JP', { analytics: false, health: false })
    expect(status(refused)).toBe('decided')
    expect(judge(told, refused, TODAY).granted.has('analytics')).toBe(false)
    expect(judge(inPage('US'), refused, TODAY).status).toBe('undecided')
  })

  it('obeys Global Privacy Control where it does not ask first', () => {
    expect(grantedIn('JP', undefined, true)).toEqual([])
    expect(grantedIn('US-CA', undefined, true)).toEqual([])
    expect(judge(inPage('US-CA'), undefined, TODAY, true).gpc).toBe(true)
  })
})

describe('a decision', () => {
  it('counts in every other region', () => {
    const yes = decisionIn('US', { analytics: true, embeds: false })
    for (const region of ['DE', 'GB', 'JP', 'US-CA', 'FR', undefined]) {
      const { granted, isOutdated } = judge(inPage(region), yes, TODAY)
      expect([granted.has('analytics'), granted.has('embeds'), isOutdated]).toEqual([
        true,
        false,
        false,
      ])
    }
  })

  it('is about the same digest and the same coverage everywhere', () => {
    for (const region of ['DE', 'JP', undefined])
      for (const { id } of itemsOf(valid.policy)) {
        expect(digest(inPage(region).policy, id)).toBe(digest(valid.policy, id))
        expect(coverageOf(inPage(region).policy, id)).toEqual(coverageOf(valid.policy, id))
      }
    const plain = configOf((draft) => {
      draft.policy = valid.policy as never
    })
    expect(digest(inPage('JP').policy, 'analytics')).toBe(digest(plain.policy, 'analytics'))
  })
})

const place = fc.constantFrom('JP', 'US', 'US-CA', 'CA', 'CA-QC', 'DE', 'GB', 'FR')
const regime = fc.constantFrom('consent', 'optout', 'tell')
const row = fc.oneof(regime, fc.dictionary(fc.constantFrom('*', 'analytics', 'ads'), regime))
const anyRegions = fc.dictionary(place, row)
const anyRegion = fc.oneof(place, fc.string(), fc.constantFrom('XX', 'toString', undefined))

/** What is granted before a choice, if nothing but one regime counted. */
const grantedUnder = (only: string): ReadonlySet<string> =>
  judge(inPage('JP', { JP: only }), undefined, TODAY).granted

describe('whatever the region', () => {
  it('grants no more than the most permissive regime', () => {
    const most = grantedUnder('tell')
    fc.assert(
      fc.property(anyRegions, anyRegion, (regions, region) => {
        for (const id of judge(inPage(region, regions), undefined, TODAY).granted)
          expect(most.has(id)).toBe(true)
      }),
    )
  })

  it('grants, where it is not known, what every place and the policy grant', () => {
    fc.assert(
      fc.property(anyRegions, fc.string(), (regions, region) => {
        fc.pre(!isPlace(region))
        const unknown = judge(inPage(region, regions), undefined, TODAY).granted
        for (const each of [...Object.keys(regions), 'AQ'])
          for (const id of unknown)
            expect(judge(inPage(each, regions), undefined, TODAY).granted.has(id)).toBe(true)
      }),
    )
  })

  it('never grants what was refused in another one', () => {
    fc.assert(
      fc.property(
        anyRegions,
        fc.array(
          fc.tuple(
            anyRegion,
            fc.dictionary(fc.constantFrom('analytics', 'ads', 'embeds', 'banner'), fc.boolean()),
          ),
          { maxLength: 4 },
        ),
        anyRegion,
        (regions, steps, last) => {
          let decision: Decision | undefined
          const refused = new Set<string>()
          for (const [region, choices] of steps) {
            const config = inPage(region, regions)
            const store = createStore(config, { now: () => TODAY })
            store.set(decision)
            const entries = patch(config, store.now, choices, 'notice')
            if (!entries) continue
            decision = decode(encode('2026-04-01', TODAY, entries, 'notice', '0'.repeat(22)))
            for (const [id, choice] of Object.entries(choices))
              if (choice) refused.delete(id)
              else refused.add(id)
            // A choice on a purpose covers its services.
            if ('ads' in choices && !('banner' in choices)) refused.delete('banner')
          }
          const { granted } = judge(inPage(last, regions), decision, TODAY)
          for (const id of refused) expect(granted.has(id)).toBe(false)
        },
      ),
    )
  })

  it('is read without a throw, and grants nothing of what is no list of places', () => {
    fc.assert(
      fc.property(fc.anything(), anyRegion, (regions, region) => {
        fc.pre(regions !== undefined)
        expect(() => regionalBasis(regions as Regions, region, purposeOf('ads'))).not.toThrow()
      }),
    )
    for (const bad of [null, 0, 'tell', true, ['JP'], { use: ['jp'] }, { jp: 'consent' }])
      expect(judge(inPage('JP', bad), undefined, TODAY).granted.has('ads')).toBe(false)
    for (const bad of [null, 0, 'Tell', true, ['tell'], {}, { analytics: 'tell' }])
      expect(judge(inPage('JP', { JP: bad }), undefined, TODAY).granted.has('ads')).toBe(false)
  })

  it('is the same on a server', () => {
    fc.assert(
      fc.property(anyRegions, fc.oneof(place, fc.string()), (regions, region) => {
        const result = parseConfig(withRegions(regions))
        fc.pre(result.ok)
        if (!result.ok) return
        const there = judge(configIn(result.config, region), undefined, TODAY)
        const here = judge(inPage(region, regions), undefined, TODAY)
        expect(there).toEqual(here)
        expect(entryOf(configIn(result.config, region), 'ads', true)).toBe(
          entryOf(inPage(region, regions), 'ads', true),
        )
      }),
    )
  })
})

describe('regions in a configuration', () => {
  const faultsOf = (regions: unknown): readonly string[] => {
    const result = parseConfig(withRegions(regions))
    return result.ok ? [] : result.faults.map(({ path, code }) => `${path}: ${code}`)
  }

  it('are valid as a place and a regime, or one for each purpose', () => {
    expect(faultsOf(REGIONS)).toEqual([])
    expect(faultsOf({})).toEqual([])
  })

  it.each([
    [{ jp: 'tell' }, ['regions.jp: place']],
    [{ XX: 'tell' }, ['regions.XX: place']],
    [{ JP: 'ask' }, ['regions.JP: choice']],
    [{ JP: { analytic: 'tell' } }, ['regions.JP.analytic: unknown']],
    [{ JP: { '*': 'no' } }, ['regions.JP.*: choice']],
    // Of whom only the country is known may be in that part of it.
    [{ 'US-CA': 'optout' }, ['regions.US: missing']],
    [{ use: ['eu'] }, ['regions: unresolved']],
    [['JP'], ['regions: type']],
  ])('are refused, and say what is wrong: %j', (regions, faults) => {
    expect(faultsOf(regions)).toEqual(faults)
  })
})
