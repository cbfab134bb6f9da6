import { waitUntil } from './page'
import type { Page } from './page'

/** A point of the viewport, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Middle of an element that stands still, scrolled into view. Runs in the page. */
const middleOf = async (selector: string): Promise<Point | undefined> => {
  let root: ParentNode | null = document
  const parts = selector.split(' >>> ')
  for (const part of parts.slice(0, -1)) root = root?.querySelector(part)?.shadowRoot ?? null
  const element = root?.querySelector(parts.at(-1) ?? '')
  element?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const middle = (): Point | undefined => {
    const box = element?.getBoundingClientRect()
    return box?.width
      ? { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
      : undefined
  }
  const before = middle()
  await new Promise((done) => setTimeout(done, 50))
  const after = middle()
  return before?.x === after?.x && before?.y === after?.y ? after : undefined
}

/** Waits until an element can be clicked, and says where. */
export const whereToClick = (page: Pick<Page, 'evaluate'>, selector: string): Promise<Point> =>
  waitUntil(() => page.evaluate(middleOf, selector), `something to click: ${selector}`)

/** Keys of a combination, `Shift+Tab`, in the order they go down. */
export const keysOf = (combination: string): readonly string[] => combination.split(/(?<=.)\+/)
