import type { ConfigInput } from '../src/policy/types'

/** Starts the demo: two sites and the feature pages on one origin, the pages they embed on another. */
export function startDemo(options?: {
  port?: number
  embedPort?: number
  /** File that keeps the receipts; without one they are gone at the end. */
  receipts?: string
  /** Publishes another configuration of a site; asked with each request. */
  edit?: (site: string, config: ConfigInput) => ConfigInput
}): Promise<{ url: string; embedUrl: string; close(): Promise<void> }>
