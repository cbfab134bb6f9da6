// Thousands of scripts that are let in at once, on a slow machine.
import { median } from './numbers.mjs'
import { HELD } from './pages.mjs'

const SLOWER = 4
/** Longest task that does not count as long, in milliseconds. */
const LONG = 50

/** Runs in the page: accepts, and answers the longest task until all have run. */
const release = async (count) => {
  let longest = 0
  let long = 0
  const note = (list) => {
    for (const { duration } of list) {
      longest = Math.max(longest, duration)
      long += 1
    }
  }
  const observer = new PerformanceObserver((list) => note(list.getEntries()))
  observer.observe({ type: 'longtask' })
  // The longest time between two turns of a timer: what is below the browser's own threshold.
  let gap = 0
  let last = performance.now()
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    const now = performance.now()
    gap = Math.max(gap, now - last)
    last = now
    if (window.ran !== count) port2.postMessage(0)
  }
  const from = performance.now()
  port2.postMessage(0)
  window.sekisho.update({ analytics: true })
  while (window.ran !== count && performance.now() - from < 60_000)
    await new Promise((done) => setTimeout(done, 50))
  const took = performance.now() - from
  // Long tasks are told late.
  await new Promise((done) => setTimeout(done, 500))
  note(observer.takeRecords())
  return { longest, long, gap, took, ran: window.ran ?? 0 }
}

/**
 * Measures how long the longest task is.
 *
 * @param {number} rounds
 * @returns rows for a table, and how many are over
 */
export const measureRelease = async (browser, url, rounds) => {
  const rows = [['', 'have run', 'took', 'longest wait', 'longest task', 'limit', '']]
  let over = 0
  for (const kind of ['tagged', 'untagged']) {
    const all = []
    for (let i = 0; i < rounds; i++) {
      const context = await browser.newContext()
      const tab = await context.newPage()
      await tab.goto(`${url}/${kind}.html`)
      await tab.waitForFunction(
        () => !!document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=notice]'),
      )
      await tab.waitForTimeout(500)
      const before = await tab.evaluate(() => window.ran ?? 0)
      if (before) throw Error(`${before} ${kind} scripts have run before the choice`)
      const session = await context.newCDPSession(tab)
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      all.push(await tab.evaluate(release, HELD))
      await context.close()
    }
    const isOver = all.some(({ longest, ran }) => longest > LONG || ran < HELD)
    if (isOver) over += 1
    const longest = Math.max(...all.map((it) => it.longest))
    rows.push([
      `${HELD.toLocaleString('en')} ${kind} scripts, ${SLOWER} times slower`,
      String(Math.min(...all.map(({ ran }) => ran))),
      `${median(all.map(({ took }) => took)).toFixed(0)} ms`,
      `${median(all.map(({ gap }) => gap)).toFixed(0)} ms`,
      longest ? `${longest.toFixed(0)} ms` : `below ${LONG}`,
      `${LONG} ms`,
      isOver ? 'over' : 'ok',
    ])
  }
  return { rows, over }
}
