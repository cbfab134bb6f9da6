import type { CookieOptions } from '../policy/types'
import type { Area } from './types'

/**
 * Whether something stored is Sekisho's own: the consent cookie, and in the local storage the key of the
 * same name and those that continue it with `~`.
 */
export const isOwn = ({ name }: Pick<CookieOptions, 'name'>, area: Area, key: string): boolean =>
  (key === name && (area === 'cookie' || area === 'local')) ||
  (area === 'local' && key.startsWith(name + '~'))
