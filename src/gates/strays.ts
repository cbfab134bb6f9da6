import { cookiesOf } from '../consent/cookies'
import type { Platform } from '../platform/types'
import { cookieOwners, storageOwners } from '../policy/match'
import type { Config, Service } from '../policy/types'

/**
 * Whether something is stored that may not be, so that what erases must be loaded. Databases tell their
 * names only later: a service that declares one is always looked after.
 */
export const hasStrays = (
  { policy, gates }: Config,
  { cookies, keys }: Pick<Platform, 'cookies' | 'keys'>,
  isClosed: (service: Service) => boolean,
): boolean =>
  (gates.cookies === 'enforce' &&
    cookiesOf(cookies.read()).some(([name = '']) => cookieOwners(policy, name).some(isClosed))) ||
  (gates.storage === 'enforce' &&
    (policy.services
      .filter(isClosed)
      .some(({ storage }) => storage.some(({ area }) => area === 'indexeddb')) ||
      (['local', 'session'] as const).some((area) =>
        keys(area).some((key) => storageOwners(policy, area, key).some(isClosed)),
      )))
