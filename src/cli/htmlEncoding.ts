// Decodes an HTML page so that it can be edited and written back byte for byte.

/** A decoded page. */
export interface DecodedHtml {
  readonly text: string
  /** Encodes an edited text in the encoding of the page. Unchanged parts keep their bytes. */
  readonly encode: (text: string) => Uint8Array
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const swapBytes = (bytes: Uint8Array): Uint8Array => Buffer.from(bytes).swap16()

/** Decodes UTF-16, recognized by its byte order mark. */
const decodeUtf16 = (bytes: Uint8Array): DecodedHtml | undefined => {
  const [first, second] = bytes
  const isLittle = first === 0xff && second === 0xfe
  if ((!isLittle && !(first === 0xfe && second === 0xff)) || bytes.length % 2) return undefined
  return {
    text: Buffer.from(isLittle ? bytes : swapBytes(bytes)).toString('utf16le'),
    encode(text) {
      const little = Buffer.from(text, 'utf16le')
      return isLittle ? little : swapBytes(little)
    },
  }
}

/**
 * Decodes a page in any encoding of the web. What is not UTF-8 or UTF-16 is decoded as Latin-1, one
 * character for each byte: in Shift_JIS, EUC-JP, Windows-1252 and the like, markup and host names are
 * ASCII, and all other bytes are written back as they were. ISO-2022-JP is the exception, because it
 * encodes Japanese with ASCII bytes.
 *
 * @returns `undefined` for ISO-2022-JP, in which markup cannot be told from text
 * @see https://encoding.spec.whatwg.org/
 */
export const decodeHtml = (bytes: Uint8Array): DecodedHtml | undefined => {
  const utf16 = decodeUtf16(bytes)
  if (utf16) return utf16
  const text = decodeUtf8(bytes)
  // The escape sequence before every run of Japanese in ISO-2022-JP. It does not occur in UTF-8 pages.
  if (text?.includes('\u001b$')) return undefined
  if (text !== undefined && isEqual(new TextEncoder().encode(text), bytes))
    return { text, encode: (edited) => new TextEncoder().encode(edited) }
  return {
    text: Buffer.from(bytes).toString('latin1'),
    encode: (edited) => new Uint8Array(Buffer.from(edited, 'latin1')),
  }
}
