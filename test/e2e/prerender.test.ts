// A page that the browser prerenders, by speculation rules, and then shows. In Chromium, which alone does.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ConfigInput } from '../../src/policy/types'
import { page as html, policy } from './support/config'
import { askUnseen, isEnforced } from './support/enforced'
import { ledger } from './support/gated'
import { quiet, waitFor, waitUntil } from './support/page'
import { startPrerendering } from './support/prerendered'
import type { PrerenderedPage, PrerenderingVisitor } from './support/prerendered'
import { startServer } from './support/server'
import type { TestServer } from './support/server'
import { cookieOf } from './support/tryWays'
import { sekisho } from './support/visible'
import './support/window'

const INPUT: ConfigInput = { policy: policy(), gates: { enforce: 'policy' } }

let server: TestServer
let visitor: PrerenderingVisitor
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.hits.length = 0
  visitor = await startPrerendering()
  return () => visitor.close()
})

const at = (name: string, host = 'stats.test'): string =>
  `http://${host}:${server.port}/hit/${name}`
const reached = (): readonly string[] => server.hits.map(({ path }) => path.slice('/hit/'.length))

/**
 * Prerenders a page with a script and a frame of declared services, and shows it.
 *
 * @param cookie of a visitor who has decided before
 */
const open = async (cookie?: string): Promise<PrerenderedPage> => {
  server.serve(
    '/next.html',
    html(
      `<script>localStorage.loads = Number(localStorage.loads ?? 0) + 1</script>
       <script type="text/plain" data-consent="analytics" data-service="stats" src="${at('a.js')}"></script>
       <iframe data-consent="embeds" data-service="video" data-src="${at('f.html', 'video.test')}"
         title="Frame" width="400" height="200"></iframe>
       <script>
         addEventListener('load', () => fetch('/hit/prerendered-' + document.prerendering))
         document.addEventListener('prerenderingchange', () => fetch('/hit/shown'))
       </script>`,
      { config: INPUT },
    ),
  )
  server.serve(
    '/first.html',
    `<!doctype html><title>First</title><h1>First</h1>
     ${cookie ? `<script>document.cookie = 'sekisho=${cookie}; path=/'</script>` : ''}
     <script type="speculationrules">
       { "prerender": [{ "urls": ["/next.html"], "eagerness": "immediate" }] }
     </script>`,
  )
  await visitor.goto(`${server.url}/first.html`)
  await waitUntil(() => reached().includes('prerendered-true'), 'the page is prerendered')
  await quiet()
  // Nothing is released before it is shown, whatever was decided.
  expect(reached()).toEqual(['prerendered-true'])
  const page = await visitor.activate(`${server.url}/next.html`)
  await waitUntil(() => reached().includes('shown'), 'the page is shown')
  return page
}

const loads = (page: PrerenderedPage): Promise<number> =>
  page.evaluate(() => Number(localStorage.getItem('loads')))

describe('a policy in a page that was prerendered', () => {
  it('comes when the page is shown, and the page is loaded anew once after a yes', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    await isEnforced(page, (name) => at(name, 'nobody.test'))
    server.hits.length = 0
    await askUnseen(page, at('n.svg', 'nobody.test'))
    await askUnseen(page, at('s.svg'))
    await quiet()
    expect(reached()).toEqual([])
    expect(await ledger(page)).toContain(`embeds ${at('s.svg')} refused`)
    await sekisho(page).click('accept-all')
    const isLoaded = (): Promise<boolean> => loads(page).then((n) => n === 2)
    await waitUntil(() => isLoaded().catch(() => false), 'a reload')
    await waitFor(page, () => window.ran?.includes('a.js'))
    await waitUntil(() => reached().includes('f.html'), 'the frame')
    await quiet(1000)
    expect(await loads(page)).toBe(2)
    expect(reached().filter((name) => name === 'a.js')).toHaveLength(1)
  })

  it('allows what was granted before, and refuses the rest', async () => {
    const page = await open(cookieOf(INPUT, true))
    await waitFor(page, () => window.ran?.includes('a.js'))
    await isEnforced(page, (name) => at(name, 'nobody.test'))
    await askUnseen(page, at('granted.svg'))
    await waitUntil(() => reached().includes('granted.svg'), 'what is granted')
    await page.evaluate(() => {
      window.sekisho.update({ analytics: false })
    })
    await askUnseen(page, at('after.svg'))
    await askUnseen(page, at('video.svg', 'video.test'))
    await waitUntil(() => reached().includes('video.svg'), 'what is still granted')
    await quiet()
    expect(reached()).not.toContain('after.svg')
    expect(reached().filter((name) => name === 'a.js')).toHaveLength(1)
    expect(await loads(page)).toBe(1)
  })
})
