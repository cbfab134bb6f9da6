import { describe, expect, it } from 'vitest'
import { accept, gated, ledger } from './support/gated'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'

const here = suite()
const { at, open, paths } = gated(here)

/** How the document of a frame comes: after some milliseconds, or out of the cache. */
const SPEEDS = [
  ['at once', 0, 'no-store'],
  ['after 300 ms', 300, 'no-store'],
  ['from the cache', 0, 'max-age=600'],
] as const

/** Serves a document for a frame. */
const serve = (path: string, body: string, wait = 0, cache = 'no-store'): void => {
  here.server.answer(path, async () => {
    await new Promise((done) => setTimeout(done, wait))
    return new Response(`<!doctype html>${body}`, {
      headers: { 'content-type': 'text/html', 'cache-control': cache },
    })
  })
}

/** Everything that must wait, and a script of the site's own. */
const content = (): string => `<html><head>
  <script>(window.ran ||= []).push('inline'); const a = new Image(); a.src = '${at('made.svg')}'</script>
  <script>(window.ran ||= []).push('own')</script>
  <script src="${at('extern.js')}"></script></head><body>
  <iframe id="inner" src="${at('inner.html', 'video.test')}" width="300" height="200"></iframe>
  <img id="image" src="${at('image.svg', 'video.test')}" width="50" alt="">
  <p>Text</p></body></html>`

/** What has run in the first frame of the page, or of a frame in it. */
const ranIn = (page: Page, depth = 1): Promise<string[] | undefined> =>
  page.evaluate((steps) => {
    let window = globalThis.window
    for (let i = 0; i < steps; i++) window = window[0] as typeof window
    return window.ran
  }, depth)

/** Waits until the first frame of the page, or of a frame in it, has loaded. */
const loaded = (page: Page, depth = 1): Promise<void> =>
  waitFor(
    page,
    (steps) => {
      let window = globalThis.window as typeof globalThis.window | undefined
      for (let i = 0; i < steps; i++) window = window?.[0] as typeof window
      return window?.document.readyState === 'complete' && !!window.document.querySelector('p')
    },
    depth,
  )

const MAKE: Readonly<Record<string, (path: string) => string>> = {
  'the HTML': (path) => `<iframe id="outer" src="${path}" width="600" height="400"></iframe>`,
  'a script, with its address first': (path) =>
    `<script>addEventListener('load', () => { const it = document.createElement('iframe'); it.id = 'outer'; it.width = 600; it.height = 400; it.src = '${path}'; document.body.append(it) })</script>`,
  'a script, with its address last': (path) =>
    `<script>addEventListener('load', () => { const it = document.body.appendChild(document.createElement('iframe')); it.id = 'outer'; it.width = 600; it.height = 400; it.setAttribute('src', '${path}') })</script>`,
  'a text': (path) =>
    `<div id="box"></div><script>addEventListener('load', () => { box.innerHTML = '<iframe id="outer" width="600" height="400" src="${path}"></iframe>' })</script>`,
}

/** What must be in the ledger and not have run. */
const held = async (page: Page, depth = 1): Promise<void> => {
  const lines = await ledger(page)
  if (paths().includes('image.svg'))
    expect(lines).toContain(`network ${at('image.svg', 'video.test')} leaked`)
  expect(await ranIn(page, depth)).toEqual(['own'])
  for (const line of [
    'scripts inline script held',
    `scripts ${at('extern.js')} held`,
    `embeds ${at('inner.html', 'video.test')} held`,
    `embeds ${at('image.svg', 'video.test')} held`,
  ])
    expect(lines).toContain(line)
}

const LATER = 'tell of a document that is not the first of its frame'

/**
 * Where its scripts may have run before anybody knew the document: what has run is in the ledger as
 * leaked, what has not is there as held. Which of them it is differs from load to load.
 */
const heldOrTold = async (page: Page): Promise<void> => {
  const lines = await ledger(page)
  const ran = (await ranIn(page)) ?? []
  for (const line of [
    ran.includes('inline') ? `network ${at('made.svg')} leaked` : 'scripts inline script held',
    ran.includes('extern.js')
      ? `network ${at('extern.js')} leaked`
      : `scripts ${at('extern.js')} held`,
    `embeds ${at('inner.html', 'video.test')} held`,
  ])
    expect(lines).toContain(line)
}

describe('a frame of the same origin', () => {
  describe.each(Object.entries(MAKE))('by %s', (name, make) => {
    it.each(SPEEDS)(
      'runs and loads nothing that waits, when it comes %s',
      async (...[, wait, cache]) => {
        serve('/in.html', content(), wait, cache)
        for (let turn = cache === 'no-store' ? 1 : 0; turn < 2; turn++) {
          const page = await open(make('/in.html'))
          await waitFor(page, () => document.getElementById('outer'))
          await loaded(page)
          await quiet()
          if (name.endsWith('last') && here.cannot(LATER)) {
            await heldOrTold(page)
            return
          }
          await held(page)
          expect(
            await page.evaluate(() =>
              ['inner', 'image'].map((id) =>
                window[0]?.document.getElementById(id)?.hasAttribute('src'),
              ),
            ),
          ).toEqual([false, false])
          await waitFor(page, () => window[0]?.document.querySelector('[data-sekisho-placeholder]'))
          if (turn < 1) await page.close()
          else {
            here.server.hits.length = 0
            await accept(page)
            await waitFor(page, () => (window[0]?.ran?.length ?? 0) > 2)
            await waitFor(page, () =>
              window[0]?.document.getElementById('inner')?.hasAttribute('src'),
            )
            await quiet()
            expect((await ranIn(page))?.sort()).toEqual(['extern.js', 'inline', 'own'])
            expect(paths().filter((path) => path === 'inner.html').length).toBe(1)
          }
        }
      },
    )
  })

  it('in a frame is one, too', async () => {
    serve('/in.html', content())
    serve('/outer.html', '<p>Text</p><iframe src="/in.html" width="600" height="400"></iframe>')
    const page = await open('<iframe src="/outer.html" width="600" height="400"></iframe>')
    await loaded(page, 2)
    await quiet()
    await held(page, 2)
    await accept(page)
    await waitFor(page, () => window[0]?.[0]?.ran?.length === 3)
  })

  it('that comes in pieces runs no half of what waits', async () => {
    here.server.serve('/pieces.html', [
      '<!doctype html><head><script>(window.ran ||= []).push("inline"); const a = new',
      ` Image(); a.src = "${at('made.svg')}"</script><script>(window.ran ||= []).push("own")</script>`,
      `<script src="${at('extern.js')}"></script><p>Text</p>`,
    ])
    const page = await open('<iframe src="/pieces.html"></iframe>')
    await loaded(page)
    await quiet()
    expect(await ranIn(page)).toEqual(['own'])
    await accept(page)
    await waitFor(page, () => window[0]?.ran?.length === 3)
  })

  it('loads once, and changes nothing in the history', async () => {
    serve('/in.html', content())
    const page = await open(
      `<script>const length = history.length; window.ran = []</script>
       <iframe name="mine" src="/in.html" onload="ran.push(history.length - length, contentWindow.name, contentWindow.location.pathname)"></iframe>`,
    )
    await loaded(page)
    await quiet()
    expect(await page.evaluate(() => window.ran)).toEqual([0, 'mine', '/in.html'])
  })

  it('is left alone in a sandbox without its origin', async () => {
    serve(
      '/in.html',
      `<script src="${at('extern.js')}"></script><script>parent.postMessage(ran.join(), '*')</script>`,
    )
    const page = await open(
      `<script>addEventListener('message', ({ data }) => (window.ran ||= []).push(data))</script>
       <iframe sandbox="allow-scripts" src="/in.html"></iframe>`,
    )
    await waitFor(page, () => window.ran?.includes('extern.js'))
    expect(page.errors).toEqual([])
  })

  it('with nothing that waits is as it would be', async () => {
    serve(
      '/in.html',
      `<script>(window.ran ||= []).push('own')</script><script src="/hit/own.js"></script><p>Text</p>`,
    )
    const page = await open('<iframe src="/in.html"></iframe>')
    await loaded(page)
    expect(await ranIn(page)).toEqual(['own', 'own.js'])
  })

  it('that navigates later is watched again', async () => {
    serve('/next.html', content(), 100)
    serve('/in.html', '<p>Text</p><a href="/next.html">next</a>')
    const page = await open('<iframe src="/in.html" width="600" height="400"></iframe>')
    await loaded(page)
    await page.evaluate(() => {
      window[0]?.document.querySelector('a')?.click()
    })
    await waitFor(page, () => window[0]?.location.pathname === '/next.html')
    await loaded(page)
    await quiet()
    if (here.cannot(LATER)) {
      await heldOrTold(page)
      return
    }
    await held(page)
    await accept(page)
    await waitFor(page, () => window[0]?.ran?.length === 3)
  })

  it('that is put elsewhere in the page is watched again', async () => {
    serve('/in.html', content())
    const page = await open('<iframe id="outer" src="/in.html"></iframe>')
    await loaded(page)
    await page.evaluate(() => {
      const outer = document.getElementById('outer') as HTMLElement
      document.body.prepend(outer)
    })
    await waitFor(page, () => !!window[0]?.document.querySelector('p'))
    await loaded(page)
    await quiet()
    expect(await ranIn(page)).toEqual(['own'])
  })

  it('with a Sekisho of its own runs and loads everything once', async () => {
    here.server.serve('/own.html', '')
    const page = await open('')
    const html = await page.evaluate(() => fetch('/page.html').then((answer) => answer.text()))
    serve(
      '/own.html',
      html.replace('<!doctype html>', '').replace(
        '<h1>',
        `<script type="text/plain" data-consent="analytics">(window.ran ||= []).push('tagged')</script>
           <iframe id="tagged" data-consent="embeds" data-src="${at('tagged.html', 'video.test')}" width="300" height="200"></iframe>${content()}<h1>`,
      ),
    )
    await page.close()
    here.server.hits.length = 0
    const other = await open('<iframe src="/own.html" width="600" height="900"></iframe>')
    await loaded(other)
    await waitFor(
      other,
      () => window[0]?.document.querySelectorAll('[data-sekisho-placeholder]').length === 3,
    )
    await quiet()
    expect(await ranIn(other)).toEqual(['own'])
    await accept(other)
    await waitFor(other, () => window[0]?.ran?.length === 4)
    await waitUntil(() => paths().includes('tagged.html'), 'the tagged frame is asked for')
    await quiet()
    expect((await ranIn(other))?.sort()).toEqual(['extern.js', 'inline', 'own', 'tagged'])
    expect(paths().filter((path) => path === 'tagged.html')).toHaveLength(1)
    expect(other.errors).toEqual([])
  })
})
