/** What tells that the visitor is there, or that the network is back. */
const SIGNS = ['pointerdown', 'keydown', 'visibilitychange', 'online']

/** Runs once, as soon as the visitor acts, leaves the tab or comes back to it, or is online again. */
export const whenVisitorActs = (window: EventTarget, run: () => void): void => {
  const end = new AbortController()
  for (const sign of SIGNS)
    window.addEventListener(
      sign,
      () => {
        end.abort()
        run()
      },
      // A page may stop the event on its way.
      { capture: true, signal: end.signal },
    )
}
