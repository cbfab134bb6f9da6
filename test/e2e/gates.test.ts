import { beforeEach, describe, expect, it } from 'vitest'
import type { ConfigInput, GateOptions } from '../../src/policy/types'
import { page as html, policy } from './support/config'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

/** Address on the host of the declared service, or of a host that nobody declares. */
const at = (name: string, host = 'stats.test'): string =>
  `http://${host}:${here.server.port}/hit/${name}`

const config = (gates: Partial<GateOptions> = {}): ConfigInput => ({
  policy: policy({
    services: [
      {
        ...(policy().services?.[0] as NonNullable<ConfigInput['policy']['services']>[number]),
        storage: (['local', 'session', 'indexeddb'] as const).map((area) => ({
          area,
          key: 'st_*',
          description: 'Queue.',
        })),
      },
      ...(policy().services?.slice(1) ?? []),
    ],
  }),
  gates,
})

const open = async (body = '', gates: Partial<GateOptions> = {}): Promise<Page> => {
  here.server.serve('/page.html', html(body, { config: config(gates) }))
  const page = await here.visitor.open(`${here.server.url}/page.html`)
  await sekisho(page).noticeSeen()
  return page
}
const accept = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.sekisho.acceptAll()
  })
const refuse = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.sekisho.rejectAll()
  })
const ran = (page: Page): Promise<string[]> => page.evaluate(() => window.ran ?? [])
const paths = (): string[] => here.server.hits.map(({ path }) => path.slice('/hit/'.length))
/** What the ledger says, as `gate what outcome`. */
const ledger = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    window.sekisho.ledger().map(({ gate, what, outcome }) => `${gate} ${what} ${outcome}`),
  )

describe('an untagged script of a declared service', () => {
  it('in the markup does not run before a choice nor after Reject all, and the same node runs on grant', async () => {
    const page = await open(
      `<script id="a" src="${at('a.js')}"></script>
       <script async src="${at('b.js')}"></script>
       <script defer src="${at('c.js')}"></script>
       <script type="module" src="${at('d.js')}"></script>
       <script>(window.ran ||= []).push('inline') // ${at('x')}</script>
       <script>import('${at('e.js')}')</script>
       <script>(window.ran ||= []).push('plain')</script>
       <script type="application/json" id="data">{ "url": "${at('f.js')}" }</script>`,
    )
    await page.evaluate(() => {
      Object.assign(window, { a: document.getElementById('a') })
    })
    await quiet()
    expect(await ran(page)).toEqual(['plain'])
    await refuse(page)
    await quiet()
    expect(await ran(page)).toEqual(['plain'])
    expect(await page.evaluate(() => document.getElementById('data')?.textContent)).toContain(
      'f.js',
    )

    await accept(page)
    await waitFor(page, () => window.ran?.length === 7)
    const order = (await ran(page)).filter((name) =>
      ['a.js', 'inline', 'c.js', 'd.js'].includes(name),
    )
    expect(order).toEqual(['a.js', 'inline', 'c.js', 'd.js'])
    expect(
      await page.evaluate(() => document.getElementById('a') === (window as { a?: unknown }).a),
    ).toBe(true)
  })

  it('runs as the page has it for a visitor who has agreed', async () => {
    const page = await open(
      `<script src="${at('a.js')}"></script><script>window.ran.push('next')</script>`,
    )
    await accept(page)
    await waitFor(page, () => window.ran?.includes('a.js'))
    await page.reload()
    expect((await ran(page)).slice(0, 2)).toEqual(['a.js', 'next'])
    expect(
      await page.evaluate(() => document.querySelectorAll('script[data-consent]').length),
    ).toBe(0)
  })

  it('is stopped whichever way a script inserts it, and sends nothing', async () => {
    const page = await open('<div id="box"><i></i><b></b></div>')
    await page.evaluate((base) => {
      const box = document.getElementById('box') as HTMLElement
      const script = (name: string, early = true): HTMLScriptElement => {
        const made = document.createElement('script')
        if (early) made.src = base + name
        return made
      }
      box.append(script('append.js'))
      box.appendChild(script('appendChild.js'))
      box.insertBefore(script('insertBefore.js'), box.firstChild)
      box.querySelector('i')?.replaceWith(script('replaceWith.js'))
      box.querySelector('b')?.insertAdjacentElement('afterend', script('insertAdjacentElement.js'))
      const late = script('', false)
      box.append(late)
      late.src = base + 'late.js'
      const attribute = script('', false)
      attribute.setAttribute('SRC', base + 'setAttribute.js')
      box.append(attribute)
      const typed = script('typed.js')
      typed.type = 'text/javascript'
      box.append(typed)
      const module = script('', false)
      module.setAttribute('type', 'module')
      module.src = base + 'module.js'
      box.append(module)
      const inline = script('', false)
      inline.text = `(window.ran ||= []).push('text') // ${base}`
      box.append(inline)
      const node = script('', false)
      node.appendChild(document.createTextNode(`(window.ran ||= []).push('node') // ${base}`))
      box.append(node)
      box.append(
        document
          .createRange()
          .createContextualFragment(`<script src="${base}fragment.js"></script>`),
      )
      const root = document.createElement('p').attachShadow({ mode: 'closed' })
      box.append(root.host)
      root.append(script('shadow.js'))
      for (const rel of ['preload', 'prefetch', 'modulepreload', 'preconnect', 'stylesheet']) {
        const link = document.createElement('link')
        link.rel = rel
        link.as = 'script'
        link.href = `${base}${rel}.js`
        document.head.append(link)
      }
      box.insertAdjacentHTML('beforeend', `<link rel="preload" as="script" href="${base}html.js">`)
      // What nobody declares goes on.
      box.append(Object.assign(document.createElement('script'), { src: '/hit/free.js' }))
    }, at(''))
    await waitFor(page, () => window.ran?.includes('free.js'))
    await quiet()
    await refuse(page)
    await quiet()
    expect(await ran(page)).toEqual(['free.js'])
    expect(paths()).toEqual(['free.js'])

    await accept(page)
    const all = [
      ...['append', 'appendChild', 'insertBefore', 'replaceWith', 'insertAdjacentElement', 'late'],
      ...['setAttribute', 'typed', 'module', 'fragment', 'shadow'],
    ].map((name) => `${name}.js`)
    await waitFor(page, (count) => (window.ran?.length ?? 0) >= count, all.length + 3)
    expect((await ran(page)).sort()).toEqual([...all, 'free.js', 'text', 'node'].sort())
  })

  it('is stopped in what the page writes while it is parsed, and the rest of it stands', async () => {
    const page = await open(
      `<script>
        var address = '${at('').replace('stats', "st' + 'ats")}';
        document.write('<p id="before">1</p><script src="' + address + 'written.js"></' + 'script><p id="after">2</p>')
        document.writeln('<img src="' + address + 'written.png" width="20">')
      </script><p id="end">3</p>`,
    )
    await quiet()
    expect(await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '))).toContain(
      '1 2 3',
    )
    expect(await ran(page)).toEqual([])
    expect(paths()).toEqual([])
    await accept(page)
    await waitFor(page, () => window.ran?.includes('written.js'))
    await waitUntil(() => paths().includes('written.png'), 'the picture is asked for')
  })

  it('names in the ledger what the browser had asked for before any script ran', async () => {
    const page = await open(
      `<script src="${at('scanned.js')}"></script><img src="${at('scanned.png')}">`,
    )
    await quiet()
    const leaks = (
      await page.evaluate(() => window.sekisho.ledger().map((line) => ({ ...line })))
    ).filter(({ outcome }) => outcome === 'leaked')
    expect(leaks.map(({ what }) => what.split('/').pop()).sort()).toEqual(
      [...new Set(paths())].sort(),
    )
    for (const { service, purpose, remedy } of leaks)
      expect({ service, purpose, remedy }).toEqual({
        service: 'stats',
        purpose: 'analytics',
        remedy: 'tag',
      })
    expect(await ran(page)).toEqual([])
  })
})

describe('an untagged embed of a declared service', () => {
  const embeds = (): string =>
    `<iframe src="${at('frame.html')}" title="f" width="300" height="200"></iframe>`

  it('in the markup does not load, has a placeholder, and the same frame loads on grant', async () => {
    const page = await open(
      `<iframe src="${at('frame.html', 'video.test')}" title="f" width="300" height="200"></iframe>`,
    )
    await waitFor(
      page,
      () => document.querySelector('[part=placeholder],sekisho-placeholder,iframe') !== null,
    )
    expect(await page.evaluate(() => document.querySelector('iframe')?.hasAttribute('src'))).toBe(
      false,
    )
    here.server.hits.length = 0
    await page.evaluate(() => {
      window.sekisho.update({ embeds: true })
    })
    await waitUntil(() => paths().includes('frame.html'), 'the frame is asked for')
    here.server.hits.length = 0
    await refuse(page)
    await waitFor(page, () => !document.querySelector('iframe')?.hasAttribute('src'))
  })

  it('made by script or markup sends nothing before it is granted', async () => {
    const page = await open('<div id="box"></div><table><tbody id="rows"></tbody></table>')
    await page.evaluate(
      (frame, base) => {
        const box = document.getElementById('box') as HTMLElement
        box.innerHTML = frame + `<img src="${base}a.png"><img srcset="${base}b.png 1x">`
        box.insertAdjacentHTML(
          'afterbegin',
          `<video src="${base}v.webm" poster="${base}p.png"></video>`,
        )
        box.insertAdjacentHTML(
          'beforeend',
          `<object data="${base}o.html"></object><embed src="${base}e.html">`,
        )
        document.createElement('div').innerHTML = `<img src="${base}detached.png">`
        const rows = document.getElementById('rows') as HTMLElement
        rows.innerHTML = `<tr><td id="cell"><img src="${base}row.png"></td></tr>`
        const made = document.createElement('iframe')
        made.src = base + 'made.html'
        box.append(made)
        const parsed = new DOMParser().parseFromString(
          `<iframe src="${base}parsed.html"></iframe>`,
          'text/html',
        )
        box.append(parsed.querySelector('iframe') as Node)
        const old = document.createElement('p')
        box.append(old)
        old.outerHTML = `<section><iframe src="${base}outer.html"></iframe></section>`
      },
      embeds(),
      at(''),
    )
    await quiet()
    expect(paths()).toEqual([])
    expect(await page.evaluate(() => document.getElementById('cell')?.parentElement?.tagName)).toBe(
      'TR',
    )
    await accept(page)
    const all = [
      'frame.html',
      'a.png',
      'b.png',
      'made.html',
      'parsed.html',
      'outer.html',
      'row.png',
      'o.html',
    ]
    await waitUntil(() => all.every((name) => paths().includes(name)), 'all are asked for')
  })
})

describe('cookies of a declared service', () => {
  const cookies = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      document.cookie
        .split('; ')
        .filter((each) => !/^(sekisho=|$)/.test(each))
        .sort(),
    )

  it('are held with their attributes, and the last value is written on grant', async () => {
    const page = await open('<form name="cookie"></form>')
    await page.evaluate(() => {
      const set = (text: string): void => {
        Reflect.set(Document.prototype, 'cookie', text, document)
      }
      set('_st_a=1; path=/; max-age=600')
      set('_st_a=2; path=/; max-age=600')
      set('_st_b=1; path=/')
      set('_st_b=; path=/; max-age=0')
      set(' _st_c = 3 ; path=/')
      set('free=1; path=/')
    })
    expect(await page.evaluate(() => Reflect.get(Document.prototype, 'cookie', document))).toBe(
      'free=1',
    )
    await page.evaluate(() => {
      document.querySelector('form')?.remove()
      window.sekisho.acceptAll()
    })
    expect(await cookies(page)).toEqual(['_st_a=2', '_st_c=3', 'free=1'])
    await refuse(page)
    await waitUntil(
      async () => (await cookies(page)).join() === 'free=1',
      'only the free one is left',
    )
    await page.evaluate(() => {
      document.cookie = '_st_d=1; path=/'
    })
    expect(await cookies(page)).toEqual(['free=1'])
    const lines = await ledger(page)
    for (const line of [
      'cookies _st_a held',
      'cookies _st_a released',
      'cookies _st_a erased',
      'cookies free passed',
    ])
      expect(lines).toContain(line)
  })

  it('are held in frames of the same origin, too', async () => {
    const page = await open()
    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      if (frame.contentDocument) frame.contentDocument.cookie = '_st_f=1; path=/'
      const second = document.createElement('iframe')
      second.srcdoc = '<script>document.cookie = "_st_g=1; path=/"</' + 'script>'
      document.body.append(second)
    })
    await waitUntil(async () => {
      await quiet(100)
      return (await cookies(page)).length === 0
    }, 'nothing is left')
    await accept(page)
    expect(await cookies(page)).toContain('_st_f=1')
  })

  it('are held where the Cookie Store writes them', async () => {
    const page = await open()
    await page.evaluate(async () => {
      const store = (
        window as unknown as {
          cookieStore: { set(...a: unknown[]): Promise<void>; delete(n: string): Promise<void> }
        }
      ).cookieStore
      await store.set('_st_a', '1')
      await store.set({ name: '_st_b', value: '2', path: '/' })
      await store.delete('_st_a')
    })
    expect(await cookies(page)).toEqual([])
    await accept(page)
    const written = here.cannot('keep what the Cookie Store writes') ? '' : '_st_b=2'
    await waitUntil(
      async () => (await cookies(page)).join() === written,
      'the last state is written',
    )
    expect(await ledger(page)).toContain('cookies _st_b released')
  })

  it('that come with a page are erased, and named', async () => {
    here.server.serve('/page.html', html('', { config: config() }), {
      'set-cookie': '_st_h=1; path=/',
    })
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await waitUntil(
      async () => (await ledger(page)).includes('cookies _st_h erased'),
      'the ledger says so',
    )
    expect(await cookies(page)).toEqual([])
  })

  it('that nobody declares are refused where the owner says so', async () => {
    const page = await open('', { undeclared: 'block' })
    await page.evaluate(() => {
      document.cookie = 'free=1; path=/'
      localStorage.setItem('free', '1')
    })
    expect(await cookies(page)).toEqual([])
    expect(await page.evaluate(() => localStorage.getItem('free'))).toBe(null)
    expect(await ledger(page)).toEqual(['cookies free refused', 'storage free refused'])
    await accept(page)
    expect(await cookies(page)).toEqual([])
  })

  it('are written and reported where the gate only reports', async () => {
    const page = await open('', { cookies: 'report' })
    await page.evaluate(() => {
      document.cookie = '_st_a=1; path=/'
    })
    expect(await cookies(page)).toEqual(['_st_a=1'])
    expect(await ledger(page)).toContain('cookies _st_a passed')
  })
})

describe('what a declared service stores', () => {
  const stored = (page: Page): Promise<unknown> =>
    page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }])

  it('is held however it is written, and written on grant', async () => {
    const page = await open()
    await page.evaluate(() => {
      localStorage.setItem('st_a', '1')
      localStorage.setItem('st_a', '2')
      localStorage['st_b'] = '3'
      Object.defineProperty(localStorage, 'st_c', { value: '4' })
      Storage.prototype.setItem.call(localStorage, 'st_d', '5')
      sessionStorage.setItem('st_e', '6')
      localStorage.setItem('st_f', '7')
      localStorage.removeItem('st_f')
      localStorage.setItem('free', '8')
    })
    expect(await stored(page)).toEqual([{ free: '8' }, {}])
    expect(await page.evaluate(() => localStorage.getItem('st_a'))).toBe(null)
    await accept(page)
    expect(await stored(page)).toEqual([
      { free: '8', st_a: '2', st_b: '3', st_c: '4', st_d: '5' },
      { st_e: '6' },
    ])
    await refuse(page)
    await waitUntil(
      async () => JSON.stringify(await stored(page)) === '[{"free":"8"},{}]',
      'erased',
    )
  })

  it('in a database waits, and goes on when it is granted', async () => {
    const page = await open()
    await page.evaluate(() => {
      const request = indexedDB.open('st_db', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('box')
      request.onsuccess = () => {
        const write = request.result
          .transaction('box', 'readwrite')
          .objectStore('box')
          .put('value', 'key')
        write.onsuccess = () => {
          ;(window.ran ||= []).push('stored')
          request.result.close()
        }
      }
    })
    await quiet()
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
    await accept(page)
    await waitFor(page, () => window.ran?.includes('stored'))
    await refuse(page)
    await waitFor(page, async () => (await indexedDB.databases()).length === 0)
  })
})

describe('a request of a script to a declared host', () => {
  it('fails as the platform fails, passes on grant, and fails again', async () => {
    const page = await open()
    const all = (): Promise<Record<string, unknown>> =>
      page.evaluate(
        async (base, socket) => {
          const out: Record<string, unknown> = {}
          const told = (target: EventTarget, types: string[]): Promise<string> =>
            new Promise((done) => {
              for (const type of types)
                target.addEventListener(type, () => {
                  done(type)
                })
            })
          out.fetch = await fetch(base + 'fetch').then(
            (r) => r.status,
            (e: unknown) => e instanceof TypeError,
          )
          out.request = await fetch(new Request(base + 'request')).then(
            (r) => r.status,
            (e: unknown) => e instanceof TypeError,
          )
          const xhr = new XMLHttpRequest()
          xhr.open('POST', base + 'xhr')
          const end = told(xhr, ['load', 'error'])
          xhr.send('body')
          out.xhr = [await end, xhr.status]
          out.beacon = navigator.sendBeacon(base + 'beacon', 'x')
          const image = new Image()
          const shown = told(image, ['load', 'error'])
          image.src = base + 'pixel.svg'
          out.image = await shown
          const source = new EventSource(base + 'source')
          await told(source, ['error'])
          source.close()
          const web = new WebSocket(socket)
          out.socket = await told(web, ['open', 'close'])
          return out
        },
        at(''),
        at('socket').replace('http', 'ws'),
      )
    const refused = {
      fetch: true,
      request: true,
      xhr: ['error', 0],
      beacon: false,
      image: 'error',
      socket: 'close',
    }
    expect(await all()).toEqual(refused)
    await quiet()
    expect(paths()).toEqual([])
    const lines = await ledger(page)
    for (const name of ['fetch', 'request', 'xhr', 'beacon', 'source'])
      expect(lines).toContain(`network ${at(name)} refused`)

    await accept(page)
    expect(await all()).toMatchObject({
      fetch: 200,
      request: 200,
      xhr: ['load', 200],
      beacon: true,
    })
    const sent = ['fetch', 'request', 'xhr', 'beacon', 'pixel.svg', 'source']
    await waitUntil(() => sent.every((name) => paths().includes(name)), 'all have come')

    await refuse(page)
    here.server.hits.length = 0
    expect(await all()).toEqual(refused)
    await quiet()
    expect(paths()).toEqual([])
  })

  it('by a form is not sent, whatever its fields are called', async () => {
    const page = await open(
      `<style>input { display: none }</style><iframe name="sink" title="s"></iframe>
       <form method="post" target="sink" action="${at('form')}"><input name="action"><input name="getAttribute"></form>
       <button id="send" onclick="HTMLFormElement.prototype.submit.call(document.forms[0])">Send</button>`,
    )
    const submit = (): Promise<void> => page.click('#send')
    await submit()
    await quiet()
    expect(paths()).toEqual([])
    expect(await ledger(page)).toContain(`network ${at('form')} refused`)
  })

  it('by the ping of a link is not sent, and the link keeps it', async () => {
    const page = await open(`<a id="link" href="#there" ping="${at('ping')}">Link</a>`)
    await page.click('#link')
    await quiet()
    expect(paths()).toEqual([])
    expect(await page.evaluate(() => document.getElementById('link')?.getAttribute('ping'))).toBe(
      at('ping'),
    )
    expect(await page.evaluate(() => location.hash)).toBe('#there')
  })
})

describe('withdrawal', () => {
  it('leaves after a reload no cookie, no storage and no request', async () => {
    const page = await open(
      `<script>
        // A tracker inside the page's own code.
        document.cookie = '_st_id=1; path=/; max-age=999'
        localStorage.setItem('st_queue', '[]')
        fetch('${at('').replace('stats', "st' + 'ats")}event').catch(() => {})
      </script><script src="${at('tracker.js')}"></script>`,
    )
    await accept(page)
    await page.reload()
    await waitUntil(() => paths().includes('event'), 'the event is sent')
    expect(await page.evaluate(() => document.cookie)).toContain('_st_id')
    await refuse(page)
    await quiet()
    here.server.hits.length = 0
    await page.reload()
    await quiet()
    expect(paths().filter((path) => path !== 'tracker.js')).toEqual([])
    expect(await ran(page)).toEqual([])
    expect(await page.evaluate(() => document.cookie)).not.toContain('_st')
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  })
})

describe('destroy', () => {
  beforeEach(() => {
    here.server.serve('/bare.html', '<!doctype html><title>Bare</title>')
  })

  it('puts every patched function back', async () => {
    const page = await here.visitor.open(`${here.server.url}/bare.html`)
    const differences = await page.evaluate(
      async (script, text) => {
        const snapshot = (realm: typeof globalThis): Map<string, unknown> => {
          const found = new Map<string, unknown>()
          for (const name of Object.getOwnPropertyNames(realm)) {
            const own = Object.getOwnPropertyDescriptor(realm, name)
            if (name === 'sekisho' || name === 'before') continue
            if (typeof own?.value === 'function' || own?.get) {
              found.set(name, own.value)
              found.set(`${name} get`, own.get)
              found.set(`${name} set`, own.set)
            }
            const { prototype } = (own?.value ?? {}) as { prototype?: object }
            if (!prototype || typeof own?.value !== 'function') continue
            for (const [key, it] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
              for (const part of [
                'value',
                'get',
                'set',
                'writable',
                'enumerable',
                'configurable',
              ] as const)
                found.set(`${name}.${key} ${part}`, it[part])
          }
          return found
        }
        const frame = document.createElement('iframe')
        document.body.append(frame)
        const inner = frame.contentWindow as unknown as typeof globalThis
        const before = [snapshot(globalThis), snapshot(inner)]
        const config = document.createElement('script')
        config.id = 'sekisho-config'
        config.type = 'application/json'
        config.text = text
        document.head.append(config)
        await new Promise((done) => {
          const tag = document.createElement('script')
          tag.onload = done
          tag.src = script
          document.head.append(tag)
        })
        await new Promise((done) => {
          window.sekisho.push(done)
        })
        const patched = fetch !== before[0]?.get('fetch')
        const framed = frame.contentWindow && inner.fetch !== before[1]?.get('fetch')
        window.sekisho.destroy()
        const wrong: string[] = []
        ;[snapshot(globalThis), snapshot(inner)].forEach((after, i) => {
          for (const [key, value] of after)
            if (!Object.is(value, before[i]?.get(key))) wrong.push(`${i} ${key}`)
          if (after.size !== before[i]?.size)
            wrong.push(`${i} has ${after.size}, had ${before[i]?.size}`)
        })
        return { patched, framed, wrong }
      },
      '/dist/sekisho.js',
      JSON.stringify(config()),
    )
    expect(differences).toEqual({ patched: true, framed: true, wrong: [] })
  })
})
