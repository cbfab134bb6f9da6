// How the site reads the pages, which GitHub shows as well: the same names of headings, links to files of the repository,
// and playgrounds, which are comments there.
import { readFileSync } from 'node:fs'
import { slug } from 'github-slugger'

const { repository } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)
const source = (typeof repository === 'string' ? repository : repository?.url)?.replace(
  /^git\+|\.git$/g,
  '',
)

/** Names headings as GitHub does. */
export const slugify = (text) => slug(text)

/** A comment of its own line becomes a playground: `<!-- playground: notice -->`. */
const playgrounds = (md) => {
  const { html_block: asHtml } = md.renderer.rules
  md.renderer.rules.html_block = (tokens, i, options, env, self) => {
    const [, name] = /^<!-- playground: ([\w-]+) -->\s*$/.exec(tokens[i].content) ?? []
    return name
      ? `<Playground name="${name}" />\n`
      : (asHtml?.(tokens, i, options, env, self) ?? tokens[i].content)
  }
}

/** Whether a link leaves the folder of the pages. */
const leaves = (href, page) => {
  const depth = (page?.split('/').length ?? 1) - 1
  const up = /^(?:\.\/)?((?:\.\.\/)*)/.exec(href)[1].length / 3
  return up > depth
}

/** Links to files of the repository lead there, or are plain text where it is not published. */
const repositoryLinks = (md) => {
  md.core.ruler.push('repository-links', ({ tokens, env }) => {
    for (const { children } of tokens) {
      let isOpen = false
      for (const token of children ?? []) {
        const href = token.type === 'link_open' ? String(token.attrGet('href')) : ''
        if (href && leaves(href, env.relativePath)) {
          const path = href.replace(/^(\.\/)?(\.\.\/)+/, '')
          if (source) token.attrSet('href', `${source}/blob/HEAD/${path}`)
          else {
            token.tag = 'span'
            token.attrs = []
            isOpen = true
          }
        } else if (token.type === 'link_close' && isOpen) {
          token.tag = 'span'
          isOpen = false
        }
      }
    }
  })
}

/** All of it. */
export const readAsGitHub = (md) => {
  playgrounds(md)
  repositoryLinks(md)
}
