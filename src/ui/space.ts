import { setStyles } from './styles'

/**
 * Keeps room at the page's edge, so that the notice hides nothing for good and a focused element
 * scrolls to where it can be seen (WCAG 2.4.11).
 *
 * @returns gives the room back
 */
export const keepSpace = (root: ShadowRoot, position: string): (() => void) => {
  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- it has just been drawn
  const notice = root.querySelector('section')!
  const side = position.split('-')[0]
  let restore: (() => void) | undefined
  const observer = new ResizeObserver(() => {
    restore?.()
    const room = `${notice.offsetHeight + 16}px`
    restore = setStyles(document.documentElement, {
      [`padding-${side}`]: room,
      [`scroll-padding-${side}`]: room,
    })
  })
  observer.observe(notice)
  return () => {
    observer.disconnect()
    restore?.()
  }
}
