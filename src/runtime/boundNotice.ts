// The notice in one language, for builds that bring no file for each language.
import type { LazyTexts } from '../locales/types'
import { bindSpeech } from './boundSpeech'
import type { BoundNotice } from './boundSpeech'
import { uiLoadersOf } from './uiLoaders'

/** Binds the texts of a language to the notice, and to what that loads. */
export const bindNotice = async (texts: Required<LazyTexts>): Promise<BoundNotice> =>
  bindSpeech({ notice: await texts.notice() }, uiLoadersOf(texts))
