// Reads what `Set-Cookie` tells of a cookie.
import type { SeenCookie } from '../observation'

/** What a line says, without its value. */
export interface SetCookie extends Omit<SeenCookie, 'page' | 'isDecision'> {
  readonly value: string
}

/** Seconds until a cookie ends, by its attributes. */
const lifetimeOf = (attributes: ReadonlyMap<string, string>, now: number): number | undefined => {
  const age = attributes.get('max-age')
  if (age !== undefined && /^-?\d+$/.test(age)) return Number(age)
  const time = Date.parse(attributes.get('expires') ?? '')
  return Number.isNaN(time) ? undefined : Math.round((time - now) / 1000)
}

/**
 * Reads a value of `Set-Cookie` that a browser has taken.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-5.2
 * @param host that of the response
 * @param now milliseconds since 1970
 * @returns `undefined` where the line deletes the cookie
 */
export const readSetCookie = (line: string, host: string, now: number): SetCookie | undefined => {
  const [pair = '', ...rest] = line.split(';')
  const at = pair.indexOf('=')
  const attributes = new Map(
    rest.map((each) => {
      const [key = '', ...value] = each.split('=')
      return [key.trim().toLowerCase(), value.join('=').trim()]
    }),
  )
  const lifetime = lifetimeOf(attributes, now)
  if (lifetime !== undefined && lifetime <= 0) return undefined
  return {
    name: at < 0 ? '' : pair.slice(0, at).trim(),
    value: pair.slice(at + 1).trim(),
    domain: (attributes.get('domain') || host).replace(/^\./, '').toLowerCase(),
    httpOnly: attributes.has('httponly'),
    lifetime,
  }
}
