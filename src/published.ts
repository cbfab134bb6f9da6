import type { LateLoaders } from './load'
import type { Platform } from './platform/types'
import type { Publisher } from './publish'
import type { Config } from './policy/types'

const DOCUMENT = '[data-consent-document]'

/** Fills the elements that ask for a document. Most pages have none, and load nothing for it. */
export interface Published {
  /** Looks again, or only at an element and below it. */
  fill(from?: ParentNode): void
  /** Puts back what was there. */
  destroy(): void
}

/** What it asks of the house. */
export interface PublishedHost {
  readonly config: Config
  readonly platform: Platform
  readonly load: LateLoaders['publish']
  /** Resolves when a module may be asked for. */
  readonly parsed: Promise<void>
  /** Runs what must neither happen while the page is prerendered nor after the end. */
  readonly live: (run: () => unknown) => void
}

/** Makes it. */
export const createPublished = ({
  config,
  platform,
  load,
  parsed,
  live,
}: PublishedHost): Published => {
  let publisher: Promise<Publisher | void> | undefined
  return {
    fill(from = platform.root) {
      void parsed.then(() => {
        live(() => {
          if (!from.querySelector(DOCUMENT) && !(from as Element).matches?.(DOCUMENT)) return
          publisher ??= load()
            .then((it) => it.createPublisher(config, platform))
            .catch((error: unknown) => {
              // The next scan tries again.
              publisher = undefined
              platform.warn(error)
            })
          void publisher.then((it) => {
            live(() => it?.fill(from))
          })
        })
      })
    },
    destroy() {
      void publisher?.then((it) => it?.destroy())
    },
  }
}
