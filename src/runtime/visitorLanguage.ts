import { chooseTag } from '../locales/language'
import { LANGUAGES } from '../locales/languages'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'

/** The language in which the visitor is addressed. Who lets the visitor choose another one replaces both members. */
export interface VisitorLanguage {
  /** BCP 47 tags, best first: as configured, of the page, of the browser. Some may be empty, or without texts. */
  wanted: () => readonly string[]
  /** The first of them that Sekisho has texts in. */
  tag: () => string
}

/** Makes it. */
export const createVisitorLanguage = (
  { notice }: Config,
  platform: Pick<Platform, 'root' | 'language' | 'languages'>,
): VisitorLanguage => {
  const wanted = (): readonly string[] => [
    notice.language,
    platform.root.lang,
    ...(platform.languages ?? [platform.language]),
  ]
  return { wanted, tag: () => chooseTag(wanted(), LANGUAGES) }
}
