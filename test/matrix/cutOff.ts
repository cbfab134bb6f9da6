// Text that is cut off, by the boxes that the browser has made.
import type { Page } from '../e2e/support/page'

/** Runs in the page: what is wider than its place, and what hides some of its height. */
const overflowing = (): string[] => {
  const roots = [document, ...Array.from(document.querySelectorAll('*'), (each) => each.shadowRoot)]
  const surfaces = roots.flatMap((root) => [
    ...(root?.querySelectorAll<HTMLElement>('.sheet, .consent-document') ?? []),
  ])
  const found: string[] = []
  const check = (each: HTMLElement): void => {
    const { overflowY, fontSize, clipPath } = getComputedStyle(each)
    if (!each.clientWidth || clipPath !== 'none' || !each.checkVisibility()) return
    const say = (fault: string): number =>
      found.push(`${fault}: ${each.localName}.${each.className} “${each.textContent.slice(0, 40)}”`)
    if (each.scrollWidth > each.clientWidth) say('wider than its place')
    if (/auto|scroll/.test(overflowY) || each.closest('dialog') === each) return
    // The letters of some fonts are higher than their line, which hides nothing where it may overflow.
    const spare = overflowY === 'visible' ? parseFloat(fontSize) / 2 : 1
    if (each.scrollHeight > each.clientHeight + spare) say('higher than its place')
  }
  if (document.documentElement.scrollWidth > innerWidth)
    found.push('the page is wider than the window')
  for (const surface of surfaces) {
    const { left, right, top, bottom, width } = surface.getBoundingClientRect()
    if (!width) continue
    const isFixed = getComputedStyle(surface).position === 'fixed'
    if (left < -1 || right > innerWidth + 1 || (isFixed && (top < -1 || bottom > innerHeight + 1)))
      found.push(`outside of the window: ${surface.getAttribute('part') ?? surface.className}`)
    for (const each of [surface, ...surface.querySelectorAll<HTMLElement>('*')]) check(each)
  }
  return found
}

/** Runs in the page: lines of text outside of their box or of their surface, and words that are broken in two. */
const strayLines = (): string[] => {
  const roots = [document, ...Array.from(document.querySelectorAll('*'), (each) => each.shadowRoot)]
  const surfaces = roots.flatMap((root) => [
    ...(root?.querySelectorAll<HTMLElement>('.sheet, .consent-document') ?? []),
  ])
  const found = new Set<string>()
  const range = document.createRange()
  const lines = (): DOMRect[] => [...range.getClientRects()].filter(({ width }) => width > 0)

  /** The boxes a line has to be in: of its block, and of all that hides what is outside. */
  const boxesOf = (node: Node, surface: Element): (readonly [DOMRect, number])[] => {
    const boxes: (readonly [DOMRect, number])[] = []
    for (let each = node.parentElement; each && surface.contains(each); each = each.parentElement) {
      const { display, overflowY, fontSize } = getComputedStyle(each)
      if (/inline$|contents/.test(display)) continue
      const scrolls = /auto|scroll/.test(overflowY)
      const spare = scrolls ? Infinity : boxes.length ? 1 : parseFloat(fontSize) * 0.45
      boxes.push([each.getBoundingClientRect(), spare])
      if (scrolls) break
    }
    return boxes
  }
  const isHidden = ({ parentElement }: Node): boolean => {
    for (let each = parentElement; each; each = each.parentElement)
      if (getComputedStyle(each).clipPath !== 'none') return true
    return !parentElement?.checkVisibility()
  }
  const check = (node: Text, surface: Element): void => {
    if (!node.data.trim() || isHidden(node)) return
    const boxes = boxesOf(node, surface)
    range.selectNodeContents(node)
    const isInside = lines().every(
      ({ left, right, top, bottom }) =>
        left >= -1 &&
        right <= innerWidth + 1 &&
        boxes.every(
          ([box, spare]) =>
            left >= box.left - 1 &&
            right <= box.right + 1 &&
            top >= box.top - spare &&
            bottom <= box.bottom + spare,
        ),
    )
    if (!isInside) found.add(`lines outside of their box: “${node.data.slice(0, 40)}”`)
    // Scripts that put a space between words.
    for (const { 0: word, index } of node.data.matchAll(
      /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}\p{M}\d_.@’]{2,}/gu,
    )) {
      if (word.length > 22) continue
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      if (new Set(lines().map(({ top }) => Math.round(top))).size > 1) found.add(`broken: ${word}`)
    }
  }
  for (const surface of surfaces) {
    const walker = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) check(walker.currentNode as Text, surface)
  }
  return [...found]
}

/** Runs in the page: controls that lie upon each other. */
const overlapping = (): string[] => {
  const roots = [document, ...Array.from(document.querySelectorAll('*'), (each) => each.shadowRoot)]
  const found: string[] = []
  for (const surface of roots.flatMap((root) => [
    ...(root?.querySelectorAll('.sheet, .consent-document') ?? []),
  ])) {
    const controls = [...surface.querySelectorAll('a, button, input, select, summary, textarea')]
      // What stays in sight lies upon what scrolls beneath it.
      .filter((each) => {
        for (let it: Element | null = each; it && it !== surface; it = it.parentElement)
          if (getComputedStyle(it).position === 'sticky') return false
        return each.checkVisibility()
      })
    for (const [at, one] of controls.entries())
      for (const other of controls.slice(at + 1)) {
        if (one.contains(other)) continue
        const isUpon = [...one.getClientRects()].some((a) =>
          [...other.getClientRects()].some(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1 &&
              one.closest('.copy, .body, .scroll') === other.closest('.copy, .body, .scroll'),
          ),
        )
        if (isUpon) found.push(`“${one.textContent}” lies upon “${other.textContent}”`)
      }
  }
  return found
}

/** Runs in the page: answers of the notice whose words do not stand on one line, where a phone has room for them. */
const brokenAnswers = (): string[] => {
  const notice = document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=notice]')
  if (innerWidth < 360) return []
  return [...(notice?.querySelectorAll('[part~=choice]') ?? [])]
    .filter((each) => {
      const range = document.createRange()
      range.selectNodeContents(each)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1
    })
    .map(({ textContent }) => `an answer on two lines: “${textContent}”`)
}

/** All that is cut off, broken or covered in what a page shows of Sekisho. */
export const cutOff = async (page: Page): Promise<readonly string[]> => [
  ...new Set([
    ...(await page.evaluate(overflowing)),
    ...(await page.evaluate(strayLines)),
    ...(await page.evaluate(overlapping)),
    ...(await page.evaluate(brokenAnswers)),
  ]),
]
