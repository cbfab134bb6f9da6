// One placeholder in the page. A copy of it, or of its embed, has nothing on it that changes how it looks.
import type { BlockedDetail } from '../../consent/types'
import type { PlaceholderTexts } from '../../locales/types'
import { matches } from '../../platform/matches'
import { createShadowHost } from '../../ui/shadowHost'
import { makeSheet, setStyles } from '../../ui/styles'
import type { PlaceholdersContext } from '../../ui/types'
import { buildPlaceholder } from './buildPlaceholder'
import { canGrow, countExceeded, layoutOf, measure } from './embedBox'
import type { TreeSheets } from './treeSheets'

/** The attribute of a placeholder. Its value hides the embed. */
export const ATTRIBUTE = 'data-sekisho-placeholder'

/** Every placeholder in a document, also those that are copies. */
export const PLACEHOLDER: string = `[${ATTRIBUTE}]`

/** What a placeholder needs. */
export interface PlaceholderPort extends PlaceholdersContext {
  readonly held: BlockedDetail
  readonly words: PlaceholderTexts
  readonly sheets: TreeSheets
  /** It has gone. */
  readonly removed: () => void
}

/** A placeholder in the page. */
export interface Placeholder {
  /**
   * Puts it before its embed, hides that, and gives it that one's box; or gives it the box anew. In steps
   * that either read or write the layout, so that many can go through them together.
   */
  place(): Generator<void, void, void>
  /** Whether its container is as wide as it was, and its content has the room it may have. */
  readonly fits: () => boolean
  /** Whether it stands before its embed, and that in the page, in the same tree. */
  readonly isInPlace: () => boolean
  remove(): void
}

/**
 * Removes an element if it is the copy of a placeholder: a shadow root is never copied. The copy of the
 * embed after it may have been made while that was hidden.
 */
export const removeCopy = (element: Element | null): void => {
  if (!element || !matches(element, PLACEHOLDER) || element.shadowRoot) return
  const style = (element.nextElementSibling as Partial<HTMLElement> | null)?.style
  if (style?.display == 'none' && style.getPropertyPriority('display'))
    style.removeProperty('display')
  element.remove()
}

/** Rules for a host. They are important: inside a shadow root that is stronger than any rule of the page. */
const hostRule = (styles: Readonly<Record<string, string>>): string => {
  const declarations = Object.entries({ all: 'initial', ...styles })
  return `:host{${declarations.map(([name, value]) => `${name}:${value}!important;`).join('')}}`
}

/** Gives a host the box of its embed, and more height where that moves what follows and hides nothing. */
function* fit(
  host: HTMLElement,
  box: CSSStyleSheet,
  inner: HTMLElement,
  layout: Readonly<Record<string, string>>,
  height: number,
): Generator<void, void, void> {
  const set = (high: number): void => {
    box.replaceSync(
      hostRule({ 'box-sizing': 'border-box', overflow: 'auto', ...layout, height: `${high}px` }),
    )
  }
  inner.classList.remove('low')
  set(height)
  yield
  // Not `offsetHeight` of what is inside, which WebKit answers here before it has laid that out.
  const needed = host.scrollHeight + 1
  if (needed <= height + 2) return
  // Text goes around what floats, also where it hangs out.
  const allowed = layout.float == 'none' ? 0 : countExceeded(host)
  const mayGrow = canGrow(layout)
  yield
  if (mayGrow) set(needed)
  yield
  if (mayGrow && countExceeded(host) <= allowed) return
  yield
  set(height)
  inner.classList.add('low')
}

/** Makes a placeholder, which is not in the page before it is placed. */
export const createPlaceholder = (port: PlaceholderPort): Placeholder => {
  const { consent, config, language, held, words, sheets, removed } = port
  const embed = held.element as HTMLElement
  const { ownerDocument: owner } = embed
  const tree = embed.getRootNode() as Document | ShadowRoot
  const box = makeSheet('', owner)
  const [host, root] = createShadowHost(
    'div',
    language,
    config.notice.theme,
    [sheets.common(owner), box],
    owner,
  )
  host.setAttribute(ATTRIBUTE, '')
  // Which the rules inside overrule: a copy has none, and takes up no room.
  host.hidden = true
  let room: number | undefined
  let removeStyle: (() => void) | undefined
  let isHidden = false

  const hideEmbed = (hides: boolean): void => {
    if (hides != isHidden) sheets[hides ? 'hide' : 'show'](tree)
    isHidden = hides
    host.setAttribute(ATTRIBUTE, hides ? sheets.hiding : '')
    if (hides) return
    removeStyle?.()
    removeStyle = undefined
  }
  const remove = (): void => {
    const hadFocus = root.activeElement
    removed()
    host.remove()
    hideEmbed(false)
    if (hadFocus) embed.focus()
  }
  const inner = buildPlaceholder(held, port, words, {
    once() {
      remove()
      held.once()
    },
    always(event) {
      consent.update(Object.fromEntries(held.waiting.map((each) => [each, true])), 'embed', event)
    },
  })
  root.append(inner)
  const roomNow = (): number | undefined => embed.parentElement?.clientWidth

  return {
    *place() {
      // As if there were no placeholder.
      if (host.isConnected) {
        box.replaceSync(hostRule({ display: 'none' }))
        hideEmbed(false)
      }
      yield
      room = roomNow()
      const measured = measure(embed)
      yield
      if (host.nextSibling != embed) embed.before(host)
      // By a rule that begins with the placeholder: an attribute of the embed would be copied with it.
      hideEmbed(true)
      yield
      const style = getComputedStyle(embed)
      // What the page shows by all means needs an attribute.
      if (style.display != 'none') removeStyle = setStyles(embed, { display: 'none' })
      const layout = measured && layoutOf(style, measured)
      yield
      if (layout) yield* fit(host, box, inner, layout, measured.height)
    },
    fits: () =>
      room == roomNow() &&
      // In WebKit the first layout after it was put in may be that of before.
      (inner.classList.contains('low') || host.scrollHeight <= host.clientHeight + 1),
    isInPlace: () => host.nextSibling == embed && embed.isConnected && embed.getRootNode() == tree,
    remove,
  }
}
