import { own } from './own'

/** The browser, as far as it is needed to load a page again. A window fits. */
export interface ReloadPort {
  readonly document: Document
  readonly location: Pick<Location, 'reload'>
  readonly navigator: { readonly userActivation?: { readonly hasBeenActive: boolean } }
  readonly performance: Pick<Performance, 'getEntriesByType'>
  readonly window: EventTarget
}

/**
 * Loads the page again, as soon as it is visible. One that was loaded so before, and that the visitor has
 * not touched since, is left alone: whatever a page does by itself, it is not loaded for ever.
 *
 * @returns whether it is loaded again
 * @see https://html.spec.whatwg.org/multipage/interaction.html#the-useractivation-interface
 */
export const reload = (port: ReloadPort): boolean => {
  const { performance, navigator, document, location, window } = port
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (page?.type !== 'navigate' && !navigator.userActivation?.hasBeenActive) return false
  let isDone = false
  const reloadVisible = (): void => {
    // Once: the visitor may stay on a page that asks before it is left.
    if (isDone || own(document).hidden) return
    isDone = true
    location.reload()
  }
  own(window).addEventListener('visibilitychange', reloadVisible)
  reloadVisible()
  return true
}
