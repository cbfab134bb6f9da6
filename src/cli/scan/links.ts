// Which links a scan follows.
import type { Link } from './browser'

/** What must not be opened just to look: it ends a session, or changes something. */
const RISKY =
  /log-?_?(?:out|off)|sign-?_?(?:out|off)|unsubscribe|delete|remove|cancel|add-?to-?cart|ログアウト|サインアウト|退会|配信停止|解約|削除/i

/** Files that browsers save or show in a viewer, and no pages. */
const FILES =
  /\.(?:pdf|zip|gz|tgz|7z|rar|dmg|exe|msi|apk|iso|csv|xlsx?|docx?|pptx?|odt|ods|rtf|txt|xml|rss|atom|json|ics|epub|png|jpe?g|gif|webp|avif|svg|ico|mp[34]|m4[av]|mov|avi|webm|ogg|wav|woff2?)$/i

/** Where a scan stays: below the folders of the pages that were named. */
export interface Scope {
  /** Origins of the site. */
  readonly origins: readonly string[]
  /** Whether an address is below one of the folders. */
  includes(url: string): boolean
}

/** Makes the scope of pages, by their addresses after redirects. */
export const createScope = (starts: readonly string[]): Scope => {
  const folders = starts.map((start) => new URL('.', start).href.replace(/[?#].*/, ''))
  return {
    origins: [...new Set(starts.map((start) => new URL(start).origin))],
    includes: (url) => folders.some((folder) => url.startsWith(folder)),
  }
}

/** An address without its fragment. */
export const pageAddress = (url: string): string => url.replace(/#.*/s, '')

/**
 * Lists the pages to which links lead: within the scope, each once, in order. Left out are files, what
 * says `nofollow`, and what sounds as if it did more than show a page.
 */
export const pagesToFollow = (links: readonly Link[], scope: Scope): readonly string[] => {
  const found = links.flatMap(({ href, text, rel, download }) => {
    if (download || /\bnofollow\b/.test(rel) || !URL.canParse(href)) return []
    const url = new URL(href)
    const isPage = /^https?:$/.test(url.protocol) && !FILES.test(url.pathname)
    const isRisky = RISKY.test(url.pathname + url.search) || RISKY.test(text)
    const address = pageAddress(url.href)
    return isPage && !isRisky && scope.includes(address) ? address : []
  })
  return [...new Set(found)]
}
