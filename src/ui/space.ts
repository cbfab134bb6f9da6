import { setStyles } from './styles'

/**
 * Keeps room at the page's edge, so that what lies there hides nothing for good and a focused element
 * scrolls to where it can be seen (WCAG 2.4.11).
 *
 * @returns gives the room back
 */
export const keepSpace = (part: HTMLElement, position: string): (() => void) => {
  const side = position.split('-')[0]
  let restore: (() => void) | undefined
  const observer = new ResizeObserver(() => {
    restore?.()
    const room = `${part.offsetHeight + 16}px`
    restore = setStyles(document.documentElement, {
      [`padding-${side}`]: room,
      [`scroll-padding-${side}`]: room,
    })
  })
  observer.observe(part)
  return () => {
    observer.disconnect()
    restore?.()
  }
}
