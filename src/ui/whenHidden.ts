// Notices when something that was opened cannot be seen.
import { own } from '../platform/own'

/** Whether an element has a box. */
const hasBox = (element: Element): boolean => !!element.getClientRects().length

/**
 * Calls back once when an element has no box, soon or later: the style of an ad blocker comes some time
 * after the element. On paper nothing of Sekisho has a box, and none where it is out of the page; and in
 * a frame that is not displayed, or not yet, nothing at all has one.
 *
 * @returns cancels it
 */
export const whenHidden = (element: Element, run: () => void): (() => void) => {
  const look = (): void => {
    if (!element.isConnected || hasBox(element) || matchMedia('print').matches) return
    if (!hasBox(own(document).documentElement)) return
    cancel()
    run()
  }
  const observer = new ResizeObserver(look)
  observer.observe(element)
  // What has no box from the beginning is not observed to change.
  const timer = setTimeout(look)
  const cancel = (): void => {
    observer.disconnect()
    clearTimeout(timer)
  }
  return cancel
}
