import { decode } from '../consent/codec'
import { cookiesOf } from '../consent/cookies'
import { judge } from '../consent/rules'
import type { Standing } from '../consent/rules'
import type { Decision } from '../consent/types'
import { readJar } from '../jar/read'
import type { Config } from '../policy/types'
import { cookiesIn } from './header'
import type { CookieHeader } from './header'

/** What a visitor has chosen, as far as a request tells. */
export interface ServerConsent extends Standing {
  readonly decision: Decision | undefined
  /** Whether a purpose or service is granted now; `false` for an id that the policy does not have. */
  has(id: string): boolean
}

/** The text in the consent cookie of a request, and the decision in it if there is one. */
export const readDecision = (
  { cookie }: Config,
  header: CookieHeader,
): {
  readonly text: string
  readonly isThere: boolean
  readonly decision: Decision | undefined
} => {
  const cookies = cookiesIn(header)
  const text = readJar(cookie, { cookies: { read: () => cookies, write: () => {} } })
  return {
    text,
    isThere: cookiesOf(cookies).some(([name]) => name === cookie.name),
    decision: decode(text),
  }
}

/**
 * Reads the decision of a visitor from the `Cookie` header of a request. Same cookie, same rules as in
 * the browser: what is torn, doubled with different values or of another format is no decision, and a
 * yes holds for what was said when it was given.
 *
 * The header is not trusted. Whatever is in it, nothing is thrown and nothing is granted by it that the
 * policy would not grant. Where there is a consent cookie and no decision in it, an opt-out may have
 * been used: what is granted until it is refused is then not granted.
 *
 * @param config from {@link serverConfig}
 * @param now milliseconds since 1970-01-01 UTC
 */
export const readConsent = (
  config: Config,
  header: CookieHeader,
  now: number = Date.now(),
): ServerConsent => {
  const { decision, isThere } = readDecision(config, header)
  const standing = judge(config, decision, isThere && !decision ? 0 : now)
  return { ...standing, decision, has: (id) => standing.granted.has(id) }
}
