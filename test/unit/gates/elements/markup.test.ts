import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardSetters } from '../../../../src/gates/elements/setters'
import { guardMarkup } from '../../../../src/gates/elements/markup'
import type { ConfigInput } from '../../../../src/policy/types'
import type { Draft } from '../../support/config'
import { createRealm, guardWith, STATS } from '../../support/realm'
import type { GuardBench } from '../../support/realm'

const STATS_URL = 'https://stats.example.jp/a.png'

const here = createRealm()
let bench: GuardBench
let body: HTMLElement

const make = (url?: string, change?: (draft: Draft<ConfigInput>) => void): void => {
  bench = guardWith([guardMarkup], {
    realm: url ? createRealm('', url) : here,
    ...(change && { change }),
  })
  body = bench.page.body
  body.replaceChildren()
}

beforeEach(() => {
  make()
})
afterEach(() => {
  bench.undo()
})

const HELD = `data-service="site-stats" data-consent="analytics" data-src="${STATS_URL}"`
const image = `<p>a<img src="${STATS_URL}">b</p>`
const heldImage = `<p>a<img ${HELD}>b</p>`

/** A place below the body, with something beside it. */
const place = (): HTMLElement => {
  const at = bench.page.createElement('div')
  at.append('x')
  body.replaceChildren('<', at, '>')
  return at
}

const WAYS: readonly (readonly [
  string,
  (at: HTMLElement, html: string) => void,
  (html: string) => string,
])[] = [
  [
    'innerHTML',
    (at, html) => {
      at.innerHTML = html
    },
    (html) => `&lt;<div>${html}</div>&gt;`,
  ],
  [
    'outerHTML',
    (at, html) => {
      at.outerHTML = html
    },
    (html) => `&lt;${html}&gt;`,
  ],
  [
    'beforebegin',
    (at, html) => {
      at.insertAdjacentHTML('beforebegin', html)
    },
    (html) => `&lt;${html}<div>x</div>&gt;`,
  ],
  [
    'afterbegin',
    (at, html) => {
      at.insertAdjacentHTML('afterbegin', html)
    },
    (html) => `&lt;<div>${html}x</div>&gt;`,
  ],
  [
    'beforeend',
    (at, html) => {
      at.insertAdjacentHTML('BeforeEnd' as 'beforeend', html)
    },
    (html) => `&lt;<div>x${html}</div>&gt;`,
  ],
  [
    'afterend',
    (at, html) => {
      at.insertAdjacentHTML('afterend', html)
    },
    (html) => `&lt;<div>x</div>${html}&gt;`,
  ],
]

describe.each(WAYS)('markup by %s', (way, put, around) => {
  it('becomes elements that are held', () => {
    put(place(), image)
    expect(body.innerHTML).toBe(around(heldImage))
    expect(bench.lines()).toEqual(['embeds site-stats https://stats.example.jp/a.png held'])
    expect(bench.expected.length).toBeGreaterThan(0)
  })

  it('becomes what it says where that is granted', () => {
    bench.grant(...STATS)
    put(place(), image)
    expect(body.innerHTML).toBe(around(image))
  })

  it('becomes what it says where nothing in it is gated', () => {
    for (const html of ['<p>stats.example.jp</p>', '<img src="/a.png">', 'text', '']) {
      put(place(), html)
      expect(body.innerHTML).toBe(around(html))
    }
    expect(bench.lines()).toEqual([])
  })

  it('becomes what it says after undo', () => {
    bench.undo()
    put(place(), image)
    expect(body.innerHTML).toBe(around(image))
    expect(way).toBeTruthy()
  })
})

describe('markup', () => {
  it.each([
    ['script', `<script src="${STATS_URL}"></script>`, 'script[type="text/plain"]'],
    ['inline script', `<script>load("${STATS_URL}")</script>`, 'script[type="text/plain"]'],
    ['iframe', `<iframe src="${STATS_URL}"></iframe>`, 'iframe[data-src]'],
    ['srcset', `<img srcset="${STATS_URL} 2x">`, 'img[data-srcset]'],
    ['video', `<video poster="${STATS_URL}"></video>`, 'video[data-poster]'],
    ['source', `<video><source src="${STATS_URL}"></video>`, 'source[data-src]'],
    ['object', `<object data="${STATS_URL}"></object>`, 'object[data-data]'],
    ['link', `<link rel="stylesheet" href="${STATS_URL}">`, 'link[data-href]'],
    ['input', `<input type="image" src="${STATS_URL}">`, 'input[data-src]'],
    ['without scheme', '<img src=//stats.example.jp/a.png>', 'img[data-src]'],
    ['in capitals', `<IMG SRC="${STATS_URL}">`, 'img[data-src]'],
  ])('with %s is held', (_, html, selector) => {
    body.innerHTML = `<div>${html}</div>`
    expect(body.querySelectorAll(`${selector}[data-consent]`)).toHaveLength(1)
    expect(
      body.querySelector(`[src^="https://stats"]:not(script),[href],[poster],[data],[srcset]`),
    ).toBeNull()
  })

  it('with an image element is held', () => {
    body.innerHTML = `<image src="${STATS_URL}">`
    expect(body.querySelector('[src]')).toBeNull()
  })

  it('with a host in capitals is held', () => {
    body.innerHTML = '<img src="https://STATS.EXAMPLE.JP/a.png">'
    expect(body.querySelector('[src]')).toBeNull()
  })

  it('with a host written with references to characters is held where another one is plain', () => {
    body.innerHTML = `<a href="${STATS_URL}"></a><img src="https://stats&#46;example.jp/a.png">`
    expect(body.querySelector('[src]')).toBeNull()
  })

  it('with a relative address is held on a page of a declared host', () => {
    bench.undo()
    make('https://stats.example.jp/')
    body.innerHTML = '<img src="/a.png">'
    expect(body.querySelector('img')?.hasAttribute('src')).toBe(false)
  })

  it('that the page has tagged is expected', () => {
    body.innerHTML = '<iframe data-consent="embeds" data-src="/map"></iframe>'
    expect(bench.expected).toEqual([body.parentNode, body])
    expect(body.innerHTML).toBe('<iframe data-consent="embeds" data-src="/map"></iframe>')
  })

  it('in a table becomes rows', () => {
    const table = bench.page.createElement('tbody')
    table.innerHTML = `<tr><td><img src="${STATS_URL}"></td></tr>`
    expect(table.innerHTML).toBe(`<tr><td><img ${HELD}></td></tr>`)
  })

  it('in a template is held, and stays in it', () => {
    const template = bench.page.createElement('template')
    template.innerHTML = image
    expect(template.childNodes).toHaveLength(0)
    expect(template.innerHTML).toBe(heldImage)
  })

  it('below a shadow root is held', () => {
    const root = bench.page.createElement('div').attachShadow({ mode: 'closed' })
    root.innerHTML = image
    expect(root.innerHTML).toBe(heldImage)
  })

  it('in a field is its text, as ever', () => {
    const field = bench.page.createElement('textarea')
    field.innerHTML = `<iframe src="${STATS_URL}"></iframe>`
    expect(field.value).toBe(`<iframe src="${STATS_URL}"></iframe>`)
  })

  it('in a wrong place fails as ever', () => {
    const { page, realm } = bench
    expect(() => {
      page.createElement('div').insertAdjacentHTML('nowhere' as 'beforeend', image)
    }).toThrow(realm.DOMException)
    expect(() => Reflect.set(realm.Element.prototype, 'innerHTML', image, {})).toThrow(
      realm.TypeError,
    )
  })
})

describe('the document in a frame', () => {
  const SCRIPT = `<script src="https://stats.example.jp/a.js"></script>`
  const held =
    '<b>a<script src="https://stats.example.jp/a.js" type="text/plain" data-service="site-stats" data-consent="analytics"></script>'

  beforeEach(() => {
    bench.undo()
    bench = guardWith([guardSetters, guardMarkup], { realm: here })
  })

  it.each<readonly [string, (frame: HTMLIFrameElement, html: string) => void]>([
    [
      'the property',
      (frame, html) => {
        frame.srcdoc = html
      },
    ],
    [
      'setAttribute',
      (frame, html) => {
        frame.setAttribute('srcDoc', html)
      },
    ],
    [
      'setAttributeNS',
      (frame, html) => {
        frame.setAttributeNS(null, 'srcdoc', html)
      },
    ],
  ])('by %s has what is gated held, and the frame is not', (_, set) => {
    const frame = bench.page.createElement('iframe')
    set(frame, `<b>a${SCRIPT}`)
    expect(frame.getAttributeNames()).toEqual(['srcdoc'])
    expect(frame.srcdoc).toBe(held)
    set(frame, '<b>b')
    expect(frame.srcdoc).toBe('<b>b')
    bench.grant(...STATS)
    set(frame, SCRIPT)
    expect(frame.srcdoc).toBe(SCRIPT)
  })

  it('in the markup has what is gated held, once', () => {
    const frame = bench.page.createElement('iframe')
    bench.realm.Element.prototype.setAttribute.call(frame, 'srcdoc', `<b>a${SCRIPT}`)
    bench.tagger.check(frame)
    expect(frame.srcdoc).toBe(held)
    const set = vi.spyOn(bench.realm.Element.prototype, 'setAttribute')
    bench.tagger.check(frame)
    expect(set).not.toHaveBeenCalled()
    set.mockRestore()
  })

  it('in markup of a script has what is gated held', () => {
    body.innerHTML = `<iframe srcdoc='<b>a${SCRIPT}'></iframe>`
    expect(body.querySelector('iframe')?.srcdoc).toBe(held)
  })
})

describe('a fragment', () => {
  it('of a range is held', () => {
    const range = bench.page.createRange()
    range.selectNode(body)
    const fragment = range.createContextualFragment(image)
    expect(fragment.querySelector('img')?.hasAttribute('src')).toBe(false)
    expect(fragment.textContent).toBe('ab')
    body.append(fragment)
    expect(body.innerHTML).toBe(heldImage)
  })

  it('of a range is what it says where nothing in it is gated', () => {
    const range = bench.page.createRange()
    range.selectNode(body)
    const fragment = range.createContextualFragment('<i>x</i><img src="/a.png">')
    expect(fragment.querySelector('img')?.getAttribute('src')).toBe('/a.png')
  })

  it('parsed as a document is held', () => {
    const parsed = new bench.realm.DOMParser().parseFromString(
      `<!doctype html><title>t</title>${image}`,
      'text/html',
    )
    expect(parsed.body.innerHTML).toBe(heldImage)
    expect(parsed.title).toBe('t')
    expect(parsed.compatMode).toBe('CSS1Compat')
  })

  it('parsed as a document is what it says where nothing in it is gated', () => {
    const { DOMParser } = bench.realm
    const parsed = new DOMParser().parseFromString('<p>stats.example.jp</p>', 'text/html')
    expect(parsed.body.innerHTML).toBe('<p>stats.example.jp</p>')
    expect(parsed).toBeInstanceOf(bench.realm.Document)
  })
})

describe('what a script writes into the document', () => {
  let written: string[][]

  beforeEach(() => {
    bench.undo()
    const realm = createRealm()
    written = []
    for (const name of ['write', 'writeln'])
      Object.assign(realm.Document.prototype, {
        [name]: (...texts: string[]) => {
          written.push(texts)
        },
      })
    bench = guardWith([guardMarkup], { realm })
  })

  it.each(['write', 'writeln'] as const)('by %s is held, also where it comes in pieces', (name) => {
    bench.page[name]('<p>a<img src="https://stats', `.example.jp/a.png">b</p>`)
    expect(written).toEqual([[heldImage]])
  })

  it('is a script that does not run', () => {
    bench.page.write(`<script src="${STATS_URL}"></script>`)
    expect(written[0]?.[0]).toContain('type="text/plain"')
  })

  it('is left as it is where nothing in it is gated', () => {
    bench.page.write('<p>', 'open <img src="/a.png">')
    expect(written).toEqual([['<p>', 'open <img src="/a.png">']])
  })

  it.each([
    ['leaves open what it opens', '<section class="x">', ''],
    ['keeps the document around it', '<!doctype html><html lang="ja"><body class="x">', '</body>'],
  ])('%s', (_, before, after) => {
    bench.page.write(`${before}${image}${after}`)
    expect(written[0]?.[0]).toContain(before)
    expect(written[0]?.[0]).not.toContain('</section>')
  })
})
