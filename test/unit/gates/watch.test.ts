import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWatch } from '../../../src/gates/watch'
import type { Watch } from '../../../src/gates/watch'
import { element } from '../support/elements'
import { createPlatform, flush } from '../support/platform'
import type { FakeOptions, FakePlatform } from '../support/platform'

interface Bench {
  readonly watch: Watch
  readonly platform: FakePlatform
  readonly page: Document
  /** Ids of the elements looked at and settled since the last time somebody asked. */
  looked(): Promise<readonly string[]>
  settled(): Promise<readonly string[]>
}

let watches: Watch[] = []

const watchWith = (
  options: FakeOptions = {},
  look: (each: HTMLElement) => boolean = (each) => each.hasAttribute('data-consent'),
): Bench => {
  const platform = createPlatform(options)
  let looked: string[] = []
  let settled: string[] = []
  const watch = createWatch(
    platform,
    (each) => {
      looked.push(each.id)
      return look(each)
    },
    (elements) => {
      for (const each of elements) settled.push(each.id)
    },
  )
  watches.push(watch)
  return {
    watch,
    platform,
    page: platform.document,
    async looked() {
      await flush()
      const ids = looked
      looked = []
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
  for (const each of watches) each.stop()
  watches = []
})

const frame = (page: Document, id: string, tagged = true): HTMLIFrameElement =>
  element(page, 'iframe', { id, ...(tagged && { 'data-consent': 'embeds' }) })

describe('while the document is parsed', () => {
  let bench: Bench
  beforeEach(() => {
    bench = watchWith({ parsing: true })
  })

  it('every element that loads something is looked at, before anything else happens', async () => {
    const { page, looked, settled } = bench
    page.body.append(
      element(page, 'script', { id: 'script' }),
      element(page, 'img', { id: 'img' }),
      element(page, 'link', { id: 'link' }),
      element(page, 'p', { id: 'p' }),
      frame(page, 'iframe', false),
    )
    await Promise.resolve()
    expect(await looked()).toEqual(['script', 'img', 'link', 'iframe'])
    expect(await settled()).toEqual([])
  })

  it('tagged elements of any kind are looked at, and settled a little later', async () => {
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

  it('a script is looked at again with each piece of its text', async () => {
    const { page, looked } = bench
    const made = element(page, 'script', { id: 'a' })
    page.body.append(made)
    expect(await looked()).toEqual(['a'])
    made.append('one')
    expect(await looked()).toContain('a')
    const text = made.firstChild as Text
    text.data += ' more'
    expect(await looked()).toContain('a')
    page.body.append('text')
    expect(await looked()).toEqual([])
  })

  it('what lies in a template is looked at before a script clones it, however deep', async () => {
    const { page, looked, settled } = bench
    const [outer, inner] = [page.createElement('template'), page.createElement('template')]
    inner.content.append(element(page, 'img', { id: 'b' }))
    outer.content.append(frame(page, 'a'), inner)
    page.body.append(outer)
    expect(await looked()).toEqual(['a', 'b', '', ''])
    // The parser fills it after it has put it in.
    inner.content.append(element(page, 'script', { id: 'c' }))
    expect(await looked()).toEqual(['c'])
    expect(await settled()).toEqual([])
  })

  it('a template that is none breaks nothing', async () => {
    const { page, looked, platform } = bench
    page.body.append(
      page.createElementNS('http://www.w3.org/2000/svg', 'template'),
      element(page, 'img', { id: 'a' }),
    )
    expect(await looked()).toEqual(['', 'a'])
    expect(platform.warnings).toEqual([])
  })

  it('one element that breaks stops no other', async () => {
    const { page, settled, platform } = bench
    const broken = page.createElement('form')
    Object.defineProperty(broken, 'matches', { value: page.createElement('input') })
    page.body.append(broken, frame(page, 'a'))
    page.body.append(frame(page, 'b'))
    const found = await settled()
    expect(found).toContain('b')
    expect(platform.warnings[0]).toContain('TypeError')
  })
})

describe('when the document is parsed', () => {
  it('what came at the very end is still looked at', async () => {
    const { page, platform, settled } = watchWith({ parsing: true })
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
    const { page, looked, platform } = watchWith({ parsing: true })
    expect(count()).toBe(1)
    platform.finishParsing()
    expect(count()).toBe(0)
    page.body.append(frame(page, 'a'))
    expect(await looked()).toEqual([])
  })

  it('nothing is observed where it was parsed from the beginning', () => {
    const { count } = observing()
    watchWith()
    expect(count()).toBe(0)
  })

  it('it is observed while an element is expected, until that is in the page', async () => {
    const { count } = observing()
    const { page, watch, settled } = watchWith()
    const made = frame(page, 'a')
    watch.expect(made)
    await flush()
    expect(count()).toBe(1)
    page.body.append(made)
    expect(await settled()).toEqual(['a'])
    expect(count()).toBe(0)
  })

  it('an element that comes at once is settled', async () => {
    const { page, watch, settled } = watchWith()
    const made = frame(page, 'a')
    watch.expect(made)
    page.body.append(made)
    expect(await settled()).toContain('a')
  })

  it('an element that is in the page already is settled a little later', async () => {
    const { count } = observing()
    const { page, watch, settled } = watchWith()
    const made = frame(page, 'a', false)
    page.body.append(made)
    watch.expect(made)
    made.dataset.consent = 'embeds'
    expect(await settled()).toEqual(['a'])
    expect(count()).toBe(0)
  })

  it('elements inside what comes are settled, too', async () => {
    const { page, watch, settled } = watchWith()
    const outer = page.createElement('div')
    const made = frame(page, 'a')
    watch.expect(made)
    outer.append(made, frame(page, 'b'))
    await flush()
    page.body.append(outer)
    expect(await settled()).toEqual(['a', 'b'])
  })

  it('each of several that are expected is waited for', async () => {
    const { count } = observing()
    const { page, watch, settled } = watchWith()
    const [one, other] = [frame(page, 'a'), frame(page, 'b')]
    watch.expect(one)
    watch.expect(other)
    watch.expect(one)
    await flush()
    page.body.append(one)
    expect(await settled()).toEqual(['a'])
    expect(count()).toBe(1)
    page.body.append(other)
    expect(await settled()).toEqual(['b'])
    expect(count()).toBe(0)
  })

  it('what has come and gone can be expected again', async () => {
    const { page, watch, settled } = watchWith()
    const made = frame(page, 'a')
    watch.expect(made)
    page.body.append(made)
    await settled()
    made.remove()
    watch.expect(made)
    await flush()
    page.body.append(made)
    expect(await settled()).toEqual(['a'])
  })

  it('a root of nodes that is expected breaks nothing', async () => {
    const { page, watch, platform } = watchWith()
    const host = page.createElement('div')
    page.body.append(host)
    watch.expect(host.attachShadow({ mode: 'open' }))
    watch.expect(page.createDocumentFragment())
    await flush()
    expect(platform.warnings).toEqual([])
  })
})

describe('one more root', () => {
  it('is looked below while the document is parsed', async () => {
    const { page, watch, settled } = watchWith({ parsing: true })
    const root = page.createElement('div').attachShadow({ mode: 'open' })
    watch.add(root)
    watch.add(root)
    root.append(frame(page, 'a'))
    expect(await settled()).toEqual(['a'])
  })

  it('is told once, for as long as it is there', () => {
    const { platform, page, watch } = watchWith()
    const root = page.createElement('div').attachShadow({ mode: 'open' })
    watch.add(root)
    watch.add(root)
    expect(watch.roots()).toEqual([platform.root, root])
  })

  it('is observed alone when it comes, however many there are', () => {
    const { page, watch } = watchWith({ parsing: true })
    const observe = vi.spyOn(MutationObserver.prototype, 'observe')
    for (let i = 0; i < 9; i++) watch.add(page.createElement('p').attachShadow({ mode: 'open' }))
    expect(observe).toHaveBeenCalledTimes(9)
    vi.restoreAllMocks()
  })

  it('is looked below for what is expected', async () => {
    const { page, watch, settled } = watchWith()
    const host = page.createElement('div')
    page.body.append(host)
    const root = host.attachShadow({ mode: 'open' })
    watch.add(root)
    const made = frame(page, 'a')
    watch.expect(made)
    await flush()
    root.append(made)
    expect(await settled()).toEqual(['a'])
  })
})

describe('several that are expected', () => {
  it('make no root observed twice', () => {
    const { page, watch } = watchWith()
    watch.add(page.createElement('p').attachShadow({ mode: 'open' }))
    const observe = vi.spyOn(MutationObserver.prototype, 'observe')
    for (let i = 0; i < 9; i++) watch.expect(page.createElement('iframe'))
    expect(observe).toHaveBeenCalledTimes(2)
    vi.restoreAllMocks()
  })
})

describe('an element that has loaded', () => {
  it('is looked at, and settled where it is tagged', async () => {
    const { page, watch, looked, settled } = watchWith()
    watch.seen(frame(page, 'a'))
    watch.seen(element(page, 'img', { id: 'b' }))
    expect(await looked()).toEqual(['a', 'b'])
    watch.seen(frame(page, 'a'))
    expect(await settled()).toEqual(['a', 'a'])
  })

  it('is left alone where it is a script, which has run, or loads nothing', async () => {
    const { page, watch, looked } = watchWith()
    watch.seen(element(page, 'script', { id: 'a' }))
    watch.seen(element(page, 'body', { id: 'b' }))
    expect(await looked()).toEqual([])
  })
})

describe('stop', () => {
  it('ends looking', async () => {
    const { page, watch, looked } = watchWith({ parsing: true })
    watch.stop()
    page.body.append(frame(page, 'a'))
    expect(await looked()).toEqual([])
  })

  it('ends it for good', async () => {
    const { page, watch, looked } = watchWith()
    watch.stop()
    const made = frame(page, 'a')
    watch.expect(made)
    page.body.append(made)
    expect(await looked()).toEqual([])
  })
})
