// What robots.txt asks programs to leave alone. It is asked before a link is followed.
import robotsParser from 'robots-parser'
import type { ScanBrowser } from './browser'

/** The name under which robots.txt can say something to a scan; else what it says to all counts. */
const NAME = 'sekisho'

/** How much of the file counts, in characters: RFC 9309 asks for 500 KiB at least. */
const LONGEST = 512_000

/** Reads robots.txt of the origins of links. */
export interface Robots {
  /** Whether a link to this address may be followed. */
  allows(url: string): Promise<boolean>
  /** Files that could not be read, so that no link to their origins is followed. */
  unreadable(): readonly { readonly url: string; readonly reason: string }[]
}

/**
 * Makes the reader. Each file is asked for once. Where there is none everything is allowed; where the server
 * does not say whether there is one, nothing.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export const createRobots = (read: ScanBrowser['read']): Robots => {
  const rules = new Map<string, Promise<(url: string) => boolean>>()
  const unreadable: { url: string; reason: string }[] = []

  const rulesOf = async (origin: string): Promise<(url: string) => boolean> => {
    const at = `${origin}/robots.txt`
    const { status, problem, text } = await read(at)
    if (status >= 200 && status < 300) {
      const robots = robotsParser(at, text.slice(0, LONGEST).replace(/^\uFEFF/, ''))
      return (url) => robots.isAllowed(url, NAME) !== false
    }
    if (status >= 400 && status < 500) return () => true
    unreadable.push({ url: at, reason: problem || String(status) })
    return () => false
  }
  return {
    async allows(url) {
      const { origin } = new URL(url)
      const found = rules.get(origin) ?? rulesOf(origin)
      rules.set(origin, found)
      return (await found)(url)
    },
    unreadable: () => unreadable,
  }
}
