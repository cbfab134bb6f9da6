import { isRefusable } from '../consent/rules'
import { mentions, urlOwners } from '../policy/match'
import type { Config, Service } from '../policy/types'

/** Finds the services that something in a page belongs to, of those that a visitor may refuse. */
export interface Owners {
  /** By an address. One that is relative belongs to nobody where the base is not known. */
  ofAddress(address: string, base: string | undefined): readonly Service[]
  /** By the addresses of a `srcset`, and by its text. */
  ofSet(set: string, base: string | undefined): readonly Service[]
  /** By a declared host in a text. */
  ofText(text: string): readonly Service[]
}

/** Where a page without an address is thought to be; nobody declares this host. */
export const NOWHERE = 'https://page.invalid'

/** Such a page may be read by https or http. */
const BASES = [NOWHERE, NOWHERE.replace('https', 'http')]

/** Makes the search: the decision that the gates make when the page runs. */
export const createOwners = ({ policy }: Config): Owners => {
  const free = new Set(policy.purposes.filter(isRefusable).map(({ id }) => id))
  const services = policy.services.filter(({ purpose }) => free.has(purpose))

  const owners: Owners = {
    ofAddress(address, base) {
      const text = address.trim()
      if (!text || text.startsWith('#')) return []
      const found = (base === undefined ? BASES : [base]).flatMap((at) => {
        if (!URL.canParse(text, at)) return []
        const url = new URL(text, at)
        if (!/^https?:$/.test(url.protocol) || url.hostname === 'page.invalid') return []
        return urlOwners({ ...policy, services }, url)
      })
      return [...new Set(found)]
    },
    ofText(text) {
      const all = text.toLowerCase()
      return services.filter(({ hosts }) => hosts.some((host) => mentions(all, host)))
    },
    ofSet(set, base) {
      const addresses = set
        .split(/[\t\n\f\r ]+/)
        .map((each) => each.replace(/^,+|,+$/g, ''))
        .filter((each) => !/^[\d.]+[wxh]$/.test(each))
      const found = addresses.flatMap((each) => owners.ofAddress(each, base))
      return services.filter((each) => found.includes(each) || owners.ofText(set).includes(each))
    },
  }
  return owners
}
