// A visitor of the compared pages: arrives, sees the notice, clicks.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { metrics } from '../metrics.mjs'
import { observe } from './observe.mjs'
import { createTab } from './tab.mjs'

const sourceOf = ({ notice, dialog }, expected) =>
  `(${observe})({ notice: ${notice}, dialog: ${dialog}, expected: ${expected} })`

/** Resolves in the page when its animations have ended; not all do. */
const STILL = `Promise.race([
  Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  new Promise((done) => setTimeout(done, 500)),
]).then(() => 0)`

/** Resolves in the page when it has been idle, and nothing that it then loads comes any more. */
const IDLE = `(async () => {
  for (let before = -1, count; before !== count; ) {
    before = count
    await new Promise((done) => requestIdleCallback(done))
    await new Promise((done) => setTimeout(done, 250))
    count = performance.getEntriesByType('resource').length
  }
})()`

/** Clicks an element as a mouse does. */
const click = async ({ evaluate, send }, find) => {
  const [x, y, size] = await evaluate(`{
    const { x, y, width, height } = (${find})().getBoundingClientRect();
    [x + width / 2, y + height / 2, width * height]
  }`)
  if (!size) throw Error('nothing to click')
  const mouse = (type, options) => send('Input.dispatchMouseEvent', { type, x, y, ...options })
  await mouse('mouseMoved')
  await pause(20)
  const left = { button: 'left', clickCount: 1 }
  await Promise.all([mouse('mousePressed', left), mouse('mouseReleased', left)])
}

/**
 * Waits until the notice is visible, its buttons work and nothing moves or comes any more: whatever is
 * loaded for later counts too.
 */
const seeNotice = async ({ evaluate, reports }, { listensAfter = 0 }, patience) => {
  if (!(await reports.has('notice', patience))) throw Error('no notice')
  if (!(await reports.has('load'))) throw Error('not loaded')
  await evaluate(STILL)
  await evaluate(IDLE)
  await pause(listensAfter)
}

/** Opens a tab for visits to the pages of a server. */
export const createVisitor = async (browser, url) => {
  const tab = await createTab(browser)
  let prefix = ''
  let heapBefore = 0
  // To tear down a page is no part of the next visit.
  const leave = async () => {
    await tab.setSpeed(1)
    await tab.runFirst()
    await tab.load(`${url}/empty.html`)
  }
  // Nor is what a process does once, such as loading fonts.
  await leave()

  /** Goes to a page: as a new visitor without cookies and cache, or as the one of the last visit. */
  const visit = async (subject, page, options = {}) => {
    const { slower = 1, slow4g, returning, expected = 0 } = options
    await leave()
    if (!returning) {
      prefix = `/visit-${randomUUID()}`
      await tab.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'all' })
    }
    // Compiled scripts are collected too: each visit compiles its own.
    heapBefore = await tab.usedHeap()
    await tab.runFirst(sourceOf(subject, expected))
    await tab.setSpeed(slower, slow4g)
    tab.reports.clear()
    await tab.send('Page.navigate', { url: url + prefix + page })
  }

  return {
    visit,
    has: tab.reports.has,
    close: tab.close,
    seeNotice: (subject, patience) => seeNotice(tab, subject, patience),
    click: (find) => click(tab, find),

    /** What the page has observed of itself. */
    bench: () => tab.evaluate('bench'),

    /** Milliseconds of the page's thread since the visit began: each document counts from 0. */
    work: async () => (await metrics(tab.session)).TaskDuration,

    /** KiB in use that were not before the visit. */
    async heap(slower) {
      await tab.setSpeed(1)
      const used = await tab.usedHeap()
      await tab.setSpeed(slower)
      return (used - heapBefore) / 1024
    },

    /** The files that the page has asked for: paths, and when each had come. */
    files: () =>
      tab.evaluate(`performance.getEntriesByType('resource').map(({ name, responseEnd }) =>
        [new URL(name).pathname.slice(${prefix.length}), responseEnd])`),
  }
}
