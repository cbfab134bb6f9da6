import { own, ownGlobal } from './own'

/** Where a browser has no `requestIdleCallback`: WebKit. In milliseconds. */
const INSTEAD = 200

/**
 * Runs when the page has loaded and the browser is idle.
 *
 * @returns cancels it
 */
export const whenIdle = (run: () => void): (() => void) => {
  const end = new AbortController()
  const runUnlessCancelled = (): void => {
    if (!end.signal.aborted) run()
  }
  const wait = (): void => {
    if (ownGlobal('requestIdleCallback')) requestIdleCallback(runUnlessCancelled)
    else setTimeout(runUnlessCancelled, INSTEAD)
  }
  if (own(document).readyState == 'complete') wait()
  else own(window).addEventListener('load', wait, { once: true, signal: end.signal })
  return () => {
    end.abort()
  }
}
