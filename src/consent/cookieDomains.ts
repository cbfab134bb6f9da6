import type { Place } from '../platform/types'

/**
 * Domains a cookie of this host can have, widest first; the host alone, without a domain, last.
 * Which of them the browser accepts only the browser knows: it has the list of public suffixes, and a
 * count of labels would be wrong.
 */
export const domainsOf = ({ hostname }: Place): readonly string[] => {
  const labels = /^[\d.]+$|:/.test(hostname) ? [] : hostname.split('.')
  return [...labels.map((_, i) => labels.slice(-1 - i).join('.')), '']
}

/** The text that sets a cookie for some seconds, or with 0 erases it. */
export const cookieText = (
  name: string,
  value: string,
  seconds: number,
  domain: string,
  path = '/',
): string => `${name}=${value}; path=${path}; max-age=${seconds}${domain && '; domain=' + domain}`
