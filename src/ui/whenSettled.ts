// Waits until a framework that hydrates the document has most likely done so.
import { own } from '../platform/own'
import { whenIdle } from '../platform/whenIdle'

/** A page that is still loading then hardly hydrates any more. After parsing, in milliseconds. */
const PATIENCE = 5000

/**
 * Runs once the page has loaded and the browser is idle, or some seconds after the page was parsed: one
 * request that hangs keeps a page loading for long.
 *
 * @returns cancels it
 */
export const whenSettled = (run: () => void): (() => void) => {
  const end = new AbortController()
  let timer: number | undefined
  const cancel = (): void => {
    end.abort()
    clearTimeout(timer)
    cancelIdle()
  }
  const finish = (): void => {
    cancel()
    run()
  }
  const wait = (): void => {
    timer = window.setTimeout(finish, PATIENCE)
  }
  const cancelIdle = whenIdle(finish)
  if (own(document).readyState == 'loading')
    own(window).addEventListener('DOMContentLoaded', wait, { once: true, signal: end.signal })
  else wait()
  return cancel
}
