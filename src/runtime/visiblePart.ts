// The visible part with the texts of all languages, for builds that choose the language in the page.
import { createUi as create } from '../notice/index'
import type { CreateUi, UiContext } from '../ui/types'
import { languageContext } from './uiLoaders'

/** Makes the visible part in the language of the page. */
export const createUi = (
  context: Omit<UiContext, 'language' | 'texts' | 'load'>,
): ReturnType<CreateUi> =>
  create({ ...context, ...languageContext(context.config.notice.language) })
