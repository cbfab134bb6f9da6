import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../../src/policy/validation/parse'
import { inputWith } from '../../support/config'

const faultsOf = (report: unknown): readonly string[] => {
  const result = parseConfig(inputWith('report', report))
  return result.ok ? [] : result.faults.map(({ path, code }) => `${path} ${code}`)
}

describe('report', () => {
  it.each([
    { url: '/reports' },
    { url: 'https://reports.example.jp/', sample: 0 },
    { url: '/reports', sample: 0.5 },
    { url: '/reports', sample: 1 },
  ])('may be %j', (report) => {
    expect(faultsOf(report)).toEqual([])
  })

  it.each([
    [{}, 'report.url missing'],
    [{ url: 'javascript:alert(1)' }, 'report.url format'],
    [{ url: '//evil.test/' }, 'report.url format'],
    [{ url: '/reports', sample: 1.5 }, 'report.sample format'],
    [{ url: '/reports', sample: -1 }, 'report.sample format'],
    [{ url: '/reports', sample: '1' }, 'report.sample format'],
    [{ url: '/reports', share: 1 }, 'report.share unknown'],
    [true, 'report type'],
  ])('may not be %j', (report, fault) => {
    expect(faultsOf(report)).toEqual([fault])
  })
})
