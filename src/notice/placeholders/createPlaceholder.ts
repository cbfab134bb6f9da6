// One placeholder in the page. A copy of it, or of its embed, has nothing on it that changes how it looks.
import type { BlockedDetail } from '../../consent/types'
import type { PlaceholderTexts } from '../../locales/types'
import { createShadowHost } from '../../ui/shadowHost'
import { makeSheet } from '../../ui/styles'
import type { PlaceholdersContext } from '../../ui/types'
import { buildPlaceholder } from './buildPlaceholder'
import { layoutOf, measure } from './embedBox'
import { fit, hostRule } from './fit'
import { createHiddenEmbed } from './hiddenEmbed'
import type { TreeSheets } from './treeSheets'

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

/** Makes a placeholder, which is not in the page before it is placed. */
export const createPlaceholder = (port: PlaceholderPort): Placeholder => {
  const embed = port.held.element as HTMLElement
  const tree = embed.getRootNode() as Document | ShadowRoot
  const [host, root, box] = createHost(port)
  const hidden = createHiddenEmbed(embed, host, tree, port.sheets)
  let room: number | undefined

  const remove = (): void => {
    const hadFocus = root.activeElement
    port.removed()
    host.remove()
    hidden.show()
    if (hadFocus) embed.focus()
  }
  const inner = buildContent(port, remove)
  root.append(inner)
  const roomNow = (): number | undefined => embed.parentElement?.clientWidth

  return {
    *place() {
      // As if there were no placeholder.
      if (host.isConnected) {
        box.replaceSync(hostRule({ display: 'none' }))
        hidden.show()
      }
      yield
      room = roomNow()
      const measured = measure(embed)
      yield
      if (host.nextSibling != embed) embed.before(host)
      hidden.hide()
      yield
      const style = getComputedStyle(embed)
      if (style.display != 'none') hidden.insist()
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

/** Makes the element, its shadow root, and the sheet that gives it a box. */
const createHost = ({
  language,
  config,
  held,
  sheets,
}: PlaceholderPort): readonly [HTMLElement, ShadowRoot, CSSStyleSheet] => {
  const { ownerDocument: owner } = held.element
  const box = makeSheet('', owner)
  const [host, root] = createShadowHost(
    'div',
    language,
    config.notice.theme,
    [sheets.common(owner), box],
    owner,
  )
  // Which the rules inside overrule: a copy has none, and takes up no room.
  host.hidden = true
  return [host, root, box]
}

const buildContent = (port: PlaceholderPort, remove: () => void): HTMLElement => {
  const { consent, held, words } = port
  return buildPlaceholder(held, port, words, {
    once() {
      remove()
      held.once()
    },
    always(event) {
      consent.update(Object.fromEntries(held.waiting.map((each) => [each, true])), 'embed', event)
    },
  })
}
