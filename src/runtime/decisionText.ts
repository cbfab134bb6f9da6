// The text of the consent cookie, as this page has last read or written it.
import { readCookie, writeCookie } from '../consent/consentCookie'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'

/** The text of the consent cookie. */
export interface DecisionText {
  /** As it was last read or written. */
  last(): string
  /** Reads it again. */
  read(): string
  /** Writes it, and answers whether no other tab has written since. Where cookies are refused, none has. */
  write(next: string): boolean
  /** Whether the browser keeps cookies. */
  isPersistent(): boolean
  /** Whether the cookie still says what was last read or written. */
  isCurrent(): boolean
}

/** Makes it. */
export const createDecisionText = (
  { cookie }: Pick<Config, 'cookie'>,
  platform: Platform,
): DecisionText => {
  const find = (): string => readCookie(cookie, platform)
  let text = ''
  /** Unknown until the browser is asked or has been tried. */
  let isPersistent: boolean | undefined
  return {
    last: () => text,
    read() {
      isPersistent = undefined
      return (text = find())
    },
    write(next) {
      const found = writeCookie(cookie, platform, next)
      if (next) isPersistent = found !== undefined
      if (found !== undefined && found !== next) return false
      text = found ?? find()
      return true
    },
    isPersistent: () => (isPersistent ??= platform.keepsCookies),
    isCurrent: () => find() === text,
  }
}
