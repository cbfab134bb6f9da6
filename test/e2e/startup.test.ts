import { describe, expect, it } from 'vitest'
import { accept, ran } from './support/gated'
import { page as html, policy } from './support/config'
import { quiet, waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

/** Tells the server as soon as the notice is seen, and how much of the page has come by then. */
const LOOKOUT = `<script>
  const look = () =>
    document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=notice]')?.getClientRects().length
      ? fetch('/seen?' + [document.readyState, !!document.getElementById('end')])
      : setTimeout(look, 20)
  look()
</script>`

/**
 * Serves a page of which the end comes only when its notice has been seen, or after some seconds.
 *
 * @returns what the page tells then
 */
const serveUntilSeen = (body: string): Promise<string> => {
  const whole = html(LOOKOUT + body + '<p id="end">End</p>')
  const at = whole.indexOf('<p id="end">')
  return new Promise((resolve) => {
    const seen = new Promise<void>((done) => {
      setTimeout(done, 10_000)
      here.server.answer('/seen', ({ url }) => {
        resolve(new URL(url).search)
        done()
        return new Response()
      })
    })
    here.server.answer('/half.html', () => {
      const stream = new ReadableStream<Uint8Array>({
        async start(controller) {
          const bytes = new TextEncoder()
          controller.enqueue(bytes.encode(whole.slice(0, at)))
          await seen
          controller.enqueue(bytes.encode(whole.slice(at)))
          controller.close()
        },
      })
      return new Response(stream, { headers: { 'content-type': 'text/html; charset=utf-8' } })
    })
  })
}

const open = async (body: string): Promise<Page> => {
  here.server.serve('/page.html', html(body))
  return here.visitor.open(`${here.server.url}/page.html`)
}

/** Says when `DOMContentLoaded` comes, and in which state of the document it ran. */
const listener = (name: string): string =>
  `(window.ran ||= []).push('${name} ' + document.readyState); ` +
  `document.addEventListener('DOMContentLoaded', () => ran.push('${name} heard'))`

const tag = (attributes: string, text = ''): string =>
  `<script type="text/plain" data-consent="analytics" ${attributes}>${text}</script>`

describe('a visitor who comes back', () => {
  it('has tagged scripts run while the page is parsed, so that they hear DOMContentLoaded', async () => {
    for (const name of ['external', 'deferred', 'module'])
      here.server.serve(`/${name}.js`, listener(name))
    const page = await open(
      tag('', listener('inline')) +
        tag('src="/external.js"') +
        tag('src="/deferred.js" defer') +
        tag('src="/module.js" data-type="module"'),
    )
    await accept(page)
    await waitFor(page, () => window.ran?.length === 4)
    await page.reload()
    const classic = ['inline', 'external', 'deferred']
    const deferred = here.cannot('defer a module that gets its type late') ? [] : ['module']
    await waitFor(page, () => window.ran?.some((each) => each.startsWith('module')))
    await quiet()
    expect((await ran(page)).slice(0, 6 + deferred.length * 2)).toEqual([
      'inline loading',
      'external loading',
      'deferred interactive',
      ...deferred.map((name) => `${name} interactive`),
      ...[...classic, ...deferred].map((name) => `${name} heard`),
    ])
    expect(await ran(page)).toHaveLength(deferred.length ? 8 : 7)
  })

  it('has what a tagged script writes stand in its place', async () => {
    const page = await open(
      '<p id="before">Before</p>' +
        tag('', `document.write('<p id="written">Written</p>')`) +
        '<p id="after">After</p>',
    )
    await accept(page)
    await page.reload()
    await waitFor(page, () => !!document.getElementById('written'))
    expect(
      await page.evaluate(() =>
        Array.from(document.querySelectorAll('#before,#written,#after'), ({ id }) => id),
      ),
    ).toEqual(['before', 'written', 'after'])
  })

  it('has nothing run that was refused', async () => {
    const page = await open(tag('', listener('inline')))
    await page.evaluate(() => {
      window.sekisho.rejectAll()
    })
    await page.reload()
    await quiet()
    expect(await ran(page)).toEqual([])
  })
})

describe('a first visit', () => {
  it('sees the notice before the page has come', async () => {
    // More than browsers wait for before they show the beginning of a page.
    const seen = serveUntilSeen(`<p>${'Begin '.repeat(500)}</p>`)
    const page = await here.visitor.open(`${here.server.url}/half.html`)
    expect(await seen).toBe('?loading,false')
    await sekisho(page).noticeSeen()
    expect(await page.evaluate(() => document.querySelectorAll('#sekisho').length)).toBe(1)
  })

  it('has the notice asked for before the gates are installed, in the same task', async () => {
    const probe = `<script>
      const setter = () => Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set
      const native = setter()
      const { append } = Element.prototype
      Element.prototype.append = function (...nodes) {
        if (String(nodes[0].src).includes('sekisho-notice')) window.gatedWhenAsked = setter() !== native
        return Reflect.apply(append, this, nodes)
      }
    </script>`
    const after = '<script>window.gatedAfter = setter() !== native</script>'
    here.server.serve(
      '/page.html',
      html('', { head: after }).replace('<script id="sekisho-config"', `${probe}$&`),
    )
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await sekisho(page).noticeSeen()
    expect(
      await page.evaluate(() => [
        Reflect.get(window, 'gatedWhenAsked'),
        Reflect.get(window, 'gatedAfter'),
      ]),
    ).toEqual([false, true])
  })

  it('loads Preact with the preferences, and not with the notice', async () => {
    const page = await open('')
    await sekisho(page).noticeSeen()
    const filesOf = (): Promise<string[]> =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((name) => name.startsWith('/dist/sekisho') && !name.includes('-check.js')),
      )
    expect((await filesOf()).slice(0, 2)).toEqual([
      '/dist/sekisho.js',
      '/dist/sekisho-notice.en.js',
    ])
    // At idle time, before anybody asks.
    await waitFor(page, () =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('-preferences.en')),
    )
    expect(await filesOf()).toHaveLength(3)
  })
})

describe('a page in Japanese', () => {
  it('loads the texts of no other language', async () => {
    here.server.serve('/page.html', html('', { lang: 'ja', config: { policy: policy() } }))
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await sekisho(page).noticeSeen()
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    const files = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    )
    expect(files.filter((name) => name.includes('.en.js'))).toEqual([])
    expect(files.filter((name) => name.includes('.ja.js'))).not.toEqual([])
  })
})
