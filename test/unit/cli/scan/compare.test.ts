// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../../../src/cli/scan/compare'
import type { Comparison, ComparisonInput } from '../../../../src/cli/scan/compare'
import { PHASES } from '../../../../src/cli/scan/observation'
import type { Phase, SeenCookie, SeenRequest, Visit } from '../../../../src/cli/scan/observation'
import { services as catalog } from '../../../../src/catalog/services'
import { readConfig } from '../../../../src/policy/readConfig'
import { parseWith } from '../../../../src/catalog/parseConfig'
import type { Config, ConfigInput } from '../../../../src/policy/types'

const PAGE = 'https://www.example.jp/'

const input = (): ConfigInput => ({
  policy: {
    version: '2026-04-01',
    effective: '2026-04-01',
    url: '/privacy/',
    controller: { name: 'Office', contact: { email: 'office@example.jp' } },
    purposes: [
      { id: 'necessary', basis: 'necessary', name: 'Necessary', description: 'Runs the site.' },
      { id: 'analytics', basis: 'consent', name: 'Analytics', description: 'Counts visits.' },
      { id: 'ads', basis: 'optout', name: 'Ads', description: 'Pays for the site.' },
    ],
    services: [
      {
        id: 'stats',
        purpose: 'analytics',
        name: 'Stats',
        recipient: { name: 'Stats Ltd', role: 'processor' },
        sends: ['address of the page'],
        hosts: ['stats.test', 'cdn.test/stats'],
        cookies: [{ name: '_st*', duration: 'P13M', description: 'Tells visitors apart.' }],
        storage: [{ area: 'local', key: 'st_*', description: 'Queue.' }],
      },
      {
        id: 'banner',
        purpose: 'ads',
        name: 'Banner',
        recipient: { name: 'Banner Ltd', role: 'third-party' },
        sends: ['address of the page'],
        hosts: ['banner.test'],
      },
    ],
  },
})
const configOf = (): Config => {
  const config = readConfig(input())
  if (!config) throw Error('The configuration cannot be used.')
  return config
}

const request = (url: string): SeenRequest => ({
  url,
  type: 'script',
  initiator: PAGE,
  page: PAGE,
  time: 10,
})
const cookie = (name: string, change: Partial<SeenCookie> = {}): SeenCookie => ({
  name,
  domain: 'www.example.jp',
  httpOnly: false,
  lifetime: 86_400,
  isDecision: false,
  page: PAGE,
  ...change,
})
const visit = (phase: Phase, seen: Partial<Visit>): Visit => ({
  phase,
  pages: [{ url: PAGE, status: 200, problem: '' }],
  requests: [],
  cookies: [],
  entries: [],
  screenshot: undefined,
  ...seen,
})
const found = (visits: readonly Visit[], change: Partial<ComparisonInput> = {}): Comparison =>
  compare({
    visits,
    origins: ['https://www.example.jp'],
    config: configOf(),
    isCookieKnown: false,
    catalog: [],
    ...change,
  })
const names = (items: readonly { readonly kind: string; readonly name: string }[]): string[] =>
  items.map(({ kind, name }) => `${kind} ${name}`)

describe('what a scan has seen', () => {
  it('is confirmed where a service declares it and it was granted', () => {
    const seen = {
      requests: [request('https://stats.test/a.js'), request('https://cdn.test/stats/b.js')],
      cookies: [cookie('_st1')],
      entries: [{ area: 'local' as const, key: 'st_q', page: PAGE }],
    }
    const { confirmed, undeclared, early, unseen } = found([visit('accepted', seen)])
    expect(names(confirmed)).toEqual([
      'host stats.test',
      'host cdn.test',
      'cookie _st1',
      'local st_q',
    ])
    expect([undeclared, early]).toEqual([[], []])
    expect(names(unseen)).toEqual(['host banner.test'])
  })

  it.each<[Phase, string, boolean]>([
    ['before', 'stats.test', true],
    ['rejected', 'stats.test', true],
    ['accepted', 'stats.test', false],
    // An opt-out is granted until it is refused.
    ['before', 'banner.test', false],
    ['rejected', 'banner.test', true],
    ['accepted', 'banner.test', false],
  ])('%s: a request to %s is early: %s', (phase, host, isEarly) => {
    const { early } = found([visit(phase, { requests: [request(`https://${host}/`)] })])
    expect(names(early)).toEqual(isEarly ? [`host ${host}`] : [])
    if (isEarly) expect(early[0]?.sightings.map((each) => each.phase)).toEqual([phase])
  })

  it('is undeclared where no service declares it, also on another path of a declared host', () => {
    const { undeclared } = found([
      visit('before', {
        requests: [request('https://nobody.test/x'), request('https://cdn.test/other.js')],
        cookies: [cookie('own')],
        entries: [{ area: 'indexeddb', key: 'db', page: PAGE }],
      }),
    ])
    expect(names(undeclared)).toEqual([
      'host nobody.test',
      'host cdn.test',
      'cookie own',
      'indexeddb db',
    ])
  })

  it('leaves out the site itself, and the consent cookie', () => {
    const { undeclared, confirmed } = found(
      [
        visit('accepted', {
          requests: [request(PAGE), request('http://www.example.jp/insecure.png')],
          cookies: [cookie('sekisho'), cookie('ours', { isDecision: true })],
        }),
      ],
      { isCookieKnown: true },
    )
    expect([undeclared, confirmed]).toEqual([[], []])
  })

  it('declares nothing without a configuration', () => {
    const seen = visit('before', { requests: [request('https://stats.test/a.js')] })
    const { undeclared, early, unseen } = found([seen], { config: undefined })
    expect(names(undeclared)).toEqual(['host stats.test'])
    expect([early, unseen]).toEqual([[], []])
  })

  it('counts what is seen again once, with how often in each phase', () => {
    const requests = [request('https://nobody.test/a'), request('https://nobody.test/b')]
    const { undeclared } = found([visit('before', { requests }), visit('accepted', { requests })])
    expect(undeclared).toHaveLength(1)
    expect(undeclared[0]?.sightings).toMatchObject([
      { phase: 'before', count: 2 },
      { phase: 'accepted', count: 2 },
    ])
    expect(undeclared[0]?.urls).toEqual(['https://nobody.test/a', 'https://nobody.test/b'])
  })
})

describe('what a scan suggests', () => {
  it('names a service of the catalogue for its hosts and cookies', () => {
    const { services, undeclared } = found(
      [
        visit('before', {
          requests: [request('https://www.googletagmanager.com/gtag/js')],
          cookies: [cookie('_ga')],
        }),
      ],
      { catalog },
    )
    expect(services).toEqual([{ use: expect.any(String) as string }])
    expect(undeclared.every((each) => each.catalog.length > 0)).toBe(true)
  })

  it('makes no service of a cookie whose hosts nobody asks for', () => {
    const { services } = found([visit('before', { cookies: [cookie('_ga')] })], { catalog })
    expect(services).toMatchObject([{ name: '', cookies: [{ name: '_ga', duration: 'P1D' }] }])
  })

  it('puts the cookie of another site to the host that it belongs to', () => {
    const { services } = found([
      visit('before', {
        requests: [request('https://a.nobody.test/x')],
        cookies: [cookie('id', { domain: 'nobody.test', httpOnly: true, lifetime: undefined })],
      }),
    ])
    expect(services).toMatchObject([
      {
        hosts: ['a.nobody.test'],
        cookies: [{ name: 'id', duration: 'session', httpOnly: true }],
      },
    ])
  })

  const host = fc.constantFrom('stats.test', 'cdn.test', 'nobody.test', 'a.nobody.test', 'x.test:81', 'www.googletagmanager.com', 'www.youtube.com') // prettier-ignore
  const path = fc.constantFrom('/', '/stats/a', '/a.js', '/embed/1')
  const name = fc.oneof(fc.constantFrom('_ga', '_st1', 'own', '__proto__', ''), fc.string())
  const visits = fc.array(
    fc.record({
      phase: fc.constantFrom(...PHASES),
      requests: fc.array(fc.tuple(host, path).map(([at, to]) => request(`https://${at}${to}`))),
      cookies: fc.array(
        fc
          .tuple(name, fc.constantFrom('www.example.jp', 'example.jp', 'nobody.test', 'other.test'))
          .map(([each, domain]) => cookie(each, { domain })),
      ),
      entries: fc.array(
        fc.record({
          area: fc.constantFrom('local' as const, 'session' as const, 'indexeddb' as const),
          key: name,
          page: fc.constant(PAGE),
        }),
      ),
    }),
    { maxLength: 3 },
  )

  it('leaves nothing out, and finds everything once', () => {
    fc.assert(
      fc.property(visits, (all) => {
        const seen = all.map((each) => visit(each.phase, each))
        const { undeclared, confirmed, services } = found(seen, { catalog })
        const keys = [...undeclared, ...confirmed].map(
          ({ kind, name: item, owners, cookie: of }) =>
            `${kind} ${item} ${of?.domain ?? ''} ${owners.map(({ id }) => id).join()}`,
        )
        expect(new Set(keys).size).toBe(keys.length)
        const asked = new Set(all.flatMap((each) => each.requests.map(({ url }) => url)))
        expect(new Set([...undeclared, ...confirmed].flatMap(({ urls }) => urls))).toEqual(asked)
        const stubbed = services.flatMap((each) => ('use' in each ? [] : each.hosts))
        for (const each of undeclared)
          if (each.kind === 'host' && !each.catalog.length && each.service === undefined)
            expect(stubbed).toContain(each.name)
      }),
    )
  })

  it('is refused by the validator until it is filled in, and declares what was seen then', () => {
    fc.assert(
      fc.property(visits, (all) => {
        const seen = all.map((each) => visit(each.phase, each))
        const { services } = found(seen)
        const stubs = services.flatMap((each) => ('use' in each ? [] : each))
        const before = input()
        const ids = [...(before.policy.services ?? []), ...stubs].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(id).toMatch(/^[a-z][a-z\d-]{0,31}$/)
        if (!stubs.length) return
        const { policy } = before
        const isValid = (added: readonly object[]): boolean =>
          parseWith({ policy: { ...policy, services: [...(policy.services ?? []), ...added] } }, [])
            .ok
        expect(isValid(stubs)).toBe(false)
      }),
    )
  })
})
