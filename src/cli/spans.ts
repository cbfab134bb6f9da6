/** Where an attribute stands in a text, and how its name is written. */
export interface Span {
  readonly name: string
  readonly start: number
  /** Behind its value, or behind its name where it has none. */
  readonly end: number
}

/** The attributes of a start tag, and where its name ends. */
export interface Spans {
  readonly nameEnd: number
  readonly attributes: readonly Span[]
}

/** One attribute: a name, which may begin with `=`, and a value in quotes, without, or none. */
const ATTRIBUTE =
  /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r "'][^\t\n\f\r ]*|$))?/gy

/**
 * Finds every attribute of a start tag in the text, those too that browsers pass over since another of
 * the same name stands before them.
 *
 * @param start where the `<` stands
 * @param end behind the `>`
 * @see https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state
 */
export const spansOf = (html: string, start: number, end: number): Spans => {
  const tag = html.slice(start, end - 1)
  const nameEnd = /^<[^\t\n\f\r />]*/.exec(tag)?.[0].length ?? 0
  const attributes = [...tag.slice(nameEnd).matchAll(ATTRIBUTE)].map(
    ({ 0: all, 1: name = '', index }) => {
      const from = start + nameEnd + index
      return { name, start: from + all.search(/[^\t\n\f\r /]/), end: from + all.length }
    },
  )
  return { nameEnd: start + nameEnd, attributes }
}
