// Measures in Chromium what Sekisho costs a page, and prints it. Writes nothing; ends with 1 where a
// limit is passed. `npm run bench -- --rounds 5 --only pairs --named fetch`
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../scripts/browser.mjs'
import { table } from './numbers.mjs'
import { held, NOTICE, page, SEKISHO } from './pages.mjs'
import { measurePairs } from './pairs.mjs'
import { bootPages, measureBoot } from './peers.mjs'
import { measureRelease } from './release.mjs'
import { startServer } from './server.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    only: { type: 'string', default: 'pairs,boot,release' },
    named: { type: 'string', default: '' },
  },
})
const rounds = Number(values.rounds)

const executablePath = findBrowser('chromium')
if (!executablePath) throw Error('No Chromium: run "node scripts/browser.mjs".')

const server = await startServer({
  '/plain.html': page(''),
  '/notice.html': page(NOTICE),
  '/guarded.html': page(SEKISHO),
  '/tagged.html': page(SEKISHO, held.tagged()),
  '/untagged.html': page(SEKISHO, held.untagged()),
  ...bootPages(),
})
const browser = await chromium.launch({
  executablePath,
  chromiumSandbox: false,
  args: ['--js-flags=--expose-gc', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
})

const PARTS = {
  pairs: () => measurePairs(browser, server.url, rounds, values.named),
  boot: () => measureBoot(browser, server.url, rounds),
  release: () => measureRelease(browser, server.url, Math.max(3, Math.round(rounds / 5))),
}

let over = 0
try {
  for (const part of values.only.split(',')) {
    const result = await PARTS[part]()
    table(result.rows)
    over += result.over ?? 0
  }
} finally {
  await browser.close()
  await server.close()
}
if (over) console.log(`${over} over the limit`)
process.exitCode = over ? 1 : 0
