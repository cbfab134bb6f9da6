// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterResponse, readConsent, regionOf, serverConfig } from '../../../src/server'
import type { Cdn, RegionHeaders } from '../../../src/server'
import { isPlace } from '../../../src/policy/regions'
import { inputOf } from '../support/config'

const requestWith = (headers: Record<string, string>): Request =>
  new Request('https://shiomi.example/', { headers })

describe('regionOf', () => {
  it.each([
    ['cloudflare', { 'CF-IPCountry': 'JP' }, 'JP'],
    ['cloudflare', { 'CF-IPCountry': 'US', 'cf-region-code': 'CA' }, 'US-CA'],
    ['cloudflare', { 'CF-IPCountry': 'T1' }, undefined],
    ['cloudflare', { 'CF-IPCountry': 'XX' }, undefined],
    [
      'cloudfront',
      { 'CloudFront-Viewer-Country': 'CA', 'CloudFront-Viewer-Country-Region': 'QC' },
      'CA-QC',
    ],
    ['vercel', { 'x-vercel-ip-country': 'GB', 'x-vercel-ip-country-region': 'ENG' }, 'GB-ENG'],
    // Nothing of another CDN counts.
    ['vercel', { 'CF-IPCountry': 'JP' }, undefined],
    [{ country: 'X-Country', part: 'X-Part' }, { 'x-country': 'us', 'x-part': 'usca' }, 'US-CA'],
    [{ country: 'X-Country', part: 'X-Part' }, { 'x-country': 'US', 'x-part': 'US-CA' }, 'US-CA'],
    [{ country: 'X-Country', part: 'X-Part' }, { 'x-country': 'US', 'x-part': '?' }, 'US'],
    [{ country: 'X-Country' }, { 'x-country': 'US, JP' }, undefined],
    [{ country: 'X-Country' }, {}, undefined],
  ] as const)('reads the headers of %j: %j', (source, headers, region) => {
    expect(regionOf(requestWith(headers as Record<string, string>), source)).toBe(region)
  })

  it('returns a place or nothing, whatever the headers have', () => {
    const source: RegionHeaders = { country: 'a', part: 'b' }
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const found = regionOf({ headers: { get: (name) => (name === 'a' ? a : b) } }, source)
        expect(found === undefined || isPlace(found)).toBe(true)
      }),
    )
  })
})

const config = serverConfig(
  inputOf((draft) => {
    draft.regions = { JP: 'optout', DE: 'consent' }
  }),
)

describe('what depends on the region', () => {
  const has = (region?: string, headers: Record<string, string> = {}): boolean =>
    readConsent(config, requestWith(headers), Date.now(), region).has('site-stats')

  it('is granted as in the page', () => {
    expect([has('JP'), has('DE'), has('FR'), has(), has('XX')]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
    expect(has('JP', { 'sec-gpc': '1' })).toBe(false)
  })

  it('decides which cookies leave, and is named by Vary', () => {
    const answer = (headers: Record<string, string>, region?: Cdn): Headers =>
      filterResponse(
        config,
        requestWith(headers),
        new Response('', { headers: { 'set-cookie': '_pk_id=1' } }),
        { region },
      ).headers
    const there = answer({ 'CF-IPCountry': 'JP' }, 'cloudflare')
    expect(there.getSetCookie()).toEqual(['_pk_id=1'])
    expect(there.get('vary')).toBe('Cookie, Sec-GPC, CF-IPCountry, CF-Region-Code')
    expect(answer({ 'CF-IPCountry': 'DE' }, 'cloudflare').getSetCookie()).toEqual([])
    expect(answer({ 'CF-IPCountry': 'JP' }).getSetCookie()).toEqual([])
  })

  it('does not change the configuration', () => {
    has('JP')
    expect(config.policy.purposes.map(({ basis }) => basis)).toEqual([
      'necessary',
      'consent',
      'consent',
      'consent',
    ])
  })
})
