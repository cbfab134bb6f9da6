// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFieldReport } from '../../../src/server/fieldReports'
import { configOf, serviceOf } from '../support/config'

const config = configOf((draft) => {
  draft.policy.services = [
    serviceOf('stats', 'analytics', { hosts: ['stats.test', '*.stats.test/a'] }),
  ]
})

const line = { gate: 'network', host: 'stats.test', service: 'stats', outcome: 'held', count: 2 }

const read = (...lines: readonly unknown[]): readonly unknown[] | undefined =>
  readFieldReport(config, JSON.stringify({ policy: '2026-04-01', lines }))?.lines

describe('readFieldReport', () => {
  it('reads what gates did for hosts of the policy, and for others', () => {
    const others = [
      { ...line, host: '*.stats.test/a' },
      { ...line, host: 'nobody.test:8080', service: '' },
      { gate: 'cookies', host: '', service: '', outcome: 'passed', count: 1 },
    ]
    expect(
      readFieldReport(config, JSON.stringify({ policy: '1', lines: [line, ...others] })),
    ).toEqual({ policy: '1', lines: [line, ...others] })
  })

  it.each([
    [{ ...line, gate: 'doors' }],
    [{ ...line, outcome: 'lost' }],
    [{ ...line, service: 'nobody' }],
    [{ ...line, host: 'other.test' }],
    [{ ...line, service: '', host: 'nobody.test/path' }],
    [{ ...line, service: '', host: 'user@nobody.test' }],
    [{ ...line, service: '', host: 'NOBODY.test' }],
    [{ ...line, service: '', host: `${'a'.repeat(300)}.test` }],
    [{ ...line, count: 0 }],
    [{ ...line, count: 1.5 }],
    [{ ...line, count: '1' }],
    [null],
  ])('leaves out the line %j', (bad) => {
    expect(read(bad, line)).toEqual([line])
  })

  it('returns no field that it does not know, and no number without end', () => {
    expect(read({ ...line, id: 'visitor', count: 1e9 })).toEqual([{ ...line, count: 100_000 }])
  })

  it.each(['', '{', '[]', '{}', '{"policy":"1"}', '{"policy":1,"lines":[]}', 'x'.repeat(70_000)])(
    'takes %.30s for no report',
    (body) => {
      expect(readFieldReport(config, body)).toBeUndefined()
    },
  )

  it('returns 100 lines at most, whatever is sent, and never throws', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({ policy: fc.anything(), lines: fc.anything() }).map((it) => JSON.stringify(it)),
      fc
        .array(
          fc.record(
            {
              gate: fc.constantFrom('network', 'cookies', 'x'),
              host: fc.oneof(fc.string(), fc.domain(), fc.constant('stats.test')),
              service: fc.constantFrom('', 'stats', 'toString', '__proto__'),
              outcome: fc.constantFrom('held', 'leaked', 'x'),
              count: fc.oneof(fc.integer(), fc.double(), fc.anything()),
              secret: fc.string(),
            },
            { requiredKeys: [] },
          ),
          { maxLength: 150 },
        )
        .map((lines) => JSON.stringify({ policy: '1', lines })),
    )
    fc.assert(
      fc.property(anything, (body) => {
        const report = readFieldReport(config, body ?? '')
        if (!report) return
        expect(report.lines.length).toBeLessThanOrEqual(100)
        for (const each of report.lines) {
          expect(Object.keys(each)).toEqual(['gate', 'host', 'service', 'outcome', 'count'])
          expect(['', 'stats']).toContain(each.service)
          expect(each.count).toBeGreaterThan(0)
          if (each.host && !each.service)
            expect(new URL(`https://${each.host}/`).host).toBe(each.host)
        }
      }),
    )
  })
})
