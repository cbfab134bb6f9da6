import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardSetters } from '../../../../src/gates/elements/setters'
import type { GateOptions } from '../../../../src/policy/types'
import { ADDRESSES } from '../../support/elements'
import { flush } from '../../support/platform'
import { createRealm, guardWith, STATS } from '../../support/realm'
import type { GuardBench } from '../../support/realm'

const STATS_URL = 'https://stats.example.jp/a.js'
const OWN = 'https://www.shiomi.example/a.js'

const realm = createRealm()
let bench: GuardBench

const make = (gates: Partial<GateOptions> = {}): void => {
  realm.document.body.replaceChildren()
  bench = guardWith([guardSetters], { realm, gates })
}

beforeEach(() => {
  make()
})
afterEach(() => {
  bench.undo()
})

const attributesOf = (of: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from(of.attributes, ({ name, value }) => [name, value]))

const TAGGED = { 'data-service': 'site-stats', 'data-consent': 'analytics' }

describe.each(ADDRESSES)('%s with %s', (name, attribute) => {
  const WAYS: readonly (readonly [string, (made: Element, address: unknown) => void])[] = [
    [
      'the property',
      (made, address) => {
        Reflect.set(made, attribute, address)
      },
    ],
    [
      'setAttribute',
      (made, address) => {
        made.setAttribute(attribute, address as string)
      },
    ],
    [
      'setAttributeNS',
      (made, address) => {
        made.setAttributeNS(null, attribute, address as string)
      },
    ],
    [
      'setAttribute in capitals',
      (made, address) => {
        made.setAttribute(attribute.toUpperCase(), address as string)
      },
    ],
  ]

  it.each(WAYS)('by %s is held while it is not granted', (_, set) => {
    const made = bench.page.createElement(name)
    set(made, STATS_URL)
    expect(attributesOf(made)).toEqual({ ...TAGGED, [`data-${attribute}`]: STATS_URL })
    expect(bench.expected).toContain(made)
  })

  it.each(WAYS)('by %s passes where it is granted, or nobody declares it', (_, set) => {
    const made = bench.page.createElement(name)
    set(made, OWN)
    expect(attributesOf(made)).toEqual({ [attribute]: OWN })
    bench.grant(...STATS)
    set(made, STATS_URL)
    expect(attributesOf(made)).toEqual({ [attribute]: STATS_URL })
  })

  it.each(WAYS)('by %s is recorded once', (_, set) => {
    bench.grant(...STATS)
    set(bench.page.createElement(name), STATS_URL)
    // In several addresses, only what is not granted is looked for.
    expect(bench.ledger().map(({ count }) => count)).toEqual(attribute === 'srcset' ? [] : [1])
  })

  it.each(WAYS)('by %s goes free with another address', (_, set) => {
    const made = bench.page.createElement(name)
    set(made, STATS_URL)
    set(made, OWN)
    expect(attributesOf(made)).toEqual({ [attribute]: OWN })
  })
})

describe('a script', () => {
  it.each<readonly [string, (made: HTMLScriptElement) => void]>([
    [
      'the property',
      (made) => {
        made.src = STATS_URL
      },
    ],
    [
      'setAttribute',
      (made) => {
        made.setAttribute('src', STATS_URL)
      },
    ],
  ])('with an address by %s keeps it, and gets a type that does not run', (_, set) => {
    const made = bench.page.createElement('script')
    set(made)
    expect(attributesOf(made)).toEqual({ ...TAGGED, src: STATS_URL, type: 'text/plain' })
    expect(bench.expected).toContain(made)
    expect(bench.lines()).toEqual(['scripts site-stats https://stats.example.jp/a.js held'])
  })

  const TYPES: readonly (readonly [string, (made: HTMLScriptElement, type: string) => void])[] = [
    [
      'the property',
      (made, type) => {
        made.type = type
      },
    ],
    [
      'setAttribute',
      (made, type) => {
        made.setAttribute('type', type)
      },
    ],
    [
      'setAttributeNS',
      (made, type) => {
        made.setAttributeNS(null, 'type', type)
      },
    ],
  ]

  it.each(TYPES)('with a type by %s, set after its address, keeps that for later', (_, set) => {
    const made = bench.page.createElement('script')
    made.src = STATS_URL
    set(made, 'module')
    expect(made.type).toBe('text/plain')
    expect(made.dataset.type).toBe('module')
    set(made, 'text/javascript')
    expect(made.type).toBe('text/plain')
    expect(made.dataset.type).toBeUndefined()
  })

  it.each(TYPES)('with a type by %s is held when that makes a script of data', (_, set) => {
    const made = bench.page.createElement('script')
    made.type = 'text/x'
    made.src = STATS_URL
    expect(attributesOf(made)).toEqual({ src: STATS_URL, type: 'text/x' })
    set(made, 'text/javascript')
    expect(attributesOf(made)).toEqual({ ...TAGGED, src: STATS_URL, type: 'text/plain' })
  })

  it.each(TYPES)(
    'with a type by %s stays held where a library makes it data for a moment',
    (_, set) => {
      const made = bench.page.createElement('script')
      made.src = STATS_URL
      // As jQuery does around the insertion.
      set(made, `true/${made.type}`)
      expect(made.type).toBe('true/text/plain')
      set(made, made.type.slice('true/'.length))
      expect(attributesOf(made)).toEqual({ ...TAGGED, src: STATS_URL, type: 'text/plain' })
    },
  )

  it('of SVG is held by its address and by its text', () => {
    class SVGScriptElement extends realm.SVGElement {}
    Object.assign(realm, { SVGScriptElement })
    bench.undo()
    make()
    const script = (): SVGElement =>
      Object.defineProperty(
        Object.setPrototypeOf(
          realm.document.createElementNS('http://www.w3.org/2000/svg', 'script'),
          SVGScriptElement.prototype,
        ) as SVGElement,
        'type',
        { get: (): string => (made.at(-1) as Element).getAttribute('type') ?? '' },
      )
    const made: SVGElement[] = []
    const ways: ((it: SVGElement) => void)[] = [
      (it) => {
        it.setAttribute('href', STATS_URL)
      },
      (it) => {
        it.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', STATS_URL)
      },
      (it) => {
        it.textContent = `load("${STATS_URL}")`
      },
      (it) => {
        it.append(`load("${STATS_URL}")`)
      },
    ]
    for (const way of ways) {
      const each = script()
      made.push(each)
      way(each)
      expect(attributesOf(each)).toMatchObject({ ...TAGGED, type: 'text/plain' })
    }
    Reflect.deleteProperty(realm, 'SVGScriptElement')
  })

  it('with a type set before its address keeps that for later', () => {
    const made = bench.page.createElement('script')
    made.type = 'module'
    made.src = STATS_URL
    expect(attributesOf(made)).toMatchObject({ type: 'text/plain', 'data-type': 'module' })
  })

  it.each(['application/json', 'importmap', 'speculationrules'])(
    'of type %s is left alone',
    (type) => {
      const made = bench.page.createElement('script')
      made.type = type
      made.textContent = `{"a":"${STATS_URL}"}`
      expect(attributesOf(made)).toEqual({ type })
    },
  )

  const TEXT = `load("${STATS_URL}")`

  it.each<readonly [string, (made: HTMLScriptElement, text: string) => void]>([
    [
      'text',
      (made, text) => {
        made.text = text
      },
    ],
    [
      'textContent',
      (made, text) => {
        made.textContent = text
      },
    ],
    [
      'innerHTML',
      (made, text) => {
        Reflect.set(made, 'innerHTML', text)
      },
    ],
    [
      'append',
      (made, text) => {
        made.append(text)
      },
    ],
    [
      'append of a node',
      (made, text) => {
        made.append('', new Text(text))
      },
    ],
    [
      'prepend',
      (made, text) => {
        made.prepend(text)
      },
    ],
    [
      'replaceChildren',
      (made, text) => {
        made.replaceChildren(text)
      },
    ],
    [
      'insertBefore',
      (made, text) => {
        made.insertBefore(made.ownerDocument.createTextNode(text), null)
      },
    ],
    [
      'appendChild',
      (made, text) => {
        made.appendChild(made.ownerDocument.createTextNode(text))
      },
    ],
  ])('that gets a text by %s is held by a host in it', (_, set) => {
    const [held, free] = [bench.page.createElement('script'), bench.page.createElement('script')]
    set(held, TEXT)
    set(free, 'start()')
    expect(attributesOf(held)).toEqual({ ...TAGGED, type: 'text/plain' })
    expect(held.text).toBe(TEXT)
    expect(attributesOf(free)).toEqual({})
    expect(free.text).toBe('start()')
  })

  it('that gets its text in pieces is held by a host in all of them', () => {
    const made = bench.page.createElement('script')
    for (const piece of ['load("https://sta', 'ts.exam', 'ple.jp/")']) made.append(piece)
    expect(made.type).toBe('text/plain')
  })
})

describe('an image', () => {
  it('that is held fails, as when the network is down', async () => {
    const image = new bench.realm.Image()
    const failed = vi.fn()
    image.onerror = failed
    image.src = STATS_URL
    expect(failed).not.toHaveBeenCalled()
    await flush()
    expect(failed).toHaveBeenCalledTimes(1)
    expect(image.src).toBe('')
  })

  it('belongs to the network, as a request', () => {
    bench.page.createElement('img').src = STATS_URL
    expect(bench.lines()).toEqual(['network site-stats https://stats.example.jp/a.js held'])
  })

  it('belongs to the embeds where the network is not held', () => {
    bench.undo()
    make({ network: 'report' })
    bench.page.createElement('img').src = STATS_URL
    expect(bench.lines()).toEqual(['embeds site-stats https://stats.example.jp/a.js held'])
  })
})

describe('a script that is about to tag an element', () => {
  it('is awaited when it sets the tag', () => {
    const frame = bench.page.createElement('iframe')
    frame.setAttribute('data-consent', 'embeds')
    expect(bench.expected).toEqual([frame])
  })

  it('is awaited when it asks for the dataset of what is not in the page', () => {
    const [frame, inside] = [bench.page.createElement('iframe'), bench.page.createElement('iframe')]
    bench.page.body.append(inside)
    frame.dataset.consent = 'embeds'
    inside.dataset.title = 'x'
    expect(bench.expected).toEqual([frame])
    expect(frame.getAttribute('data-consent')).toBe('embeds')
  })
})

describe('other elements', () => {
  it('are not patched, so that they do not pay for it', () => {
    const { HTMLElement, Element, HTMLDivElement } = bench.realm
    expect(Object.hasOwn(HTMLDivElement.prototype, 'setAttribute')).toBe(false)
    expect(Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'dataset')?.get?.name).toBe(
      'get dataset',
    )
    bench.undo()
    const after = Element.prototype.setAttribute
    expect(bench.page.createElement('div').setAttribute).toBe(after)
    expect(bench.page.createElement('iframe').setAttribute).toBe(after)
  })

  it('can be asked on a wrong this with the error of the browser', () => {
    const { HTMLIFrameElement, TypeError } = bench.realm
    const { set } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src') ?? {}
    expect(() => {
      set?.call({}, STATS_URL)
    }).toThrow(TypeError)
    expect(() => {
      HTMLIFrameElement.prototype.setAttribute.call({} as Element, 'src', STATS_URL)
    }).toThrow(TypeError)
  })

  it('fail as ever where an address is no text, or an attribute has no name', () => {
    const frame = bench.page.createElement('iframe')
    expect(() => Reflect.set(frame, 'src', Symbol('x'))).toThrow(bench.realm.TypeError)
    expect(() => {
      frame.setAttribute('', 'x')
    }).toThrow(bench.realm.DOMException)
    expect(() => Reflect.apply(frame.setAttribute, frame, ['src']) as unknown).toThrow(
      bench.realm.TypeError,
    )
  })
})
