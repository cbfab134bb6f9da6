import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWatcher } from '../../../../src/gates/elements/watcher'
import type { Watcher } from '../../../../src/gates/elements/watcher'
import { element } from '../../support/elements'
import { createPlatform, flush } from '../../support/platform'
import type { FakeOptions, FakePlatform } from '../../support/platform'

interface Bench {
  readonly watcher: Watcher
  readonly platform: FakePlatform
  readonly page: Document
  /** Ids of the elements inspected at and settled since the last time somebody asked. */
  inspected(): Promise<readonly string[]>
  settled(): Promise<readonly string[]>
}

let watchers: Watcher[] = []

const watcherWith = (
  options: FakeOptions = {},
  releaseParsed: (script: HTMLScriptElement) => boolean = () => false,
): Bench => {
  const platform = createPlatform(options)
  let inspected: string[] = []
  let settled: string[] = []
  const watcher = createWatcher({
    platform,
    inspect(each) {
      inspected.push(each.id)
      return each.hasAttribute('data-consent')
    },
    releaseParsed,
    settle(elements) {
      for (const each of elements) settled.push(each.id)
    },
  })
  watchers.push(watcher)
  return {
    watcher,
    platform,
    page: platform.document,
    async inspected() {
      await flush()
      const ids = inspected
      inspected = []
      return ids
    },
    async settled() {
      await flush()
      const ids = settled
      settled = []
      return ids
    },
  }
}

afterEach(() => {
  for (const each of watchers) each.stop()
  watchers = []
})

const frame = (page: Document, id: string, tagged = true): HTMLIFrameElement =>
  element(page, 'iframe', { id, ...(tagged && { 'data-consent': 'embeds' }) })

describe('while the document is parsed', () => {
  let bench: Bench
  beforeEach(() => {
    bench = watcherWith({ parsing: true })
  })

  it('every element that loads something is inspected, before anything else happens', async () => {
    const { page, inspected, settled } = bench
    page.body.append(
      element(page, 'script', { id: 'script' }),
      element(page, 'img', { id: 'img' }),
      element(page, 'link', { id: 'link' }),
      element(page, 'p', { id: 'p' }),
      frame(page, 'iframe', false),
    )
    await Promise.resolve()
    expect(await inspected()).toEqual(['script', 'img', 'link', 'iframe'])
    expect(await settled()).toEqual([])
  })

  it('tagged elements of any kind are inspected, and settled a little later', async () => {
    const { page, platform, settled } = bench
    const before = platform.pauses.length
    page.body.append(
      element(page, 'div', { id: 'div', 'data-consent': 'embeds' }),
      frame(page, 'a'),
    )
    expect(await settled()).toEqual(['div', 'a'])
    expect(platform.pauses.length).toBe(before + 1)
  })

  it('elements are found however deep they come', async () => {
    const { page, settled } = bench
    const outer = page.createElement('section')
    outer.append('text', frame(page, 'a'))
    page.body.append(page.createComment('x'), 'text', outer)
    expect(await settled()).toEqual(['a'])
  })

  it('a script is inspected again with each piece of its text', async () => {
    const { page, inspected } = bench
    const made = element(page, 'script', { id: 'a' })
    page.body.append(made)
    expect(await inspected()).toEqual(['a'])
    made.append('one')
    expect(await inspected()).toContain('a')
    const text = made.firstChild as Text
    text.data += ' more'
    expect(await inspected()).toContain('a')
    page.body.append('text')
    expect(await inspected()).toEqual([])
  })

  it('what lies in a template is inspected before a script clones it, however deep', async () => {
    const { page, inspected, settled } = bench
    const [outer, inner] = [page.createElement('template'), page.createElement('template')]
    inner.content.append(element(page, 'img', { id: 'b' }))
    outer.content.append(frame(page, 'a'), inner)
    page.body.append(outer)
    expect(await inspected()).toEqual(['a', 'b', '', ''])
    // The parser fills it after it has put it in.
    inner.content.append(element(page, 'script', { id: 'c' }))
    expect(await inspected()).toEqual(['c'])
    expect(await settled()).toEqual([])
  })

  it('a template that is none breaks nothing', async () => {
    const { page, inspected, platform } = bench
    page.body.append(
      page.createElementNS('http://www.w3.org/2000/svg', 'template'),
      element(page, 'img', { id: 'a' }),
    )
    expect(await inspected()).toEqual(['', 'a'])
    expect(platform.warnings).toEqual([])
  })

  it('one element that breaks stops no other', async () => {
    const { page, settled, platform } = bench
    const broken = element(page, 'template', { 'data-consent': 'embeds' })
    Object.defineProperty(broken, 'content', { value: {} })
    page.body.append(broken, frame(page, 'a'))
    page.body.append(frame(page, 'b'))
    const found = await settled()
    expect(found).toContain('b')
    expect(platform.warnings[0]).toContain('TypeError')
  })

  it('a form whose fields are called like what it is asked hides nothing', async () => {
    const { page, settled, platform } = bench
    const form = page.createElement('form')
    for (const name of ['matches', 'nodeType', 'querySelectorAll', 'getAttribute', 'firstChild'])
      Object.defineProperty(form, name, { value: page.createElement('input'), configurable: true })
    form.setAttribute('data-consent', 'embeds')
    form.append(frame(page, 'a'))
    page.body.append(form, frame(page, 'b'))
    expect(await settled()).toEqual(['a', 'b'])
    expect(platform.warnings).toEqual([])
  })
})

describe('a tagged script that the parser has not come to', () => {
  const held = (page: Document, id: string): HTMLScriptElement =>
    element(page, 'script', { id, type: 'text/plain', 'data-consent': 'analytics' })

  it('is not settled where the parser will run it', async () => {
    const asked: string[] = []
    const { page, settled } = watcherWith({ parsing: true }, ({ id }) => {
      asked.push(id)
      return id === 'a'
    })
    page.body.append(held(page, 'a'), held(page, 'b'), frame(page, 'c'))
    await Promise.resolve()
    expect(asked).toEqual(['a', 'b'])
    expect(await settled()).toEqual(['b', 'c'])
  })

  it('is settled like any other once the document is parsed', async () => {
    const asked: string[] = []
    const { page, watcher, settled } = watcherWith({}, ({ id }) => {
      asked.push(id)
      return true
    })
    const made = held(page, 'a')
    watcher.expect(made)
    page.body.append(made)
    expect(await settled()).toContain('a')
    expect(asked).toEqual([])
  })
})

describe('flush', () => {
  it('takes at once what the parser has just made', async () => {
    const { page, watcher, platform, settled } = watcherWith({ parsing: true })
    page.body.append(frame(page, 'a'))
    const before = platform.pauses.length
    watcher.flush()
    expect(platform.pauses.length).toBe(before + 1)
    expect(await settled()).toEqual(['a'])
  })
})

describe('when the document is parsed', () => {
  it('what came at the very end is still inspected at', async () => {
    const { page, platform, settled } = watcherWith({ parsing: true })
    page.body.append(frame(page, 'a'))
    platform.finishParsing()
    expect(await settled()).toEqual(['a'])
  })
})

describe('after the document is parsed', () => {
  const observing = (): { readonly count: () => number } => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe')
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect')
    return {
      /** Above zero while something is observed. */
      count: () => {
        const last = (spy: { mock: { invocationCallOrder: number[] } }): number =>
          spy.mock.invocationCallOrder.at(-1) ?? 0
        return last(observe) > last(disconnect) ? 1 : 0
      },
    }
  }

  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('nothing is observed, since that costs something with each node', async () => {
    const { count } = observing()
    const { page, inspected, platform } = watcherWith({ parsing: true })
    expect(count()).toBe(1)
    platform.finishParsing()
    expect(count()).toBe(0)
    page.body.append(frame(page, 'a'))
    expect(await inspected()).toEqual([])
  })

  it('nothing is observed where it was parsed from the beginning', () => {
    const { count } = observing()
    watcherWith()
    expect(count()).toBe(0)
  })

  it('it is observed while an element is expected, until that is in the page', async () => {
    const { count } = observing()
    const { page, watcher, settled } = watcherWith()
    const made = frame(page, 'a')
    watcher.expect(made)
    await flush()
    expect(count()).toBe(1)
    page.body.append(made)
    expect(await settled()).toEqual(['a'])
    expect(count()).toBe(0)
  })

  it('an element that comes at once is settled', async () => {
    const { page, watcher, settled } = watcherWith()
    const made = frame(page, 'a')
    watcher.expect(made)
    page.body.append(made)
    expect(await settled()).toContain('a')
  })

  it('an element that is in the page already is settled a little later', async () => {
    const { count } = observing()
    const { page, watcher, settled } = watcherWith()
    const made = frame(page, 'a', false)
    page.body.append(made)
    watcher.expect(made)
    made.dataset.consent = 'embeds'
    expect(await settled()).toEqual(['a'])
    expect(count()).toBe(0)
  })

  it('elements inside what comes are settled, too', async () => {
    const { page, watcher, settled } = watcherWith()
    const outer = page.createElement('div')
    const made = frame(page, 'a')
    watcher.expect(made)
    outer.append(made, frame(page, 'b'))
    await flush()
    page.body.append(outer)
    expect(await settled()).toEqual(['a', 'b'])
  })

  it('each of several that are expected is waited for', async () => {
    const { count } = observing()
    const { page, watcher, settled } = watcherWith()
    const [one, other] = [frame(page, 'a'), frame(page, 'b')]
    watcher.expect(one)
    watcher.expect(other)
    watcher.expect(one)
    await flush()
    page.body.append(one)
    expect(await settled()).toEqual(['a'])
    expect(count()).toBe(1)
    page.body.append(other)
    expect(await settled()).toEqual(['b'])
    expect(count()).toBe(0)
  })

  it('what has come and gone can be expected again', async () => {
    const { page, watcher, settled } = watcherWith()
    const made = frame(page, 'a')
    watcher.expect(made)
    page.body.append(made)
    await settled()
    made.remove()
    watcher.expect(made)
    await flush()
    page.body.append(made)
    expect(await settled()).toEqual(['a'])
  })

  it('a root of nodes that is expected breaks nothing', async () => {
    const { page, watcher, platform } = watcherWith()
    const host = page.createElement('div')
    page.body.append(host)
    watcher.expect(host.attachShadow({ mode: 'open' }))
    watcher.expect(page.createDocumentFragment())
    await flush()
    expect(platform.warnings).toEqual([])
  })
})

describe('one more root', () => {
  it('is inspected below while the document is parsed', async () => {
    const { page, watcher, settled } = watcherWith({ parsing: true })
    const root = page.createElement('div').attachShadow({ mode: 'open' })
    watcher.addRoot(root)
    watcher.addRoot(root)
    root.append(frame(page, 'a'))
    expect(await settled()).toEqual(['a'])
  })

  it('is told once, for as long as it is there', () => {
    const { page, watcher } = watcherWith()
    const root = page.createElement('div').attachShadow({ mode: 'open' })
    watcher.addRoot(root)
    watcher.addRoot(root)
    expect(watcher.roots()).toEqual([page, root])
  })

  it('is observed alone when it comes, however many there are', () => {
    const { page, watcher } = watcherWith({ parsing: true })
    const observe = vi.spyOn(MutationObserver.prototype, 'observe')
    for (let i = 0; i < 9; i++)
      watcher.addRoot(page.createElement('p').attachShadow({ mode: 'open' }))
    expect(observe).toHaveBeenCalledTimes(9)
    vi.restoreAllMocks()
  })

  it('is inspected below for what is expected', async () => {
    const { page, watcher, settled } = watcherWith()
    const host = page.createElement('div')
    page.body.append(host)
    const root = host.attachShadow({ mode: 'open' })
    watcher.addRoot(root)
    const made = frame(page, 'a')
    watcher.expect(made)
    await flush()
    root.append(made)
    expect(await settled()).toEqual(['a'])
  })
})

describe('several that are expected', () => {
  it('make no root observed twice', () => {
    const { page, watcher } = watcherWith()
    watcher.addRoot(page.createElement('p').attachShadow({ mode: 'open' }))
    const observe = vi.spyOn(MutationObserver.prototype, 'observe')
    for (let i = 0; i < 9; i++) watcher.expect(page.createElement('iframe'))
    expect(observe).toHaveBeenCalledTimes(2)
    vi.restoreAllMocks()
  })
})

describe('an element that has loaded', () => {
  it('is inspected, and settled where it is tagged', async () => {
    const { page, watcher, inspected, settled } = watcherWith()
    watcher.inspectLoaded(frame(page, 'a'))
    watcher.inspectLoaded(element(page, 'img', { id: 'b' }))
    expect(await inspected()).toEqual(['a', 'b'])
    watcher.inspectLoaded(frame(page, 'a'))
    expect(await settled()).toEqual(['a', 'a'])
  })

  it('is left alone where it is a script, which has run, or loads nothing', async () => {
    const { page, watcher, inspected } = watcherWith()
    watcher.inspectLoaded(element(page, 'script', { id: 'a' }))
    watcher.inspectLoaded(element(page, 'body', { id: 'b' }))
    expect(await inspected()).toEqual([])
  })
})

describe('stop', () => {
  it('ends looking', async () => {
    const { page, watcher, inspected } = watcherWith({ parsing: true })
    watcher.stop()
    page.body.append(frame(page, 'a'))
    expect(await inspected()).toEqual([])
  })

  it('ends it for good', async () => {
    const { page, watcher, inspected } = watcherWith()
    watcher.stop()
    const made = frame(page, 'a')
    watcher.expect(made)
    page.body.append(made)
    expect(await inspected()).toEqual([])
  })
})

describe('elements that are expected and never come', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  /** How often the watcher looks at what it expects, for a number of elements in one task. */
  const countLooks = async (count: number): Promise<number> => {
    let looks = 0
    const Native = WeakRef
    vi.stubGlobal(
      'WeakRef',
      class {
        readonly ref: WeakRef<object>
        constructor(to: object) {
          this.ref = new Native(to)
        }
        deref(): unknown {
          looks++
          return this.ref.deref()
        }
      },
    )
    const { watcher, page } = watcherWith()
    for (let i = 0; i < count; i++) watcher.expect(page.createElement('iframe'))
    await flush()
    return looks
  }

  it('cost as much for each of them, however many there are', async () => {
    const [few, many] = [await countLooks(100), await countLooks(1000)]
    expect(few).toBeGreaterThan(0)
    expect(many).toBeLessThan(few * 15)
  })
})
