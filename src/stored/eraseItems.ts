import { cookiePairs } from '../consent/cookiePairs'
import { domainsOf } from '../consent/cookieDomains'
import { isOwn } from '../consent/isOwnItem'
import type { Area, EraseItem, EraseReport, Remedy, StoredKey } from '../consent/types'
import type { CookieAttributes, Place, Platform, Stores } from '../platform/types'
import { cookieOwners, storageOwners } from '../policy/match'
import type { Config, Service } from '../policy/types'

/** Paths a cookie of this page can have: each folder from `/` on, with and without the last slash. */
const pathsOf = ({ pathname }: Place): readonly string[] => {
  const parts = pathname.split('/').filter(Boolean)
  const folders = parts.map((_, i) => '/' + parts.slice(0, i + 1).join('/'))
  return ['/', ...folders.flatMap((path) => [path, path + '/'])]
}

/** Attributes of every cookie of one name that a page can remove. */
const everywhere = (place: Place): readonly CookieAttributes[] =>
  domainsOf(place).flatMap((domain) =>
    pathsOf(place).flatMap((path) =>
      [{}, { secure: true }, { secure: true, partitioned: true }].map((rest) => ({
        path,
        ...(domain && { domain }),
        ...(rest as CookieAttributes),
      })),
    ),
  )

/** Whether an item is to be erased; answers it with the service that declares it. */
type Select = (area: Area, name: string, owners: readonly Service[]) => EraseItem | undefined

/** Collects what was erased and what remains. */
interface Result {
  readonly erased: EraseItem[]
  readonly remaining: (EraseItem & { reason: Remedy })[]
}

const add = (
  { erased, remaining }: Result,
  item: EraseItem,
  gone: boolean,
  reason: Remedy,
): void => {
  if (gone) erased.push(item)
  else remaining.push({ ...item, reason })
}

const eraseCookies = (
  { policy }: Config,
  { cookies, place }: Pick<Platform, 'cookies' | 'place'>,
  select: Select,
  result: Result,
): void => {
  // A cookie without a name is known by its value, and its pair has only one part.
  const names = (): ReadonlyMap<string, boolean> =>
    new Map(cookiePairs(cookies.read()).map(([name = '', value]) => [name, value !== undefined]))
  for (const [name, isNamed] of names()) {
    const item = select('cookie', name, cookieOwners(policy, name))
    if (!item || !name) continue
    const removeAs = (written: string): void => {
      for (const attributes of everywhere(place)) cookies.remove(written, attributes)
    }
    removeAs(isNamed ? name : '')
    // The value of a cookie without a name may look like a pair.
    if (names().has(name)) removeAs('')
    add(result, item, !names().has(name), 'path')
  }
}

/** What no script sees is named where the visitor wants it erased, since it may well be there. */
const nameHiddenCookies = (services: readonly Service[], result: Result): void => {
  for (const { id, recipient, cookies } of services)
    for (const { name, httpOnly } of cookies)
      if (httpOnly) add(result, { area: 'cookie', name, service: id }, false, 'server')
      else if (
        recipient.role === 'third-party' &&
        !result.erased.some(({ service }) => service === id)
      )
        add(result, { area: 'cookie', name, service: id }, false, 'recipient')
}

const eraseStorage = async (
  { policy }: Config,
  stores: Stores,
  select: Select,
  result: Result,
): Promise<void> => {
  for (const area of ['local', 'session'] as const)
    for (const name of stores.keys(area)) {
      const item = select(area, name, storageOwners(policy, area, name))
      if (!item) continue
      stores.remove(area, name)
      add(result, item, !stores.keys(area).includes(name), 'close')
    }

  const databases = (await stores.databases()).flatMap(
    (name) => select('indexeddb', name, storageOwners(policy, 'indexeddb', name)) ?? [],
  )
  if (!databases.length) return
  // All at once: one that has to wait keeps no other waiting.
  await Promise.all(databases.map(({ name }) => stores.removeDatabase(name)))
  const names = await stores.databases()
  for (const item of databases) add(result, item, !names.includes(item.name), 'close')
}

/**
 * Erases what services have stored here, reads again, and reports. An item that another service
 * declares, too, stays, and so does what is Sekisho's own, whatever a pattern says.
 *
 * @param isMeant whether the items of a service are to be erased
 * @param isAsked whether somebody wants that; else only what a gate enforces is erased
 * @param items single items that are to be erased, declared or not
 */
export const eraseItems = async (
  config: Config,
  platform: Pick<Platform, 'cookies' | 'place'>,
  stores: Stores,
  isMeant: (service: Service) => boolean,
  isAsked: boolean,
  items: readonly StoredKey[] = [],
): Promise<EraseReport> => {
  const { policy, cookie, gates } = config
  const result: Result = { erased: [], remaining: [] }
  const select: Select = (area, name, owners) =>
    !isOwn(cookie, area, name) &&
    (items.some((each) => each.area === area && each.name === name) ||
      (owners.length && owners.every(isMeant)))
      ? { area, name, service: owners[0]?.id }
      : undefined

  if (isAsked || gates.cookies === 'enforce') eraseCookies(config, platform, select, result)
  if (isAsked) nameHiddenCookies(policy.services.filter(isMeant), result)
  if (isAsked || gates.storage === 'enforce') await eraseStorage(config, stores, select, result)
  return result
}
