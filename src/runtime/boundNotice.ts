// The notice in one language, for builds that bring no file for each language.
import type { LazyTexts } from '../locales/types'
import { createUi } from '../notice/index'
import { createLanguage } from '../ui/language'
import type { Ui } from '../ui/types'
import type { NoticeContext } from './parts'
import { uiLoadersOf } from './uiLoaders'

/** What makes the visible part. */
export interface BoundNotice {
  readonly createUi: (context: NoticeContext) => Ui
}

/** Binds the texts of a language to the notice, and to what that loads. */
export const bindNotice = async (texts: Required<LazyTexts>): Promise<BoundNotice> => {
  const notice = await texts.notice()
  return {
    createUi: (context) =>
      createUi({
        ...context,
        language: createLanguage(context.tag),
        texts: { notice },
        load: uiLoadersOf(texts),
      }),
  }
}
