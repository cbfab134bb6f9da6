// What is loaded where a page has an element to put a document into: most pages have none.
import { documentCss } from './Document.css'
import { documentOf, isDocument } from './documents'
import { domOf } from './dom'
import { chooseTag } from '../locales/language'
import { element, markupOf, targetsOf } from './markup'
import type { PolicyDocument } from './tree'
import { documentsTexts } from '../locales/documents'
import { attempt } from '../platform/attempt'
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
  readonly name: string
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

/** Makes the publisher of a page. Documents are in the language of the notice. */
export const createPublisher = (
  config: Config,
  { root, warn }: Pick<Platform, 'root' | 'warn'>,
): Publisher => {
  const tag = chooseTag(
    [config.notice.language, root.lang, navigator.language],
    Object.keys(documentsTexts),
  )
  const page = own(root.ownerDocument)
  const filled = new Map<Element, Filled>()
  const unknown = new Set<string>()
  const styled = new Set<Document | ShadowRoot>()
  let sheet: CSSStyleSheet | undefined

  /** By a constructed sheet, which a content policy allows. Without it, the document is there as it is. */
  const style = (where: Document | ShadowRoot): void => {
    if (styled.has(where)) return
    styled.add(where)
    attempt(() => {
      if (!sheet) {
        sheet = new CSSStyleSheet()
        sheet.replaceSync(documentCss)
      }
      own(where).adoptedStyleSheets = [...own(where).adoptedStyleSheets, sheet]
    })
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
    const options = {
      level: levelAt(at),
      prefix: PREFIX,
      claim: (id: string) => !root.querySelector(`#${id}`),
      targets,
    }
    const { lang, name } = document
    const markup = markupOf(document.blocks, options)
    const content = domOf(element('div', { class: 'consent-document', lang }, markup), (tag) =>
      page.createElement(tag),
    )
    at.append(content)
    filled.set(at, { name, content, before })
    style(at.getRootNode() as Document | ShadowRoot)
  }

  return {
    fill(from) {
      for (const at of filled.keys()) if (!at.isConnected) filled.delete(at)
      const found = [...own(from).querySelectorAll(SELECTOR)]
      if (matches(from, SELECTOR)) found.unshift(from)
      const wanted = found.flatMap((at) => {
        const name = at.getAttribute(MARK) ?? ''
        if (isDocument(name)) return [[at, name] as const]
        if (!unknown.has(name)) warn('unknown:', name)
        unknown.add(name)
        return []
      })
      const documents = new Map(
        [...wanted.map(([, name]) => name), ...[...filled.values()].map(({ name }) => name)]
          .filter(isDocument)
          .map((name) => [name, documentOf(config, tag, name)]),
      )
      const targets = targetsOf([...documents.values()])
      for (const [at, name] of wanted) {
        const document = documents.get(name)
        if (document && !isFilled(at, name)) put(at, document, targets)
      }
    },
    destroy() {
      for (const [at, { content, before }] of filled)
        if (content.parentNode === at) at.replaceChildren(...before)
      filled.clear()
      for (const where of styled)
        attempt(() => {
          own(where).adoptedStyleSheets = own(where).adoptedStyleSheets.filter(
            (each) => each !== sheet,
          )
        })
    },
  }
}
