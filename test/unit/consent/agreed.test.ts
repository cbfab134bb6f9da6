// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAgreed } from '../../../src/consent/agreed'
import type { Agreed } from '../../../src/consent/agreed'
import { decode, encode } from '../../../src/consent/codec'
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
  const look = (config: Config): Agreed => {
    const agreed = createAgreed(config, memory)
    const renewed = agreed.renew(decision)
    agreed.remember(decision)
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
    agreed.see('2026-04-01')
    const again = createAgreed(release(), agreed.text())
    expect(again.hasSeen('2026-04-01')).toBe(true)
    expect(again.hasSeen('2026-04')).toBe(false)
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
