// Sees the cookies of a profile: those the browser keeps, and those that were set in between.
import type { BrowserContext, Cookie } from 'puppeteer-core'
import { decode } from '../../../consent/cookieText'
import type { SeenCookie } from '../observation'
import type { SetCookies } from './requestRecord'
import { readSetCookie } from './setCookie'

/** Looks at the cookies of a profile. */
export interface CookieWatch {
  /** Cookies that were set by responses, and all that are there now. */
  read(setCookies: readonly SetCookies[], page: string): Promise<readonly SeenCookie[]>
  /** From now on, the cookies that are there now are left out. */
  ignoreCurrent(): Promise<void>
}

const keyOf = ({ name, domain }: Pick<SeenCookie, 'name' | 'domain'>): string =>
  `${domain.replace(/^\./, '')} ${name}`

const fromBrowser = (
  { name, value, domain, httpOnly, expires }: Cookie,
  page: string,
): SeenCookie => ({
  name,
  domain: domain.replace(/^\./, ''),
  httpOnly: !!httpOnly,
  lifetime: expires > 0 ? Math.round(expires - Date.now() / 1000) : undefined,
  isDecision: !!decode(value),
  page,
})

const fromHeader = ({ host, lines }: SetCookies, page: string): readonly SeenCookie[] =>
  lines.flatMap((line): SeenCookie | readonly [] => {
    const cookie = readSetCookie(line, host, Date.now())
    if (!cookie) return []
    const { value, ...rest } = cookie
    return { ...rest, isDecision: !!decode(value), page }
  })

/** Makes it. */
export const watchCookies = (context: BrowserContext): CookieWatch => {
  /** Cookies of other sites that the visitor was led to. */
  const ignored = new Set<string>()
  return {
    async read(setCookies, page) {
      const byHeader = setCookies.flatMap((each) => fromHeader(each, page))
      const now = (await context.cookies()).map((cookie) => fromBrowser(cookie, page))
      return [...byHeader, ...now].filter((each) => !ignored.has(keyOf(each)))
    },
    async ignoreCurrent() {
      for (const cookie of await context.cookies()) ignored.add(keyOf(cookie))
    },
  }
}
