// Runs in every measured page before its own scripts, and notes when things happen.

/**
 * Makes `window.bench`. It calls `window.report(name)` when something has happened for the first time.
 *
 * It is part of the page without a notice too, so that it counts for nobody.
 *
 * @param {object} options
 * @param {() => Element | null | undefined} options.notice
 * @param {() => Element | null | undefined} [options.dialog] looked for from the first click on
 * @param {number} options.expected how many gated scripts there are
 */
export const observe = ({ notice, dialog, expected }) => {
  if (self !== top) return
  const times = {}
  const bench = (self.bench = { times, count: 0, longest: 0, click: 0, duration: 0, ran })
  const once = (name, time = performance.now()) => {
    if (name in times) return
    times[name] = time
    self.report(name)
  }
  /** Called by gated scripts. */
  function ran(id) {
    bench.count += 1
    times[id] ??= performance.now()
    if (bench.count === expected) once('all')
  }

  const isVisible = (element) => {
    const { width, height, top, bottom } = element.getBoundingClientRect()
    const isInside = width > 1 && height > 1 && bottom > 0 && top < innerHeight
    return isInside && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  }
  /** A message comes after the frame has been painted. */
  const afterFrame = (run) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = run
      port2.postMessage(0)
    })
  /** Looks after the next frame wherever the document has changed, and after every frame from a `host` on. */
  const watch = (name, find) => {
    let isWaiting = false
    const observer = new MutationObserver(() => look())
    const look = () => {
      if (isWaiting) return
      isWaiting = true
      afterFrame(() => {
        isWaiting = false
        const element = find()
        if (element && isVisible(element)) {
          observer.disconnect()
          once(name)
        }
        // Nothing says when a shadow root changes, or a transition has begun.
        else if (element || document.getElementById('sekisho')) look()
      })
    }
    observer.observe(document, { childList: true, subtree: true, attributes: true })
    look()
  }
  watch('notice', notice)

  const entries = (type, each, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, ...options })
  entries('longtask', ({ duration }) => (bench.longest = Math.max(bench.longest, duration)))
  entries(
    'event',
    ({ name, duration, interactionId }) => {
      if (!interactionId) return
      bench.duration = Math.max(bench.duration, duration)
      if (name === 'click') self.report('event')
    },
    { durationThreshold: 16 },
  )
  addEventListener('load', () => once('load'))
  addEventListener(
    'click',
    ({ isTrusted, timeStamp }) => {
      if (!isTrusted || bench.click) return
      bench.click = timeStamp
      if (dialog) watch('dialog', dialog)
      afterFrame(() => once('clickPainted'))
    },
    true,
  )
}
