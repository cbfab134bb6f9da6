// The same work on a page without Sekisho, on one with it, and on one where only the notice is, in turn.
import { metrics } from './metrics.mjs'
import { median, ratio } from './numbers.mjs'
import { LIMIT, WORK } from './work.mjs'

const QUIET = 250

/** Runs in the page: whether the notice stands, where there is one to come. */
const isReady = (guarded) =>
  document.readyState === 'complete' &&
  (!guarded || !!document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=notice]'))

/** Makes a text run in a task of its own, and be done when all that follows from it is. */
const inTask = (text, hidden = false) => `(async () => {
  const hidden = ${hidden}
  globalThis.gc?.()
  await new Promise((done) => setTimeout(async () => { ${text}; done() }))
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  await new Promise((done) => setTimeout(done, 100))
})()`

/** Measures one piece of work on a fresh page of a new visitor: a number for each of its rows. */
const once = async (browser, url, guarded, { inserts, before = '', run }) => {
  const context = await browser.newContext()
  const tab = await context.newPage()
  await tab.goto(url)
  await tab.waitForFunction(isReady, guarded)
  await tab.evaluate(inTask(before))
  // What is loaded when the browser is idle has been loaded after that.
  await tab.evaluate(() => new Promise((done) => requestIdleCallback(done)))
  await tab.waitForTimeout(QUIET)
  const session = await context.newCDPSession(tab)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const all = []
  for (const hidden of inserts ? [true, false] : [false]) {
    const start = await metrics(session)
    await tab.evaluate(inTask(run, hidden))
    const end = await metrics(session)
    all.push(end.TaskDuration - start.TaskDuration)
  }
  await context.close()
  return all
}

/**
 * Measures every piece of work.
 *
 * @param {number} rounds how many pairs
 * @param {string} named only those whose name contains this
 * @returns rows for a table, and how many are over
 */
export const measurePairs = async (browser, url, rounds, named) => {
  const rows = [
    ['processor time of the page', 'without', 'with', 'notice alone', 'ratio', 'limit', ''],
  ]
  let over = 0
  for (const work of WORK.filter(({ name }) => name.includes(named))) {
    const without = []
    const withIt = []
    const notice = []
    const pages = [
      ['/plain.html', without],
      ['/notice.html', notice],
      ['/guarded.html', withIt],
    ]
    for (let i = 0; i < Math.max(3, rounds * (work.rounds ?? 1)); i++)
      // In each round another one goes first.
      for (let n = 0; n < pages.length; n++) {
        const [path, list] = pages[(i + n) % pages.length]
        list.push(await once(browser, url + path, list !== without, work))
      }
    const parts = work.inserts
      ? [
          ['script', `${work.name}, script`],
          ['all', '   with layout and paint'],
        ]
      : [['all', work.name]]
    for (const [n, [part, name]] of parts.entries()) {
      const [a, c, b] = [without, notice, withIt].map((list) => list.map((numbers) => numbers[n]))
      const limit = work.limited?.includes(part) && LIMIT
      const more = ratio(b, a)
      if (limit && more > limit) over += 1
      // Each takes minutes: said as it comes.
      console.error(`${name.trim()}: ${more.toFixed(2)}`)
      rows.push([
        name,
        `${median(a).toFixed(1)} ms`,
        `${median(b).toFixed(1)} ms`,
        ratio(c, a).toFixed(2),
        more.toFixed(2),
        limit ? limit.toFixed(2) : '',
        limit ? (more > limit ? 'over' : 'ok') : '',
      ])
    }
  }
  return { rows, over }
}
