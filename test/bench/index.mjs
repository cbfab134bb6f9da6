// Measures in Chromium what Sekisho costs a page: against ordinary pages, against other consent scripts,
// and with thousands of scripts that wait. Prints it, and writes what was measured whole into
// docs/performance.md. Ends with 1 where a limit is passed.
// `npm run bench -- --rounds 5 --only pairs --named fetch`, `… --only peers --subjects klaro,c15t`
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../scripts/browser.mjs'
import { createDocument } from './document.mjs'
import { table } from './numbers.mjs'
import { held, NOTICE, page, SEKISHO } from './pages.mjs'
import { measurePairs } from './pairs.mjs'
import { drawChart } from './peers/chart.mjs'
import { compare, comparisonFiles, comparisonPages } from './peers/comparison.mjs'
import { comparisonRows } from './peers/report.mjs'
import { REFERENCE, SUBJECTS } from './peers/subjects/index.mjs'
import { measureRelease } from './release.mjs'
import { startServer } from './server.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    only: { type: 'string', default: 'pairs,peers,release' },
    named: { type: 'string', default: '' },
    subjects: { type: 'string', default: '' },
  },
})
const rounds = Number(values.rounds)
const wanted = values.subjects.split(',').filter(Boolean)
const subjects = SUBJECTS.filter(
  (each) => !wanted.length || each === REFERENCE || each.isBlank || wanted.includes(each.name),
)

const executablePath = findBrowser('chromium')
if (!executablePath) throw Error('No Chromium: run "node scripts/browser.mjs".')

const server = await startServer(
  {
    '/ok': 'ok',
    '/plain.html': page(''),
    '/notice.html': page(NOTICE),
    '/guarded.html': page(SEKISHO),
    '/tagged.html': page(SEKISHO, held.tagged()),
    '/untagged.html': page(SEKISHO, held.untagged()),
    ...comparisonPages,
  },
  values.only.includes('peers') ? comparisonFiles(subjects) : {},
)

/** Runs something with a browser of its own. */
const withBrowser = async (args, run) => {
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: ['--disable-quic', ...args],
  })
  try {
    return await run(browser, createDocument({ rounds, version: browser.version() }))
  } finally {
    await browser.close()
  }
}
const FRAMES = ['--js-flags=--expose-gc', '--disable-frame-rate-limit', '--disable-gpu-vsync']

const PARTS = {
  pairs: () =>
    withBrowser(FRAMES, async (browser, document) => {
      const result = await measurePairs(browser, server.url, rounds, values.named)
      if (!values.named) await document.write('pairs', result.rows)
      return result
    }),
  peers: () =>
    // Some notices are not shown to robots.
    withBrowser(['--disable-blink-features=AutomationControlled'], async (browser, document) => {
      const medians = await compare(browser, server.url, subjects, rounds)
      const rows = comparisonRows(medians, subjects)
      if (!wanted.length) {
        await document.write('peers', rows)
        document.writeChart(drawChart(medians, subjects, document.describe()))
      }
      return { rows }
    }),
  release: () =>
    withBrowser(FRAMES, async (browser, document) => {
      const result = await measureRelease(browser, server.url, Math.max(3, Math.round(rounds / 5)))
      await document.write('release', result.rows)
      return result
    }),
}

let over = 0
try {
  for (const part of values.only.split(',')) {
    const result = await PARTS[part]()
    table(result.rows)
    over += result.over ?? 0
  }
} finally {
  await server.close()
}
if (over) console.log(`${over} over the limit`)
process.exitCode = over ? 1 : 0
