// Finds what a simulated visit needs of the page: the script tag, and the configuration as the site wrote it.
import { own } from '../../platform/own'

/** What was found. */
export interface Source {
  readonly src: string
  readonly nonce: string
  /** JSON. */
  readonly config: string
}

/**
 * Finds it.
 *
 * @param config the one that counts, which stands for the written one where that is in no place to be read
 * @throws where the page has no script tag for `sekisho.js` or `sekisho.all.js`, or its configuration does not load
 */
export const findSource = async (config: object): Promise<Source> => {
  const script = [...own(document).scripts].find(({ src }) =>
    /\/sekisho(\.all)?\.js(\?|$)/.test(src),
  )
  if (!script) throw Error('This page has no script tag for sekisho.js.')
  const { src, nonce, dataset } = script
  const written = dataset.config
    ? await fetch(dataset.config).then((answer) => answer.text())
    : own(document).getElementById('sekisho-config')?.textContent
  return { src, nonce, config: written ?? JSON.stringify(config) }
}
