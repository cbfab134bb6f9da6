// Room at the edge of the page for what is shown there.
import { own } from '../platform/own'
import type { PageStyles } from './pageStyles'

/** Distance between what is shown and the content of the page, in CSS pixels. */
const GAP = 16

/**
 * Reserves room at the page's edge, so that nothing of the page stays hidden for good and a focused element
 * scrolls to where it can be seen (WCAG 2.4.11). The room follows the height of what is shown, which is
 * measured when the browser has laid it out anyway.
 *
 * @param name of the rule among the page's styles
 * @returns gives the room back
 */
export const reserveSpace = (
  styles: PageStyles,
  name: string,
  part: HTMLElement,
  position: string,
): (() => void) => {
  const side = position.split('-')[0] ?? ''
  const observer = new ResizeObserver(() => {
    const { offsetHeight } = part
    const style = getComputedStyle(part)
    const distance = (name: string): number => parseFloat(style.getPropertyValue(name)) || 0
    const room = `${offsetHeight + GAP + distance(side) + distance('margin-' + side)}px!important`
    const { scrollingElement: page } = own(document)
    const isAtEnd = page?.scrollTop && page.scrollTop + page.clientHeight >= page.scrollHeight - 1
    // Others may have hidden it, or taken it out of the page.
    styles.set(
      name,
      offsetHeight ? `html{padding-${side}:${room};scroll-padding-${side}:${room}}` : undefined,
    )
    // Who reads the end of the page goes on seeing it.
    if (isAtEnd) page.scrollTop = page.scrollHeight
  })
  observer.observe(part)
  return () => {
    observer.disconnect()
    styles.set(name)
  }
}
