// Hides an embed while a placeholder stands before it.
import { setStyles } from '../../ui/styles'
import { ATTRIBUTE } from './copies'
import type { TreeSheets } from './treeSheets'

/** An embed that can be hidden. */
export interface HiddenEmbed {
  /** Hides it by a rule that begins with the placeholder: an attribute of the embed would be copied with it. */
  hide(): void
  /** Hides by an attribute what the page shows by all means. */
  insist(): void
  show(): void
}

/**
 * Makes it.
 *
 * @param host the placeholder
 */
export const createHiddenEmbed = (
  embed: HTMLElement,
  host: HTMLElement,
  tree: Document | ShadowRoot,
  sheets: TreeSheets,
): HiddenEmbed => {
  let putBack: (() => void) | undefined
  let isHidden = false
  host.setAttribute(ATTRIBUTE, '')
  return {
    hide() {
      if (!isHidden) sheets.hide(tree)
      isHidden = true
      host.setAttribute(ATTRIBUTE, sheets.hiding)
    },
    insist() {
      putBack = setStyles(embed, { display: 'none' })
    },
    show() {
      if (isHidden) sheets.show(tree)
      isHidden = false
      host.setAttribute(ATTRIBUTE, '')
      putBack?.()
      putBack = undefined
    },
  }
}
