// Finds the script element of a page that loads Sekisho itself.
import { isExecutedScript } from './resourceAttributes'
import type { StartTag } from './startTags'

/** A script made by `sekisho build` sets this constant. */
const BUNDLE = /\bSEKISHO_CONFIG\s*=/
const FILE_NAME = /(^|\/)sekisho(\.all)?\.js([?#]|$)/

/** Whether an inline script was made by `sekisho build`. */
export const isBundle = ({ attributes, text }: StartTag): boolean =>
  !attributes.has('src') && BUNDLE.test(text)

/**
 * Finds the script that loads Sekisho. It must never be tagged, even if the site declares its own host:
 * then nothing could release it.
 *
 * It is the first script that is a bundle or has the file name of Sekisho; under another name, it is the
 * first script with a `src` if that has `data-config`. No later script counts as Sekisho, whatever its
 * name, since the gates treat it like any other script at run time.
 */
export const findSekishoScript = (tags: readonly StartTag[]): StartTag | undefined => {
  const scripts = tags.filter((tag) => tag.where === 'page' && isExecutedScript(tag))
  const firstExternal = scripts.find(({ attributes }) => attributes.has('src'))
  return scripts.find(
    (tag) =>
      isBundle(tag) ||
      FILE_NAME.test(tag.attributes.get('src')?.trim() ?? '') ||
      (tag === firstExternal && tag.attributes.has('data-config')),
  )
}
