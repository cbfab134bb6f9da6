/** A telephone number before other words: groups of digits, one sign between them. */
const NUMBER = /^\+?((\(\d+\)|\d)[\s.-]?){2,}\d/

/**
 * The address that calls a number, for a text that begins with one.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc3966
 * @returns nothing where the text begins otherwise
 */
export const telephoneOf = (text: string): string | undefined => {
  const number = NUMBER.exec(text)?.[0]
  return number && `tel:${number.replace(/\s/g, '')}`
}
