import { cookieDate } from './date'
import { withoutBlanks } from './header'

/** What of a `Set-Cookie` header decides whether it may pass. */
export interface SetCookie {
  /** As browsers read it. `__Host-` and `__Secure-` are part of it. */
  readonly name: string
  /** Under which name it comes back: of a cookie without a name, what its value begins with. */
  readonly readAs: string
  /** Whether it takes a cookie away instead of setting one. */
  readonly isDeletion: boolean
}

const halves = (text: string): readonly [name: string, value: string | undefined] => {
  const at = text.indexOf('=')
  return at < 0
    ? [withoutBlanks(text), undefined]
    : [withoutBlanks(text.slice(0, at)), withoutBlanks(text.slice(at + 1))]
}

/**
 * Reads a `Set-Cookie` header as browsers do. Never throws.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.6
 */
export const parseSetCookie = (header: string, now: number): SetCookie => {
  const [pair = '', ...attributes] = header.split(';')
  const [first, rest] = halves(pair)
  const name = rest === undefined ? '' : first
  const value = rest ?? first

  let maxAge: number | undefined
  let expires: number | undefined
  for (const each of attributes) {
    const [key, text = ''] = halves(each)
    // The last one that can be read wins.
    if (key.toLowerCase() === 'max-age' && /^-?\d+$/.test(text)) maxAge = Number(text)
    if (key.toLowerCase() === 'expires') expires = cookieDate(text) ?? expires
  }
  return {
    name,
    readAs: name || (value.includes('=') ? halves(value)[0] : ''),
    isDeletion: maxAge === undefined ? expires !== undefined && expires <= now : maxAge <= 0,
  }
}
