// What the generated pages have in common: how a type, a doc comment and a link to a heading are written.
import { slug } from 'github-slugger'

/** Says in the page where it comes from. */
export const GENERATED = (from) =>
  `<!-- Made of ${from} by "npm run docs:reference". Changes go there. -->`

/** A code span; one more backtick than the text has. */
export const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)

/** A link to a heading of the same page, as GitHub and the site name it. */
export const toHeading = (text, heading) => `[${text}](#${slug(heading)})`

/** A text in which nothing is markup, within a cell of a table. */
export const cell = (text) => text.replaceAll(/[|<>*_[\]{}\\]/g, '\\$&').replaceAll('\n', ' ')

/** Where a doc comment sends readers: addresses become links, the rest stays. */
const seeAlso = (see) =>
  see.replace(/^(https?:\/\/\S+)\s*(.*)$/s, (_, url, title) =>
    title ? `[${title}](${url})` : `<${url}>`,
  )

/** The text of a doc comment, and where more is said. */
export const docText = ({ text, tags }) =>
  [text, ...(tags.see ?? []).map((see) => `See ${seeAlso(see)}.`)].filter(Boolean).join('\n\n')

/** Names of a list that a type names. */
export const namesIn = (type, names) => {
  const words = new Set(type.replaceAll(/(["']).*?\1/g, '').match(/\b[A-Z]\w+/g))
  return names.filter((name) => words.has(name))
}
