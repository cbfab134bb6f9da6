import { beforeEach, describe, expect, it } from 'vitest'
import type { GateOptions } from '../../../../src/policy/types'
import { element, parsedScript, script } from '../../support/elements'
import { gatesOf, noHosts } from '../../support/gates'
import type { GatesBench } from '../../support/gates'
import { flush } from '../../support/platform'
import type { FakeOptions } from '../../support/platform'

/** The gates of a page where no service owns an address. */
const benchOf = (options: FakeOptions = {}, gates: Partial<GateOptions> = {}): GatesBench =>
  gatesOf({ ...options, gates, change: noHosts })

const MAP = 'https://maps.example.com/embed'

const frame = (page: Document, more: Readonly<Record<string, string>> = {}): HTMLIFrameElement =>
  element(page, 'iframe', { 'data-consent': 'embeds', 'data-src': MAP, ...more })

let bench: GatesBench

beforeEach(() => {
  bench = benchOf()
})

describe('a tagged gate', () => {
  it('looks at nothing before it is told to', async () => {
    bench.page.body.append(frame(bench.page))
    await flush()
    expect(bench.blocked).toEqual([])
  })

  it('leaves alone what carries no tag', async () => {
    const { page, grant, blocked } = bench
    page.body.append(element(page, 'iframe', { 'data-src': MAP }))
    await grant('embeds')
    expect(page.querySelector('iframe')?.hasAttribute('src')).toBe(false)
    expect(blocked).toEqual([])
  })

  it('holds an element, and tells so once', async () => {
    const { page, grant, blocked } = bench
    const held = frame(page)
    page.body.append(held)
    await grant()
    await grant('analytics')
    expect(held.hasAttribute('src')).toBe(false)
    expect(blocked).toHaveLength(1)
    expect(blocked[0]).toMatchObject({ element: held, waiting: ['embeds'], missed: true })
  })

  it('tells of a held script that nobody misses', async () => {
    const { page, grant, blocked, runs } = bench
    page.body.append(script(page, { id: 'a', 'data-service': 'site-stats' }))
    await grant()
    expect(runs()).toEqual([])
    expect(blocked).toMatchObject([{ waiting: ['site-stats'], missed: false }])
  })

  it('releases on grant', async () => {
    const { page, grant, runs } = bench
    const held = frame(page)
    page.body.append(held, script(page, { id: 'a' }))
    await grant()
    await grant('embeds', 'analytics')
    expect(held.getAttribute('src')).toBe(MAP)
    expect(runs()).toEqual(['a'])
  })

  it('runs a script once, whatever comes after', async () => {
    const { page, grant, runs } = bench
    page.body.append(script(page, { id: 'a' }))
    for (const ids of [['analytics'], ['analytics'], [], ['analytics']]) await grant(...ids)
    expect(runs()).toEqual(['a'])
  })

  it('closes an embed on withdrawal, tells so again, and opens it once more', async () => {
    const { page, grant, blocked } = bench
    const held = frame(page)
    page.body.append(held)
    await grant('embeds')
    expect(blocked).toHaveLength(0)
    await grant()
    expect(held.hasAttribute('src')).toBe(false)
    expect(blocked).toHaveLength(1)
    await grant('embeds')
    expect(held.getAttribute('src')).toBe(MAP)
    await grant()
    expect(blocked).toHaveLength(2)
  })

  it('goes by the service where one is named', async () => {
    const { page, grant } = bench
    const held = frame(page, { 'data-service': 'town-map' })
    page.body.append(held)
    await grant('embeds')
    expect(held.hasAttribute('src')).toBe(false)
    await grant('town-map')
    expect(held.getAttribute('src')).toBe(MAP)
  })

  it('waits for all ids named', async () => {
    const { page, grant, blocked } = bench
    const held = frame(page, { 'data-consent': 'embeds analytics' })
    page.body.append(held)
    await grant('embeds')
    expect(held.hasAttribute('src')).toBe(false)
    expect(blocked[0]?.waiting).toEqual(['analytics'])
    await grant('embeds', 'analytics')
    expect(held.getAttribute('src')).toBe(MAP)
  })

  it('holds what waits for an id nobody knows', async () => {
    const { page, grant, blocked } = bench
    page.body.append(frame(page, { 'data-consent': 'embedz' }))
    await grant('embeds', 'analytics')
    expect(blocked).toMatchObject([{ waiting: ['embedz'] }])
  })

  it.each(['', ' '])(
    'holds what is tagged with %j, which names nobody who could agree',
    async (ids) => {
      const { page, grant, runs } = bench
      const held = frame(page, { 'data-consent': ids })
      page.body.append(held, script(page, { id: 'a', 'data-consent': ids }))
      await grant()
      expect(held.hasAttribute('src')).toBe(false)
      expect(runs()).toEqual([])
    },
  )

  describe('once()', () => {
    it('lets in this one element, and records nothing', async () => {
      const { page, grant, blocked } = bench
      const [first, second] = [frame(page), frame(page)]
      page.body.append(first, second)
      await grant()
      blocked[0]?.once()
      expect(first.getAttribute('src')).toBe(MAP)
      expect(second.hasAttribute('src')).toBe(false)
    })

    it('stays in whatever is decided afterwards', async () => {
      const { page, grant, blocked } = bench
      const held = frame(page)
      page.body.append(held)
      await grant()
      blocked[0]?.once()
      await grant('embeds')
      await grant()
      expect(held.getAttribute('src')).toBe(MAP)
      expect(blocked).toHaveLength(1)
    })

    it('runs a script', async () => {
      const { page, grant, blocked, runs } = bench
      page.body.append(script(page, { id: 'a' }))
      await grant()
      blocked[0]?.once()
      await flush()
      expect(runs()).toEqual(['a'])
    })

    it('does nothing the second time', async () => {
      const { page, grant, blocked, runs } = bench
      page.body.append(script(page, { id: 'a' }))
      await grant()
      blocked[0]?.once()
      blocked[0]?.once()
      await flush()
      expect(runs()).toEqual(['a'])
    })
  })

  describe('of elements that come later', () => {
    beforeEach(() => {
      bench = benchOf({ parsing: true })
    })

    it('holds and releases them', async () => {
      const { page, grant, blocked } = bench
      await grant()
      const held = frame(page)
      page.body.append(held)
      await flush()
      expect(blocked).toHaveLength(1)
      await grant('embeds')
      const next = frame(page)
      page.body.append(next)
      await flush()
      expect(held.getAttribute('src')).toBe(MAP)
      expect(next.getAttribute('src')).toBe(MAP)
      expect(blocked).toHaveLength(1)
    })

    it('finds them however deep they come', async () => {
      const { page, grant, runs, platform } = bench
      await grant('embeds', 'analytics')
      const outer = page.createElement('section')
      const inner = page.createElement('div')
      const held = frame(page)
      inner.append(held, script(page, { id: 'a' }))
      outer.append('text', inner)
      page.body.append(page.createComment('x'), outer)
      await flush()
      platform.finishParsing()
      await flush()
      await platform.elapse(100)
      expect(held.getAttribute('src')).toBe(MAP)
      expect(runs().filter((id) => id === 'a')).toHaveLength(1)
    })

    it('lets the page go on before it looks at them', async () => {
      const { page, grant, platform } = bench
      await grant('embeds')
      const before = platform.pauses.length
      page.body.append(frame(page))
      await flush()
      expect(platform.pauses.length).toBe(before + 1)
    })

    it('forgets those that went', async () => {
      const { page, grant, blocked } = bench
      const held = frame(page)
      page.body.append(held)
      await grant()
      held.remove()
      await grant('embeds')
      expect(held.hasAttribute('src')).toBe(false)
      expect(blocked).toHaveLength(1)
    })

    it('looks again at those that come back', async () => {
      const { page, grant } = bench
      const held = frame(page)
      page.body.append(held)
      await grant()
      held.remove()
      await grant('embeds')
      page.body.append(held)
      await flush()
      expect(held.getAttribute('src')).toBe(MAP)
    })

    it('closes those that were away when it was withdrawn', async () => {
      const { page, grant } = bench
      const held = frame(page)
      page.body.append(held)
      await grant('embeds')
      held.remove()
      await grant()
      page.body.append(held)
      await flush()
      expect(held.hasAttribute('src')).toBe(false)
    })
  })

  describe('scan(root)', () => {
    const shadowOf = (page: Document): ShadowRoot => {
      const host = page.createElement('div')
      page.body.append(host)
      return host.attachShadow({ mode: 'open' })
    }

    it('finds what lies in a shadow root, and releases it later', async () => {
      const { page, grant, gates, blocked } = bench
      const root = shadowOf(page)
      const held = frame(page)
      root.append(held)
      await grant()
      expect(blocked).toHaveLength(0)
      gates.scan(root)
      await flush()
      expect(blocked).toMatchObject([{ element: held }])
      await grant('embeds')
      expect(held.getAttribute('src')).toBe(MAP)
      await grant()
      expect(held.hasAttribute('src')).toBe(false)
    })

    it('looks below one element only', async () => {
      const { page, grant, gates } = bench
      await grant('embeds')
      const [root, other] = [shadowOf(page), shadowOf(page)]
      const [held, elsewhere] = [frame(page), frame(page)]
      root.append(held)
      other.append(elsewhere)
      gates.scan(root)
      await flush()
      expect(held.getAttribute('src')).toBe(MAP)
      expect(elsewhere.hasAttribute('src')).toBe(false)
    })

    it('looks at an element that is in no document', async () => {
      const { page, grant, gates } = bench
      await grant('embeds')
      const parent = page.createElement('div')
      const held = frame(page)
      parent.append(held)
      gates.scan(parent)
      await flush()
      expect(held.getAttribute('src')).toBe(MAP)
    })
  })

  describe('on a page with a nonce', () => {
    it('releases only scripts that carry it', async () => {
      const { page, grant, runs, platform } = benchOf({ nonce: 'n0nce' })
      const [own, slipped, wrong] = [
        script(page, { id: 'own' }),
        script(page, { id: 'slipped' }),
        script(page, { id: 'wrong' }),
      ]
      own.nonce = 'n0nce'
      wrong.nonce = 'other'
      page.body.append(own, slipped, wrong)
      await grant('analytics')
      expect(runs()).toEqual(['own'])
      expect(platform.warnings).toEqual(['not released: script', 'not released: script'])
    })

    it('asks no nonce of embeds', async () => {
      const { page, grant } = benchOf({ nonce: 'n0nce' })
      const held = frame(page)
      page.body.append(held)
      await grant('embeds')
      expect(held.getAttribute('src')).toBe(MAP)
    })
  })

  describe('with options', () => {
    it('leaves scripts inert where they are off', async () => {
      const { page, grant, runs, blocked } = benchOf({}, { scripts: false })
      const held = frame(page)
      page.body.append(script(page, { id: 'a' }), held)
      await grant()
      await grant('analytics', 'embeds')
      expect(runs()).toEqual([])
      expect(blocked).toHaveLength(1)
      expect(held.getAttribute('src')).toBe(MAP)
    })

    it('leaves embeds inert where they are off', async () => {
      const { page, grant, runs, blocked } = benchOf({}, { embeds: false })
      const held = frame(page)
      page.body.append(held, script(page, { id: 'a' }))
      await grant()
      await grant('analytics', 'embeds')
      expect(held.hasAttribute('src')).toBe(false)
      expect(runs()).toEqual(['a'])
      expect(blocked).toHaveLength(1)
    })
  })

  it('leaves alone a script that is not inert', async () => {
    const { page, grant, blocked, runs } = bench
    const data = script(page, { id: 'a', type: 'application/json' })
    page.body.append(data)
    await grant()
    const placed = runs().length
    await grant('analytics')
    expect(data.type).toBe('application/json')
    expect(runs()).toHaveLength(placed)
    expect(blocked).toEqual([])
  })

  describe('with ten thousand elements', { timeout: 30_000 }, () => {
    const many = (page: Document): readonly HTMLIFrameElement[] => {
      const made = Array.from({ length: 10_000 }, (_, i) => frame(page, { id: `f${i}` }))
      page.body.append(...made)
      return made
    }

    it('settles them in slices, loses none and keeps the order', async () => {
      const { page, grant, blocked, platform } = benchOf({ tick: 1 })
      const made = many(page)
      await grant()
      expect(blocked.map((detail) => detail.element.id)).toEqual(made.map(({ id }) => id))
      expect(platform.pauses.length).toBeGreaterThan(1000)
      await grant('embeds')
      expect(made.every((each) => each.getAttribute('src') === MAP)).toBe(true)
    })

    it('loses none that come while it is at work', async () => {
      const { page, gates, blocked, platform } = benchOf({ tick: 1, parsing: true })
      many(page)
      gates.scan()
      expect(platform.pauses.length).toBe(1)
      const late = frame(page, { id: 'late' })
      page.body.append(late)
      await flush()
      expect(blocked).toHaveLength(10_001)
      expect(blocked.at(-1)?.element).toBe(late)
    })

    it('leaves none open when it is withdrawn while it is at work', async () => {
      const { page, gates, grant } = benchOf({ tick: 1 })
      const made = many(page)
      void grant('embeds')
      await grant()
      gates.scan()
      await flush()
      expect(made.some((each) => each.hasAttribute('src'))).toBe(false)
    })
  })

  describe('with a hundred scripts, once the page has started', () => {
    const ids = Array.from({ length: 100 }, (_, i) => `s${i}`)
    const added = (page: Document): readonly HTMLScriptElement[] => {
      const made = ids.map((id) => script(page, { id }))
      page.body.append(...made)
      return made
    }
    /** A page that has started, on which a pause lasts until the test ends it. */
    const started = async (): Promise<GatesBench & { readonly goOn: () => Promise<void> }> => {
      const bench = benchOf()
      await bench.grant()
      const paused: (() => void)[] = []
      Object.assign(bench.platform, {
        pause: () => new Promise<void>((done) => paused.push(done)),
      })
      return {
        ...bench,
        async goOn() {
          paused.splice(0).forEach((done) => {
            done()
          })
          await flush()
        },
      }
    }

    it('looks at them in the task after the one that has found them', async () => {
      const { page, grant, runs, goOn } = await started()
      const made = added(page)
      await grant('analytics')
      // They are found in a task of their own after the choice.
      await goOn()
      expect(made.map(({ type }) => type)).toEqual(ids.map(() => 'text/plain'))
      await goOn()
      expect(made.map(({ type }) => type)).toEqual(ids.map(() => ''))
      expect(runs().slice(-ids.length)).toEqual(ids)
    })

    it('runs none of them when they are withdrawn in between', async () => {
      const { page, grant, goOn } = await started()
      const made = added(page)
      await grant('analytics')
      await goOn()
      await grant()
      await goOn()
      expect(made.map(({ type }) => type)).toEqual(ids.map(() => 'text/plain'))
      await grant('analytics')
      await goOn()
      await goOn()
      expect(made.map(({ type }) => type)).toEqual(ids.map(() => ''))
    })

    it('runs what comes in between after them', async () => {
      const { page, grant, gates, runs, goOn } = await started()
      added(page)
      await grant('analytics')
      await goOn()
      const late = page.createElement('div')
      late.append(script(page, { id: 'late' }))
      page.body.prepend(late)
      gates.scan(late)
      await goOn()
      expect(runs().slice(-ids.length - 1)).toEqual([...ids, 'late'])
    })

    it('looks at fewer at once', async () => {
      const { page, grant, goOn } = await started()
      const few = added(page).slice(1)
      page.querySelector('#s0')?.remove()
      await grant('analytics')
      await goOn()
      expect(few.map(({ type }) => type)).toEqual(few.map(() => ''))
    })
  })

  it('goes on when one element breaks', async () => {
    const { page, grant, platform } = bench
    const broken = frame(page)
    Object.assign(broken, {
      querySelectorAll() {
        throw Error('broken')
      },
    })
    const held = frame(page)
    page.body.append(broken, held)
    await grant('embeds')
    expect(held.getAttribute('src')).toBe(MAP)
    expect(platform.warnings).toEqual(['Error: broken'])
  })

  it('runs a script that changed its mind while it waited, and runs it once', async () => {
    const { page, grant, runs } = bench
    const first = script(page, { id: 'a', src: 'https://stats.example.jp/a.js' })
    page.body.append(first, script(page, { id: 'b' }))
    await grant('analytics')
    expect(runs()).toEqual(['a'])
    await grant()
    await grant('analytics')
    first.dispatchEvent(new Event('load'))
    await flush()
    expect(runs()).toEqual(['a', 'b'])
  })

  it('does not run a script whose consent was withdrawn while it waited', async () => {
    const { page, grant, runs } = bench
    const first = script(page, { id: 'a', src: 'https://stats.example.jp/a.js' })
    page.body.append(first, script(page, { id: 'b' }))
    await grant('analytics')
    await grant()
    first.dispatchEvent(new Event('load'))
    await flush()
    expect(runs()).toEqual(['a'])
    await grant('analytics')
    expect(runs()).toEqual(['a', 'b'])
  })

  it('runs a script that was taken out while it waited and put in again', async () => {
    const { page, grant, runs } = benchOf({ parsing: true })
    const first = script(page, { id: 'a', src: 'https://stats.example.jp/a.js' })
    const second = script(page, { id: 'b' })
    page.body.append(first, second, page.createElement('p'))
    await grant('analytics')
    second.remove()
    first.dispatchEvent(new Event('load'))
    await flush()
    page.body.append(second, page.createElement('p'))
    await flush()
    expect(second.type).toBe('')
    expect(runs().at(-1)).toBe('b')
  })

  describe('a script that the parser has not come to', () => {
    const SRC = 'https://stats.example.jp/a.js'

    it('gets a type that runs in its place, and is not inserted again', async () => {
      const { page, grant, gates, runs } = benchOf({ parsing: true })
      await grant('analytics')
      const [classic, module] = [
        parsedScript(page, { id: 'a', src: SRC }),
        parsedScript(page, { id: 'b', src: SRC + '2', 'data-type': 'module' }),
      ]
      page.body.append(classic, module)
      await Promise.resolve()
      expect([classic.type, module.type]).toEqual(['', 'module'])
      gates.scan()
      await flush()
      // Only the parser has inserted them.
      expect(runs()).toEqual([])
      expect(gates.ledger().map(({ what, outcome }) => `${what} ${outcome}`)).toEqual([
        `${SRC} released`,
        `${SRC}2 released`,
      ])
    })

    it('waits for the end of the page where it is a module that the browser would not defer', async () => {
      const { page, grant } = benchOf({ parsing: true, defersModules: false })
      await grant('analytics')
      const module = parsedScript(page, { id: 'm', 'data-type': 'module' })
      page.body.append(module)
      await Promise.resolve()
      expect(module.type).toBe('text/plain')
    })

    it('is held where it is not granted, or carries no nonce that the page asks for', async () => {
      const { page, grant } = benchOf({ parsing: true, nonce: 'n0nce' })
      await grant('analytics')
      const [other, injected] = [
        parsedScript(page, { 'data-consent': 'embeds' }),
        parsedScript(page),
      ]
      other.nonce = 'n0nce'
      page.body.append(other, injected)
      await Promise.resolve()
      expect([other.type, injected.type]).toEqual(['text/plain', 'text/plain'])
    })

    it('waits for its turn where scripts before it wait', async () => {
      const { page, grant, runs } = benchOf({ parsing: true })
      const first = script(page, { id: 'a', src: SRC })
      page.body.append(first, script(page, { id: 'b' }), page.createElement('p'))
      await grant('analytics')
      const later = parsedScript(page, { id: 'c' })
      page.body.append(later, page.createElement('p'))
      await flush()
      expect(later.type).toBe('text/plain')
      first.dispatchEvent(new Event('load'))
      await flush()
      expect(runs()).toEqual(['a', 'b', 'c'])
    })

    it('is left inert where scripts are no concern of the gates', async () => {
      const { page, grant } = benchOf({ parsing: true }, { scripts: false })
      await grant('analytics')
      const made = parsedScript(page)
      page.body.append(made)
      await flush()
      expect(made.type).toBe('text/plain')
    })
  })

  describe('stop()', () => {
    it('looks at nothing any more', async () => {
      const { page, grant, gates, blocked } = benchOf({ parsing: true })
      await grant('embeds')
      gates.stop()
      const held = frame(page)
      page.body.append(held)
      await flush()
      expect(held.hasAttribute('src')).toBe(false)
      expect(blocked).toEqual([])
    })

    it('looks at nothing that comes later', async () => {
      const { page, gates, blocked } = benchOf({ tick: 1, parsing: true })
      page.body.append(...Array.from({ length: 100 }, () => frame(page)))
      gates.scan()
      gates.stop()
      const before = blocked.length
      await flush()
      // What was found before is still looked at; nothing is afterwards.
      page.body.append(frame(page))
      await flush()
      expect(before).toBeLessThan(100)
      expect(blocked).toHaveLength(100)
    })
  })
})

describe('a look at the page', () => {
  it('does not settle a script that is not tagged: what has run has run', async () => {
    const { page, gates, blocked } = gatesOf()
    page.body.append(element(page, 'script', { src: 'https://stats.example.jp/a.js' }))
    gates.scan()
    await flush()
    expect(blocked).toEqual([])
  })

  it('may be below one element only, in the page or not', async () => {
    const { page, gates, blocked } = bench
    const [outer, other] = [page.createElement('div'), page.createElement('div')]
    outer.append(frame(page, { id: 'a' }))
    other.append(frame(page, { id: 'b' }))
    page.body.append(outer, other)
    gates.scan(other)
    await flush()
    expect(blocked.map(({ element: { id } }) => id)).toEqual(['b'])
  })

  it('remembers a shadow root', async () => {
    const { page, gates, grant } = bench
    const host = page.createElement('div')
    page.body.append(host)
    const root = host.attachShadow({ mode: 'closed' })
    const held = frame(page)
    root.append(held)
    await grant('embeds')
    expect(held.hasAttribute('src')).toBe(false)
    gates.scan(root)
    await flush()
    expect(held.hasAttribute('src')).toBe(true)
    await grant()
    expect(held.hasAttribute('src')).toBe(false)
  })

  it('tags what lies in a template that was there before', async () => {
    const { page, gates } = gatesOf()
    const template = page.createElement('template')
    template.content.append(element(page, 'iframe', { src: 'https://stats.example.jp/a' }))
    page.body.append(template)
    gates.scan()
    await flush()
    expect(template.content.querySelector('iframe')?.hasAttribute('src')).toBe(false)
  })
})
