/** What tagging may put in, wherever it stands. */
const PUT_IN =
  / (?:data-(?:consent|service)=(["'])[a-z0-9 -]+\1|data-type=(["'])module\2|type=(["'])text\/plain\3)/y
/** An attribute whose value gives way, as it may be written. */
const OLD =
  /(type|data-service|data-type)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >"'][^\t\n\f\r >]*|(?=>)))?/iy
const NEW = /(type|data-service|data-type)=(["'])[a-z0-9 /-]+\2/iy
/** One of them that is there already; what is held has no `data-consent` of its own. */
const SAME = / (type|data-service|data-type)(?![\w-])/iy
/** The only name that gives way. */
const XLINK = /xlink:(?=href)/iy

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(text)
}

/**
 * Takes what tagging has put in out of a page again, by comparing both from the first character to the
 * last. Knows nothing of HTML, and nothing of what the tagging says of itself.
 *
 * @returns where they part for another reason; nothing where the page before comes out
 */
export const differs = (before: string, after: string): string => {
  let i = 0
  for (let k = 0; i < before.length || k < after.length;) {
    if (before[i] === after[k] && !/[ dtx]/i.test(after[k] ?? '')) {
      i++
      k++
      continue
    }
    const put = at(PUT_IN, after, k)?.[0]
    const [old, oldName] = at(OLD, before, i) ?? []
    const [made, madeName] = at(NEW, after, k) ?? []
    const xlink = at(XLINK, before, i)?.[0]
    // An attribute that is there already, after a space, gets another value, and is not put in.
    const isThere =
      !!put && (before.startsWith(put, i) || put.startsWith(at(SAME, before, i)?.[0] ?? '\0'))
    if (put && !isThere) k += put.length
    else if (old && made && old !== made && oldName === madeName) {
      i += old.length
      k += made.length
    } else if (after.startsWith('data-', k) && !before.startsWith('data-', i)) {
      k += 'data-'.length
      if (xlink && !after.startsWith(xlink, k)) i += xlink.length
    } else if (before[i] === after[k]) {
      i++
      k++
    } else return `${before.slice(i, i + 99)} ⇄ ${after.slice(k, k + 99)}`
  }
  return ''
}
