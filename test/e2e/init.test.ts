import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quiet, waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { gone, seen, sekisho } from './support/visible'

const here = suite()

const folder = mkdtempSync(join(tmpdir(), 'sekisho-'))
const program = fileURLToPath(new URL('../../dist/esm/cli.js', import.meta.url))

/** What would end a script element or begin a comment, were it not escaped. */
const NAME = '</script><script>window.broken = 1</script><!-- Minato'

beforeAll(() => {
  const args = ['init', '--yes', '--example', '--name', 'みなと商店', '--name', `en=${NAME}`]
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...[program, ...args, '--email', 'privacy@minato.example', '-o', '.'],
      ...['--language', 'ja', '--language', 'en', '--service', 'ga4', '--service', 'youtube'],
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/**
 * Answers for the host of the Google tag. Browsers know by heart that it has to be asked by TLS, which the
 * server here does not speak; the script that it sends says that it ran.
 *
 * @see https://hstspreload.org/
 */
const GOOGLE = `
  addEventListener('install', () => skipWaiting())
  addEventListener('activate', (event) => event.waitUntil(clients.claim()))
  addEventListener('fetch', (event) => {
    if (new URL(event.request.url).hostname !== 'www.googletagmanager.com') return
    const headers = { 'content-type': 'text/javascript' }
    event.respondWith(new Response('(window.ran ||= []).push("gtag")', { headers }))
  })`

/** Serves the folder as it is, and opens a page of it. */
const open = async (name: string): Promise<Page> => {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(js|html)$/.test(path))
      here.server.serve(`/${path}`, readFileSync(join(folder, path), 'utf8'))
  here.server.serve('/google.js', GOOGLE)
  here.server.serve('/before.html', '<!doctype html><title>Before</title>')
  const page = await here.visitor.open(`${here.server.url}/before.html`)
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/google.js')
  })
  await waitFor(page, () => navigator.serviceWorker.controller)
  await page.goto(`${here.server.url}/${name}`)
  return page
}

/** What has run, and the address of the video. */
const state = (page: Page): Promise<{ frame: string | null; ran: string[] }> =>
  page.evaluate(() => ({
    frame: document.querySelector('iframe')?.getAttribute('src') ?? null,
    ran: window.ran ?? [],
  }))

const title = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.getElementById('sekisho')?.shadowRoot?.querySelector('h2')?.textContent ?? '',
  )

describe('the pages that sekisho init writes', () => {
  it.each([
    ['example.ja.html', 'みなと商店'],
    ['example.en.html', NAME],
  ])('show the notice in the language of the page: %s', async (name, site) => {
    const page = await open(name)
    await sekisho(page).noticeSeen()
    expect(await title(page)).toContain(site)
    expect(await page.evaluate(() => 'broken' in window)).toBe(false)
    expect(page.errors).toEqual([])
    expect(page.console.filter((line) => line.includes('[sekisho]'))).toEqual([])
  })

  it('hold the Google tag and the video until a yes, and run them then', async () => {
    const page = await open('example.ja.html')
    await sekisho(page).noticeSeen()
    await quiet()
    expect(await state(page)).toMatchObject({ frame: null, ran: [] })
    const held = await page.evaluate(() =>
      window.sekisho.ledger().map(({ service, outcome }) => `${service} ${outcome}`),
    )
    expect(held).toContain('ga4 held')
    expect(held).toContain('youtube held')

    await sekisho(page).click('accept-all')
    await waitFor(page, () => window.ran?.includes('gtag'))
    await waitFor(page, () => document.querySelector('iframe')?.src.includes('/embed/'))
    expect((await state(page)).frame).toMatch(/^https:\/\/www\.youtube\.com\/embed\//)
  })

  it('send nothing to either after a no, also on the next page', async () => {
    const page = await open('example.en.html')
    await sekisho(page).noticeSeen()
    await sekisho(page).click('reject-all')
    await page.reload()
    await waitFor(page, () => window.sekisho.status === 'decided')
    await quiet()
    expect(await state(page)).toMatchObject({ frame: null, ran: [] })
  })
})

/** What Google gives for Analytics, and YouTube for a video: both as they are, with no tag of ours. */
const GOOGLE_TAG = `<script async src="https://www.googletagmanager.com/gtag/js?id=G-ABC1234567"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
  gtag('js', new Date());

  gtag('config', 'G-ABC1234567');
</script>`
const YOUTUBE_FRAME =
  '<iframe width="560" height="315" src="https://www.youtube.com/embed/aqz-KE-bpKQ" title="YouTube video player" frameborder="0" allow="autoplay; encrypted-media" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>'

/** A page of an owner who has pasted the parts of snippet.html where its comments say. */
const ownPage = (): string => {
  const snippet = readFileSync(join(folder, 'snippet.html'), 'utf8')
  const [, head = '', footer = '', noScript = '', tables = ''] = snippet.split(/<!-- \d\. .*? -->/s)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${head}
<title>Our shop</title>
${GOOGLE_TAG}
</head>
<body>
<h1>Our shop</h1>
${YOUTUBE_FRAME}
<main>${tables}</main>
<footer>${footer}${noScript}</footer>
</body>
</html>`
}

describe('a page of an owner with the parts of snippet.html', () => {
  it('holds what Google and YouTube give as it is, shows the tables, and runs it after a yes', async () => {
    here.server.serve('/shop.html', ownPage())
    const page = await open('shop.html')
    await sekisho(page).noticeSeen()
    await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
    await quiet()
    expect(await state(page)).toEqual({ frame: null, ran: [] })
    const tables = await page.evaluate(() => document.querySelector('main')?.textContent ?? '')
    for (const each of ['Google Analytics 4', 'YouTube', '_ga', 'privacy@minato.example'])
      expect(tables).toContain(each)

    await sekisho(page).click('accept-all')
    await waitFor(page, () => window.ran?.includes('gtag'))
    await waitFor(page, () => document.querySelector('iframe')?.src.includes('/embed/'))
    // The confirmation is at the end of the window, as the footer is.
    await gone(page, '#sekisho >>> [part~=status]')
    // The way back is where the owner has put it.
    await page.click('footer [data-consent-open="preferences"]')
    await sekisho(page).preferencesSeen()
    expect(page.errors).toEqual([])
    expect(page.console.filter((line) => line.includes('[sekisho]'))).toEqual([])
  })
})
