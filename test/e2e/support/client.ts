import type { ConfigInput } from '../../../src/policy/types'

/** A service as a site declares it. */
export type ServiceInput = NonNullable<ConfigInput['policy']['services']>[number]

/** Where an item is kept. */
export type Area = 'cookie' | 'local' | 'session' | 'indexeddb'

/** `<area> <name or pattern>`, for example `cookie _sp_id.*`. */
export type Item = `${Area} ${string}`

/** What clients are declared for, each refused or granted by itself. */
export const PURPOSES = ['analytics', 'sessions', 'preferences', 'embeds'] as const

/** A client from the npm registry, as it is, that sends to a host of its own on this machine. */
export interface Client {
  /** Also the id of its service, the first label of its host, and the name the page knows it by. */
  readonly id: string
  /** Purpose it is declared for. */
  readonly purpose: (typeof PURPOSES)[number]
  /** Path of its script on its host. */
  readonly path: string
  /** Its script: the package's own file, or what a bundler makes of its module. */
  source(): Promise<string>
  /** Writes its host, `<id>.localhost:<port>`, over the one that its script has written in it. */
  move?(source: string, host: string): string
  /** What its host answers where a bare `{}` is not enough. */
  answer?(path: string, url: string): string | undefined
  /** What a page does once the script has run; the client then stores and sends at once. */
  init(url: string): string
  /** The snippet its makers hand out, where they do; else pages use a common one. */
  snippet?(url: string): string
  /** What is there once it has run. */
  readonly keeps: readonly Item[]
  /** What it may keep besides. */
  readonly rest: readonly Item[]
  /** What it writes only to see whether it can be written, and takes away at once. */
  readonly probes: readonly Item[]
  /** Beginning of the paths that a style of its names, which no script of a page can hold. */
  readonly styled?: string
  /** Where it cannot keep its probe it gives up, and neither stores nor sends. */
  readonly timid?: true
  /** Stores nothing before its host has answered. */
  readonly asks?: true
}

/** A client's script, with its host on this machine. */
export const moved = ({ move }: Client, source: string, host: string): string =>
  move ? move(source, host) : source

/** How a site declares a client: its host, and the names it uses, with or without its probes. */
export const declare = (
  { id, purpose, keeps, rest, probes }: Client,
  host: string,
  all: boolean,
): ServiceInput => {
  const items = [...keeps, ...rest, ...(all ? probes : [])].map((item) => {
    const [area, name] = item.split(/ (.*)/) as [Area, string]
    return { area, name, description: 'Tells visitors apart.' }
  })
  return {
    id,
    purpose,
    name: id,
    recipient: { name: `${id} Ltd`, role: 'processor', country: 'JP' },
    sends: ['address of the page'],
    hosts: [host],
    cookies: items.flatMap(({ area, name, description }) =>
      area === 'cookie' ? [{ name, duration: 'P24M', description }] : [],
    ),
    storage: items.flatMap(({ area, name, description }) =>
      area === 'cookie' ? [] : [{ area, key: name, description }],
    ),
  }
}
