import { describe, expect, it } from 'vitest'
import type { LedgerEntry, Remedy, StoredItem } from '../../../src/consent/types'
import { adviceOf, findIssues, isUndeclared } from '../../../src/devtools/findings'
import type { Findings } from '../../../src/devtools/findings'

const entry = (change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  time: 0,
  count: 1,
  gate: 'cookies',
  service: 'stats',
  purpose: 'analytics',
  what: '_id',
  outcome: 'held',
  ...change,
})

const undeclared = (what: string): LedgerEntry =>
  entry({ service: undefined, purpose: undefined, what, outcome: 'passed' })

const item = (name: string, change: Partial<StoredItem> = {}): StoredItem => ({
  area: 'cookie',
  name,
  service: 'stats',
  purpose: 'analytics',
  granted: true,
  ...change,
})

const find = (ledger: readonly LedgerEntry[], inventory?: readonly StoredItem[]): Findings =>
  findIssues({ status: 'decided', granted: [], ledger, inventory })

describe('the counts', () => {
  it('are of things, however often each happened', () => {
    const { counts } = find([
      entry({ count: 9 }),
      entry({ what: '_ses' }),
      entry({ outcome: 'refused' }),
      entry({ outcome: 'leaked' }),
      entry({ outcome: 'passed' }),
      entry({ outcome: 'released' }),
      entry({ outcome: 'erased' }),
      undeclared('theme'),
    ])
    expect(counts).toEqual({ held: 2, refused: 1, leaked: 1, undeclared: 1 })
  })

  it('have what nobody declares once, be it written, stored or both', () => {
    const stored = { service: undefined, purpose: undefined, granted: false }
    const { counts } = find(
      [undeclared('a'), undeclared('b')],
      [item('a', stored), item('c', stored)],
    )
    expect(counts.undeclared).toBe(3)
  })
})

describe('the issues', () => {
  it('are none where all went well', () => {
    const outcomes = ['passed', 'held', 'refused', 'released', 'erased'] as const
    expect(
      find(
        outcomes.map((outcome) => entry({ outcome })),
        [item('_id')],
      ).issues,
    ).toEqual([])
  })

  it('are leaks by what can be done, then what nobody declares, then what should not be there', () => {
    const { issues } = find(
      [
        undeclared('theme'),
        entry({ what: 'b', outcome: 'leaked', remedy: 'server' }),
        entry({ what: 'a', outcome: 'leaked', remedy: 'tag' }),
        entry({ what: 'c', outcome: 'leaked', remedy: 'server' }),
      ],
      [item('_old', { granted: false })],
    )
    expect(issues).toEqual([
      { kind: 'leaked', advice: 'server', names: ['b', 'c'] },
      { kind: 'leaked', advice: 'tag', names: ['a'] },
      { kind: 'undeclared', advice: 'undeclared', names: ['theme'] },
      { kind: 'left', advice: 'left', names: ['_old'] },
    ])
  })

  it('name what has leaked once, and not again because it is stored', () => {
    const { issues } = find(
      [entry({ what: 'sid', outcome: 'leaked', remedy: 'server' })],
      [item('sid', { granted: false })],
    )
    expect(issues.map(({ kind }) => kind)).toEqual(['leaked'])
  })

  it('are known as far as they can be while nobody knows what is stored', () => {
    expect(find([undeclared('theme')], undefined).issues).toHaveLength(1)
  })
})

describe('the advice', () => {
  it.each<Remedy>(['tag', 'server', 'path', 'recipient', 'close'])(
    'is the remedy: %s',
    (remedy) => {
      expect(adviceOf(entry({ outcome: 'leaked', remedy }))).toBe(remedy)
    },
  )

  it('is there for a leak that nothing is known against', () => {
    expect(adviceOf(entry({ outcome: 'leaked' }))).toBe('unknown')
  })

  it('is to declare what nobody declares', () => {
    expect(adviceOf(undeclared('theme'))).toBe('undeclared')
  })

  it('is none for what went well', () => {
    expect(adviceOf(entry())).toBeUndefined()
  })
})

describe('what nobody declares', () => {
  it('has neither service nor purpose', () => {
    expect(isUndeclared(undeclared('theme'))).toBe(true)
    expect(isUndeclared(entry())).toBe(false)
  })

  it('is not the consent cookie, which is there by right', () => {
    const own = { ...item('sekisho'), service: undefined, purpose: undefined }
    expect(isUndeclared(own)).toBe(false)
    expect(find([], [own]).issues).toEqual([])
  })

  it('is no element that is tagged with a purpose alone', () => {
    expect(isUndeclared(entry({ service: undefined }))).toBe(false)
  })
})
