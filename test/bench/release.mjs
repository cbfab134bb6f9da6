// Thousands of scripts that are let in at once, on a slow machine.
import { median } from './numbers.mjs'
import { HELD } from './pages.mjs'

const SLOWER = 4
/** Longest task that does not count as long, in milliseconds. */
const LONG = 50
const PATIENCE = 60_000

/** Runs in the page: accepts, and waits until all have run. */
const release = async ({ count, patience }) => {
  let longest = 0
  const note = (list) => {
    for (const { duration } of list) longest = Math.max(longest, duration)
  }
  await new Promise((done) => setTimeout(done, 300))
  const observer = new PerformanceObserver((list) => note(list.getEntries()))
  observer.observe({ type: 'longtask' })
  let update = 0
  const from = performance.now()
  setTimeout(() => {
    performance.mark('release')
    window.sekisho.update({ analytics: true })
    update = performance.now() - from
  })
  while (window.ran !== count && performance.now() - from < patience)
    await new Promise((done) => setTimeout(done, 50))
  const took = performance.now() - from
  // Long tasks are told late.
  await new Promise((done) => setTimeout(done, 500))
  note(observer.takeRecords())
  return { longest, update, took, ran: window.ran ?? 0 }
}

/** The longest task since the mark, in processor time. */
const longestOf = (trace) => {
  const { traceEvents } = JSON.parse(trace)
  const mark = traceEvents.find(({ name }) => name === 'release')
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts, dur = 0 }) =>
      name === 'RunTask' && pid === mark.pid && tid === mark.tid && ts + dur > mark.ts,
  )
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000))
}

const once = async (browser, url) => {
  const context = await browser.newContext()
  const tab = await context.newPage()
  await tab.goto(url)
  await tab.waitForFunction(
    () => !!document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=notice]'),
  )
  await tab.waitForTimeout(500)
  const before = await tab.evaluate(() => window.ran ?? 0)
  if (before) throw Error(`${before} scripts of ${url} have run before the choice`)
  const session = await context.newCDPSession(tab)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await browser.startTracing(tab, {
    categories: ['blink.user_timing', 'disabled-by-default-devtools.timeline'],
  })
  const told = await tab.evaluate(release, { count: HELD, patience: PATIENCE })
  const task = longestOf(String(await browser.stopTracing()))
  await context.close()
  return { ...told, task }
}

/**
 * Measures how long the longest task is: in the processor's time, to which the limit applies, and by the
 * clock, as the browser tells it to pages. On a machine that does nothing else the two are the same.
 *
 * @param {number} rounds
 * @returns rows for a table, and how many are over
 */
export const measureRelease = async (browser, url, rounds) => {
  const rows = [
    [
      `${HELD.toLocaleString('en')} scripts, ${SLOWER} times slower`,
      'have run',
      'took',
      'update()',
      'longest by the clock',
      'longest task',
      'limit',
      '',
    ],
  ]
  let over = 0
  for (const kind of ['tagged', 'untagged']) {
    const all = []
    for (let i = 0; i < rounds; i++) all.push(await once(browser, `${url}/${kind}.html`))
    const middle = (part) => `${median(all.map((it) => it[part])).toFixed(0)} ms`
    const ran = Math.min(...all.map((it) => it.ran))
    const isOver = ran < HELD || median(all.map(({ task }) => task)) > LONG
    if (isOver) over += 1
    rows.push([
      kind,
      String(ran),
      middle('took'),
      middle('update'),
      all.every(({ longest }) => !longest) ? 'none is long' : middle('longest'),
      middle('task'),
      `${LONG} ms`,
      isOver ? 'over' : 'ok',
    ])
  }
  return { rows, over }
}
