// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GateName, LedgerEntry, Outcome } from '../../../src/consent/types'
import { linesOf } from '../../../src/fieldReport/lines'
import { configOf, serviceOf } from '../support/config'

const { policy } = configOf((draft) => {
  draft.policy.services = [
    serviceOf('stats', 'analytics', { hosts: ['stats.test', '*.stats.test/in'] }),
  ]
})

const entry = (change: Partial<LedgerEntry>): LedgerEntry => ({
  time: 0,
  count: 1,
  gate: 'network',
  service: undefined,
  purpose: undefined,
  what: 'https://nobody.test',
  outcome: 'passed',
  ...change,
})

const lines = (...entries: readonly Partial<LedgerEntry>[]): readonly unknown[] => [
  ...linesOf(entries.map(entry), policy, 'reports.test').values(),
]

describe('the lines of a report', () => {
  it('name the host as it is declared, and no path of the visit', () => {
    const stats = { service: 'stats', outcome: 'held' } as const
    const both = [
      { ...stats, what: 'https://visitor-17.stats.test/in/secret' },
      { ...stats, what: 'https://visitor-18.stats.test/in/other', count: 2 },
    ]
    expect(lines(...both)).toEqual([
      { gate: 'network', host: '*.stats.test/in', service: 'stats', outcome: 'held', count: 3 },
    ])
  })

  it('name a host that nobody declares, without what follows it', () => {
    expect(lines({ what: 'https://nobody.test:8080/a' })).toEqual([
      { gate: 'network', host: 'nobody.test:8080', service: '', outcome: 'passed', count: 1 },
    ])
  })

  it('count cookies and entries, and do not name them', () => {
    expect(
      lines(
        { gate: 'cookies', what: 'draft-of-taro' },
        { gate: 'cookies', what: 'https://taro.test' },
        { gate: 'storage', what: '_st', service: 'stats', outcome: 'held' },
      ),
    ).toEqual([
      { gate: 'cookies', host: '', service: '', outcome: 'passed', count: 2 },
      { gate: 'storage', host: '', service: 'stats', outcome: 'held', count: 1 },
    ])
  })

  it('leave out the receiver', () => {
    expect(lines({ what: 'https://reports.test' })).toEqual([])
  })

  it('never contain anything of a visit but hosts that nobody declares', () => {
    const gates: readonly GateName[] = ['scripts', 'embeds', 'cookies', 'storage', 'network']
    const outcomes: readonly Outcome[] = ['passed', 'held', 'leaked']
    const entries = fc.array(
      fc.record({
        gate: fc.constantFrom(...gates),
        service: fc.constantFrom('stats', 'gone', undefined),
        what: fc.oneof(fc.string(), fc.webUrl(), fc.constant('https://stats.test/in')),
        outcome: fc.constantFrom(...outcomes),
        count: fc.nat(),
      }),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(entries, (all) => {
        const whole = all.reduce((sum, { count }) => sum + count, 0)
        const found = [...linesOf(all.map(entry), policy, '').values()]
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(whole)
        for (const { host, service } of found)
          if (service) expect(['', 'stats.test', '*.stats.test/in']).toContain(host)
          else if (host) expect(host).toMatch(/^[^/?#@\s]+$/)
      }),
    )
  })
})
