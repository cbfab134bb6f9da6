import { createLazy } from '../platform/lazy'
import { includesMatch } from '../platform/matches'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'
import type { PublisherModule } from './publisher'

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
  readonly load: (name: 'documents') => Promise<PublisherModule>
  /** The language in which the visitor is addressed. */
  readonly language: { readonly tag: () => string }
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

/** Makes it. */
export const createDocumentsInPage = (port: DocumentsPort): DocumentsInPage => {
  const { config, platform, load, language, whenActive } = port
  const publisher = createLazy(
    async () => (await load('documents')).createPublisher(config, platform, language.tag()),
    (it) => it,
    port,
  )
  const documents: DocumentsInPage = {
    fill(from) {
      platform.whenParsed(() => {
        whenActive(() => {
          const at = from ?? platform.root
          if (includesMatch(at, DOCUMENT))
            void publisher.use(
              (it) => {
                it.fill(at)
              },
              () => {
                documents.fill()
              },
            )
        })
      })
    },
    destroy() {
      void publisher.loading()?.then((it) => it?.destroy())
    },
  }
  return documents
}
