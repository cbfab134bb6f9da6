// The box of an embed, for the element that stands in for it.
import { own } from '../../platform/own'

/** Everything that places a box among others, and nothing that a page says by it about its content. */
const LAYOUT =
  `position top right bottom left z-index float clear margin-top margin-right margin-bottom margin-left
  min-width max-width flex-grow flex-shrink flex-basis align-self justify-self order grid-row-start
  grid-row-end grid-column-start grid-column-end vertical-align`.split(/\s+/)

/** How a box is drawn, which browsers do not tell of what is not displayed. */
const DRAWN = ['transform', 'transform-origin', 'translate', 'rotate', 'scale']

/** Reads some properties; what a browser does not know is left out. */
const read = (
  style: CSSStyleDeclaration,
  names: readonly string[],
): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {}
  for (const name of names) {
    const value = style.getPropertyValue(name)
    if (value) found[name] = value
  }
  return found
}

/** What an embed takes up while it is displayed, in CSS pixels. */
export interface Measured {
  readonly width: number
  readonly height: number
  /** Whether it stands in a line of text. */
  readonly isInline: boolean
  /** How it is drawn: moved, turned, scaled. */
  readonly drawn: Readonly<Record<string, string>>
}

/** Measures an embed that is displayed; nothing where it has no box. */
export const measure = (embed: HTMLElement): Measured | undefined => {
  if (!embed.getClientRects().length) return undefined
  const style = getComputedStyle(embed)
  return {
    width: embed.offsetWidth,
    height: embed.offsetHeight,
    isInline: style.display.startsWith('inline'),
    drawn: read(style, DRAWN),
  }
}

/**
 * The layout of an embed as declarations. Read while it is not displayed: then margins are `auto` and widths
 * are shares where the page has written that, and not what came of it, so that the box goes on to follow.
 */
export const layoutOf = (
  style: CSSStyleDeclaration,
  { width, isInline, drawn }: Measured,
): Readonly<Record<string, string>> => {
  const share = style.getPropertyValue('width')
  const layout = {
    ...read(style, LAYOUT),
    ...drawn,
    width: share.includes('%') ? share : `${width}px`,
    display: isInline ? 'inline-block' : 'block',
  }
  // Not wider than its container, which an embed that is scaled down may be.
  return style.maxWidth == 'none' && isPlain(layout) ? { ...layout, 'max-width': '100%' } : layout
}

/** Whether a box is drawn where and as large as it is laid out. */
const isPlain = ({
  transform = 'none',
  scale = 'none',
}: Readonly<Record<string, string>>): boolean => transform == 'none' && scale == 'none'

/** Whether a box that grows moves what follows, so that nothing is hidden. */
export const canGrow = (layout: Readonly<Record<string, string>>): boolean =>
  isPlain(layout) && !/abs|fix/.test(layout.position ?? '')

/** What a box may hang out below without hiding anything: a border, or the gap below a line. In CSS pixels. */
const SLACK = 8

/** How many elements a box hangs out of below: those around it that have a height of their own. */
export const countExceeded = (box: Element): number => {
  const { bottom } = box.getBoundingClientRect()
  let count = 0
  for (let at = box.parentElement; at && own(at).localName != 'body'; at = own(at).parentElement)
    if (own(at).getBoundingClientRect().bottom < bottom - SLACK) count++
  return count
}
