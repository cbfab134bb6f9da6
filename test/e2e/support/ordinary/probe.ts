/** A piece of ordinary page code. */
export interface Probe {
  /** What it looks at. */
  readonly name: string
  /** Runs in the page, as text; it has the kit and nothing else. What it answers must be JSON. */
  readonly run: () => unknown
  /** The answer is a number that may be this much higher with Sekisho. */
  readonly within?: number
  /** Words of the limit in docs/limits.md that makes the answer another one with Sekisho. */
  readonly differs?: string
}

/** Probes that share a page. */
export interface Group {
  readonly name: string
  /** Path of the page, `/page.html` where nothing is said. */
  readonly path?: string
  readonly probes: readonly Probe[]
}
