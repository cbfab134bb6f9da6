// What is loaded where a page has an element to put a document into: most pages have none.
import { documentIn, isDocument } from './documents'
import { createDocumentSheet } from './documentSheet'
import { domOf } from './dom'
import { dirOf } from '../locales/language'
import { element, markupOf, targetsOf } from './markup'
import type { DocumentsLanguage } from './localizer'
import type { DocumentName, PolicyDocument } from './tree'
import type { DocumentsTexts } from '../locales/types'
import { matches } from '../platform/matches'
import { own } from '../platform/own'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'

const MARK = 'data-consent-document'
/** Not a form, which answers with its fields where it is asked for its children. */
const SELECTOR = `[${MARK}]:not(form)`

/** As in the fragments of `sekisho documents`, so that a link finds the same place in both. */
const PREFIX = 'consent-'

/** Fills the elements that ask for a document: `data-consent-document="cookies"`. */
export interface Publisher {
  /** Fills those in a part of the page, or the part itself. What is filled stays as it is. */
  fill(from: ParentNode): void
  /** Puts back what was in them before. */
  destroy(): void
}

interface Filled {
  readonly name: DocumentName
  readonly content: Element
  readonly before: readonly Node[]
}

/** Level of a heading that comes below the last one before an element. */
const levelAt = (element: Element): number => {
  const root = element.getRootNode() as Document | ShadowRoot
  const before = [...own(root).querySelectorAll('h1,h2,h3,h4,h5,h6')]
    .filter((each) => element.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING)
    .at(-1)
  return Number(before?.localName[1] ?? 1) + 1
}

/** The elements of a part of the page that ask for something, and the part itself where it does. */
const elementsIn = (from: ParentNode): readonly Element[] => {
  const found = [...own(from).querySelectorAll(SELECTOR)]
  return matches(from, SELECTOR) ? [from, ...found] : found
}

/** Makes a document as an element, for a place in the page. */
const contentFor = (
  at: Element,
  { lang, blocks }: PolicyDocument,
  targets: ReadonlySet<string>,
  root: Element,
): Element => {
  const options = {
    level: levelAt(at),
    prefix: PREFIX,
    claim: (id: string) => !root.querySelector(`#${id}`),
    targets,
  }
  const markup = element(
    'div',
    { class: 'consent-document', lang, dir: dirOf(lang) },
    markupOf(blocks, options),
  )
  return domOf(markup, (tag) => own(root.ownerDocument).createElement(tag))
}

/** What the file of the documents exports. */
export interface PublisherModule {
  /**
   * Makes the publisher of a page, once the texts have come.
   *
   * @param tag the language of the documents, one that there are texts in
   */
  readonly createPublisher: (
    config: Config,
    platform: Pick<Platform, 'root' | 'warn'>,
    tag: string,
  ) => Promise<Publisher>
}

/** Makes the module, which loads the texts of a language. */
export const bindPublisher = (load: (tag: string) => Promise<DocumentsTexts>): PublisherModule => ({
  createPublisher: async (config, platform, tag) =>
    createPublisher(config, platform, { tag, texts: await load(tag) }),
})

/** Makes the publisher of a page. */
export const createPublisher = (
  config: Config,
  { root, warn }: Pick<Platform, 'root' | 'warn'>,
  language: DocumentsLanguage,
): Publisher => {
  const filled = new Map<Element, Filled>()
  const unknown = new Set<string>()
  const sheet = createDocumentSheet()

  const nameIn = (at: Element): DocumentName | undefined => {
    const name = at.getAttribute(MARK) ?? ''
    if (isDocument(name)) return name
    if (!unknown.has(name)) warn('unknown:', name)
    unknown.add(name)
    return undefined
  }

  const isFilled = (at: Element, name: string): boolean => {
    const was = filled.get(at)
    return was?.name === name && was.content.parentNode === at
  }

  const put = (at: Element, document: PolicyDocument, targets: ReadonlySet<string>): void => {
    const was = filled.get(at)
    const before = was?.content.parentNode === at ? was.before : Array.from<Node>(at.childNodes)
    // What is there goes first, with its ids.
    at.replaceChildren()
    const content = contentFor(at, document, targets, root)
    at.append(content)
    filled.set(at, { name: document.name, content, before })
    sheet.adopt(at.getRootNode() as Document | ShadowRoot)
  }

  return {
    fill(from) {
      for (const at of filled.keys()) if (!at.isConnected) filled.delete(at)
      const wanted = elementsIn(from).map((at) => [at, nameIn(at)] as const)
      const names = [
        ...wanted.map(([, name]) => name),
        ...[...filled.values()].map(({ name }) => name),
      ]
      const documents = new Map(
        names.flatMap((name) =>
          name ? [[name, documentIn(language, config, name)] as const] : [],
        ),
      )
      const targets = targetsOf([...documents.values()])
      for (const [at, name] of wanted) {
        const document = name && documents.get(name)
        if (document && !isFilled(at, name)) put(at, document, targets)
      }
    },
    destroy() {
      for (const [at, { content, before }] of filled)
        if (content.parentNode === at) at.replaceChildren(...before)
      filled.clear()
      sheet.remove()
    },
  }
}
