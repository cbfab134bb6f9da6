import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { GateOptions } from '../../../../src/policy/types'
import { ADDRESSES, element } from '../../support/elements'
import { createRealm, guardWith, STATS } from '../../support/realm'
import type { GuardBench } from '../../support/realm'

const STATS_URL = 'https://stats.example.jp/a?id=7'
const OWN = 'https://www.shiomi.example/a'

// Nothing is patched here.
const realm = createRealm()
let bench: GuardBench

const make = (gates: Partial<GateOptions> = {}): void => {
  bench = guardWith([], { realm, gates })
}

beforeEach(() => {
  realm.document.body.replaceChildren()
  make()
})

type Attributes = Readonly<Record<string, string>>
const put = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
): HTMLElementTagNameMap[K] => {
  const made = element(realm.document, name, attributes)
  realm.document.body.append(made)
  return made
}

/** A script of SVG, with the type that jsdom does not give it. */
const svgScript = (): Element => {
  const made = realm.document.createElementNS('http://www.w3.org/2000/svg', 'script')
  return Object.defineProperty(made, 'type', { get: () => made.getAttribute('type') ?? '' })
}

const attributesOf = (of: Element): Attributes =>
  Object.fromEntries(Array.from(of.attributes, ({ name, value }) => [name, value]))

const TAGGED: Attributes = { 'data-service': 'site-stats', 'data-consent': 'analytics' }

describe('check', () => {
  it.each(ADDRESSES)(
    'tags %s with %s of a declared host, and takes the address away',
    (name, attribute) => {
      const made = put(name, { [attribute]: STATS_URL })
      bench.tagger.check(made)
      expect(attributesOf(made)).toEqual({ ...TAGGED, [`data-${attribute}`]: STATS_URL })
      expect(bench.expected).toEqual([made])
      expect(bench.tagger.isFound(made)).toBe(true)
    },
  )

  it.each(['href', 'xlink:href'])('tags a script of SVG by its %s', (attribute) => {
    const made = svgScript()
    made.setAttribute(attribute, STATS_URL)
    bench.tagger.check(made as unknown as HTMLElement)
    expect(made.getAttribute('type')).toBe('text/plain')
    expect(made.getAttribute('data-consent')).toBe('analytics')
  })

  it('tags a script of SVG by its text', () => {
    const made = svgScript()
    made.textContent = `fetch('${STATS_URL}')`
    bench.tagger.check(made as unknown as HTMLElement)
    expect(made.getAttribute('type')).toBe('text/plain')
    expect(bench.lines()).toEqual(['scripts site-stats inline script held'])
  })

  it('tags a script by its type, and leaves it its address', () => {
    const made = put('script', { src: STATS_URL, async: '' })
    bench.tagger.check(made)
    expect(attributesOf(made)).toEqual({
      ...TAGGED,
      src: STATS_URL,
      async: '',
      type: 'text/plain',
    })
    expect(bench.lines()).toEqual(['scripts site-stats https://stats.example.jp/a held'])
  })

  it.each(['module', ' MODULE '])('keeps that a script of type %j is a module', (type) => {
    const made = put('script', { src: STATS_URL, type })
    bench.tagger.check(made)
    expect(attributesOf(made)).toMatchObject({ type: 'text/plain', 'data-type': 'module' })
  })

  it.each([
    '',
    'text/javascript',
    'application/javascript',
    'application/x-javascript',
    'text/ecmascript',
    'text/jscript',
    'TEXT/JavaScript',
    'text/javascript; charset=utf-8',
    'text/javascript1.5',
    'text/livescript',
    ' text/javascript',
    ' ',
    'module',
    '\tModule ',
  ])('tags a script of type %j', (type) => {
    const [external, inline] = [put('script', { src: STATS_URL, type }), put('script', { type })]
    inline.textContent = `load("${STATS_URL}")`
    bench.tagger.check(external)
    bench.tagger.check(inline)
    expect([external.type, inline.type]).toEqual(['text/plain', 'text/plain'])
  })

  it.each([
    'application/json',
    'application/ld+json',
    'importmap',
    'speculationrules',
    'text/template',
    'text/html',
    'text/plain',
    'text/x-handlebars',
    'x',
  ])('leaves a script of type %j, which is data', (type) => {
    const [external, inline] = [put('script', { src: STATS_URL, type }), put('script', { type })]
    inline.textContent = `{"image":"${STATS_URL}"}`
    bench.tagger.check(external)
    bench.tagger.check(inline)
    expect([external.type, inline.type]).toEqual([type, type])
    expect(bench.expected).toEqual([])
    expect(bench.lines()).toEqual([])
  })

  it('tags an inline script by a host in its text', () => {
    const made = put('script')
    made.textContent = `load("//stats.example.jp/" + id)`
    bench.tagger.check(made)
    expect(attributesOf(made)).toEqual({ ...TAGGED, type: 'text/plain' })
    expect(bench.lines()).toEqual(['scripts site-stats inline script held'])
  })

  it('goes by the address of a script, where it has one', () => {
    const made = put('script', { src: OWN })
    made.textContent = `load("${STATS_URL}")`
    bench.tagger.check(made)
    expect(attributesOf(made)).toEqual({ src: OWN })
  })

  it.each([
    'stylesheet',
    'alternate stylesheet',
    'preload',
    'modulepreload',
    'prefetch',
    'dns-prefetch',
    'preconnect',
    'prerender',
    'icon',
    'apple-touch-icon',
    'Shortcut Icon',
    'manifest',
  ])('tags a link with rel=%j, which fetches', (rel) => {
    bench.tagger.check(put('link', { rel, href: STATS_URL }))
    // A style sheet gets another element, since Chromium would apply it all the same.
    const made = realm.document.querySelector('link')
    expect(made && attributesOf(made)).toEqual({ ...TAGGED, rel, 'data-href': STATS_URL })
  })

  it.each(['canonical', 'author', 'license', 'alternate', 'search', 'me', 'help', 'next'])(
    'leaves a link with rel=%j, which fetches nothing',
    (rel) => {
      const made = put('link', { rel, href: STATS_URL })
      bench.tagger.check(made)
      expect(attributesOf(made)).toEqual({ rel, href: STATS_URL })
    },
  )

  it.each([
    OWN,
    '/a',
    '',
    'data:,stats.example.jp',
    'about:blank',
    'https://stats.example.jp.elsewhere.example/',
  ])('leaves what has the address %j', (src) => {
    const made = put('iframe', { src })
    bench.tagger.check(made)
    expect(attributesOf(made)).toEqual({ src })
    expect(bench.tagger.isFound(made)).toBe(false)
    expect(bench.lines()).toEqual([])
  })

  it('leaves what is granted, and writes down that it passed', () => {
    bench.grant(...STATS)
    const made = put('iframe', { src: STATS_URL })
    bench.tagger.check(made)
    expect(attributesOf(made)).toEqual({ src: STATS_URL })
    expect(bench.lines()).toEqual(['embeds site-stats https://stats.example.jp/a passed'])
  })

  it('leaves everything where the gate is off', () => {
    make({ scripts: false, embeds: false })
    const [frame, script] = [put('iframe', { src: STATS_URL }), put('script', { src: STATS_URL })]
    bench.tagger.check(frame)
    bench.tagger.check(script)
    expect(frame.hasAttribute('src')).toBe(true)
    expect(script.type).toBe('')
    expect(bench.lines()).toEqual([])
  })

  it('keeps the tag of the page', () => {
    const made = put('iframe', { src: STATS_URL, 'data-consent': 'embeds' })
    bench.tagger.check(made)
    expect(attributesOf(made)).toEqual({ 'data-consent': 'embeds', 'data-src': STATS_URL })
    expect(bench.tagger.isFound(made)).toBe(false)
  })

  it('names all services that are in it', () => {
    bench = guardWith([], {
      realm,
      change(draft) {
        draft.policy.services![3]!.hosts = ['stats.example.jp']
      },
    })
    const made = put('iframe', { src: STATS_URL })
    bench.tagger.check(made)
    expect(attributesOf(made)).toMatchObject({
      'data-service': 'site-stats town-map',
      'data-consent': 'analytics embeds',
    })
  })

  it('finds several addresses of one attribute', () => {
    const srcset = `/a.png 1x, ${STATS_URL} 2x`
    const made = put('img', { srcset })
    bench.tagger.check(made)
    expect(attributesOf(made)).toEqual({ ...TAGGED, 'data-srcset': srcset })
  })

  it('holds every address of an element that has several', () => {
    const made = put('video', { src: STATS_URL, poster: STATS_URL })
    bench.tagger.check(made)
    expect(attributesOf(made)).toEqual({
      ...TAGGED,
      'data-src': STATS_URL,
      'data-poster': STATS_URL,
    })
  })

  it('leaves an address that may be there beside one that may not', () => {
    const made = put('img', { src: OWN, srcset: `${STATS_URL} 2x` })
    bench.tagger.check(made)
    expect(attributesOf(made)).toEqual({ ...TAGGED, src: OWN, 'data-srcset': `${STATS_URL} 2x` })
  })

  it.each<readonly [keyof HTMLElementTagNameMap, Attributes]>([
    ['img', { src: OWN, srcset: `${STATS_URL} 2x` }],
    ['video', { src: OWN, poster: STATS_URL }],
  ])('keeps %s tagged, however often it is looked at', (name, attributes) => {
    const made = put(name, attributes)
    bench.tagger.check(made)
    const once = attributesOf(made)
    bench.tagger.check(made)
    expect(attributesOf(made)).toEqual(once)
  })

  it.each<readonly [keyof HTMLElementTagNameMap, Attributes]>([
    ['iframe', { src: STATS_URL }],
    ['script', { src: STATS_URL, type: 'module' }],
    ['video', { src: STATS_URL, poster: STATS_URL }],
    ['object', { data: STATS_URL }],
  ])('changes nothing of %s the second time', (name, attributes) => {
    const made = put(name, attributes)
    bench.tagger.check(made)
    const once = attributesOf(made)
    bench.tagger.check(made)
    expect(attributesOf(made)).toEqual(once)
    expect(bench.ledger()).toMatchObject(
      bench.ledger().map(({ what }) => ({ what, outcome: 'held' })),
    )
  })

  it('tags again what was let in and may no longer be there', () => {
    const made = put('iframe', { src: STATS_URL })
    bench.grant(...STATS)
    bench.tagger.check(made)
    bench.grant()
    bench.tagger.check(made)
    expect(attributesOf(made)).toEqual({ ...TAGGED, 'data-src': STATS_URL })
  })
})

describe('checkAddress', () => {
  it('holds an address that an element is about to get', () => {
    const made = put('iframe')
    expect(bench.tagger.checkAddress(made, 'src', new URL(STATS_URL))).toBe(true)
    expect(attributesOf(made)).toEqual({ ...TAGGED, 'data-src': STATS_URL })
    expect(bench.tagger.checkAddress(put('iframe'), 'src', OWN)).toBe(false)
  })

  it('is written down under the gate that it is told', () => {
    bench.tagger.checkAddress(put('img'), 'src', STATS_URL, 'network')
    expect(bench.lines()).toEqual(['network site-stats https://stats.example.jp/a held'])
  })

  it.each<readonly [keyof HTMLElementTagNameMap, string]>([
    ['iframe', 'src'],
    ['object', 'data'],
    ['video', 'poster'],
    ['img', 'srcset'],
  ])('lets %s go when its %s becomes another one', (name, attribute) => {
    const made = put(name)
    bench.tagger.checkAddress(made, attribute, STATS_URL)
    expect(bench.tagger.checkAddress(made, attribute, OWN)).toBe(false)
    expect(attributesOf(made)).toEqual({})
    expect(bench.tagger.isFound(made)).toBe(false)
  })

  it('gives a script its type back when its address becomes another one', () => {
    const [classic, module] = [put('script'), put('script', { type: 'module' })]
    for (const made of [classic, module]) {
      bench.tagger.checkAddress(made, 'src', STATS_URL)
      expect(made.type).toBe('text/plain')
      bench.tagger.checkAddress(made, 'src', OWN)
    }
    expect([classic.type, module.type]).toEqual(['', 'module'])
    expect(classic.hasAttribute('data-consent')).toBe(false)
  })

  it('holds the next address in place of the last', () => {
    const made = put('iframe')
    bench.tagger.checkAddress(made, 'src', STATS_URL)
    bench.tagger.checkAddress(made, 'src', 'https://maps.example.com/embed?q=1')
    expect(attributesOf(made)).toMatchObject({ 'data-src': 'https://maps.example.com/embed?q=1' })
  })

  it('names the service of the next address', () => {
    const made = put('iframe')
    bench.tagger.checkAddress(made, 'src', STATS_URL)
    bench.tagger.checkAddress(made, 'src', 'https://maps.example.com/embed?q=1')
    expect(attributesOf(made)).toMatchObject({
      'data-service': 'town-map',
      'data-consent': 'embeds',
    })
  })

  it('keeps that a script is a module, however often it gets an address', () => {
    const made = put('script', { type: 'module' })
    bench.tagger.checkAddress(made, 'src', STATS_URL)
    bench.tagger.checkAddress(made, 'src', `${STATS_URL}&more`)
    expect(made.dataset.type).toBe('module')
  })

  it('leaves alone what the page has tagged', () => {
    const made = put('script', { type: 'text/plain', 'data-consent': 'analytics' })
    expect(bench.tagger.checkAddress(made, 'src', STATS_URL)).toBe(false)
    expect(bench.tagger.checkAddress(made, 'src', OWN)).toBe(false)
    expect(attributesOf(made)).toEqual({ type: 'text/plain', 'data-consent': 'analytics' })
  })
})

describe('checkText', () => {
  it('holds a text that a script is about to get', () => {
    const made = put('script')
    bench.tagger.checkText(made, 'import("https://a.example.net/x.js")')
    expect(made.type).toBe('text/plain')
  })

  it('leaves any other text', () => {
    const made = put('script')
    bench.tagger.checkText(made, 'start()')
    expect(attributesOf(made)).toEqual({})
  })
})

describe('checkType', () => {
  const held = (): HTMLScriptElement => {
    const made = put('script', { src: STATS_URL })
    bench.tagger.check(made)
    return made
  }

  it.each(['', 'text/javascript', 'module'])(
    'keeps the type %j for when the script runs',
    (type) => {
      const made = held()
      expect(bench.tagger.checkType(made, type)).toBe(true)
      expect(made.type).toBe('text/plain')
      expect(made.dataset.type).toBe(type === 'module' ? 'module' : undefined)
    },
  )

  it('has no word on a type of data, and the script stays tagged for when it runs after all', () => {
    const made = held()
    expect(bench.tagger.checkType(made, 'true/text/plain')).toBe(false)
    expect(attributesOf(made)).toEqual({ ...TAGGED, src: STATS_URL, type: 'text/plain' })
  })

  it('holds a script that was data before', () => {
    const made = put('script', { src: STATS_URL, type: 'text/x' })
    bench.tagger.check(made)
    expect(attributesOf(made)).toEqual({ src: STATS_URL, type: 'text/x' })
    expect(bench.tagger.checkType(made, 'module')).toBe(true)
    expect(attributesOf(made)).toEqual({
      ...TAGGED,
      src: STATS_URL,
      type: 'text/plain',
      'data-type': 'module',
    })
  })

  it('holds a copy of a held script, which carries its tags', () => {
    const copy = held().cloneNode(true) as HTMLScriptElement
    expect(bench.tagger.checkType(copy, 'text/javascript')).toBe(true)
    expect(attributesOf(copy)).toEqual({ ...TAGGED, src: STATS_URL, type: 'text/plain' })
  })

  it('gives the type to what is not gated, or granted', () => {
    const [own, tagged] = [
      put('script', { src: OWN, type: 'text/x' }),
      put('script', { type: 'text/plain', 'data-consent': 'analytics' }),
    ]
    for (const made of [own, tagged]) {
      expect(bench.tagger.checkType(made, 'module')).toBe(true)
      expect(made.type).toBe('module')
    }
    bench.grant(...STATS)
    const granted = put('script', { src: STATS_URL, type: 'text/x' })
    bench.tagger.checkType(granted, 'text/javascript')
    expect(attributesOf(granted)).toEqual({ src: STATS_URL, type: 'text/javascript' })
  })
})

describe('whatever the address', () => {
  const hosts = ['stats.example.jp', 'a.example.net', 'www.shiomi.example', 'maps.example.com']
  const address = fc.oneof(
    fc.string(),
    fc
      .tuple(
        fc.constantFrom(
          'https://',
          '//',
          'http://',
          'https:\\\\',
          ' https://',
          'HTTPS://',
          'https:',
          '',
        ),
        fc.constantFrom('', 'u@', 'u:p@'),
        fc.constantFrom(...hosts, ...hosts.map((host) => host.toUpperCase())),
        fc.constantFrom('', ':443', ':8443', '.'),
        fc.constantFrom('', '/', '/embed', '?q', '#x', '/embed/x'),
      )
      .map((parts) => parts.join('')),
  )

  it('is held where the browser would ask a declared host, and only there', () => {
    const services = bench.config.policy.services
    fc.assert(
      fc.property(address, (src) => {
        const made = element(realm.document, 'iframe')
        let url: URL | undefined
        try {
          url = new URL(src, realm.document.baseURI)
        } catch {
          return
        }
        const { pathname } = url
        // A host that ends in a dot is the same host.
        const hostname = url.hostname.replace(/\.$/, '')
        const owned =
          hostname === 'stats.example.jp' ||
          hostname.endsWith('.example.net') ||
          (hostname === 'maps.example.com' && /^\/embed(\/|$)/.test(pathname))
        expect(services).toHaveLength(4)
        expect(bench.tagger.checkAddress(made, 'src', src)).toBe(owned)
      }),
      { numRuns: 500 },
    )
  })
})
