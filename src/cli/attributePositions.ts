// Locates the attributes of a start tag in the source text of a page.

/** An attribute in the source text, with its name as written there. */
export interface AttributePosition {
  readonly name: string
  readonly start: number
  /** Offset after its value, or after its name if it has no value. */
  readonly end: number
}

/** The attributes of a start tag, and the offset after the name of the tag. */
export interface StartTagPositions {
  readonly nameEnd: number
  readonly attributes: readonly AttributePosition[]
}

/** One attribute: a name, which may begin with `=`, and a quoted value, an unquoted one, or none. */
const ATTRIBUTE =
  /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r "'][^\t\n\f\r ]*|$))?/gy

/**
 * Locates all attributes of a start tag, including duplicates, which browsers ignore.
 *
 * @param start offset of the `<`
 * @param end offset after the `>`
 * @see https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state
 */
export const attributePositions = (html: string, start: number, end: number): StartTagPositions => {
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
