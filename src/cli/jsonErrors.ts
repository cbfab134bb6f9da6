// Finds and describes the first error in a text that is not valid JSON.

/** Where a text stops being JSON, and why. */
export interface JsonError {
  /** Offset in UTF-16 code units, from 0. */
  readonly offset: number
  /** A sentence without its full stop. */
  readonly problem: string
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const SPACE = /[ \t\r\n]*/y
/** A string without its closing quotation mark, up to the first character that is not allowed in it. */
const STRING = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y
const LITERAL = /true|false|null/y

/** Describes what is at an offset instead of what was expected. */
const foundAt = (text: string, offset: number): string => {
  const [char] = text.slice(offset, offset + 2)
  if (char === undefined) return 'the text ends here'
  if (char === '\n' || char === '\r') return 'the line ends here'
  return `this is ${JSON.stringify(char)}`
}

/** Thrown and caught inside {@link findJsonError} only. */
class Stop extends Error {
  constructor(
    readonly offset: number,
    readonly problem: string,
  ) {
    super(problem)
  }
}

/** A cursor over a text, with which the grammar below reads. */
interface Cursor {
  at: number
  /** Moves past what the pattern matches here. Returns whether it matches. */
  take(pattern: RegExp): boolean
  /** Moves past white space, and past this character if it comes next. Returns whether it does. */
  takeChar(char: string): boolean
  stop(problem: string, offset?: number): never
}

const createCursor = (text: string): Cursor => {
  const cursor: Cursor = {
    at: 0,
    take(pattern) {
      pattern.lastIndex = cursor.at
      const [match] = pattern.exec(text) ?? []
      cursor.at += match?.length ?? 0
      return match !== undefined
    },
    takeChar(char) {
      cursor.take(SPACE)
      if (text[cursor.at] !== char) return false
      cursor.at++
      return true
    },
    stop(problem, offset = cursor.at) {
      throw new Stop(offset, problem)
    },
  }
  return cursor
}

const readString = (text: string, cursor: Cursor): boolean => {
  const start = cursor.at
  if (!cursor.take(STRING)) return false
  if (text[cursor.at] === '"') cursor.at++
  else if (text[cursor.at] === '\\')
    cursor.stop('this backslash does not begin an escape sequence of JSON')
  else if (cursor.at >= text.length) cursor.stop('this string has no closing quotation mark', start)
  else
    cursor.stop(
      'a string cannot contain a line break or a tab: write \\n or \\t, or add the missing quotation mark',
    )
  return true
}

/** Reads the comma-separated items between two brackets, after the opening one. */
const readItems = (text: string, cursor: Cursor, end: string, readItem: () => void): void => {
  if (cursor.takeChar(end)) return
  for (;;) {
    readItem()
    if (cursor.takeChar(end)) return
    const before = cursor.at
    if (!cursor.takeChar(','))
      cursor.stop(`expected a comma or ${end}, but ${foundAt(text, cursor.at)}`)
    cursor.take(SPACE)
    if (text[cursor.at] === end)
      cursor.stop(`a comma is not allowed before ${end}`, text.lastIndexOf(',', before))
  }
}

const readValue = (text: string, cursor: Cursor): void => {
  const value = (): void => readValue(text, cursor)
  cursor.take(SPACE)
  if (cursor.takeChar('{'))
    readItems(text, cursor, '}', () => {
      cursor.take(SPACE)
      if (!readString(text, cursor))
        cursor.stop(`expected a name in double quotation marks, but ${foundAt(text, cursor.at)}`)
      if (!cursor.takeChar(':')) cursor.stop(`expected a colon, but ${foundAt(text, cursor.at)}`)
      value()
    })
  else if (cursor.takeChar('[')) readItems(text, cursor, ']', value)
  else if (!readString(text, cursor) && !cursor.take(NUMBER) && !cursor.take(LITERAL))
    cursor.stop(
      text.startsWith('//', cursor.at) || text.startsWith('/*', cursor.at)
        ? 'JSON does not allow comments'
        : `expected a value, but ${foundAt(text, cursor.at)}`,
    )
}

/**
 * Finds the first place at which a text is not JSON. The messages of `JSON.parse` differ between
 * engines and often lack the position.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259
 * @returns `undefined` exactly if `JSON.parse` accepts the text
 */
export const findJsonError = (text: string): JsonError | undefined => {
  const cursor = createCursor(text)
  try {
    readValue(text, cursor)
    cursor.take(SPACE)
    if (cursor.at < text.length)
      cursor.stop(
        `expected the end of the text after the JSON value, but ${foundAt(text, cursor.at)}`,
      )
    return undefined
  } catch (error) {
    if (error instanceof Stop) return { offset: error.offset, problem: error.problem }
    // The call stack overflowed.
    return { offset: cursor.at, problem: 'this is nested too deeply' }
  }
}

/** Line and column of an offset, both from 1; columns count UTF-16 code units, as editors do. */
export const lineAndColumn = (
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } => {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
