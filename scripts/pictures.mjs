// Makes the pictures of docs/pictures/ from the real surfaces, in Chromium: one for each part and each group of
// custom properties, with the part outlined, and the notice as it is for the README. Runs after the build.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { chromium } from 'playwright-core'
import UPNG from 'upng-js'
import { findBrowser } from './browser.mjs'

const FOLDER = 'docs/pictures'
/** The most bytes that a picture may have, and all together. */
const MOST = 40 * 1024
const MOST_TOGETHER = 600 * 1024
/** Colours of the palette. */
const COLORS = 64

/** The words of the site. */
const WORDS = {
  en: {
    site: 'Minato Store',
    purposes: [
      ['necessary', 'Running this site', 'Delivers the pages and remembers your choice.'],
      ['analytics', 'Analytics', 'Counts which pages are read.'],
      ['embeds', 'Videos', 'Shows videos from another site.'],
    ],
    heading: 'Tea from the harbor',
    text: 'Green tea, black tea and roasted tea from growers whom we know. We deliver within two days.',
    hours: 'Opening hours: every day from ten to six.',
    settings: 'Cookie settings',
  },
  ja: {
    site: 'みなと商店',
    purposes: [
      ['necessary', 'サイトの運営', 'ページをお届けし、選択を記憶します。'],
      ['analytics', '利用状況の把握', 'どのページが読まれたかを数えます。'],
      ['embeds', '動画', '他社のサイトの動画を表示します。'],
    ],
    heading: '港のお茶',
    text: '顔の見える生産者の緑茶、紅茶、ほうじ茶を、二日以内にお届けします。',
    hours: '営業時間：毎日10時から18時まで',
    settings: 'Cookieの設定',
  },
}

const policy = ({ site, purposes }, more = {}) => ({
  version: '2026-04-01',
  effective: '2026-04-01',
  url: '/privacy/',
  controller: { name: site, contact: { email: 'privacy@minato.example' } },
  purposes: purposes.map(([id, name, description]) => ({
    id,
    basis: id === 'necessary' ? 'necessary' : 'consent',
    name,
    description,
  })),
  services: [
    {
      id: 'video',
      purpose: 'embeds',
      name: 'Minato Video',
      recipient: { name: 'Minato Video Ltd', role: 'third-party', country: 'JP' },
      sends: ['address of the page'],
      hosts: ['video.example'],
    },
  ],
  ...more,
})

const pageOf = (notice, { css = '', version, lang = 'en' } = {}) => `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${WORDS[lang].site}</title>
<script id="sekisho-config" type="application/json">${JSON.stringify({
  policy: policy(
    WORDS[lang],
    version && {
      version,
      changes: [{ version, kind: 'minor', summary: 'The address of the office has changed.' }],
    },
  ),
  notice,
})}</script>
<script src="/dist/sekisho.js"></script>
<style>
  body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 1rem/1.7 system-ui, sans-serif; }
  iframe { border: 0; width: 30rem; height: 15rem; }
  ${css}
</style>
<main>
  <h1>${WORDS[lang].heading}</h1>
  <p>${WORDS[lang].text}</p>
  <iframe title="Minato Video" data-consent="embeds" data-service="video" data-src="https://video.example/1"></iframe>
  <p>${WORDS[lang].hours}</p>
  <p><button type="button" data-consent-open="preferences">${WORDS[lang].settings}</button></p>
</main>`

const TYPES = { '.js': 'text/javascript', '.json': 'application/json' }

/** Serves `dist/`, and one page that changes. */
const startServer = async () => {
  let html = ''
  const server = createServer(({ url = '/' }, response) => {
    const [path] = url.split('?')
    if (!/^\/dist\/[\w.-]+$/.test(path)) {
      response.setHeader('content-type', 'text/html')
      response.end(path === '/' ? html : '')
      return
    }
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain')
    response.end(readFileSync(`.${path}`))
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://localhost:${server.address().port}/`,
    serve: (text) => (html = text),
    close: () => server.close(),
  }
}

const NOTICE = '#sekisho [part=notice]'
const outline = (selector) =>
  `${selector}{outline:4px solid #d6007a!important;outline-offset:-4px!important}`

/** What is done with the page before the picture is taken. */
const reject = (page) => page.locator('#sekisho [data-action=reject-all]').click()
const openPreferences = async (page) => {
  await page.locator(`${NOTICE} [data-action=preferences]`).click()
  await page.locator('#sekisho [part=preferences]').waitFor()
}
const comeBackTo =
  (version) =>
  async (page, { serve }) => {
    await reject(page)
    await page.locator('#sekisho').waitFor({ state: 'detached' })
    serve(pageOf({}, { version, css: outline('#sekisho::part(news)') }))
    await page.reload()
  }

/** A picture: the page, what is done, what is waited for. */
const PICTURES = [
  ...['bar', 'box', 'quiet', 'dialog'].map((kind) => ({ name: `kind-${kind}`, notice: { kind } })),
  { name: 'kind-box-top-left', notice: { kind: 'box', position: 'top-left' } },
  { name: 'part-notice', mark: 'notice' },
  { name: 'part-choice', mark: 'choice' },
  { name: 'part-status', mark: 'status', act: reject, wait: '#sekisho [part=status]:not(:empty)' },
  {
    name: 'part-preferences',
    mark: 'preferences',
    act: openPreferences,
    wait: '#sekisho [part=preferences]',
  },
  { name: 'part-news', act: comeBackTo('2026-10-01'), wait: '#sekisho [part=news]' },
  {
    name: 'part-placeholder',
    act: reject,
    css: outline('[data-sekisho-placeholder]::part(placeholder)'),
    wait: '[data-sekisho-placeholder] [part=placeholder]',
  },
  {
    name: 'part-reopen',
    notice: { reopen: 'floating' },
    act: reject,
    css: outline('#sekisho-reopen::part(reopen)'),
    wait: '#sekisho-reopen [part=reopen]',
  },
  {
    name: 'part-ledger',
    mark: 'ledger',
    act: (page) => page.evaluate(() => window.sekisho.show('ledger')),
    wait: '#sekisho [part=ledger]',
  },
  {
    name: 'property-colors',
    css: ':root{--sekisho-background:#fdf6e3;--sekisho-text:#3b2f1e;--sekisho-accent:#7a2348}',
  },
  { name: 'property-radius', notice: { kind: 'box' }, css: ':root{--sekisho-radius:18px}' },
  { name: 'property-font', css: ':root{--sekisho-font:Georgia,"Noto Serif",serif}' },
]
const README = [
  { name: 'notice', width: 1200, height: 560 },
  { name: 'notice-dark', width: 1200, height: 560, dark: true },
  { name: 'notice-ja', width: 1200, height: 560, lang: 'ja' },
]

/** Packs a picture with a palette of few colours. */
const pack = (buffer) => {
  const image = UPNG.decode(buffer)
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLORS))
}

const take = async (browser, server, picture) => {
  const {
    name,
    notice = {},
    mark,
    css = '',
    act,
    wait = NOTICE,
    width = 900,
    height = 600,
    lang = 'en',
  } = picture
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: picture.dark ? 'dark' : 'light',
    locale: lang,
  })
  const page = await context.newPage()
  server.serve(
    pageOf(notice, { lang, css: css + (mark ? outline(`#sekisho::part(${mark})`) : '') }),
  )
  await page.goto(server.url)
  await page.locator(NOTICE).waitFor()
  await act?.(page, server)
  await page.locator(wait).first().waitFor()
  const packed = pack(await page.screenshot({ animations: 'disabled' }))
  await context.close()
  const path = `${FOLDER}/${name}.png`
  writeFileSync(path, packed)
  if (packed.length > MOST)
    throw Error(`${path} has ${packed.length} bytes, at most ${MOST} may be`)
  console.log(`${path}: ${packed.length} bytes`)
  return packed.length
}

const executablePath = findBrowser('chromium')
if (!executablePath) throw Error('No Chromium: run "node scripts/browser.mjs chromium".')
statSync('dist/sekisho.js')
mkdirSync(FOLDER, { recursive: true })
const server = await startServer()
const browser = await chromium.launch({ executablePath, chromiumSandbox: false })
try {
  let together = 0
  for (const picture of [...PICTURES, ...README]) together += await take(browser, server, picture)
  console.log(`together: ${together} bytes`)
  if (together > MOST_TOGETHER) throw Error(`The pictures have more than ${MOST_TOGETHER} bytes`)
} finally {
  await browser.close()
  server.close()
}
