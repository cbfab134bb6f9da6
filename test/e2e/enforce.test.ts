import { describe, expect, it } from 'vitest'
import type { ConfigInput, GateOptions } from '../../src/policy/types'
import { page as html, policy } from './support/config'
import { askUnseen } from './support/enforced'
import type { PageOptions } from './support/config'
import { ledger, ran } from './support/gated'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page, Visitor } from './support/page'
import { suite } from './support/suite'
import { cookieOf, tryWays } from './support/tryWays'
import { gone, seen, sees, sekisho } from './support/visible'

const here = suite()

const input = (gates: Partial<GateOptions> = {}): ConfigInput => ({
  policy: policy(),
  gates: { enforce: 'policy', ...gates },
})

/**
 * What passes a policy in the page: what the preload scanner asks for before any script has run, and
 * workers, which have the policy of their own response.
 */
const PASSES = /^html-|^worker-(fetch|import)|^shared-worker$|^service-worker$|^undeclared$/

describe('what no script can stop', () => {
  it.each(['stats.test', 'nobody.test'])(
    'does not reach %s but by workers and the preload scanner',
    async (host) => {
      const { page, reached } = await tryWays(here, { host, input: input(), choice: false })
      await waitUntil(() => reached().includes('shared-worker'), 'a worker has asked')
      await quiet(2500)
      expect(reached().filter((name) => !PASSES.test(name))).toEqual([])
      const lines = await ledger(page)
      // Only what came before the policy has leaked.
      for (const line of lines.filter((each) => each.endsWith('leaked')))
        expect(line).toContain('/hit/html-')
      const at = `http://${host}:${here.server.port}/hit/`
      expect(lines).toContain(`embeds ${at}style-import refused`)
      expect(lines).toContain(`scripts ${at}dynamic-import refused`)
    },
  )
})

const at = (name: string, host = 'stats.test'): string =>
  `http://${host}:${here.server.port}/hit/${name}`

/** Reports how often the page was loaded, by this tab. */
const COUNT = `<script>sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1</script>`
const loads = (page: Page): Promise<number> =>
  page.evaluate(() => Number(sessionStorage.getItem('loads')))

/** Opens a page with a frame and a script of declared services. */
const open = async (
  options: PageOptions & { headers?: Record<string, string>; body?: string } = {},
  visitor: Visitor = here.visitor,
): Promise<Page> => {
  const { body = '', headers, ...rest } = options
  const tags = `
    <script type="text/plain" data-consent="analytics" data-service="stats" src="${at('a.js')}"></script>
    <iframe data-consent="embeds" data-service="video" data-src="${at('f.html', 'video.test')}"
      title="Frame" width="400" height="200"></iframe>`
  const content = html(COUNT + tags + body, { config: input(), ...rest })
  here.server.serve('/enforced.html', content, headers)
  return visitor.open(`${here.server.url}/enforced.html`)
}
const reached = (): readonly string[] =>
  here.server.hits.map(({ path }) => path.slice('/hit/'.length))

/** Waits for one reload that a click brings about, and that no other one follows. */
const reloadedOnce = async (page: Page, before: number): Promise<void> => {
  await waitUntil(
    () =>
      loads(page).then(
        (n) => n === before + 1,
        () => false,
      ),
    'a reload',
  )
  await quiet(1000)
  expect(await loads(page)).toBe(before + 1)
}

describe('the policy in the page', () => {
  it('allows the page itself, hosts that are named, and nothing that nobody declares', async () => {
    const allow = ['cdn.test', '*.img.test', 'stats.test']
    const page = await open({ config: input({ allow }) })
    await sekisho(page).noticeSeen()
    for (const host of ['cdn.test', 'img.test', 'nobody.test', 'stats.test'])
      await askUnseen(page, at(`${host}.svg`, host))
    await page.evaluate(() => {
      const inline = document.createElement('script')
      inline.textContent = '(window.ran ||= []).push("inline")'
      document.head.append(inline)
      const frame = document.createElement('img')
      frame.src = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>'
      frame.onload = () => (window.ran ||= []).push('data')
      document.body.append(frame)
    })
    await waitUntil(() => reached().includes('cdn.test.svg'), 'the host that is named')
    await waitFor(page, () => window.ran?.includes('data'))
    await quiet()
    expect(reached()).toEqual(['cdn.test.svg'])
    expect(await ran(page)).toContain('inline')
    const lines = await ledger(page)
    expect(lines).toContain(`embeds ${at('nobody.test.svg', 'nobody.test')} refused`)
    // A host of a service that is not granted is not allowed by naming it.
    expect(lines).toContain(`embeds ${at('stats.test.svg')} refused`)
    expect(await page.evaluate(() => document.querySelector('meta[http-equiv]'))).toBeNull()
  })

  it('is loaded anew once after a yes, and what waited runs once', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    await sekisho(page).click('accept-all')
    await reloadedOnce(page, 1)
    await waitFor(page, () => window.ran?.includes('a.js'))
    await waitUntil(() => reached().includes('f.html'), 'the frame')
    expect([...reached()].sort()).toEqual(['a.js', 'f.html'])
    expect(await sekisho(page).seesNotice()).toBe(false)
    // Comes back: nothing is to be loaded again.
    await page.goto(`${here.server.url}/enforced.html`)
    await waitFor(page, () => window.ran?.includes('a.js'))
    await quiet()
    expect(await loads(page)).toBe(3)
  })

  it('stays after a no', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    await sekisho(page).click('reject-all')
    await sekisho(page).noticeGone()
    await quiet(1000)
    expect([await loads(page), reached()]).toEqual([1, []])
  })

  it('offers no placeholder that loads once', async () => {
    const page = await open()
    const placeholder = '[data-sekisho-placeholder] >>> [part~=placeholder]'
    await seen(page, placeholder)
    expect(await sees(page, `${placeholder} [data-action=once]`)).toBe(false)
    await page.click(`${placeholder} [data-action=always]`)
    await reloadedOnce(page, 1)
    await waitUntil(() => reached().includes('f.html'), 'the frame')
    await gone(page, placeholder)
    expect(reached()).toEqual(['f.html'])
  })

  it('is tightened at once by a withdrawal, without a reload', async () => {
    const page = await open()
    await page.evaluate(
      (value) => {
        document.cookie = `sekisho=${value}; path=/`
      },
      cookieOf(input(), true),
    )
    await page.reload()
    await waitFor(page, () => window.ran?.includes('a.js'))
    await askUnseen(page, at('before.svg'))
    await waitUntil(() => reached().includes('before.svg'), 'what is granted')
    await page.evaluate(() => {
      window.sekisho.update({ analytics: false })
    })
    await askUnseen(page, at('after.svg'))
    await askUnseen(page, at('video.svg', 'video.test'))
    await waitUntil(() => reached().includes('video.svg'), 'what is still granted')
    await quiet()
    expect(reached()).not.toContain('after.svg')
    expect(await loads(page)).toBe(2)
    expect(await ledger(page)).toContain(`embeds ${at('after.svg')} refused`)
  })

  it('does not load a page for ever that decides by itself', async () => {
    const page = await open({
      body: `<script>
        sekisho.push(async (consent) => {
          await consent.reset()
          consent.acceptAll()
        })</script>`,
    })
    await waitUntil(
      () => page.console.some((line) => line.includes('loads with the next page')),
      'a message',
    )
    await quiet(1500)
    expect(await loads(page)).toBe(2)
  })

  it('is not loaded anew where the browser keeps no cookies', async () => {
    const visitor = await here.engine.visitor({ noCookies: true })
    const page = await open({}, visitor)
    // Without cookies there is no storage to count in: the page itself remembers.
    await page.evaluate(() => (window.ran = ['first']))
    await sekisho(page).noticeSeen()
    await sekisho(page).click('accept-all')
    await waitUntil(
      () => page.console.some((line) => line.includes('loads with the next page')),
      'a message',
    )
    await quiet(1000)
    expect(await page.evaluate(() => window.ran)).toEqual(['first'])
    expect(reached()).toEqual([])
    await visitor.close()
  })

  it('follows a choice of another tab, when it is looked at', async () => {
    const first = await open()
    await sekisho(first).noticeSeen()
    const second = await here.visitor.open(`${here.server.url}/enforced.html`)
    await sekisho(second).noticeSeen()
    await sekisho(second).click('accept-all')
    await waitFor(second, () => window.ran?.includes('a.js'))
    await first.evaluate(() => {
      dispatchEvent(new Event('focus'))
    })
    // Drivers keep some tabs hidden: those stay as they are.
    const hasFollowed = (): Promise<boolean> =>
      first.evaluate(
        () =>
          window.sekisho.has('analytics') && (document.hidden || !!window.ran?.includes('a.js')),
      )
    await waitUntil(() => hasFollowed().catch(() => false), 'the other tab has followed')
    expect(first.errors).toEqual([])
  })

  it('stands beside a strict policy of the page, whose files come', async () => {
    const page = await open({
      nonce: 'abc',
      headers: {
        'content-security-policy':
          "script-src 'nonce-abc' 'strict-dynamic'; style-src 'none'; require-trusted-types-for 'script'",
      },
    })
    await sekisho(page).noticeSeen()
    await askUnseen(page, at('n.svg', 'nobody.test'))
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    await quiet()
    expect(reached()).toEqual([])
    expect(page.errors).toEqual([])
  })
})

describe('the files', () => {
  it('come from another origin, which the policy allows by their folder', async () => {
    const { port } = here.server
    const script = `http://cdn.test:${port}/dist/sekisho.js`
    for (const name of ['sekisho.js', 'sekisho-enforcement.js', 'sekisho-notice.en.js'])
      here.server.answer(`/cdn/${name}`, async () => {
        const file = await fetch(`${here.server.url}/dist/${name}`)
        const headers = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }
        return new Response(await file.text(), { headers })
      })
    const page = await open({ script: script.replace('/dist/', '/cdn/') })
    await sekisho(page).noticeSeen()
    await askUnseen(page, at('x.svg', 'cdn.test'))
    await askUnseen(page, at('n.svg', 'nobody.test'))
    await quiet()
    expect(reached()).toEqual([])
  })

  it('are all in sekisho.all.js', async () => {
    const page = await open({ script: '/dist/sekisho.all.js' })
    await sekisho(page).noticeSeen()
    await askUnseen(page, at('n.svg', 'nobody.test'))
    await sekisho(page).click('accept-all')
    await reloadedOnce(page, 1)
    await waitFor(page, () => window.ran?.includes('a.js'))
    expect(reached()).not.toContain('n.svg')
  })

  it('say that one is missing, and the page works with its gates', async () => {
    for (const name of ['sekisho.js', 'sekisho-notice.en.js'])
      here.server.answer(`/some/${name}`, () => fetch(`${here.server.url}/dist/${name}`))
    const page = await open({ script: '/some/sekisho.js' })
    await sekisho(page).noticeSeen()
    await waitUntil(
      () => page.console.some((line) => line.includes('sekisho-enforcement.js')),
      'a message',
    )
    expect([reached(), page.errors]).toEqual([[], []])
  })
})
