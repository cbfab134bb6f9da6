// Scans a site: visits it, and compares what was seen with what it declares.
import type { CatalogEntry } from '../../catalog/types'
import { readConfig } from '../../policy/readConfig'
import type { Config } from '../../policy/types'
import { CommandError } from '../io'
import type { ScanBrowser } from './browser'
import { compare } from './compare'
import type { Comparison } from './compare'
import { crawl } from './crawl'
import type { Crawl, CrawlOptions } from './crawl'

/** A finished scan. */
export interface Scan {
  /** Address of the first page. */
  readonly site: string
  readonly crawl: Crawl
  /** What the site declares; `undefined` if nothing tells. */
  readonly config: Config | undefined
  readonly comparison: Comparison
}

/** What a scan is told. */
export interface ScanOptions extends CrawlOptions {
  /** A configuration that is taken instead of the one in the page. */
  readonly config: Config | undefined
  readonly catalog: readonly CatalogEntry[]
}

/**
 * Scans a site.
 *
 * @throws CommandError if its first page cannot be opened, or is an error
 */
export const scan = async (browser: ScanBrowser, options: ScanOptions): Promise<Scan> => {
  const found = await crawl(browser, options)
  const [first] = found.visits[0]?.pages ?? []
  if (!first || first.problem)
    throw new CommandError(
      `${options.starts[0]}: ${first?.problem ?? 'this leads to another site'}`,
    )
  if (first.status >= 400)
    throw new CommandError(`${first.url}: the server answers ${first.status}`)
  // What a page says is taken as the runtime takes it: what is not understood grants nothing.
  const config = options.config ?? readConfig({ policy: found.policy })
  const comparison = compare({
    visits: found.visits,
    origins: found.scope.origins,
    config,
    isCookieKnown: !!options.config,
    catalog: options.catalog,
  })
  return { site: first.url, crawl: found, config, comparison }
}
