import { bindPublisher } from '../documents/publisher'
import type { PublisherModule } from '../documents/publisher'
import { localeOf } from '../locales/language'
import { lazyTexts } from '../locales/lazyTexts'

/** The publisher of the npm package, which loads the texts of a language, of all there are. */
export const publisherIn: PublisherModule = bindPublisher((tag) =>
  (lazyTexts[localeOf(tag)] ?? lazyTexts.en).documents(),
)
