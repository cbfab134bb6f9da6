// Lets placeholders follow a page that moves, removes or resizes what they stand among: it does not know of them.
import type { BlockedDetail } from '../../consent/types'
import type { Placeholder } from './createPlaceholder'
import { placeAll } from './placing'

/** Watches the surroundings of placeholders. */
export interface Following {
  /** Watches those of one more. */
  add(embed: Element): void
  /** Watches nothing any more. */
  end(): void
}

/**
 * Makes it.
 *
 * @param lost called with what a placeholder stood for that was not in its place any more
 */
export const createFollowing = (
  covered: ReadonlyMap<BlockedDetail, Placeholder>,
  lost: (held: BlockedDetail) => void,
): Following => {
  const follow = (): void => {
    for (const [held, placeholder] of covered) {
      if (placeholder.isInPlace()) continue
      placeholder.remove()
      lost(held)
    }
  }
  const moves = new MutationObserver(follow)
  // What is not in the page any more has no size.
  const sizes = new ResizeObserver(() => {
    follow()
    placeAll([...covered.values()].filter((each) => !each.fits()))
  })
  return {
    add({ parentNode, parentElement }) {
      if (parentNode) moves.observe(parentNode, { childList: true })
      if (parentElement) sizes.observe(parentElement)
    },
    end() {
      moves.disconnect()
      sizes.disconnect()
    },
  }
}
