import { waitUntil } from './page'
import type { Page } from './page'

/** A point of the viewport, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Middle of an element, scrolled into view; none while it moves, or is not shown. Runs in the page, and
 * looks again two frames later.
 */
const middleOf = async (selector: string): Promise<Point | undefined> => {
  let root: ParentNode | null = document
  const parts = selector.split(' >>> ')
  for (const part of parts.slice(0, -1)) root = root?.querySelector(part)?.shadowRoot ?? null
  const element = root?.querySelector(parts.at(-1) ?? '')
  if (!element) return undefined
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const before = element.getBoundingClientRect()
  await new Promise<unknown>((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done))
    // A tab that is not shown has no frames.
    setTimeout(done, 100)
  })
  const { x, y, width, height } = element.getBoundingClientRect()
  return width && x === before.x && y === before.y
    ? { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }
    : undefined
}

/** Waits until an element can be clicked, and says where. */
export const whereToClick = (page: Pick<Page, 'evaluate'>, selector: string): Promise<Point> =>
  waitUntil(() => page.evaluate(middleOf, selector), `something to click: ${selector}`)

/** Keys of a combination, `Shift+Tab`, in the order they go down. */
export const keysOf = (combination: string): readonly string[] => combination.split(/(?<=.)\+/)
