/** A country in words, from its ISO 3166-1 alpha-2 code. What is no such code stays as it is. */
export const sayCountry = (code: string, tag: string): string =>
  /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(tag, { type: 'region' }).of(code) ?? code) : code
