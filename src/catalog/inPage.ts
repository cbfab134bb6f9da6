// Writes out the services that the configuration in a page names, before sekisho.js reads it.
import { own, ownGlobal } from '../platform/own'
import { explainFault } from '../policy/validation/explain'
import { resolveServices } from './resolve'
import type { CatalogEntry } from './types'

/**
 * Rewrites the JSON of `#sekisho-config` with all services written out. Says in the console what cannot be
 * written out; that stays as it was, and grants nothing. Never throws into the page.
 */
export const writeOutInPage = (entries: readonly CatalogEntry[]): void => {
  try {
    const sekisho = ownGlobal('sekisho') as { readonly version?: unknown } | undefined
    if (typeof sekisho?.version === 'string')
      throw Error('sekisho-catalog.js comes too late. Load it before sekisho.js.')
    const element = own(document).querySelector('script#sekisho-config')
    if (!element)
      throw Error(
        'There is no <script id="sekisho-config"> before sekisho-catalog.js. For a file of its own use "sekisho resolve".',
      )
    const input: unknown = JSON.parse(element.textContent)
    const { config, faults } = resolveServices(input, entries)
    // Not as textContent, which Trusted Types guard on every script, also on one that is data.
    if (config !== input) element.replaceChildren(JSON.stringify(config))
    if (faults.length) console.error(faults.map(explainFault).join('\n'))
  } catch (error) {
    console.error('[sekisho]', error)
  }
}
