import { cookiePairs } from '../consent/cookiePairs'
import type { Platform } from '../platform/types'
import { matchName } from '../policy/match'
import type { Config, Service } from '../policy/types'

/**
 * Whether something is stored that is not permitted, so that the file that erases has to be loaded.
 * Looks only where a service that is not granted may have stored something, since the first look at a
 * storage costs Chromium some milliseconds. Databases tell their names only later: a service that
 * declares one counts.
 */
export const hasUnpermittedItems = (
  { policy, gates }: Config,
  { cookies, keys }: Pick<Platform, 'cookies' | 'keys'>,
  isClosed: (service: Service) => boolean,
): boolean => {
  const closed = policy.services.filter(isClosed)
  const names = closed.flatMap((each) => each.cookies.map(({ name }) => name))
  const entries = closed.flatMap(({ storage }) => storage)

  const hasCookie = (): boolean =>
    names.length > 0 &&
    cookiePairs(cookies.read()).some(([name = '']) => names.some((each) => matchName(each, name)))
  const hasEntry = (area: 'local' | 'session'): boolean => {
    const patterns = entries.filter((each) => each.area === area)
    return (
      patterns.length > 0 &&
      keys(area).some((key) => patterns.some((each) => matchName(each.key, key)))
    )
  }

  return (
    (gates.cookies === 'enforce' && hasCookie()) ||
    (gates.storage === 'enforce' &&
      (entries.some(({ area }) => area === 'indexeddb') ||
        hasEntry('local') ||
        hasEntry('session')))
  )
}
