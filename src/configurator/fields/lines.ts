// A list of texts as it is written in one input: one a line.

/** The list as text. What is no list is empty. */
export const textOfLines = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join('\n') : typeof value === 'string' ? value : ''

/** The text as a list, with the blank line on which somebody is about to write; nothing for an empty text. */
export const linesOf = (text: string): readonly string[] | undefined =>
  text ? text.split('\n') : undefined

/** The list without blank lines and space around its texts; nothing where none is left. */
export const trimmedLines = (value: unknown): unknown => {
  if (!Array.isArray(value)) return value
  const lines = value
    .map((each: unknown) => (typeof each === 'string' ? each.trim() : each))
    .filter((each) => each !== '')
  return lines.length ? lines : undefined
}
