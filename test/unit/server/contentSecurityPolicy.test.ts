// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { urlOwners } from '../../../src/policy/match'
import type { Config, ConfigInput } from '../../../src/policy/types'
import { contentSecurityPolicy } from '../../../src/server/contentSecurityPolicy'
import type { ContentSecurityPolicyOptions } from '../../../src/server/contentSecurityPolicy'
import { configOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { allows, DIRECTIVES } from './cspModel'

const SELF = 'https://www.shiomi.example'

const withHosts =
  (hosts: Readonly<Record<string, readonly string[]>>) =>
  (draft: Draft<ConfigInput>): void => {
    draft.policy.services = Object.entries(hosts).map(([id, list]) =>
      serviceOf(id, id === 'own' ? 'necessary' : 'embeds', { hosts: [...list] }),
    )
  }

const config: Config = configOf(
  withHosts({
    own: ['cdn.shiomi.example'],
    stats: ['stats.test'],
    video: ['video.test', '*.video.test', 'maps.test/embed'],
  }),
)

const policyFor = (
  granted: readonly string[],
  options?: ContentSecurityPolicyOptions,
  of = config,
): string => contentSecurityPolicy(of, { granted: new Set(['own', ...granted]) }, options)

const reaches = (header: string, what: string, directive = 'img-src'): boolean =>
  allows(header, { directive, what }, SELF)

describe('contentSecurityPolicy', () => {
  it('allows the site itself and the hosts that are granted, in every directive', () => {
    expect(policyFor(['stats'])).toBe(
      "default-src 'self' data: blob: filesystem: mediastream: 'unsafe-inline' 'unsafe-eval' " +
        'cdn.shiomi.example:* ws://cdn.shiomi.example:* stats.test:* ws://stats.test:*',
    )
    for (const directive of DIRECTIVES) {
      expect(reaches(policyFor(['stats']), `${SELF}/a`, directive)).toBe(true)
      expect(reaches(policyFor(['stats']), 'https://stats.test/a', directive)).toBe(true)
      expect(reaches(policyFor(['stats']), 'https://video.test/a', directive)).toBe(false)
      expect(reaches(policyFor(['stats']), 'https://nobody.test/a', directive)).toBe(false)
    }
    expect(reaches(policyFor(['stats']), 'wss://stats.test/a', 'connect-src')).toBe(true)
    expect(reaches(policyFor([]), 'wss://stats.test/a', 'connect-src')).toBe(false)
  })

  it("allows Google's hosts before consent in advanced mode, and only then", () => {
    const of = (mode: 'basic' | 'advanced'): string =>
      policyFor(
        [],
        undefined,
        configOf((draft) => {
          withHosts({ stats: ['stats.test'], video: ['video.test'] })(draft)
          draft.policy.services![0]!.signal = 'google'
          draft.signals = { google: { mode } }
        }),
      )
    expect(reaches(of('advanced'), 'https://stats.test/a')).toBe(true)
    expect(reaches(of('advanced'), 'https://video.test/a')).toBe(false)
    expect(reaches(of('basic'), 'https://stats.test/a')).toBe(false)
  })

  it('allows subdomains and paths as the service declares them', () => {
    const header = policyFor(['video'])
    expect(reaches(header, 'https://a.b.video.test/x')).toBe(true)
    expect(reaches(header, 'https://maps.test/embed')).toBe(true)
    expect(reaches(header, 'https://maps.test/embed/1')).toBe(true)
    expect(reaches(header, 'https://maps.test/embedded')).toBe(false)
  })

  it('keeps the policy of the site, and adds the list after it', () => {
    const base = "script-src 'nonce-a' 'strict-dynamic';\n  img-src 'self' https://img.test"
    const header = policyFor([], { base })
    expect(header.startsWith(`${base.replace(/\s+/g, ' ')}, default-src 'self' `)).toBe(true)
    expect(header.endsWith('cdn.shiomi.example:* ws://cdn.shiomi.example:* https://img.test')).toBe(
      true,
    )
  })

  it('allows nothing by an empty base or by one of white space', () => {
    for (const base of ['', ' \n', []]) expect(policyFor([], { base })).toBe(policyFor([]))
  })

  it('leaves out what also allows a host that is not granted', () => {
    const base =
      'default-src https: * *.test https://stats.test:443 video.test/a *.a.video.test img.test'
    expect(policyFor([], { base }).split('unsafe-eval')[1]).not.toContain('*.test')
    for (const host of ['stats.test', 'video.test', 'x.a.video.test', 'other.test'])
      expect(reaches(policyFor([], { base }), `https://${host}/a`)).toBe(false)
    expect(reaches(policyFor([], { base }), 'https://img.test/a')).toBe(true)
    // Granted, they are allowed again.
    expect(reaches(policyFor(['stats', 'video'], { base }), 'https://other.test/a')).toBe(true)
  })

  it('keeps another path or port of a host of which a part is declared', () => {
    const base = 'default-src maps.test/api/ maps.test/embed/ maps.test/emb'
    const header = policyFor([], { base })
    expect(reaches(header, 'https://maps.test/api/1')).toBe(true)
    expect(reaches(header, 'https://maps.test/embed/1')).toBe(false)
    expect(reaches(header, 'https://maps.test/emb')).toBe(true)
  })

  it('refuses a host of which only one of two services is granted', () => {
    const shared = configOf(withHosts({ a: ['shared.test', 'a.test'], b: ['shared.test'] }))
    expect(reaches(policyFor(['a'], {}, shared), 'https://shared.test/')).toBe(false)
    expect(reaches(policyFor(['a'], {}, shared), 'https://a.test/')).toBe(true)
    expect(reaches(policyFor(['a', 'b'], {}, shared), 'https://shared.test/')).toBe(true)
  })

  it('compares hosts as browsers do', () => {
    const odd = configOf(withHosts({ a: ['STATS.test', '統計.test', 'x*.wild.test'] }))
    const base = 'default-src Stats.Test xn--95q19g.test *.wild.test wild.test stats.test.'
    const header = policyFor([], { base }, odd)
    for (const host of ['stats.test', new URL('http://統計.test').hostname, 'x1.wild.test'])
      expect(reaches(header, `https://${host}/`)).toBe(false)
    expect(reaches(header, 'https://wild.test/')).toBe(true)
    expect(reaches(policyFor(['a'], {}, odd), 'https://統計.test/')).toBe(true)
    expect(reaches(policyFor(['a'], {}, odd), 'https://x1.wild.test/')).toBe(false)
  })

  it('never makes a keyword, a scheme or a wildcard of a declared host', () => {
    const odd = configOf(
      withHosts({ a: ["'unsafe-hashes'", '*', 'https:', 'https://x.test', 'a@b.test', '*test'] }),
    )
    expect(policyFor(['a'], {}, odd)).toBe(policyFor([], {}, configOf(withHosts({}))))
  })

  it('allows what else the site names, also the files of Sekisho on another host', () => {
    const header = contentSecurityPolicy(
      configOf((draft) => {
        draft.files = 'https://files.test/sekisho/'
        draft.receipts = { url: 'https://api.test/receipts?x' }
      }),
      { granted: new Set() },
      { allow: ['*.img.test', 'fonts.test/a'] },
    )
    expect(header).toContain(' https://files.test/sekisho/ https://api.test/receipts *.img.test:*')
    expect(reaches(header, 'https://fonts.test/a/b')).toBe(true)
    expect(reaches(policyFor([], { allow: ['stats.test'] }), 'https://stats.test/')).toBe(false)
    expect(() => policyFor([], { allow: ['https:'] })).toThrow('allow: "https:" names no host')
  })

  it('asks inline scripts for the nonce, which opens no host', () => {
    const header = policyFor([], { nonce: 'abc' })
    const script = { directive: 'script-src-elem', nonce: 'abc' }
    expect(allows(header, { ...script, what: 'inline' }, SELF)).toBe(true)
    expect(allows(header, { ...script, what: 'inline', nonce: 'abd' }, SELF)).toBe(false)
    expect(allows(header, { ...script, what: 'https://stats.test/x.js' }, SELF)).toBe(false)
    expect(allows(header, { ...script, what: `${SELF}/x.js` }, SELF)).toBe(true)
    expect(allows(header, { directive: 'style-src-elem', what: 'inline' }, SELF)).toBe(true)
  })

  it('says where to report to', () => {
    const header = policyFor([], { base: "img-src 'self'", reportTo: '/csp', endpoint: 'csp' })
    expect(header.endsWith('; report-uri /csp; report-to csp')).toBe(true)
  })

  it.each([
    { nonce: "a' *" },
    { nonce: 'a;b' },
    { reportTo: '/a;script-src *' },
    { reportTo: '/a, /b' },
    { endpoint: 'a; b' },
  ])('refuses what would break out of the policy: %o', (options) => {
    expect(() => policyFor([], options)).toThrow('cannot be part of a policy')
  })
})

const HOSTS = ['stats.test', 'video.test', 'a.video.test', 'maps.test', 'nobody.test', 'img.test']
const pathOf = fc.constantFrom('', '/', '/embed', '/embed/', '/embed/1', '/api/x')
const schemeOf = fc.constantFrom('', 'http://', 'https://', 'wss://', 'HTTPS://')
const portOf = fc.constantFrom('', ':443', ':8443', ':*')
const sourceOf = fc.oneof(
  fc.constantFrom(
    ...["'none'", "'self'", "'unsafe-inline'", "'unsafe-eval'", "'strict-dynamic'", "'nonce-abc'"],
    ...["'sha256-AAAA'", '*', 'https:', 'http:', 'wss:', 'data:', '*.test', '*.video.test'],
    ...["'SELF'", 'STATS.TEST', '*:8443', 'https://*', "'report-sample'", SELF],
  ),
  fc.tuple(schemeOf, fc.constantFrom(...HOSTS), portOf, pathOf).map((parts) => parts.join('')),
)
const nameOf = fc.constantFrom(
  ...['default-src', 'script-src', 'script-src-elem', 'script-src-attr', 'style-src', 'img-src'],
  ...['connect-src', 'frame-src', 'child-src', 'worker-src', 'font-src', 'object-src'],
  ...['DEFAULT-SRC', 'Img-Src', 'base-uri', 'report-uri', 'sandbox', 'frame-ancestors', ''],
)
const directiveOf = fc
  .tuple(nameOf, fc.array(sourceOf, { maxLength: 4 }), fc.constantFrom(' ', '  ', '\t', '\n'))
  .map(([name, sources, space]) => [name, ...sources].join(space))
// Directives may be there twice.
const onePolicy = fc
  .tuple(fc.array(directiveOf, { maxLength: 5 }), fc.constantFrom(';', '; ', ' ;'))
  .map(([directives, end]) => directives.join(end))
const baseOf = fc.oneof(
  fc.array(onePolicy, { maxLength: 3 }),
  fc.array(onePolicy, { maxLength: 3 }).map((all) => all.join(', ')),
  fc.string(),
)
const wantedOf = fc.record({
  directive: fc.constantFrom(...DIRECTIVES),
  what: fc.oneof(
    fc.constant('inline'),
    fc
      .tuple(
        fc.constantFrom('https://', 'http://', 'wss://'),
        fc.constantFrom(...HOSTS, 'www.shiomi.example', 'cdn.shiomi.example'),
        fc.constantFrom('', ':8443'),
        pathOf,
      )
      .map((parts) => parts.join('')),
  ),
  nonce: fc.constantFrom('', 'abc'),
  trusted: fc.boolean(),
})
const grantedOf = fc.subarray(['stats', 'video'])
const optionsOf = fc.record({
  base: baseOf,
  nonce: fc.constantFrom(undefined, 'abc'),
  allow: fc.subarray(['img.test', 'stats.test', '*.test']),
})
/** Enough that a fault of one directive in one of several policies is found. */
const RUNS = { numRuns: 3000 }

const textOfBase = (base: string | readonly string[]): string => [base].flat().join(',')

describe('the policy that is merged with one of the site', () => {
  it('allows nothing that the base does not allow', () => {
    fc.assert(
      fc.property(optionsOf, grantedOf, wantedOf, (options, granted, wanted) => {
        const result = allows(policyFor(granted, options), wanted, SELF)
        expect(!result || allows(textOfBase(options.base), wanted, SELF)).toBe(true)
      }),
      RUNS,
    )
  })

  it('allows no address of a service that is not granted', () => {
    fc.assert(
      fc.property(optionsOf, grantedOf, wantedOf, (options, granted, wanted) => {
        fc.pre(wanted.what !== 'inline')
        const owners = urlOwners(config.policy, new URL(wanted.what))
        fc.pre(owners.some(({ id }) => id !== 'own' && !granted.includes(id)))
        expect(allows(policyFor(granted, options), wanted, SELF)).toBe(false)
      }),
      RUNS,
    )
  })

  it('refuses nothing more of the site itself, of what is granted, and of inline code', () => {
    fc.assert(
      fc.property(optionsOf, grantedOf, wantedOf, ({ base }, granted, wanted) => {
        if (wanted.what !== 'inline') {
          const url = new URL(wanted.what)
          const ids = urlOwners(config.policy, url).map(({ id }) => id)
          const isOwn = url.origin === SELF || wanted.what.startsWith('wss://www.shiomi.example/')
          const isGranted = ids.length > 0 && ids.every((id) => ['own', ...granted].includes(id))
          // A page on https loads nothing over http.
          fc.pre(url.protocol !== 'http:' && (isOwn || isGranted))
        }
        expect(allows(policyFor(granted, { base }), wanted, SELF)).toBe(
          allows(textOfBase(base), wanted, SELF),
        )
      }),
      RUNS,
    )
  })

  it('keeps a host that the base names and nobody declares', () => {
    fc.assert(
      fc.property(onePolicy, grantedOf, wantedOf, (rest, granted, { directive, trusted }) => {
        const base = `${directive} https://img.test; ${rest}`
        const wanted = { directive, what: 'https://img.test/x', trusted }
        expect(allows(policyFor(granted, { base }), wanted, SELF)).toBe(allows(base, wanted, SELF))
      }),
      RUNS,
    )
  })
})
