// Writes services whose facts nobody knows yet. `sekisho check` refuses them until they are filled in.
import type { Item } from './items'

/** A service with empty fields. */
export interface Stub {
  readonly id: string
  readonly purpose: ''
  readonly name: ''
  readonly recipient: { readonly name: ''; readonly role: '' }
  readonly sends: readonly ['']
  readonly hosts: readonly string[]
  readonly cookies: readonly {
    readonly name: string
    readonly duration: string
    readonly description: ''
    readonly httpOnly?: true
  }[]
  readonly storage: readonly {
    readonly area: 'local' | 'session' | 'indexeddb'
    readonly key: string
    readonly description: ''
  }[]
}

const MINUTE = 60
const DAY = 24 * 60 * MINUTE

/** Writes how long a cookie lives as an ISO 8601 duration, in whole days or minutes. */
export const durationOf = (lifetime: number | undefined): string => {
  if (lifetime === undefined) return 'session'
  const days = Math.round(lifetime / DAY)
  return days ? `P${days}D` : `PT${Math.max(1, Math.round(lifetime / MINUTE))}M`
}

/** Makes ids of names: each once. */
const createIds = (taken: readonly string[]): ((name: string) => string) => {
  const used = new Set(taken)
  return (name) => {
    const word = name
      .toLowerCase()
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^[-\d]+/, '')
      .slice(0, 28)
      .replace(/-+$/, '')
    const base = word || 'service'
    let id = base
    for (let i = 2; used.has(id); i++) id = `${base}-${i}`
    used.add(id)
    return id
  }
}

const stubOf = (id: string, items: readonly Item[]): Stub => ({
  id,
  purpose: '',
  name: '',
  recipient: { name: '', role: '' },
  sends: [''],
  hosts: [...new Set(items.flatMap(({ kind, name }) => (kind === 'host' ? name : [])))],
  cookies: items.flatMap(({ name, cookie }) =>
    cookie
      ? {
          name,
          duration: durationOf(cookie.lifetime),
          description: '' as const,
          ...(cookie.httpOnly && { httpOnly: true as const }),
        }
      : [],
  ),
  storage: items.flatMap(({ kind, name }) =>
    kind === 'host' || kind === 'cookie' ? [] : { area: kind, key: name, description: '' as const },
  ),
})

/** Whether a cookie of a domain goes to a host. */
const goesTo = (domain: string, host: string): boolean =>
  `.${host.replace(/:\d+$/, '')}`.endsWith(`.${domain}`)

/**
 * Makes a stub for each unknown host, with the cookies of that host, and one for what the site itself stores.
 *
 * @param known.taken ids that are in use
 * @param known.origins those of the site
 */
export const createStubs = (
  items: readonly Item[],
  { taken, origins }: { readonly taken: readonly string[]; readonly origins: readonly string[] },
): readonly Stub[] => {
  const idOf = createIds(taken)
  const sites = origins.map((origin) => new URL(origin).hostname)
  const isSites = ({ cookie }: Item): boolean =>
    !cookie || sites.some((site) => goesTo(cookie.domain, site))
  const hosts = items.filter(({ kind }) => kind === 'host')
  const groups = new Map<string, Item[]>(hosts.map((host) => [host.name, [host]]))
  for (const item of items) {
    if (item.kind === 'host') continue
    const host = isSites(item)
      ? undefined
      : hosts.find(({ name }) => goesTo(item.cookie?.domain ?? '', name))
    const group = host?.name ?? (isSites(item) ? 'stored by the site' : (item.cookie?.domain ?? ''))
    groups.set(group, [...(groups.get(group) ?? []), item])
  }
  return [...groups].map(([name, group]) => stubOf(idOf(name), group))
}
