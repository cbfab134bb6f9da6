import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createGates } from '../../../src/gates/gates'
import type { GatesPort } from '../../../src/gates/gates'
import type { Realm } from '../../../src/platform/types'
import { configOf } from '../support/config'
import { element, script } from '../support/elements'
import { gatesOf } from '../support/gates'
import type { GatesBench, GatesOptions } from '../support/gates'
import { createPlatform, flush } from '../support/platform'
import type { FakePlatform } from '../support/platform'
import { loadRealm, STATS } from '../support/realm'

const STATS_URL = 'https://stats.example.jp/a.js'
const MAP = 'https://maps.example.com/embed'
const MAPS = ['embeds', 'town-map']

let benches: GatesBench[] = []
const benchOf = (options: GatesOptions = {}): GatesBench => {
  const bench = gatesOf(options)
  benches.push(bench)
  return bench
}
/** The same in a realm whose functions are guarded. */
const guarded = async (
  options: GatesOptions = {},
): Promise<GatesBench & { readonly realm: Realm }> => {
  const realm = await loadRealm()
  // A signal of the realm, since jsdom knows no other.
  vi.stubGlobal('AbortController', realm.AbortController)
  return { ...benchOf({ realm, ...options }), realm }
}

afterEach(() => {
  for (const { gates } of benches) gates.stop()
  benches = []
  vi.unstubAllGlobals()
})

/** What gates need on a page where nothing else happens. */
const portOf = (platform: FakePlatform, granted: readonly string[] = []): GatesPort => ({
  platform,
  config: configOf(),
  granted: () => new Set(granted),
  whenActive: platform.whenActive,
  hasStarted: () => false,
  blocked() {},
  releasedOnce() {},
})

const map = (page: Document): HTMLIFrameElement =>
  element(page, 'iframe', { 'data-consent': 'embeds', 'data-service': 'town-map', 'data-src': MAP })

describe('gates', () => {
  it('release nothing while the page is not active', async () => {
    const platform = createPlatform({ prerendering: true })
    const { document: page } = platform
    const frame = element(page, 'iframe', { 'data-consent': 'embeds', 'data-src': '/map' })
    page.body.append(frame)
    const gates = createGates(portOf(platform, ['embeds']))
    gates.scan()
    await flush()
    expect(frame.hasAttribute('src')).toBe(false)
    platform.activate()
    await flush()
    expect(frame.getAttribute('src')).toBe('/map')
    gates.stop()
  })

  it('hold from the first moment on what nobody has tagged', async () => {
    const platform = createPlatform({ parsing: true })
    const { document: page } = platform
    const gates = createGates(portOf(platform))
    const [frame, run] = [
      element(page, 'iframe', { src: MAP }),
      element(page, 'script', { src: STATS_URL }),
    ]
    page.body.append(frame, run)
    await flush()
    expect(frame.hasAttribute('src')).toBe(false)
    expect(run.type).toBe('text/plain')
    expect(gates.ledger()).toMatchObject([
      { gate: 'embeds', service: 'town-map', what: MAP, outcome: 'held' },
      { gate: 'scripts', service: 'site-stats', what: STATS_URL, outcome: 'held' },
    ])
    gates.stop()
  })

  it('release what nobody has tagged, as if the page had, and close it again', async () => {
    const { page, grant, blocked, runs } = benchOf({ parsing: true })
    const frame = element(page, 'iframe', { src: MAP, title: 'Map' })
    const run = element(page, 'script', { id: 'a', src: STATS_URL })
    page.body.append(frame, run)
    await flush()
    expect(blocked.map(({ waiting }) => waiting)).toEqual([['town-map'], ['site-stats']])
    const placed = runs().length
    await grant(...MAPS, ...STATS)
    expect(frame.getAttribute('src')).toBe(MAP)
    expect(runs().slice(placed)).toEqual(['a'])
    await grant(...STATS)
    expect(frame.hasAttribute('src')).toBe(false)
    await grant(...MAPS)
    expect(frame.getAttribute('src')).toBe(MAP)
    expect(runs().slice(placed)).toEqual(['a'])
  })

  it('record what they hold and release, by its address without the query', async () => {
    const { page, grant, gates } = benchOf()
    page.body.append(
      map(page),
      script(page, { 'data-service': 'site-stats', src: `${STATS_URL}?id=7` }),
    )
    await grant()
    await grant(...MAPS, ...STATS)
    const lines = gates
      .ledger()
      .map(({ gate, service, what, outcome }) => [gate, service, what, outcome].join(' '))
    expect(lines).toEqual(
      expect.arrayContaining([
        `embeds town-map ${MAP} held`,
        `scripts site-stats ${STATS_URL} held`,
        `embeds town-map ${MAP} released`,
        `scripts site-stats ${STATS_URL} released`,
      ]),
    )
  })

  it('tell of a held element whose address cannot be read', async () => {
    const { page, grant, blocked } = benchOf()
    page.body.append(element(page, 'iframe', { 'data-consent': 'embeds', 'data-src': 'https://[' }))
    await grant()
    expect(blocked).toHaveLength(1)
  })

  it('run a script whose host is declared on a page with a nonce, without it', async () => {
    const { page, grant, runs } = benchOf({ nonce: 'n0nce' })
    page.body.append(
      script(page, { id: 'declared', src: STATS_URL }),
      script(page, { id: 'inline' }),
      script(page, { id: 'other', src: 'https://elsewhere.example/a.js' }),
    )
    await grant(...STATS)
    expect(runs()).toEqual(['declared'])
  })
})

describe('an embed let in once', () => {
  it.each<readonly [string, (bench: GatesBench, frame: HTMLElement) => unknown]>([
    ['the page is looked at again', ({ grant }) => grant()],
    ['something else is granted', ({ grant }) => grant('preferences', 'text-size')],
  ])('stays when %s', async (_, then) => {
    const bench = benchOf()
    const frame = map(bench.page)
    bench.page.body.append(frame)
    await bench.grant()
    bench.blocked[0]?.once()
    expect(frame.getAttribute('src')).toBe(MAP)
    await then(bench, frame)
    expect(frame.getAttribute('src')).toBe(MAP)
  })

  it('stays when it has loaded', async () => {
    const { page, realm, grant, blocked } = await guarded()
    const frame = map(page)
    page.body.append(frame)
    await grant()
    blocked[0]?.once()
    frame.dispatchEvent(new realm.Event('load'))
    await flush()
    expect(frame.getAttribute('src')).toBe(MAP)
  })

  it('is told of, with what it waited for', async () => {
    const { page, grant, blocked, releasedOnce } = benchOf()
    page.body.append(map(page))
    await grant()
    blocked[0]?.once()
    expect(releasedOnce).toEqual([blocked[0]?.waiting])
  })
})

describe('an element that comes after the document was parsed', () => {
  it('is looked at with the next scan', async () => {
    const { page, grant, gates } = benchOf()
    await grant(...MAPS)
    const frame = map(page)
    page.body.append(frame)
    await flush()
    expect(frame.hasAttribute('src')).toBe(false)
    gates.scan()
    await flush()
    expect(frame.getAttribute('src')).toBe(MAP)
  })

  it('is let in or held when a script has tagged it', async () => {
    const { page, grant, blocked } = await guarded()
    await grant(...MAPS)
    const [frame, other] = [map(page), element(page, 'iframe')]
    other.dataset.consent = 'analytics'
    other.dataset.src = '/x'
    page.body.append(frame, other)
    await flush()
    expect(frame.getAttribute('src')).toBe(MAP)
    expect(blocked).toHaveLength(1)
    expect(blocked[0]?.element).toBe(other)
  })

  it('is held when it gets an address that is not granted, and let in when it is', async () => {
    const { page, grant, blocked } = await guarded()
    await grant()
    const frame = page.createElement('iframe')
    frame.src = MAP
    page.body.append(frame)
    await flush()
    expect(frame.hasAttribute('src')).toBe(false)
    expect(blocked).toHaveLength(1)
    expect(blocked[0]?.element).toBe(frame)
    await grant(...MAPS)
    expect(frame.getAttribute('src')).toBe(MAP)
  })

  it('is held in markup, and let in when that is granted', async () => {
    const { page, grant, blocked } = await guarded()
    await grant()
    const outer = page.createElement('div')
    outer.innerHTML = `<p><iframe src="${MAP}"></iframe></p>`
    page.body.append(outer)
    await flush()
    expect(blocked).toHaveLength(1)
    await grant(...MAPS)
    expect(page.querySelector('iframe')?.getAttribute('src')).toBe(MAP)
  })

  it('is a script that runs when it is granted, with its address and its type', async () => {
    const { page, grant, runs } = await guarded()
    await grant()
    const made = page.createElement('script')
    made.id = 'a'
    made.src = STATS_URL
    made.type = 'module'
    page.head.append(made)
    await flush()
    expect(runs()).toEqual([])
    await grant(...STATS)
    expect(runs()).toEqual(['a'])
    expect(made.type).toBe('module')
    expect(made.src).toBe(STATS_URL)
  })

  it('is found below a closed shadow root', async () => {
    const { page, grant } = await guarded()
    await grant()
    const host = page.createElement('div')
    page.body.append(host)
    const root = host.attachShadow({ mode: 'closed' })
    root.innerHTML = `<iframe src="${MAP}"></iframe>`
    await flush()
    const frame = root.querySelector('iframe')
    expect(frame?.hasAttribute('src')).toBe(false)
    await grant(...MAPS)
    expect(frame?.getAttribute('src')).toBe(MAP)
  })

  it('is closed where it was away when its consent was withdrawn', async () => {
    const { page, grant } = await guarded()
    const frame = map(page)
    page.body.append(frame)
    await grant(...MAPS)
    expect(frame.getAttribute('src')).toBe(MAP)
    frame.remove()
    await grant()
    // Before it is back, since it would load at once.
    expect(frame.hasAttribute('src')).toBe(false)
    page.body.append(frame)
    await flush()
    expect(frame.hasAttribute('src')).toBe(false)
  })

  it('is let in where it was away when it was granted', async () => {
    const { page, grant } = await guarded()
    const image = element(page, 'img', { 'data-consent': 'embeds', 'data-src': MAP })
    page.body.append(image)
    await grant()
    image.remove()
    await grant(...MAPS)
    page.body.append(image)
    await flush()
    expect(image.getAttribute('src')).toBe(MAP)
  })
})

describe('what was held', () => {
  it('is written when it is granted, before the elements are looked at', async () => {
    const { page, realm, grant, runs } = await guarded()
    page.body.append(script(page, { id: 'a', 'data-service': 'site-stats' }))
    page.cookie = '_pk_id.1=a'
    realm.localStorage.setItem('pk_1', 'a')
    await grant()
    expect(page.cookie).toBe('')
    await grant(...STATS)
    expect(page.cookie).toBe('_pk_id.1=a')
    expect(realm.localStorage.getItem('pk_1')).toBe('a')
    expect(runs()).toEqual(['a'])
  })

  it('is not written by a look below one root', async () => {
    const { page, gates } = await guarded({})
    page.cookie = '_pk_id.1=a'
    gates.scan(page.body)
    await flush()
    expect(page.cookie).toBe('')
  })
})

describe('stop', () => {
  let bench: GatesBench & { readonly realm: Realm }
  beforeEach(async () => {
    bench = await guarded({ parsing: true })
  })

  it('gives back what was patched, and looks at nothing any more', async () => {
    const { page, realm, gates, blocked, platform } = bench
    gates.stop()
    page.cookie = 'a=1'
    page.cookie = '_pk_id.1=a'
    realm.localStorage.setItem('pk_1', 'a')
    const frame = page.createElement('iframe')
    frame.src = MAP
    page.body.append(frame, map(page))
    frame.dispatchEvent(new realm.Event('load'))
    platform.finishParsing()
    await flush()
    expect(page.cookie).toBe('a=1; _pk_id.1=a')
    expect(realm.localStorage).toHaveLength(1)
    expect(frame.getAttribute('src')).toBe(MAP)
    expect(blocked).toEqual([])
  })

  it('may be called twice', () => {
    bench.gates.stop()
    expect(bench.gates.stop).not.toThrow()
  })
})

describe('on a page whose address is no base', () => {
  it.each(['data:text/html,x', 'about:blank'])('%s gates can be made', (url) => {
    const platform = createPlatform()
    Object.defineProperty(platform.root, 'baseURI', { value: url })
    expect(() => {
      createGates(portOf(platform)).stop()
    }).not.toThrow()
  })
})
