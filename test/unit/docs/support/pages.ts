// The pages of the documentation as the tests read them: the README and everything in docs/.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import GithubSlugger from 'github-slugger'
import MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Folder of the project, with a slash at the end. */
export const ROOT: string = fileURLToPath(new URL('../../../../', import.meta.url))

/** A block of code. */
export interface Sample {
  /** `docs/quick-start.md:12`, where its first line stands. */
  readonly at: string
  readonly language: string
  /** What follows the language: `fragment`, for instance. */
  readonly kind: string
  readonly text: string
}

/** An address that a page names. */
export interface Link {
  readonly at: string
  readonly href: string
}

/** A page of the documentation. */
export interface Page {
  /** Below the folder of the project. */
  readonly path: string
  readonly text: string
  readonly tokens: readonly Token[]
  readonly samples: readonly Sample[]
  readonly links: readonly Link[]
  /** Names of places in it: headings as GitHub names them, and ids. */
  readonly anchors: ReadonlySet<string>
}

const markdown = new MarkdownIt({ html: true })

/** The same number of lines, without the front matter of the site. */
const withoutFrontMatter = (text: string): string =>
  text.replace(/^---\n.*?\n---\n/s, (found) => found.replaceAll(/[^\n]/g, ''))

const isElement = (node: Tree.ChildNode): node is Tree.Element => 'attrs' in node

/** All elements of some HTML. */
export const elementsOf = (node: Tree.ParentNode): readonly Tree.Element[] =>
  node.childNodes.flatMap((each) =>
    isElement(each) ? [each, ...elementsOf('content' in each ? each.content : each)] : [],
  )

/** The text of a heading as a reader sees it. */
const headingText = (inline: Token): string =>
  (inline.children ?? [])
    .filter(({ type }) => ['text', 'code_inline', 'softbreak'].includes(type))
    .map(({ content }) => content)
    .join('')

/** Attributes of the HTML in a page. */
const attributesOf = (html: string): readonly { readonly name: string; readonly value: string }[] =>
  elementsOf(parseFragment(html)).flatMap(({ attrs }) => attrs)

const addressesOf = (token: Token): readonly string[] =>
  token.type.startsWith('html_')
    ? attributesOf(token.content)
        .filter(({ name }) => ['href', 'src', 'srcset'].includes(name))
        .map(({ value }) => value.split(/[\s,]+/)[0] ?? '')
    : ['href', 'src'].map((name) => String(token.attrGet(name) ?? '')).filter(Boolean)

const readPage = (path: string): Page => {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const tokens = markdown.parse(withoutFrontMatter(text), {})
  const slugger = new GithubSlugger()
  const anchors = new Set<string>()
  const links: Link[] = []
  const samples: Sample[] = []
  tokens.forEach((token, i) => {
    const at = `${path}:${(token.map?.[0] ?? 0) + 1}`
    if (token.type === 'heading_open') anchors.add(slugger.slug(headingText(tokens[i + 1]!)))
    if (token.type === 'fence') {
      const [language = '', ...kind] = token.info.trim().split(/\s+/)
      samples.push({ at, language, kind: kind.join(' '), text: token.content })
    }
    for (const each of [token, ...(token.children ?? [])]) {
      for (const href of addressesOf(each)) links.push({ at, href })
      if (each.type.startsWith('html_'))
        for (const { name, value } of attributesOf(each.content))
          if (['id', 'name'].includes(name)) anchors.add(value)
    }
  })
  return { path, text, tokens, samples, links, anchors }
}

/** Files that are no page of the documentation. */
const LEFT_OUT = /(^|\/)(node_modules|\.vitepress|public)(\/|$)/

/** Pages of a folder and below it, where it exists. */
const pagesIn = (folder: string): readonly string[] =>
  existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md') && !LEFT_OUT.test(name))
        .sort()
        .map((name) => join(folder, name))
    : []

/** All pages. */
export const pages: readonly Page[] = [
  'README.md',
  ...readdirSync(ROOT).filter((name) =>
    /^(README\.\w+|CONTRIBUTING|AGENTS|SECURITY)\.md$/.test(name),
  ),
  ...pagesIn('docs'),
].map(readPage)

/** The blocks of code in some languages. */
export const samplesIn = (...languages: readonly string[]): readonly Sample[] =>
  pages.flatMap(({ samples }) => samples.filter(({ language }) => languages.includes(language)))

/** Where a link leads, below the folder of the project. */
export const targetOf = (from: string, href: string): { path: string; anchor: string } => {
  const [path = '', anchor = ''] = href.split('#')
  return {
    path: path ? relative(ROOT, join(ROOT, from, '..', decodeURI(path))) : from,
    anchor: decodeURIComponent(anchor),
  }
}
