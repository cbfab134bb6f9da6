/** A page as text, and the way back to its bytes. */
export interface HtmlText {
  readonly text: string
  /** The bytes of a changed text, in the encoding of the page. What has not changed keeps its bytes. */
  readonly encode: (text: string) => Uint8Array
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const turned = (bytes: Uint8Array): Uint8Array => Buffer.from(bytes).swap16()

/** Text of two bytes a character, which says so by its first two. */
const utf16 = (bytes: Uint8Array): HtmlText | undefined => {
  const [first, second] = bytes
  const isLittle = first === 0xff && second === 0xfe
  if ((!isLittle && !(first === 0xfe && second === 0xff)) || bytes.length % 2) return undefined
  return {
    text: Buffer.from(isLittle ? bytes : turned(bytes)).toString('utf16le'),
    encode(text) {
      const little = Buffer.from(text, 'utf16le')
      return isLittle ? little : turned(little)
    },
  }
}

/**
 * Reads a page of any encoding of the web. What is not UTF-8 is read with one character for each byte:
 * markup and declared hosts are ASCII in Shift_JIS, EUC-JP, Windows-1252 and their like, and all else
 * goes back as it came. ISO-2022-JP, which spells Japanese with the bytes of ASCII, is the exception.
 *
 * @returns nothing where markup cannot be told from text
 * @see https://encoding.spec.whatwg.org/
 */
export const readHtml = (bytes: Uint8Array): HtmlText | undefined => {
  const wide = utf16(bytes)
  if (wide) return wide
  const text = utf8(bytes)
  // Not in UTF-8 pages, and in this encoding before every run of Japanese.
  if (text?.includes('\u001b$')) return undefined
  if (text !== undefined && isSame(new TextEncoder().encode(text), bytes))
    return { text, encode: (changed) => new TextEncoder().encode(changed) }
  return {
    text: Buffer.from(bytes).toString('latin1'),
    encode: (changed) => new Uint8Array(Buffer.from(changed, 'latin1')),
  }
}
