// Other consent scripts from npm, set up as their documents show it, and Sekisho beside them.
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { metrics } from './metrics.mjs'
import { median } from './numbers.mjs'
import { CONFIG, page, SEKISHO } from './pages.mjs'

const ROOT = new URL('../../', import.meta.url)
const { services } = CONFIG.policy
const purposes = CONFIG.policy.purposes.filter(({ basis }) => basis === 'consent')

const { 'size-limit': limits } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'))

const mark = (name) => `<script>performance.mark('${name}')</script>`
const script = (src) => `<script src="${src}"></script>`
const inline = (text) => `<script>${text}</script>`

const categories = Object.fromEntries(
  purposes.map(({ id }) => [
    id,
    {
      services: Object.fromEntries(
        services
          .filter(({ purpose }) => purpose === id)
          .map(({ id, name }) => [id, { label: name }]),
      ),
    },
  ]),
)

/** What is compared. `files` is what a page loads before a visitor sees the notice. */
const PEERS = [
  { name: 'nothing', files: [], head: script('/empty.js') },
  {
    name: 'sekisho.js and what it loads',
    files: limits.find(({ name }) => name === 'before the notice shows').path,
    before: SEKISHO.slice(0, SEKISHO.indexOf('<script src')),
    head: script('/dist/sekisho.js'),
    shown: () => document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=notice]'),
  },
  {
    name: 'sekisho.all.js',
    files: ['dist/sekisho.all.js'],
    before: SEKISHO.slice(0, SEKISHO.indexOf('<script src')),
    head: script('/dist/sekisho.all.js'),
    shown: () => document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=notice]'),
  },
  {
    name: 'vanilla-cookieconsent',
    files: [
      'test/bench/node_modules/vanilla-cookieconsent/dist/cookieconsent.umd.js',
      'test/bench/node_modules/vanilla-cookieconsent/dist/cookieconsent.css',
    ],
    before: '<link rel="stylesheet" href="/peers/vanilla-cookieconsent/dist/cookieconsent.css">',
    head:
      script('/peers/vanilla-cookieconsent/dist/cookieconsent.umd.js') +
      inline(
        // In a driven browser it would hide.
        `CookieConsent.run(${JSON.stringify({
          hideFromBots: false,
          categories: { necessary: { enabled: true, readOnly: true }, ...categories },
          language: {
            default: 'en',
            translations: {
              en: {
                consentModal: {
                  title: 'Cookies',
                  description: 'We ask.',
                  acceptAllBtn: 'Accept all',
                  acceptNecessaryBtn: 'Reject all',
                  showPreferencesBtn: 'Settings',
                },
                preferencesModal: {
                  title: 'Settings',
                  acceptAllBtn: 'Accept all',
                  acceptNecessaryBtn: 'Reject all',
                  savePreferencesBtn: 'Save',
                  sections: purposes.map(({ id, name, description }) => ({
                    title: name,
                    description,
                    linkedCategory: id,
                  })),
                },
              },
            },
          },
        })})`,
      ),
    shown: () => document.querySelector('#cc-main .cm'),
  },
  {
    name: 'klaro',
    files: ['test/bench/node_modules/klaro/dist/klaro.js'],
    head:
      inline(
        `window.klaroConfig = ${JSON.stringify({
          lang: 'en',
          acceptAll: true,
          services: services.map(({ id, name, purpose }) => ({
            name: id,
            title: name,
            purposes: [purpose],
          })),
        })}`,
      ) + script('/peers/klaro/dist/klaro.js'),
    shown: () => document.querySelector('#klaro .cookie-notice, #klaro .cookie-modal'),
  },
  {
    name: 'tarteaucitronjs',
    files: [
      'tarteaucitron.min.js',
      'css/tarteaucitron.min.css',
      'lang/tarteaucitron.en.min.js',
      'tarteaucitron.services.min.js',
    ].map((file) => `test/bench/node_modules/tarteaucitronjs/${file}`),
    head:
      script('/peers/tarteaucitronjs/tarteaucitron.min.js') +
      inline(
        `tarteaucitronForceLanguage = 'en'; tarteaucitron.init({ privacyUrl: '/privacy/', orientation: 'bottom', showAlertSmall: false, cookieslist: true, DenyAllCta: true, AcceptAllCta: true, highPrivacy: true, useExternalCss: false });
         tarteaucitron.user.gtagUa = 'G-XXXX'; (tarteaucitron.job = tarteaucitron.job || []).push('youtube', 'vimeo', 'dailymotion')`,
      ),
    shown: () => document.querySelector('#tarteaucitronAlertBig'),
  },
]

/**
 * Pages for the boot times. The slow script first makes the browser fetch the others meanwhile, so that
 * no waiting is measured. In the body, since some need one.
 *
 * @returns {Record<string, string>}
 */
export const bootPages = () =>
  Object.fromEntries(
    PEERS.map(({ before = '', head }, i) => [
      `/boot-${i}.html`,
      page('', before + script('/wait.js') + mark('from') + head + mark('to')),
    ]),
  )

const sizeOf = (files) =>
  files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(new URL(file, ROOT))).length, 0)

/**
 * Measures how long each takes to start: its script tags, by marks of the page, and what the page's
 * thread does until the notice stands, beyond what it does for a page with nothing.
 *
 * @param {number} rounds
 */
export const measureBoot = async (browser, url, rounds) => {
  const times = PEERS.map(() => ({ tags: [], all: [] }))
  for (let round = 0; round < rounds; round++)
    for (const [i, { shown }] of PEERS.entries()) {
      const context = await browser.newContext()
      const tab = await context.newPage()
      const session = await context.newCDPSession(tab)
      await session.send('Performance.enable', { timeDomain: 'threadTicks' })
      await tab.goto(`${url}/boot-${i}.html`)
      if (shown) await tab.waitForFunction(shown)
      await tab.waitForTimeout(200)
      times[i].all.push((await metrics(session)).TaskDuration)
      times[i].tags.push(
        await tab.evaluate(() => performance.measure('boot', 'from', 'to').duration),
      )
      await context.close()
    }
  const rows = [['', 'brotli', 'script tags', 'processor time until the notice stands']]
  for (const [i, { name, files }] of PEERS.entries())
    rows.push([
      name,
      files.length ? `${(sizeOf(files) / 1024).toFixed(2)} KB` : '',
      `${median(times[i].tags).toFixed(1)} ms`,
      `${i ? '+' : ''}${(median(times[i].all) - (i && median(times[0].all))).toFixed(0)} ms`,
    ])
  return { rows }
}
