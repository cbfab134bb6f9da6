import { cookiesOf } from '../consent/cookies'
import { cookieText, domainsOf } from '../consent/domains'
import { isOwn } from '../consent/own'
import type { Area, EraseItem, EraseReport, Remedy, StoredKey } from '../consent/types'
import type { Place, Platform, Stores } from '../platform/types'
import { cookieOwners, storageOwners } from '../policy/match'
import type { Config, Service } from '../policy/types'

/** Paths a cookie of this page can have: each folder from `/` on, with and without the last slash. */
const pathsOf = ({ pathname }: Place): readonly string[] => {
  const parts = pathname.split('/').filter(Boolean)
  const folders = parts.map((_, i) => '/' + parts.slice(0, i + 1).join('/'))
  return ['/', ...folders.flatMap((path) => [path, path + '/'])]
}

/**
 * Erases what services have stored here, reads again, and reports. An item that a service not meant
 * declares too stays, and so does what is Sekisho's own, whatever a pattern says.
 *
 * @param meant whether the items of a service are to go
 * @param asked whether somebody wants that; else only what a gate enforces is erased
 * @param named single items that are to go, declared or not
 */
export const eraseItems = async (
  { policy, cookie, gates }: Config,
  { cookies, place }: Pick<Platform, 'cookies' | 'place'>,
  stores: Stores,
  meant: (service: Service) => boolean,
  asked: boolean,
  named: readonly StoredKey[] = [],
): Promise<EraseReport> => {
  const may = (gate: 'cookies' | 'storage'): boolean => asked || gates[gate] === 'enforce'
  const erased: EraseItem[] = []
  const remaining: (EraseItem & { reason: Remedy })[] = []

  const note = (item: EraseItem, gone: boolean, reason: Remedy): void => {
    if (gone) erased.push(item)
    else remaining.push({ ...item, reason })
  }
  /** The item, if it is to go. */
  const meantItem = (
    area: Area,
    name: string,
    owners: readonly Service[],
  ): EraseItem | undefined =>
    !isOwn(cookie, area, name) &&
    (named.some((each) => each.area === area && each.name === name) ||
      (owners.length && owners.every(meant)))
      ? { area, name, service: owners[0]?.id }
      : undefined

  // A cookie without a name is known by its text, and erased by having none.
  const names = (): ReadonlyMap<string, boolean> =>
    new Map(cookiesOf(cookies.read()).map(([name = '', value]) => [name, value !== undefined]))
  for (const [name, isNamed] of may('cookies') ? names() : []) {
    const item = meantItem('cookie', name, cookieOwners(policy, name))
    if (!item || !name) continue
    for (const domain of domainsOf(place))
      for (const path of pathsOf(place))
        for (const key of ['', '; secure', '; secure; partitioned'])
          cookies.write(cookieText(isNamed ? name : '', isNamed ? '' : '-', 0, domain, path) + key)
    note(item, !names().has(name), 'path')
  }
  // What no script sees is named where somebody wants it gone, since it may well be there.
  for (const { id, recipient, cookies: declared } of asked ? policy.services.filter(meant) : [])
    for (const { name, httpOnly } of declared)
      if (httpOnly) note({ area: 'cookie', name, service: id }, false, 'server')
      else if (recipient.role === 'third-party' && !erased.some((item) => item.service === id))
        note({ area: 'cookie', name, service: id }, false, 'recipient')
  if (!may('storage')) return { erased, remaining }

  for (const area of ['local', 'session'] as const)
    for (const name of stores.keys(area)) {
      const item = meantItem(area, name, storageOwners(policy, area, name))
      if (!item) continue
      stores.remove(area, name)
      note(item, !stores.keys(area).includes(name), 'close')
    }

  for (const name of await stores.databases()) {
    const item = meantItem('indexeddb', name, storageOwners(policy, 'indexeddb', name))
    if (!item) continue
    await stores.removeDatabase(name)
    const left = await stores.databases()
    note(item, !left.includes(name), 'close')
  }
  return { erased, remaining }
}
