// Tells which blocked embeds come near the visible part of the page: only those get a placeholder.
import type { BlockedDetail } from '../../consent/types'
import { createWeakList } from '../../platform/weakList'

/** Blocked embeds that are far from the visible part of the page, or out of the page for now. */
export interface Nearby {
  /** Waits for one to come near, anew where it did already. */
  expect(held: BlockedDetail): void
  /** Forgets those that are not blocked any more. */
  sweep(): void
  end(): void
}

/**
 * Makes it. Nothing here keeps an embed alive that has left the page: many never come back.
 *
 * @param near called with those that have come near
 */
export const createNearby = (
  isBlocked: (held: BlockedDetail) => boolean,
  near: (held: readonly BlockedDetail[]) => void,
): Nearby => {
  const far = createWeakList<Element>()
  const details = new WeakMap<Element, BlockedDetail>()

  const forget = (embed: Element): void => {
    visibility.unobserve(embed)
    details.delete(embed)
  }
  const visibility = new IntersectionObserver(
    (entries) => {
      near(
        entries.flatMap(({ isIntersecting, target }) => {
          const held = isIntersecting && details.get(target)
          if (!held) return []
          forget(target)
          return [held]
        }),
      )
    },
    // Half a screen ahead.
    { rootMargin: '50%' },
  )
  return {
    expect(held) {
      const { element } = held
      // One that is observed already is not reported again.
      forget(element)
      far.add(element)
      details.set(element, held)
      visibility.observe(element)
    },
    sweep() {
      far.keep((embed) => {
        const held = details.get(embed)
        if (held && isBlocked(held)) return true
        forget(embed)
        return false
      })
    },
    end() {
      visibility.disconnect()
    },
  }
}
