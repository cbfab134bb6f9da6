// The placeholders of a page: where blocked embeds stand, and only as long as they are blocked.
import type { BlockedDetail } from '../../consent/types'
import type { PlaceholderTexts } from '../../locales/types'
import type { Placeholders, PlaceholdersContext } from '../../ui/types'
import { own } from '../../platform/own'
import { createNearby } from './nearby'
import { ATTRIBUTE, createPlaceholder, PLACEHOLDER, removeCopy } from './createPlaceholder'
import type { Placeholder } from './createPlaceholder'
import { createTreeSheets } from './treeSheets'

/** Milliseconds in which placeholders are made, before the page gets a turn. */
const TURN = 2

/** Takes each step of all of them before the next one: the browser lays the page out once a step. */
const inStep = (steps: readonly Iterator<void>[]): void => {
  let left = steps
  while (left.length) left = left.filter((each) => !each.next().done)
}

/**
 * Makes them. Each goes when its embed is granted or taken out of the page. An embed that is not
 * displayed gets none before it is.
 */
export const createPlaceholders = (
  context: PlaceholdersContext,
  words: PlaceholderTexts,
): Placeholders => {
  const { consent, language } = context
  const sheets = createTreeSheets(language, ATTRIBUTE)
  /** Those that are near and come next. */
  let due: BlockedDetail[] = []
  const covered = new Map<BlockedDetail, Placeholder>()
  let uncovered: readonly BlockedDetail[] = []
  let timer: number | undefined

  const isBlocked = (held: BlockedDetail): boolean => !held.waiting.every((id) => consent.has(id))

  const make = (held: BlockedDetail): Placeholder => {
    const placeholder = createPlaceholder({
      ...context,
      held,
      words,
      sheets,
      removed() {
        covered.delete(held)
        if (covered.size) return
        moves.disconnect()
        sizes.disconnect()
      },
    })
    covered.set(held, placeholder)
    const { parentNode, parentElement } = held.element
    if (parentNode) moves.observe(parentNode, { childList: true })
    if (parentElement) sizes.observe(parentElement)
    return placeholder
  }
  const work = (): void => {
    timer = undefined
    const end = performance.now() + TURN
    const made: Placeholder[] = []
    for (let held; performance.now() < end && (held = due.shift());)
      if (isBlocked(held) && held.element.isConnected) made.push(make(held))
    inStep(made.map((each) => each.place()))
    if (due.length) timer = window.setTimeout(work)
  }

  const nearby = createNearby(isBlocked, (near) => {
    due.push(...near)
    if (due.length && timer == undefined) work()
  })

  /** A page that removes or moves an embed, or what is around it, does not know of what stands before it. */
  const follow = (): void => {
    for (const [held, placeholder] of covered) {
      if (placeholder.isInPlace()) continue
      placeholder.remove()
      cover(held)
    }
  }
  // What is not in the page any more has no size.
  const sizes = new ResizeObserver(() => {
    follow()
    const changed = [...covered.values()].filter((each) => !each.fits())
    inStep(changed.map((each) => each.place()))
  })
  const moves = new MutationObserver(follow)

  const cover: Placeholders['cover'] = (held) => {
    // A copy that is hidden never comes near the visible part of the page.
    removeCopy(held.element.previousElementSibling)
    nearby.expect(held)
  }
  const uncoverAll = (): void => {
    uncovered = [...covered.keys(), ...due]
    due = []
    for (const each of covered.values()) each.remove()
  }
  const removeDead = (): void => {
    for (const each of own(document).querySelectorAll(PLACEHOLDER)) removeCopy(each)
  }

  const stopListening = consent.on('change', () => {
    removeDead()
    nearby.sweep()
    for (const [held, placeholder] of covered) if (!isBlocked(held)) placeholder.remove()
  })

  return {
    cover,
    uncoverAll,
    coverAgain() {
      for (const held of uncovered) if (held.element.isConnected && isBlocked(held)) cover(held)
      uncovered = []
    },
    removeDead,
    destroy() {
      stopListening()
      nearby.end()
      clearTimeout(timer)
      uncoverAll()
    },
  }
}
