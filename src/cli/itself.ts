import { isRun } from './loads'
import type { StartTag } from './startTags'

/** What `bundle` makes sets this constant, and `sekisho.all.js` only asks for it. */
const BUNDLE = /\bSEKISHO_CONFIG\s*=/
const NAME = /(^|\/)sekisho(\.all)?\.js([?#]|$)/

/** Whether a script is what `sekisho bundle` makes, between script tags. */
export const isBundle = ({ attributes, text }: StartTag): boolean =>
  !attributes.has('src') && BUNDLE.test(text)

/**
 * Finds the script that brings Sekisho: an owner who declares the own host must not lock up the gatekeeper.
 *
 * It is the first that is a bundle or has the name of the file; or, under another name, the first with an
 * address, if it has `data-config`. Nothing behind it is Sekisho, whatever it says of itself: when the page
 * runs, the gates are closed for it.
 */
export const findItself = (tags: readonly StartTag[]): StartTag | undefined => {
  const scripts = tags.filter((tag) => tag.where === 'page' && isRun(tag))
  const first = scripts.find(({ attributes }) => attributes.has('src'))
  return scripts.find(
    (tag) =>
      isBundle(tag) ||
      NAME.test(tag.attributes.get('src')?.trim() ?? '') ||
      (tag === first && tag.attributes.has('data-config')),
  )
}
