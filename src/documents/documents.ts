import { changes } from './changes'
import { contact } from './contact'
import { cookies } from './cookies'
import { sayDay } from './day'
import { purposes } from './purposes'
import { fill, speakerOf } from './speaker'
import type { Published, Speaker } from './speaker'
import { transmissions } from './transmissions'
import type { Block, DocumentName, PolicyDocument, Publication } from './tree'

/** Every document: one file each, one line here. They are published in this order. */
const MAKERS: Readonly<
  Record<DocumentName, (published: Published, speaker: Speaker) => readonly Block[]>
> = { purposes, transmissions, cookies, changes, contact }

/** Names of the documents, in the order in which they are published. */
export const DOCUMENTS: readonly DocumentName[] = Object.keys(MAKERS) as DocumentName[]

/** Whether there is a document of this name. */
export const isDocument = (name: string): name is DocumentName => Object.hasOwn(MAKERS, name)

/**
 * Makes one document of a policy.
 *
 * @param published a configuration as `parseConfig` returns it
 * @param tag BCP 47 tag; where Sekisho does not speak it, the document is in English
 */
export const documentOf = (
  published: Published,
  tag: string,
  name: DocumentName,
): PolicyDocument => {
  const speaker = speakerOf(tag)
  return {
    name,
    lang: speaker.base,
    title: speaker.texts.titles[name],
    blocks: MAKERS[name](published, speaker),
  }
}

/**
 * Makes some documents of a policy, or all, with what stands above them.
 *
 * @param names in any order; they are published in that of {@link DOCUMENTS}
 */
export const publicationOf = (
  published: Published,
  tag: string,
  names: readonly DocumentName[] = DOCUMENTS,
): Publication => {
  const { base, texts, pick, say } = speakerOf(tag)
  const { version, effective, url, controller } = published.policy
  return {
    lang: base,
    version,
    effective,
    title: fill(texts.page, say(controller.name)),
    about: [
      { text: texts.version.split('{}').join(version), href: pick<string>(url)[0] },
      { text: texts.comma },
      ...fill(texts.effective, { text: sayDay(effective, base) }),
    ],
    documents: DOCUMENTS.filter((name) => names.includes(name)).map((name) =>
      documentOf(published, tag, name),
    ),
  }
}
