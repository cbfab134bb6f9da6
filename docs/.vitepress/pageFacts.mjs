// What a page says of itself: its title and, in one paragraph, the answer that it gives.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { GROUPS } from './pages.mjs'

/** The folder of the pages. */
export const DOCS = fileURLToPath(new URL('../', import.meta.url))

/** Markdown as plain text. */
const plain = (text) =>
  text
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*(.+?)\*\*/g, '$1')
    .replaceAll('`', '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Title and description of the Markdown of a page. */
export const factsOf = (markdown) => {
  const text = markdown.replace(/^---\n.*?\n---\n/s, '').replaceAll(/<!--.*?-->\s*/gs, '')
  const [, title = '', rest = ''] = /^# ([^\n]*)\n+(.*)/ms.exec(text) ?? []
  const [first = ''] = rest.split(/\n\s*\n/)
  return { title: plain(title), description: plain(first) }
}

/** The pages of a language that exist, by group. */
export const groupsOf = (language, folder) =>
  GROUPS.map(({ title, pages }) => ({
    title: title[language],
    pages: pages
      .map((name) => `${folder}${name}`)
      .filter((name) => existsSync(`${DOCS}${name}.md`))
      .map((name) => ({ name, ...factsOf(readFileSync(`${DOCS}${name}.md`, 'utf8')) })),
  })).filter(({ pages }) => pages.length)
