// What those read who read no pages: the Markdown of every page beside it, and llms.txt, the list of all.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DOCS, groupsOf } from './pageFacts.mjs'

const listOf = (groups, base) =>
  groups
    .map(
      ({ title, pages }) =>
        `## ${title}\n\n${pages
          .map((page) => `- [${page.title}](${base}${page.name}.md): ${page.description}`)
          .join('\n')}`,
    )
    .join('\n\n')

/**
 * Writes them into the built site.
 *
 * @see https://llmstxt.org/
 */
export const writeTwins = ({ outDir, site: { base, description }, pages }) => {
  for (const page of pages) {
    const to = join(outDir, page)
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, readFileSync(join(DOCS, page), 'utf8'))
  }
  const list = `# Sekisho\n\n> ${description}\n\n${listOf(groupsOf('en', ''), base)}\n`
  writeFileSync(join(outDir, 'llms.txt'), list)
}
