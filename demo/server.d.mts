import type { ConfigInput } from '../src/policy/types'

/** Starts the demo: two sites and the feature pages on one origin, and the embedded pages on another. */
export function startDemo(options?: {
  port?: number
  embedPort?: number
  /** File in which receipts are stored; in memory if missing. */
  receipts?: string
  /** Changes the configuration that a site publishes; called for each request. */
  edit?: (site: string, config: ConfigInput) => ConfigInput
}): Promise<{ url: string; embedUrl: string; close(): Promise<void> }>
