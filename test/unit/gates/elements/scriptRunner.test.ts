import { describe, expect, it, vi } from 'vitest'
import { createScriptRunner } from '../../../../src/gates/elements/scriptRunner'
import { script, watchRuns } from '../../support/elements'
import { createPlatform, flush } from '../../support/platform'
import type { FakeOptions, FakePlatform } from '../../support/platform'

interface Bench {
  readonly platform: FakePlatform
  readonly page: Document
  readonly refused: Set<HTMLScriptElement>
  readonly runs: () => readonly string[]
  readonly isIdle: () => boolean
  readonly isInserting: () => boolean
  add(...scripts: readonly HTMLScriptElement[]): Promise<void>
  /** Whether more scripts are about to be given. */
  expect(more: boolean): void
  /** A script in the page, its text or address told by the attributes. */
  place(id: string, attributes?: Readonly<Record<string, string>>, text?: string): HTMLScriptElement
}

const benchOf = (options: FakeOptions = {}): Bench => {
  let expecting = false
  const platform = createPlatform(options)
  const page = platform.document
  const refused = new Set<HTMLScriptElement>()
  const runner = createScriptRunner({
    isParsing: () => false,
    platform,
    mayRun: (each) => !refused.has(each),
    isComplete: () => !expecting,
  })
  const runs = watchRuns(page)
  return {
    expect(more) {
      expecting = more
    },
    platform,
    page,
    refused,
    runs,
    isIdle: runner.isIdle,
    isInserting: () => runner.losesWrites(page),
    async add(...scripts) {
      // What was placed before is no run.
      runs()
      for (const each of scripts) runner.add(each)
      await flush()
    },
    place(id, attributes = {}, text = '') {
      const made = script(page, { id, ...attributes })
      made.textContent = text
      page.body.append(made)
      return made
    },
  }
}

const external = (
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  src: 'https://stats.example.jp/a.js',
  ...more,
})

const end = async (each: HTMLScriptElement, type = 'load'): Promise<void> => {
  each.dispatchEvent(new Event(type))
  await flush()
}

describe('a script runner', () => {
  it('puts the same node in again, at the same place, with a type that runs', async () => {
    const { page, place, add } = benchOf()
    const before = page.createElement('p')
    page.body.append(before)
    const made = place('a')
    const after = page.createElement('p')
    page.body.append(after)
    await add(made)
    expect(page.getElementById('a')).toBe(made)
    expect(before.nextSibling).toBe(made)
    expect(made.nextSibling).toBe(after)
    expect(made.type).toBe('')
  })

  it('keeps every attribute but the type', async () => {
    const { place, add } = benchOf()
    const attributes = {
      src: 'https://stats.example.jp/a.js',
      integrity: 'sha384-x',
      crossorigin: 'anonymous',
      referrerpolicy: 'no-referrer',
      fetchpriority: 'low',
      'data-consent': 'analytics',
      'data-service': 'site-stats',
      'data-site': '7',
      defer: '',
      charset: 'utf-8',
    }
    const made = place('a', attributes)
    made.nonce = 'n0nce'
    await add(made)
    for (const [key, value] of Object.entries(attributes))
      expect(made.getAttribute(key)).toBe(value)
    expect(made.nonce).toBe('n0nce')
  })

  it('makes a module of one with data-type=module', async () => {
    const { place, add } = benchOf()
    const made = place('a', { 'data-type': 'module' })
    await add(made)
    expect(made.type).toBe('module')
  })

  it('is not async unless the attribute says so', async () => {
    const { place, add } = benchOf()
    const made = place('a', external())
    // As the parser leaves one that it could not run.
    made.async = true
    made.removeAttribute('async')
    await add(made)
    expect(made.async).toBe(false)
    const own = place('b', external({ async: '' }))
    await add(own)
    expect(own.hasAttribute('async')).toBe(true)
  })

  it('runs scripts in the order they were given', async () => {
    const { place, add, runs } = benchOf()
    await add(place('a', {}, '1'), place('b', external()), place('c', external()))
    expect(runs()).toEqual(['a', 'b', 'c'])
  })

  it('lets an inline script wait for the external ones before it', async () => {
    const { place, add, runs } = benchOf()
    const [a, b] = [place('a', external()), place('b', external())]
    await add(a, b, place('c', {}, '1'), place('d', external()))
    expect(runs()).toEqual(['a', 'b'])
    await end(a)
    expect(runs()).toEqual(['a', 'b'])
    await end(b)
    expect(runs()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('goes on after one that fails to load', async () => {
    const { place, add, runs } = benchOf()
    const a = place('a', external())
    await add(a, place('b', {}, '1'))
    await end(a, 'error')
    expect(runs()).toEqual(['a', 'b'])
  })

  it('goes on after one that neither loads nor fails, in the end', async () => {
    const { platform, place, add, runs } = benchOf()
    await add(place('a', external()), place('b', {}, '1'))
    await platform.elapse(29_999)
    expect(runs()).toEqual(['a'])
    await platform.elapse(1)
    expect(runs()).toEqual(['a', 'b'])
  })

  it('waits no longer than once for it', async () => {
    const { platform, place, add, runs } = benchOf()
    await add(place('a', external()), place('b', {}, '1'), place('c', {}, '1'))
    await platform.elapse(30_000)
    expect(runs()).toEqual(['a', 'b', 'c'])
  })

  it('lets nothing wait for an async one, which runs at once', async () => {
    const { place, add, runs } = benchOf()
    const [a, b, c] = [
      place('a', external()),
      place('b', {}, '1'),
      place('c', external({ async: '' })),
    ]
    // jsdom does not reflect it.
    c.async = true
    await add(a, b, c)
    expect(runs()).toEqual(['a', 'c'])
    await end(a)
    expect(runs()).toEqual(['a', 'c', 'b'])
  })

  it('runs a module after what loads, as not every browser does by itself', async () => {
    const { place, add, runs } = benchOf()
    const a = place('a', external())
    await add(a, place('b', { 'data-type': 'module' }, '1'))
    expect(runs()).toEqual(['a'])
    await end(a)
    expect(runs()).toEqual(['a', 'b'])
  })

  describe('while the document is parsed', () => {
    it('keeps deferred scripts and modules for afterwards, in order', async () => {
      const { platform, place, add, runs } = benchOf({ parsing: true })
      const a = place('a', external({ defer: '' }))
      const c = place('c', external())
      await add(
        a,
        place('b', { 'data-type': 'module' }, '1'),
        c,
        place('d', external({ defer: '' })),
      )
      expect(runs()).toEqual(['c'])
      platform.finishParsing()
      await flush()
      expect(runs()).toEqual(['c', 'a'])
      await end(a)
      await end(c)
      expect(runs()).toEqual(['c', 'a', 'b', 'd'])
    })

    it('takes defer on an inline script for nothing', async () => {
      const { page, place, add, runs } = benchOf({ parsing: true })
      const a = place('a', { defer: '' }, '1')
      page.body.append('text')
      await add(a)
      expect(runs()).toEqual(['a'])
    })

    it('runs an inline script only when the parser has left it', async () => {
      const { platform, page, place, add, runs } = benchOf({ parsing: true })
      await add(place('a', {}, 'half of'))
      await platform.elapse(20)
      expect(runs()).toEqual([])
      page.body.append('text')
      await platform.elapse(20)
      expect(runs()).toEqual(['a'])
    })

    it('runs an inline script at the very end when the document is parsed', async () => {
      const { platform, place, add, runs } = benchOf({ parsing: true })
      await add(place('a', {}, '1'))
      platform.finishParsing()
      await platform.elapse(20)
      expect(runs()).toEqual(['a'])
    })
  })

  it('asks again right before it runs one', async () => {
    const { place, add, runs, refused } = benchOf()
    const [a, b] = [place('a', external()), place('b', {}, '1')]
    await add(a, b, place('c', {}, '1'))
    refused.add(b)
    await end(a)
    expect(runs()).toEqual(['a', 'c'])
    expect(b.type).toBe('text/plain')
  })

  it('passes over one that was taken out of the page', async () => {
    const { place, add, runs } = benchOf()
    const [a, b] = [place('a', external()), place('b', {}, '1')]
    await add(a, b, place('c', {}, '1'))
    b.remove()
    await end(a)
    expect(runs()).toEqual(['a', 'c'])
    expect(b.isConnected).toBe(false)
  })

  it('runs what comes after it was idle', async () => {
    const { place, add, runs } = benchOf()
    await add(place('a', {}, '1'))
    await add(place('b', {}, '1'))
    expect(runs()).toEqual(['a', 'b'])
  })

  it('runs one below a shadow root', async () => {
    const { page, add } = benchOf()
    const host = page.createElement('div')
    page.body.append(host)
    const root = host.attachShadow({ mode: 'open' })
    const made = script(page, { id: 'a' })
    root.append(made)
    await add(made)
    expect(made.parentNode).toBe(root)
    expect(made.type).toBe('')
  })

  it('says that it is inserting a script, and only while it does', async () => {
    const { isInserting, place, add } = benchOf()
    const made = place('a', {}, '1')
    const said: unknown[] = []
    // The node is inserted while a script would run.
    const { insertBefore } = Node.prototype
    vi.spyOn(Node.prototype, 'insertBefore').mockImplementation(function <T extends Node>(
      this: Node,
      node: T,
      child: Node | null,
    ): T {
      said.push(isInserting())
      return insertBefore.call(this, node, child) as T
    })
    await add(made)
    vi.restoreAllMocks()
    expect(said).toEqual([true])
    expect(isInserting()).toBe(false)
  })

  it('is idle when no script waits for its turn', async () => {
    const { place, add, isIdle } = benchOf()
    expect(isIdle()).toBe(true)
    const first = place('a', external())
    await add(first, place('b', {}, '1'))
    expect(isIdle()).toBe(false)
    await end(first)
    expect(isIdle()).toBe(true)
  })

  it('is idle while a deferred script waits for the parser: all others come before it anyway', async () => {
    const { platform, place, add, isIdle, runs } = benchOf({ parsing: true })
    await add(place('a', external({ defer: '' })))
    expect(isIdle()).toBe(true)
    expect(runs()).toEqual([])
    platform.finishParsing()
    await flush()
    expect(isIdle()).toBe(true)
  })

  it('runs many in slices', async () => {
    const { platform, place, add, runs } = benchOf({ tick: 1 })
    const ids = Array.from({ length: 200 }, (_, i) => `s${i}`)
    const first = place('first', external())
    await add(first, ...ids.map((id) => place(id, {}, '1')))
    expect(platform.pauses.filter((time) => time === undefined)).toEqual([])
    await end(first)
    expect(runs()).toEqual(['first', ...ids])
    expect(platform.pauses.length).toBeGreaterThan(5)
  })
})
