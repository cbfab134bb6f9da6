// Finds the declared services that an address or a text of a page belongs to.
import { isRefusable } from '../consent/rules'
import { worksWith } from '../policy/inlineScript'
import { mentions, urlOwners } from '../policy/match'
import type { Config, Service } from '../policy/types'

/** Finds services by what a page contains. Only services whose purpose can be refused are found. */
export interface ServiceFinder {
  /** By an address. A relative one belongs to no service if the base is unknown. */
  byAddress(address: string, base: string | undefined): readonly Service[]
  /** By a `srcset`: its addresses, and declared hosts anywhere in its text. */
  bySrcset(srcset: string, base: string | undefined): readonly Service[]
  /** By declared hosts in a text. */
  byText(text: string): readonly Service[]
  /** By what an inline script does with a declared host, as the gates read it. */
  byScript(text: string): readonly Service[]
}

/** Stands in for the address of a page whose address is unknown. No service can declare this host. */
export const UNKNOWN_ORIGIN = 'https://page.invalid'

/** A page of unknown address may be served over https or http. */
const UNKNOWN_BASES = [UNKNOWN_ORIGIN, UNKNOWN_ORIGIN.replace('https', 'http')]

/** Makes a finder for a configuration. It decides as the gates do when the page runs. */
export const createServiceFinder = ({ policy }: Config): ServiceFinder => {
  const refusable = new Set(policy.purposes.filter(isRefusable).map(({ id }) => id))
  const services = policy.services.filter(({ purpose }) => refusable.has(purpose))

  const finder: ServiceFinder = {
    byAddress(address, base) {
      const text = address.trim()
      if (!text || text.startsWith('#')) return []
      const found = (base === undefined ? UNKNOWN_BASES : [base]).flatMap((each) => {
        if (!URL.canParse(text, each)) return []
        const url = new URL(text, each)
        if (!/^https?:$/.test(url.protocol) || url.hostname === 'page.invalid') return []
        return urlOwners({ ...policy, services }, url)
      })
      return [...new Set(found)]
    },
    byText: (text) =>
      services.filter(({ hosts }) => hosts.some((host) => mentions(text.toLowerCase(), host))),
    byScript: (text) => services.filter(({ hosts }) => hosts.some((host) => worksWith(text, host))),
    bySrcset(srcset, base) {
      const addresses = srcset
        .split(/[\t\n\f\r ]+/)
        .map((each) => each.replace(/^,+|,+$/g, ''))
        .filter((each) => !/^[\d.]+[wxh]$/.test(each))
      const found = addresses.flatMap((each) => finder.byAddress(each, base))
      return services.filter((each) => found.includes(each) || finder.byText(srcset).includes(each))
    },
  }
  return finder
}
