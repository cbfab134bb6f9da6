// Places the panel at the edge of the page opposite the notice, and reserves room for it there.
import { reserveSpace } from '../ui/reservedSpace'
import type { LayerContext } from '../ui/types'

/**
 * Keeps the panel opposite the notice. When that goes it stays where it is: a panel that jumps is hard to
 * read. Without a notice it begins at the bottom.
 *
 * @param put draws the panel at the top or the bottom, and returns it
 * @returns ends it, and gives the room back
 */
export const keepOppositeNotice = (
  { root, styles }: Pick<LayerContext, 'root' | 'styles'>,
  put: (top: boolean) => HTMLElement,
): (() => void) => {
  let isTop = false
  let releaseSpace: (() => void) | undefined

  const place = (): void => {
    const notice = root.querySelector('[part="notice"]')
    const top = notice ? !notice.classList.contains('top') : isTop
    if (releaseSpace && top == isTop) return
    isTop = top
    const panel = put(top)
    releaseSpace?.()
    releaseSpace = reserveSpace(styles, 'ledger', panel, top ? 'top' : 'bottom')
  }
  place()
  const observer = new MutationObserver(place)
  observer.observe(root, { childList: true })
  return () => {
    observer.disconnect()
    releaseSpace?.()
  }
}
