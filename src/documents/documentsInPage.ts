import { includesMatch } from '../platform/matches'
import type { Platform } from '../platform/types'
import { whenVisitorActs } from '../platform/whenVisitorActs'
import type { Config } from '../policy/types'
import type { Publisher, PublisherModule } from './publisher'

const DOCUMENT = '[data-consent-document]'

/** Fills the elements that ask for a document. Most pages have none, and load nothing for it. */
export interface DocumentsInPage {
  /** Looks again, in the whole page or only at an element and below it. */
  fill(from?: ParentNode): void
  /** Puts back what was in the elements before. */
  destroy(): void
}

/** What it needs. */
export interface DocumentsPort {
  readonly config: Config
  readonly platform: Platform
  /** Loads what makes the documents. */
  readonly load: () => Promise<PublisherModule>
  /** The language in which the visitor is addressed. */
  readonly language: { readonly tag: () => string }
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

/** Makes it. */
export const createDocumentsInPage = ({
  config,
  platform,
  load,
  language,
  whenActive,
}: DocumentsPort): DocumentsInPage => {
  let publisher: Promise<Publisher | void> | undefined
  const documents: DocumentsInPage = {
    fill(from) {
      platform.whenParsed(() => {
        whenActive(() => {
          const at = from ?? platform.root
          if (!includesMatch(at, DOCUMENT)) return
          publisher ??= load()
            .then((it) => it.createPublisher(config, platform, language.tag()))
            .catch((error: unknown) => {
              publisher = undefined
              platform.warn(error)
              whenVisitorActs(platform.window, () => {
                documents.fill()
              })
            })
          void publisher.then((it) => {
            whenActive(() => it?.fill(at))
          })
        })
      })
    },
    destroy() {
      void publisher?.then((it) => it?.destroy())
    },
  }
  return documents
}
