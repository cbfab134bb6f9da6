// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createLedger } from '../../../src/gates/ledger'
import type { Ledger } from '../../../src/gates/ledger'

const STATS = { id: 'site-stats', purpose: 'analytics' }

const ledgerOf = (): { ledger: Ledger; at(time: number): void } => {
  let now = 0
  return {
    ledger: createLedger({ now: () => now }),
    at(time) {
      now = time
    },
  }
}

const whatOf = ({ read }: Ledger): readonly string[] => read().map(({ what }) => what)

describe('a ledger', () => {
  it('is empty at first', () => {
    expect(ledgerOf().ledger.read()).toEqual([])
  })

  it('gives away lines that nobody can change', () => {
    const { ledger } = ledgerOf()
    ledger.record('cookies', STATS, '_st', 'held')
    const [line] = ledger.read()
    expect(() => ((line as { count: number }).count = 9)).toThrow(TypeError)
    ledger.record('cookies', STATS, '_st', 'held')
    expect(ledger.read()[0]?.count).toBe(2)
  })

  it('writes down when, who, what, and what came of it', () => {
    const { ledger, at } = ledgerOf()
    at(1234)
    ledger.record('network', STATS, 'https://stats.example.jp/a.js', 'leaked', 'tag')
    expect(ledger.read()).toEqual([
      {
        time: 1234,
        count: 1,
        gate: 'network',
        service: 'site-stats',
        purpose: 'analytics',
        what: 'https://stats.example.jp/a.js',
        outcome: 'leaked',
        remedy: 'tag',
      },
    ])
  })

  it('writes down what nobody declares', () => {
    const { ledger } = ledgerOf()
    ledger.record('cookies', undefined, 'cart', 'passed')
    expect(ledger.read()).toMatchObject([
      { service: undefined, purpose: undefined, what: 'cart', outcome: 'passed' },
    ])
  })

  it('counts what happens again, with the time of the last', () => {
    const { ledger, at } = ledgerOf()
    for (const time of [1, 2, 3]) {
      at(time)
      ledger.record('cookies', STATS, '_pk_id.1', 'held')
    }
    expect(ledger.read()).toMatchObject([{ count: 3, time: 3 }])
  })

  it('tells apart gates, services, names and outcomes', () => {
    const { ledger } = ledgerOf()
    ledger.record('cookies', STATS, 'a', 'held')
    ledger.record('storage', STATS, 'a', 'held')
    ledger.record('cookies', undefined, 'a', 'held')
    ledger.record('cookies', STATS, 'b', 'held')
    ledger.record('cookies', STATS, 'a', 'released')
    expect(ledger.read().map(({ count }) => count)).toEqual([1, 1, 1, 1, 1])
  })

  it('tells the oldest first, and moves to the end what happens again', () => {
    const { ledger } = ledgerOf()
    for (const what of ['a', 'b', 'c', 'a']) ledger.record('cookies', STATS, what, 'held')
    expect(whatOf(ledger)).toEqual(['b', 'c', 'a'])
  })

  it('keeps 500 lines, and lets the oldest go', () => {
    const { ledger } = ledgerOf()
    for (let i = 0; i < 500; i++) ledger.record('cookies', STATS, `c${i}`, 'held')
    expect(ledger.read()).toHaveLength(500)
    ledger.record('cookies', STATS, 'c0', 'held')
    expect(ledger.read()).toHaveLength(500)
    ledger.record('cookies', STATS, 'more', 'held')
    expect(ledger.read()).toHaveLength(500)
    expect(whatOf(ledger).slice(0, 1)).toEqual(['c2'])
    expect(whatOf(ledger).slice(-2)).toEqual(['c0', 'more'])
    expect(ledger.read().at(-2)?.count).toBe(2)
  })

  it('hands out copies', () => {
    const { ledger } = ledgerOf()
    ledger.record('cookies', STATS, 'a', 'held')
    const before = ledger.read()
    ledger.record('cookies', STATS, 'b', 'held')
    expect(before).toHaveLength(1)
    ;(before as unknown[]).length = 0
    expect(ledger.read()).toHaveLength(2)
  })
})
