// A tab of its own context, driven by the browser's own protocol, which adds nothing to the page.
// https://chromedevtools.github.io/devtools-protocol/

const PATIENCE = 15_000
/** What the browser's developer tools call slow 4G. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const FAST = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }

/** What the page has reported by `window.report(name)`, and who waits for it. */
const createReports = (session) => {
  let reported = new Set()
  let waiting = []
  session.on('Runtime.bindingCalled', ({ payload }) => {
    reported.add(payload)
    for (const look of waiting) look()
  })
  return {
    clear() {
      reported = new Set()
      waiting = []
    },
    /** Resolves to whether the page has reported something in time. */
    has: (name, patience = PATIENCE) =>
      new Promise((done) => {
        const timer = setTimeout(() => done(reported.has(name)), patience)
        const look = () => {
          if (!reported.has(name)) return
          clearTimeout(timer)
          done(true)
        }
        waiting.push(look)
        look()
      }),
  }
}

/** Opens a context with one tab that looks like a person's: some notices are not shown to robots. */
const openSession = async (browser) => {
  const [major] = browser.version().split('.')
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'ja-JP',
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`,
  })
  const session = await context.newCDPSession(await context.newPage())
  for (const domain of ['Runtime', 'Page', 'Network']) await session.send(`${domain}.enable`)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Runtime.addBinding', { name: 'report' })
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true })
  return { context, session }
}

/** Opens a tab. */
export const createTab = async (browser) => {
  const { context, session } = await openSession(browser)
  const send = (method, options) => session.send(method, options)
  let observer
  return {
    session,
    send,
    reports: createReports(session),
    close: () => context.close(),

    /** Goes to an address, and waits until it has loaded. */
    async load(url) {
      const loaded = new Promise((done) => session.once('Page.loadEventFired', done))
      await send('Page.navigate', { url })
      await loaded
    },

    /** The value of an expression in the page, or of the promise that it is. */
    async evaluate(expression) {
      const options = { expression, returnByValue: true, awaitPromise: true }
      const { result, exceptionDetails } = await send('Runtime.evaluate', options)
      if (exceptionDetails)
        throw Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },

    /** Makes the processor that many times slower, and the network slow or fast. */
    async setSpeed(slower, slow4g = false) {
      await send('Emulation.setCPUThrottlingRate', { rate: slower })
      await send('Network.emulateNetworkConditions', slow4g ? SLOW_4G : FAST)
    },

    /** Runs a script in each page before its own ones; without one, no longer. */
    async runFirst(source) {
      if (observer) await send('Page.removeScriptToEvaluateOnNewDocument', observer)
      observer = source && (await send('Page.addScriptToEvaluateOnNewDocument', { source }))
    },

    /** Bytes of the heap that are in use, garbage collected. */
    async usedHeap() {
      for (let i = 0; i < 2; i++) await send('HeapProfiler.collectGarbage')
      return (await send('Runtime.getHeapUsage')).usedSize
    },
  }
}
