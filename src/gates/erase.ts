import { cookiesOf } from '../consent/cookies'
import { cookieText, domainsOf } from '../consent/domains'
import { isOwn } from '../consent/own'
import type { EraseItem, EraseReport, Remedy } from '../consent/types'
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
 */
export const eraseItems = async (
  { policy, cookie, gates }: Config,
  { cookies, place }: Pick<Platform, 'cookies' | 'place'>,
  stores: Stores,
  meant: (service: Service) => boolean,
  asked: boolean,
): Promise<EraseReport> => {
  const may = (gate: 'cookies' | 'storage'): boolean => asked || gates[gate] === 'enforce'
  const erased: EraseItem[] = []
  const remaining: (EraseItem & { reason: Remedy })[] = []

  const note = (item: EraseItem, gone: boolean, reason: Remedy): void => {
    if (gone) erased.push(item)
    else remaining.push({ ...item, reason })
  }
  const ownerIn = (owners: readonly Service[]): string | undefined =>
    owners.every(meant) ? owners[0]?.id : undefined

  const names = (): ReadonlySet<string> =>
    new Set(cookiesOf(cookies.read()).map(([name = '']) => name))
  for (const name of may('cookies') ? names() : []) {
    const service = ownerIn(cookieOwners(policy, name))
    if (!service || isOwn(cookie, 'cookie', name)) continue
    for (const domain of domainsOf(place))
      for (const path of pathsOf(place))
        for (const key of ['', '; secure', '; secure; partitioned'])
          cookies.write(cookieText(name, '', 0, domain, path) + key)
    note({ area: 'cookie', name, service }, !names().has(name), 'path')
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
      const service = ownerIn(storageOwners(policy, area, name))
      if (!service || isOwn(cookie, area, name)) continue
      stores.remove(area, name)
      note({ area, name, service }, !stores.keys(area).includes(name), 'close')
    }

  for (const name of await stores.databases()) {
    const service = ownerIn(storageOwners(policy, 'indexeddb', name))
    if (!service) continue
    await stores.removeDatabase(name)
    const left = await stores.databases()
    note({ area: 'indexeddb', name, service }, !left.includes(name), 'close')
  }
  return { erased, remaining }
}
