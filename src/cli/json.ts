/** Where a text stops being JSON, and what stands in the way. */
export interface JsonFault {
  /** Of the UTF-16 code unit, from 0. */
  readonly at: number
  /** A sentence without its full stop. */
  readonly what: string
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const SPACE = /[ \t\r\n]*/y
/** All of a string up to its end, or up to what may not stand in it. */
const STRING = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y
const WORD = /true|false|null/y

/** What stands at the place, for people. */
const shown = (text: string, at: number): string => {
  const [char] = text.slice(at, at + 2)
  if (char === undefined) return 'the text ends here'
  if (char === '\n' || char === '\r') return 'the line ends here'
  return `${JSON.stringify(char)} stands here`
}

/** Thrown inside {@link findJsonFault} alone. */
class Stop extends Error {
  constructor(
    readonly at: number,
    readonly what: string,
  ) {
    super(what)
  }
}

/**
 * Finds the first place where a text is not JSON. Engines word what `JSON.parse` throws in ways of
 * their own, and often leave out the place.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259
 * @returns `undefined` exactly where `JSON.parse` accepts the text
 */
export const findJsonFault = (text: string): JsonFault | undefined => {
  let at = 0
  const stop = (what: string, place = at): never => {
    throw new Stop(place, what)
  }
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const [found] = pattern.exec(text) ?? []
    at += found?.length ?? 0
    return found !== undefined
  }
  const takeChar = (char: string): boolean => {
    take(SPACE)
    if (text[at] !== char) return false
    at++
    return true
  }

  const string = (): boolean => {
    const from = at
    if (!take(STRING)) return false
    if (text[at] === '"') at++
    else if (text[at] === '\\') stop('this backslash begins no escape that JSON knows')
    else if (at >= text.length) stop('this text has no closing quotation mark', from)
    else
      stop(
        'a line break or tab inside a text is written \\n or \\t, or its quotation mark is missing',
      )
    return true
  }

  /** What stands between two brackets, with commas between. */
  const items = (end: string, item: () => void): void => {
    if (takeChar(end)) return
    for (;;) {
      item()
      if (takeChar(end)) return
      const before = at
      if (!takeChar(',')) stop(`a comma or ${end} is needed, and ${shown(text, at)}`)
      take(SPACE)
      if (text[at] === end) stop(`there is no comma before ${end}`, text.lastIndexOf(',', before))
    }
  }

  const value = (): void => {
    take(SPACE)
    if (takeChar('{'))
      items('}', () => {
        take(SPACE)
        if (!string()) stop(`a name in double quotation marks is needed, and ${shown(text, at)}`)
        if (!takeChar(':')) stop(`a colon is needed, and ${shown(text, at)}`)
        value()
      })
    else if (takeChar('[')) items(']', value)
    else if (!string() && !take(NUMBER) && !take(WORD))
      stop(
        text.startsWith('//', at) || text.startsWith('/*', at)
          ? 'JSON has no comments'
          : `a value is needed, and ${shown(text, at)}`,
      )
  }

  try {
    value()
    take(SPACE)
    if (at < text.length) stop(`the JSON has ended before, and ${shown(text, at)}`)
    return undefined
  } catch (error) {
    if (error instanceof Stop) return { at: error.at, what: error.what }
    // Nested so deep that the stack has ended.
    return { at, what: 'this is nested too deep' }
  }
}

/** Line and column of a place, both from 1; a column is a UTF-16 code unit, as editors count. */
export const placeOf = (
  text: string,
  at: number,
): { readonly line: number; readonly column: number } => {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
