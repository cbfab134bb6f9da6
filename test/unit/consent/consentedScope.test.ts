// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAgreed } from '../../../src/consent/consentedScope'
import type { Agreed } from '../../../src/consent/consentedScope'
import { decode, encode } from '../../../src/consent/cookieText'
import { entryOf, judge } from '../../../src/consent/rules'
import type { Decision } from '../../../src/consent/types'
import type { Config, ConfigInput } from '../../../src/policy/types'
import { configOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { TODAY } from '../support/platform'

type Edit = (draft: Draft<ConfigInput>) => void

const decisionOf = (config: Config, choices: Readonly<Record<string, boolean>>): Decision => {
  const entries = Object.entries(choices).map(([id, choice]) => entryOf(config, id, choice))
  return decode(encode(config.policy.version, TODAY, entries, 'notice', '0'.repeat(22)))!
}
const isGranted = (config: Config, decision: Decision): boolean =>
  judge(config, decision, TODAY).granted.has('analytics')

/** A visitor who comes back to one release after another. */
const visitorOf = (first: Config) => {
  let decision = decisionOf(first, { analytics: true, embeds: false })
  let memory: string | undefined
  const look = (config: Config, chosen?: readonly string[]): Agreed => {
    const agreed = createAgreed(config, memory)
    const renewed = agreed.renew(decision)
    agreed.remember(decision, chosen)
    decision = renewed
    memory = agreed.text()
    return agreed
  }
  look(first)
  return {
    /** Whether statistics run when the visitor comes to a release. */
    comes(config: Config): boolean {
      look(config)
      return isGranted(config, decision)
    },
    /** Says yes again, to what a release asks. */
    agrees(config: Config): void {
      decision = decisionOf(config, { analytics: true })
      look(config, ['analytics'])
    },
    forgets() {
      memory = undefined
    },
    since: (config: Config) => createAgreed(config, memory).since('analytics'),
  }
}

const release = (edit: Edit = () => {}): Config => configOf(edit)
const narrow = release((it) => it.policy.services![2]!.cookies!.pop())
const wide = release((it) => it.policy.services!.push(serviceOf('more', 'analytics')))

describe('what was agreed to', () => {
  it('holds where the policy covers less, and again where it covers what it did', () => {
    const visitor = visitorOf(release())
    expect(visitor.comes(narrow)).toBe(true)
    expect(visitor.comes(release())).toBe(true)
    expect(visitor.comes(narrow)).toBe(true)
  })

  it('does not hold where it covers more, and says what is new', () => {
    const visitor = visitorOf(release())
    expect(visitor.comes(wide)).toBe(false)
    expect(visitor.since(wide)?.added.map(({ kind, what }) => `${kind} ${what}`)).toContain(
      'service more',
    )
    expect(visitor.comes(release())).toBe(true)
  })

  it('does not hold for more because it was less in between', () => {
    const visitor = visitorOf(narrow)
    expect(visitor.comes(release())).toBe(false)
    expect(visitor.comes(narrow)).toBe(true)
  })

  it('holds in other words where a minor change was published for them', () => {
    const reword: Edit = (it) => (it.policy.purposes[2]!.description = 'Other words')
    expect(visitorOf(release()).comes(release(reword))).toBe(false)
    const declared = release((it) => {
      reword(it)
      it.policy.changes!.push({
        version: '2',
        kind: 'minor',
        purposes: ['analytics'],
        summary: 'x',
      })
    })
    const visitor = visitorOf(release())
    expect(visitor.comes(declared)).toBe(true)
    // And goes on to hold when the list of changes is cut.
    expect(visitor.comes(release(reword))).toBe(true)
  })

  it('is what was asked when it was agreed to again', () => {
    const visitor = visitorOf(release())
    expect(visitor.comes(narrow)).toBe(true)
    visitor.agrees(narrow)
    expect(visitor.comes(release())).toBe(false)
  })

  it('does not hold in other words because of a change that was told before, or of another release', () => {
    const entry = (version: string, purposes: string[]): Edit => {
      return (it) => {
        it.policy.version = version
        it.policy.changes!.push({ version, kind: 'minor', purposes, summary: 'x' })
      }
    }
    const reworded: Edit = (it) => {
      it.policy.version = '4'
      it.policy.purposes[2]!.description = 'Sells it all'
    }
    for (const purposes of [[], ['analytics']]) {
      const second = entry('3', purposes)
      const third = release((it) => {
        second(it)
        reworded(it)
      })
      const visitor = visitorOf(release())
      expect(visitor.comes(release(second))).toBe(true)
      expect(visitor.comes(third)).toBe(false)
      // Nor for who has not seen the release in between.
      expect(visitorOf(release()).comes(third)).toBe(false)
    }
  })

  it('does not hold where a change is declared that it narrowed before', () => {
    const visitor = visitorOf(release())
    expect(visitor.comes(narrow)).toBe(true)
    expect(
      visitor.comes(
        release((it) => {
          it.policy.services![2]!.cookies!.pop()
          it.policy.changes!.push({
            version: '3',
            kind: 'material',
            purposes: ['analytics'],
            summary: 'x',
          })
        }),
      ),
    ).toBe(false)
  })

  it('holds where a service goes and comes back, in the same words', () => {
    const visitor = visitorOf(wide)
    expect(visitor.comes(release())).toBe(true)
    expect(visitor.comes(wide)).toBe(true)
  })

  it('holds where the words go back to what they were', () => {
    const visitor = visitorOf(release())
    expect(
      visitor.comes(
        release((it) => {
          it.policy.version = '2'
          it.policy.purposes[2]!.description = 'Other words'
          it.policy.changes!.push({ version: '2', kind: 'minor', summary: 'x' })
        }),
      ),
    ).toBe(true)
    expect(visitor.comes(release())).toBe(true)
  })

  it('is not known where nothing is remembered: then only the same holds', () => {
    const visitor = visitorOf(release())
    visitor.forgets()
    expect(visitor.comes(narrow)).toBe(false)
    expect(visitor.since(narrow)).toBeUndefined()
    expect(visitor.comes(release())).toBe(true)
  })

  it('is forgotten with the choice', () => {
    const config = release()
    const agreed = createAgreed(config, undefined)
    agreed.remember(decisionOf(config, { analytics: true }))
    expect(agreed.since('analytics')).toBeDefined()
    agreed.remember(decisionOf(config, { analytics: false }))
    expect(agreed.since('analytics')).toBeUndefined()
  })

  it('never renews a no', () => {
    const config = release()
    const agreed = createAgreed(config, undefined)
    const no = decisionOf(config, { analytics: false })
    agreed.remember(no)
    expect(createAgreed(narrow, agreed.text()).renew(no).entries).toEqual(no.entries)
  })

  it('is nothing where nothing was agreed to', () => {
    const config = release()
    const agreed = createAgreed(config, undefined)
    agreed.remember(decisionOf(config, { analytics: false, embeds: false }))
    expect(agreed.text()).toBeUndefined()
  })

  it('keeps what has been seen', () => {
    const agreed = createAgreed(release(), undefined)
    agreed.see('seen 2026-04-01')
    const again = createAgreed(release(), agreed.text())
    expect(again.hasSeen('seen 2026-04-01')).toBe(true)
    expect(again.hasSeen('seen 2026-04')).toBe(false)
  })

  it('over any order of releases holds exactly as long as nothing is new', () => {
    const parts = fc.subarray(['_a', '_b', '_c', '_d'])
    const of = (names: readonly string[]): Config =>
      release((it) => {
        it.policy.services![2]!.cookies = names.map((name) => ({
          name,
          duration: 'P1D',
          description: 'x',
        }))
      })
    fc.assert(
      fc.property(parts, fc.array(parts, { maxLength: 6 }), (first, later) => {
        const visitor = visitorOf(of(first))
        for (const names of later)
          expect(visitor.comes(of(names))).toBe(names.every((name) => first.includes(name)))
      }),
    )
  })

  it('over any visits holds by what was agreed to, said and declared', () => {
    interface Release {
      readonly cookies: readonly string[]
      readonly services: readonly string[]
      readonly words: string
      readonly declared: 'minor' | 'material' | 'nothing'
      readonly isVisited: boolean
    }
    const releases = fc.array(
      fc.record<Release>({
        cookies: fc.subarray(['_a', '_b', '_c']),
        services: fc.subarray(['s', 't']),
        words: fc.constantFrom('These words', 'Other words'),
        declared: fc.constantFrom('minor', 'material', 'nothing'),
        isVisited: fc.boolean(),
      }),
      { minLength: 1, maxLength: 7 },
    )
    const configOfRelease = (all: readonly Release[], at: number): Config =>
      release(({ policy }) => {
        const { cookies, services, words } = all[at]!
        policy.version = String(at)
        policy.purposes[2]!.description = words
        policy.services![2]!.cookies = cookies.map((name) => ({
          name,
          duration: 'P1D',
          description: 'x',
        }))
        policy.services!.push(...services.map((id) => serviceOf(id, 'analytics')))
        policy.changes = all
          .slice(0, at + 1)
          .flatMap(({ declared }, version) =>
            declared === 'nothing'
              ? []
              : { version: String(version), kind: declared, purposes: ['analytics'], summary: 'x' },
          )
      })

    fc.assert(
      fc.property(releases, (all) => {
        const thingsOf = (at: number): readonly string[] => [
          ...all[at]!.cookies,
          ...all[at]!.services,
        ]
        const agreed = thingsOf(0)
        const lostAt = (at: number): readonly string[] =>
          agreed.filter((each) => !thingsOf(at).includes(each))
        /** What the cookie's digest stands for. */
        const stateOf = (at: number): string =>
          JSON.stringify([
            thingsOf(at),
            all[at]!.words,
            all.slice(0, at + 1).flatMap(({ declared }, i) => (declared === 'material' ? i : [])),
          ])
        const known = new Set([stateOf(0)])
        const visitor = visitorOf(configOfRelease(all, 0))
        let last = 0
        for (const [at, { isVisited, words, declared }] of all.entries()) {
          if (!at || !isVisited) continue
          const since = all.slice(last + 1, at + 1).map((each) => each.declared)
          const isWider = thingsOf(at).some((each) => !agreed.includes(each))
          const isNarrower = lostAt(at).some((each) => !lostAt(last).includes(each))
          const isMaterial = since.includes('material')
          const holds =
            known.has(stateOf(at)) ||
            (!isWider &&
              (words === all[last]!.words
                ? !isMaterial || isNarrower
                : !isMaterial && since.includes('minor') && declared !== 'nothing'))
          expect([at, visitor.comes(configOfRelease(all, at))]).toEqual([at, holds])
          if (!holds) continue
          known.add(stateOf(at))
          last = at
        }
      }),
      { numRuns: 300 },
    )
  })

  it('reads what was remembered with anything changed in it, without throwing', () => {
    const config = release()
    const agreed = createAgreed(config, undefined)
    const yes = decisionOf(config, { analytics: true, embeds: true })
    agreed.remember(yes)
    type Tree = readonly Tree[] | string
    const whole = JSON.parse(agreed.text()!) as Tree
    const size = (tree: Tree): number =>
      typeof tree === 'string' ? 1 : tree.reduce((sum, each) => sum + size(each), 1)
    /** The same with another value at one place. */
    const changed = (tree: Tree, at: number, value: unknown): unknown => {
      if (!at) return value
      if (typeof tree === 'string') return tree
      let rest = at - 1
      return tree.flatMap((each) => {
        const mine = rest
        rest -= size(each)
        return mine < 0 || rest >= 0
          ? [each]
          : mine === 0 && value === undefined
            ? []
            : [changed(each, mine, value)]
      })
    }
    fc.assert(
      fc.property(
        fc.nat({ max: size(whole) - 1 }),
        fc.option(fc.oneof(fc.jsonValue(), fc.constantFrom(['cookie', 'site-stats'], [])), {
          nil: undefined,
        }),
        (at, value) => {
          const it = createAgreed(wide, JSON.stringify(changed(whole, at, value)) ?? '')
          it.renew(yes)
          it.since('analytics')
          it.remember(yes)
          expect(['string', 'undefined']).toContain(typeof it.text())
        },
      ),
      { numRuns: 500 },
    )
  })

  it('reads any text without throwing, and makes no yes of it', () => {
    const config = release()
    const old = decisionOf(config, { analytics: true })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((it) => JSON.stringify([it, it])),
        ),
        (text) => {
          const agreed = createAgreed(wide, text)
          expect(isGranted(wide, agreed.renew(old))).toBe(false)
          agreed.remember(old)
          expect(['string', 'undefined']).toContain(typeof agreed.text())
        },
      ),
    )
  })
})
