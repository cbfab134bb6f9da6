// Makes the documents of a policy as data.
import { sayDay } from '../locales/day'
import { fillIn } from './blocks'
import { changes } from './changes'
import { contact } from './contact'
import { cookies } from './cookies'
import { createLocalizer } from './localizer'
import type { DocumentsLanguage, Localizer, Published } from './localizer'
import { purposes } from './purposes'
import { transmissions } from './transmissions'
import type { Block, DocumentName, PolicyDocument, Publication } from './tree'

/** All documents, one file each, in the order in which they are published. */
const DOCUMENT_BLOCKS: Readonly<
  Record<DocumentName, (published: Published, localizer: Localizer) => readonly Block[]>
> = { purposes, transmissions, cookies, changes, contact }

/** Names of the documents, in the order in which they are published. */
export const DOCUMENTS: readonly DocumentName[] = Object.keys(DOCUMENT_BLOCKS) as DocumentName[]

/** Whether there is a document with this name. */
export const isDocument = (name: string): name is DocumentName =>
  Object.hasOwn(DOCUMENT_BLOCKS, name)

/**
 * Makes one document of a policy.
 *
 * @param published a configuration from `parseConfig`
 */
export const documentIn = (
  language: DocumentsLanguage,
  published: Published,
  name: DocumentName,
): PolicyDocument => {
  const localizer = createLocalizer(language)
  return {
    name,
    lang: localizer.lang,
    title: localizer.texts.titles[name],
    blocks: DOCUMENT_BLOCKS[name](published, localizer),
  }
}

/**
 * Makes some or all documents of a policy, with the lines above them.
 *
 * @param published a configuration from `parseConfig`
 * @param names in any order; the documents are in the order of {@link DOCUMENTS}
 */
export const publicationIn = (
  language: DocumentsLanguage,
  published: Published,
  names: readonly DocumentName[] = DOCUMENTS,
): Publication => {
  const { lang, texts, pick, text } = createLocalizer(language)
  const { version, effective, url, controller } = published.policy
  return {
    lang,
    version,
    effective,
    title: fillIn(texts.page, text(controller.name)),
    about: [
      { text: texts.version.split('{}').join(version), href: pick<string>(url)[0] },
      { text: texts.comma },
      ...fillIn(texts.effective, { text: sayDay(effective, lang) }),
    ],
    documents: DOCUMENTS.filter((name) => names.includes(name)).map((name) =>
      documentIn(language, published, name),
    ),
  }
}
