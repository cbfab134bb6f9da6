// The placeholders of a page: where blocked embeds stand, and only as long as they are blocked.
import type { BlockedDetail } from '../../consent/types'
import type { PlaceholderTexts } from '../../locales/types'
import type { LiveContext, Placeholders, PlaceholdersContext, Redraw } from '../../ui/types'
import { ATTRIBUTE, removeCopies, removeCopy } from './copies'
import { createPlaceholder } from './createPlaceholder'
import type { Placeholder } from './createPlaceholder'
import { createFollowing } from './following'
import { createNearby } from './nearby'
import { createPlacing } from './placing'
import { createTreeSheets } from './treeSheets'

/** Loads the words in another language, and hands them over when all surfaces are drawn. */
const redrawWith =
  (draw: (texts: PlaceholderTexts) => void): Redraw =>
  async ({ load }) => {
    const { texts } = await load.placeholders()
    return () => {
      draw(texts)
    }
  }

/**
 * Makes them. Each goes when its embed is granted or taken out of the page. An embed that is not
 * displayed gets none before it is.
 */
export const createPlaceholders = (
  context: PlaceholdersContext & Pick<LiveContext, 'redraws'>,
  firstWords: PlaceholderTexts,
): Placeholders => {
  const { consent, redraws } = context
  let words = firstWords
  let sheets = createTreeSheets(context.language, ATTRIBUTE)
  const covered = new Map<BlockedDetail, Placeholder>()
  let uncovered: readonly BlockedDetail[] = []

  const isBlocked = (held: BlockedDetail): boolean => !held.waiting.every((id) => consent.has(id))

  const placing = createPlacing((held) => {
    if (!isBlocked(held) || !held.element.isConnected) return undefined
    const removed = (): void => {
      if (covered.delete(held) && !covered.size) following.end()
    }
    const placeholder = createPlaceholder({ ...context, held, words, sheets, removed })
    covered.set(held, placeholder)
    following.add(held.element)
    return placeholder
  })
  const nearby = createNearby(isBlocked, placing.add)
  const cover: Placeholders['cover'] = (held) => {
    // A copy that is hidden never comes near the visible part of the page.
    removeCopy(held.element.previousElementSibling)
    nearby.expect(held)
  }
  const following = createFollowing(covered, cover)
  const uncoverAll = (): void => {
    uncovered = [...covered.keys(), ...placing.clear()]
    for (const each of covered.values()) each.remove()
  }
  const stopListening = consent.on('change', () => {
    removeCopies()
    nearby.sweep()
    for (const [held, placeholder] of covered) if (!isBlocked(held)) placeholder.remove()
  })

  const coverAgain = (): void => {
    for (const held of uncovered) if (held.element.isConnected && isBlocked(held)) cover(held)
    uncovered = []
  }
  const redraw = redrawWith((texts) => {
    words = texts
    sheets = createTreeSheets(context.language, ATTRIBUTE)
    // A framework may take a snapshot of the page just now.
    if (uncovered.length) return
    uncoverAll()
    coverAgain()
  })
  redraws.add(redraw)

  return {
    cover,
    uncoverAll,
    coverAgain,
    removeDead: removeCopies,
    destroy() {
      redraws.delete(redraw)
      stopListening()
      nearby.end()
      uncoverAll()
    },
  }
}
