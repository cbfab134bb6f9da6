import { cookiePairs } from '../consent/cookiePairs'
import { isOwn } from '../consent/isOwnItem'
import type { Area, StoredItem, StoredKey } from '../consent/types'
import type { Platform, Stores } from '../platform/types'
import { cookieOwners, storageOwners } from '../policy/match'
import type { Config, Service } from '../policy/types'

/** Lists what this site has stored in this browser, against what it declares. HttpOnly cookies are not seen. */
export const listItems = async (
  { policy, cookie }: Config,
  { cookies }: Pick<Platform, 'cookies'>,
  stores: Stores,
  granted: ReadonlySet<string>,
): Promise<readonly StoredItem[]> => {
  const item = (area: Area, name: string, owners: readonly Service[]): StoredItem =>
    // What is the policy's own is always there by right, whatever a pattern says.
    isOwn(cookie, area, name)
      ? { area, name, service: undefined, purpose: undefined, granted: true }
      : {
          area,
          name,
          service: owners[0]?.id,
          purpose: owners[0]?.purpose,
          granted: !!owners.length && owners.every(({ id }) => granted.has(id)),
        }
  const text = cookies.read()
  const names = text ? new Set(cookiePairs(text).map(([name = '']) => name)) : []

  return [
    ...[...names].map((name) => item('cookie', name, cookieOwners(policy, name))),
    ...(['local', 'session'] as const).flatMap((area) =>
      stores.keys(area).map((key) => item(area, key, storageOwners(policy, area, key))),
    ),
    ...(await stores.databases()).map((name) =>
      item('indexeddb', name, storageOwners(policy, 'indexeddb', name)),
    ),
  ]
}

/** The values of an item, as a script sees them. A database has none that could be shown. */
export const readItem = (
  { cookies }: Pick<Platform, 'cookies'>,
  stores: Stores,
  { area, name }: StoredKey,
): readonly string[] => {
  if (area === 'cookie')
    return cookiePairs(cookies.read()).flatMap(([key, value = '']) => (key === name ? value : []))
  const value = area === 'indexeddb' ? undefined : stores.read(area, name)
  return value === undefined ? [] : [value]
}
