// Waits for `<body>` while the document is being parsed.
import { own } from '../platform/own'

/**
 * Runs once the document has a body: at once, or as soon as the parser makes one.
 *
 * @returns cancels it
 */
export const whenBody = (run: () => void): (() => void) => {
  if (own(document).body) {
    run()
    return () => {}
  }
  const observer = new MutationObserver(() => {
    if (!own(document).body) return
    observer.disconnect()
    run()
  })
  // Below `<html>` and no deeper: the body is its child.
  observer.observe(own(document).documentElement ?? document, { childList: true })
  return () => {
    observer.disconnect()
  }
}
