// Writes documents as HTML: a fragment or a whole page.
import { documentCss } from './Document.css'
import { pageCss } from './Page.css'
import { element, heading, lineOf, markupOf, targetsOf } from './markup'
import type { Markup, MarkupElement, MarkupOptions } from './markup'
import { dirOf } from '../locales/language'
import type { PolicyDocument, Publication } from './tree'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would turn it into a line feed.
  '\r': '&#13;',
}

/** Escapes a text for an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"'\r]/g, (char) => ESCAPES[char] ?? '')
    // Parsers replace it too.
    .replaceAll('\0', '\ufffd')

/** Elements after which a line break is written. */
const LINE_ELEMENTS =
  /^(?:section|h\d|p|ul|li|dl|div|table|caption|thead|tbody|tr|th|td|main|nav|article)$/

/** Writes markup as HTML. */
export const htmlOf = (markup: readonly Markup[]): string =>
  markup
    .map((each) => {
      if (typeof each == 'string') return escapeHtml(each)
      const attributes = Object.entries(each.attributes)
        .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
        .join('')
      const end = LINE_ELEMENTS.test(each.tag) ? '\n' : ''
      return `<${each.tag}${attributes}>${htmlOf(each.children)}</${each.tag}>${end}`
    })
    .join('')

/** Options of {@link toFragment}. */
export interface FragmentOptions {
  /**
   * Level of the headings, 1 to 6.
   *
   * @default 2
   */
  readonly level?: number
  /**
   * Prefix of every id. Without it, a purpose `analytics` would become `window.analytics`.
   *
   * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
   * @default "consent-"
   */
  readonly prefix?: string
  /**
   * Whether each document has a heading.
   *
   * @default true
   */
  readonly titles?: boolean
}

/** Makes a function that returns `true` once for each id. */
const createClaim = (): MarkupOptions['claim'] => {
  const claimed = new Set<string>()
  return (id) => !claimed.has(id) && !!claimed.add(id)
}

/** Returns the id of a document: its name, with a `_` if a purpose or service has the same id. */
const idOf = ({ name }: PolicyDocument, { prefix, targets }: MarkupOptions): string =>
  prefix + name + (targets.has(name) ? '_' : '')

const sectionOf = (
  document: PolicyDocument,
  options: MarkupOptions,
  titles: boolean,
): MarkupElement =>
  element(
    'section',
    {
      class: 'consent-document',
      id: idOf(document, options),
      lang: document.lang,
      dir: dirOf(document.lang),
    },
    [
      ...(titles ? [heading(options.level, [document.title])] : []),
      ...markupOf(document.blocks, { ...options, level: options.level + +titles }),
    ],
  )

/** Returns the prefix that makes ids unique if there are several languages; empty for the first. */
const prefixOf = (publications: readonly Publication[], at: number): string =>
  at ? `${publications[at]?.lang ?? ''}_` : ''

/**
 * Writes documents as HTML to insert into a page: one `<section>` each, without styles. A purpose or
 * service has the id `consent-<its id>`, a document `consent-<its name>`.
 */
export const toFragment = (
  publications: readonly Publication[],
  { level = 2, prefix = 'consent-', titles = true }: FragmentOptions = {},
): string => {
  const claim = createClaim()
  return publications
    .map(({ documents }, i) => {
      const options = {
        level,
        claim,
        prefix: prefix + prefixOf(publications, i),
        targets: targetsOf(documents),
      }
      return htmlOf(documents.map((each) => sectionOf(each, options, titles)))
    })
    .join('')
}

/** Returns the name of a language in that language. */
const nameOf = (lang: string): string =>
  new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang

/**
 * Writes documents as a complete page, with its styles and without scripts. The id of a purpose or service
 * is its own id, that of a document its name, with the prefix `<language>_` in all languages but the first.
 */
export const toPage = (publications: readonly Publication[]): string => {
  const claim = createClaim()
  const textOf = (line: Publication['title']): string => line.map(({ text }) => text).join('')
  const parts = publications.map((publication, i): MarkupElement => {
    const { lang, title, about, documents } = publication
    const prefix = prefixOf(publications, i)
    const options = { level: 2, claim, prefix, targets: targetsOf(documents) }
    const links = documents.map((each) =>
      element('li', {}, [element('a', { href: `#${idOf(each, options)}` }, [each.title])]),
    )
    return element('article', { lang, dir: dirOf(lang), id: i ? `${lang}_` : undefined }, [
      heading(1, lineOf(title, options)),
      element('p', {}, lineOf(about, options)),
      ...(links.length > 1 ? [element('nav', {}, [element('ul', {}, links)])] : []),
      ...documents.map((each) => sectionOf(each, options, true)),
    ])
  })
  const others = publications
    .slice(1)
    .map(({ lang }) =>
      element('li', {}, [element('a', { href: `#${lang}_`, lang }, [nameOf(lang)])]),
    )
  const body = element('main', {}, [
    ...(others.length ? [element('nav', {}, [element('ul', {}, others)])] : []),
    ...parts,
  ])
  const [first] = publications
  return `<!doctype html>
<html lang="${escapeHtml(first?.lang ?? 'en')}" dir="${dirOf(first?.lang ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(first ? textOf(first.title) : '')}</title>
<style>${documentCss}${pageCss}</style>
</head>
<body>
${htmlOf([body])}</body>
</html>
`
}
