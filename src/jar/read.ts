import { cookiesOf } from '../consent/cookies'
import type { Platform } from '../platform/types'
import type { CookieOptions } from '../policy/types'

/** The text in the consent cookie; empty where there is none, and no decision where two differ. */
export const readJar = (
  { name }: Pick<CookieOptions, 'name'>,
  { cookies }: Pick<Platform, 'cookies'>,
): string => {
  const found = cookiesOf(cookies.read()).filter(([each]) => each === name)
  // Of two that differ, both, joined by what no value contains.
  return [...new Set(found.map(([, value]) => value))].join(';')
}
