// Binds the notice to what is said in one language, and lets a visitor change to another.
import { createUi } from '../notice/index'
import { createLanguage } from '../ui/language'
import type { Speech } from '../ui/types'
import type { NoticeModule } from './parts'

/** The notice in one language. */
export type BoundNotice = Required<NoticeModule>

/** Binds them. */
export const bindSpeech = (texts: Speech['texts'], load: Speech['load']): BoundNotice => {
  const speechIn = (tag: string): Speech => ({ language: createLanguage(tag), texts, load })
  return {
    speechIn,
    createUi: (context) => createUi({ ...context, ...speechIn(context.tag), runtime: context }),
  }
}
