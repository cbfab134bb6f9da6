// Finds what a simulated visit needs of the page: the address of sekisho.js, and the configuration as the site wrote it.
import { own } from '../../platform/own'

/** The script that runs in the page: the one by which this file came, or the tag. */
const scriptOf = (file: string): HTMLScriptElement | undefined =>
  [...own(document).scripts].find(({ src }) =>
    file ? src === new URL('sekisho.js', file).href : /\/sekisho[\w.-]*\.js(\?|$)/.test(src),
  )

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
 * @param file the address of the file of the developer panel; empty where it is none
 * @param config the one that counts, which stands for the written one where that is in no place to be read
 * @returns nothing where Sekisho did not come by a script tag with an address
 */
export const findSource = async (file: string, config: object): Promise<Source | undefined> => {
  const script = scriptOf(file)
  if (!script) return undefined
  const { src, nonce, dataset } = script
  const element = own(document).getElementById('sekisho-config')
  const written = dataset.config
    ? await fetch(dataset.config).then((answer) => answer.text())
    : element?.textContent
  return { src, nonce, config: written ?? JSON.stringify(config) }
}
