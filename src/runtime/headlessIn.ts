import { bindHeadless } from '../headless/index'
import type { HeadlessModule } from '../headless/index'
import { localeOf } from '../locales/language'
import { lazyTexts } from '../locales/lazyTexts'

/** What asks the page, in the npm package: it loads the texts of a language, of all there are. */
export const headlessIn: HeadlessModule = bindHeadless(async (tag) => {
  const texts = lazyTexts[localeOf(tag)] ?? lazyTexts.en
  const [notice, placeholder, preferences] = await Promise.all([
    texts.notice(),
    texts.placeholder(),
    texts.preferences(),
  ])
  return { notice, placeholder, preferences }
})
