import { documentCss } from './Document.css'
import { pageCss } from './Page.css'
import { element, heading, lineOf, markupOf, targetsOf } from './markup'
import type { Markup, MarkupElement, MarkupOptions } from './markup'
import type { PolicyDocument, Publication } from './tree'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser makes a line feed of it.
  '\r': '&#13;',
}

/** Text as HTML, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"'\r]/g, (char) => ESCAPES[char] ?? '')
    // No parser lets it through.
    .replaceAll('\0', '\ufffd')

/** Elements that stand on lines of their own. */
const LINES = /^(?:section|h\d|p|ul|li|dl|div|table|caption|thead|tbody|tr|th|td|main|nav|article)$/

/** Markup as HTML. */
export const htmlOf = (markup: readonly Markup[]): string =>
  markup
    .map((each) => {
      if (typeof each == 'string') return escapeHtml(each)
      const attributes = Object.entries(each.attributes)
        .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
        .join('')
      const end = LINES.test(each.tag) ? '\n' : ''
      return `<${each.tag}${attributes}>${htmlOf(each.children)}</${each.tag}>${end}`
    })
    .join('')

/** How a fragment is written. */
export interface FragmentOptions {
  /**
   * Level of the headings, 1 to 6.
   *
   * @default 2
   */
  readonly level?: number
  /**
   * Stands before every id: a purpose `analytics` without it would be `window.analytics` to the page's
   * scripts.
   *
   * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
   * @default "consent-"
   */
  readonly prefix?: string
  /**
   * Whether each document has its heading.
   *
   * @default true
   */
  readonly titles?: boolean
}

/** Gives each id away once. */
const claims = (): MarkupOptions['claim'] => {
  const given = new Set<string>()
  return (id) => !given.has(id) && !!given.add(id)
}

/** Id of a document: its name, and where a purpose or service has that, its name and `_`. */
const idOf = ({ name }: PolicyDocument, { prefix, targets }: MarkupOptions): string =>
  prefix + name + (targets.has(name) ? '_' : '')

const sectionOf = (
  document: PolicyDocument,
  options: MarkupOptions,
  titles: boolean,
): MarkupElement =>
  element(
    'section',
    { class: 'consent-document', id: idOf(document, options), lang: document.lang },
    [
      ...(titles ? [heading(options.level, [document.title])] : []),
      ...markupOf(document.blocks, { ...options, level: options.level + +titles }),
    ],
  )

/** The ids of another language than the first begin with it, since an id is there once. */
const prefixOf = (publications: readonly Publication[], at: number): string =>
  at ? `${publications[at]?.lang ?? ''}_` : ''

/**
 * Documents as HTML to put into a page: a `<section>` each, without style. A purpose or service has the
 * id `consent-<its id>`, a document `consent-<its name>`.
 */
export const toFragment = (
  publications: readonly Publication[],
  { level = 2, prefix = 'consent-', titles = true }: FragmentOptions = {},
): string => {
  const claim = claims()
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

/** A language's name in itself. */
const nameOf = (lang: string): string =>
  new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang

/**
 * Documents as a page: complete, with a small style inside, without script. A purpose or service has
 * its id, a document its name; in a language that is not the first, `<language>_` stands before.
 */
export const toPage = (publications: readonly Publication[]): string => {
  const claim = claims()
  const textOf = (line: Publication['title']): string => line.map(({ text }) => text).join('')
  const parts = publications.map((publication, i): MarkupElement => {
    const { lang, title, about, documents } = publication
    const prefix = prefixOf(publications, i)
    const options = { level: 2, claim, prefix, targets: targetsOf(documents) }
    const links = documents.map((each) =>
      element('li', {}, [element('a', { href: `#${idOf(each, options)}` }, [each.title])]),
    )
    return element('article', { lang, id: i ? `${lang}_` : undefined }, [
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
<html lang="${escapeHtml(first?.lang ?? 'en')}">
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
