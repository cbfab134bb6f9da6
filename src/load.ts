import type { LoadUi } from './consent/types'
import type { erase } from './erase'

/** What no page needs at once, and how it comes: in a file of its own, or bundled. */
export interface Loaders {
  readonly ui: LoadUi
  readonly erase: () => Promise<{ readonly erase: typeof erase }>
}
