import { localeOf } from '../locales/language'
import { lazyTexts } from '../locales/lazyTexts'
import { bindNotice } from './boundNotice'
import type { BoundNotice } from './boundSpeech'

/** Loads the texts of a language, of all there are, and binds the visible part to them. */
export const noticeIn = (tag: string): Promise<BoundNotice> => {
  const { en } = lazyTexts
  return bindNotice({ devtools: en.devtools, ...(lazyTexts[localeOf(tag)] ?? en) })
}
