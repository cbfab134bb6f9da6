// The documents in any language of Sekisho, for what publishes them: all of the texts are here.
import { documentsTexts } from '../locales/documents'
import { localeOf } from '../locales/language'
import { documentIn, publicationIn } from './documents'
import type { DocumentsLanguage, Published } from './localizer'
import type { DocumentName, PolicyDocument, Publication } from './tree'

/** Whether there are texts in a language. */
export const isSupported = (tag: string): boolean => Object.hasOwn(documentsTexts, localeOf(tag))

const languageOf = (tag: string): DocumentsLanguage => {
  const { en } = documentsTexts
  return isSupported(tag)
    ? { tag, texts: documentsTexts[localeOf(tag)] ?? en }
    : { tag: 'en', texts: en }
}

/**
 * Makes one document of a policy.
 *
 * @param published a configuration from `parseConfig`
 * @param tag BCP 47 tag; for a language that Sekisho has no texts in, the document is in English
 */
export const documentOf = (published: Published, tag: string, name: DocumentName): PolicyDocument =>
  documentIn(languageOf(tag), published, name)

/**
 * Makes some or all documents of a policy, with the lines above them.
 *
 * @param published a configuration from `parseConfig`
 * @param tag BCP 47 tag; for a language that Sekisho has no texts in, the documents are in English
 * @param names in any order; all of them if left out
 */
export const publicationOf = (
  published: Published,
  tag: string,
  names?: readonly DocumentName[],
): Publication => publicationIn(languageOf(tag), published, names)
