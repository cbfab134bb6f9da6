// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Config } from '../../../src/policy/types'
import { readPolicyReports } from '../../../src/server/policyReports'
import type { ReportedHost } from '../../../src/server/policyReports'
import { configOf, serviceOf } from '../support/config'

const config: Config = configOf((draft) => {
  draft.policy.services = [
    serviceOf('stats', 'analytics', { hosts: ['stats.test', 'maps.test/embed'] }),
  ]
})
const read = (body: unknown): readonly ReportedHost[] =>
  readPolicyReports(config, typeof body === 'string' ? body : JSON.stringify(body))

/** As Firefox and WebKit send it to `report-uri`. */
const old = (blocked: unknown, more: Readonly<Record<string, unknown>> = {}): unknown => ({
  'csp-report': {
    'document-uri': 'https://www.shiomi.example/news/?token=secret#x',
    'blocked-uri': blocked,
    'effective-directive': 'img-src',
    'violated-directive': "img-src 'self'",
    ...more,
  },
})
/** As Chromium sends it by the Reporting API. */
const entry = (blockedURL: unknown, effectiveDirective: unknown = 'connect-src'): unknown => ({
  age: 1,
  type: 'csp-violation',
  url: 'https://www.shiomi.example/',
  user_agent: 'x',
  body: { blockedURL, effectiveDirective, documentURL: 'https://www.shiomi.example/' },
})

describe('readPolicyReports', () => {
  it('tells which services declare the host, in both formats', () => {
    expect(read(old('https://stats.test/a?id=1'))).toEqual([
      { host: 'stats.test', directive: 'img-src', page: '/news/', services: ['stats'] },
    ])
    expect(read([entry('https://nobody.test:8443/x'), entry('wss://maps.test/embed/1')])).toEqual([
      { host: 'nobody.test:8443', directive: 'connect-src', page: '/', services: [] },
      { host: 'maps.test', directive: 'connect-src', page: '/', services: ['stats'] },
    ])
  })

  it('takes the directive out of a text with sources', () => {
    const report = old('https://a.test/', { 'effective-directive': undefined })
    expect(read(report)[0]?.directive).toBe('img-src')
    expect(read([entry('https://a.test/', 'img-src<script>')])[0]?.directive).toBe('')
  })

  it.each([
    'inline',
    'eval',
    'data',
    'blob',
    'self',
    '',
    'https',
    'about:blank',
    'javascript:1',
    5,
  ])('leaves out what has no host: %o', (blocked) => {
    expect(read(old(blocked))).toEqual([])
  })

  it("leaves out the page's own host, and what a list has twice", () => {
    expect(read(old('https://www.shiomi.example/a.png'))).toEqual([])
    expect(read([entry('https://a.test/1'), entry('https://a.test/2')])).toHaveLength(1)
  })

  it('leaves out reports of other kinds', () => {
    expect(read([{ type: 'deprecation', body: { blockedURL: 'https://a.test/' } }])).toEqual([])
  })

  it('reads only what a report itself has', () => {
    const polluted = Object.prototype as unknown as Record<string, unknown>
    polluted['blocked-uri'] = 'https://a.test/'
    try {
      expect(read({ 'csp-report': {} })).toEqual([])
      expect(read('{"__proto__":{"csp-report":{"blocked-uri":"https://b.test/"}}}')).toEqual([])
    } finally {
      delete polluted['blocked-uri']
    }
  })

  it('reads no more than 64 KiB and 100 reports', () => {
    const many = Array.from({ length: 150 }, (_, i) => entry(`https://h${i}.test/`))
    expect(read(many)).toHaveLength(100)
    expect(read(old('https://a.test/', { more: 'x'.repeat(65_536) }))).toEqual([])
    expect(read('['.repeat(65_000))).toEqual([])
    expect(read(old(`https://${'a.'.repeat(200)}test/`))).toEqual([])
    const long = old('https://a.test/', { 'document-uri': `https://b.test/${'p'.repeat(999)}` })
    expect(read(long)[0]?.page).toHaveLength(200)
  })

  it('never throws, and returns texts of a known form only, whatever is sent', () => {
    const json = fc.json({ maxDepth: 4 })
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.constant('https://a.test'))
    const near = fc.oneof(
      fc.record({ 'csp-report': fc.dictionary(fc.constantFrom('blocked-uri', 'x'), text) }),
      fc.array(fc.record({ type: fc.constant('csp-violation'), body: fc.anything() })),
      fc.array(
        fc.record({
          type: fc.constant('csp-violation'),
          body: fc.record(
            { blockedURL: text, documentURL: text, effectiveDirective: text },
            { requiredKeys: [] },
          ),
        }),
      ),
    )
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      json,
      near.map(
        (value) => JSON.stringify(value, (_, it) => (typeof it === 'bigint' ? 0 : it)) ?? '',
      ),
    )
    fc.assert(
      fc.property(body, (each) => {
        for (const { host, directive, page, services } of read(each)) {
          expect(host).toMatch(/^[^\s/?#@<>"]{1,261}$/)
          expect(directive).toMatch(/^[a-z-]{0,30}$/)
          expect(page).toMatch(/^(?:|\/[!-~]{0,199})$/)
          expect(services.every((id) => id === 'stats')).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
