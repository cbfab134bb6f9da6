// What a scan needs of a browser. Tests pass a literal; puppeteer/ has the real one.
import type { SeenCookie, SeenEntry, SeenRequest } from './observation'

/** A link of a page. */
export interface Link {
  /** Whole address. */
  readonly href: string
  /** What it is called: its text and its label. */
  readonly text: string
  /** `rel` in lower case. */
  readonly rel: string
  readonly download: boolean
}

/** What is known of a page after it was opened. */
export interface Opened {
  /** Where the page is, after redirects. */
  readonly url: string
  /** HTTP status; 0 if nothing has answered. */
  readonly status: number
  /** Why the page could not be opened; empty if it was. */
  readonly problem: string
  readonly links: readonly Link[]
  /** The policy under which Sekisho runs in the page, from JSON; `undefined` without Sekisho. */
  readonly policy: unknown
}

/** What a visitor has met since the last time. */
export interface Seen {
  readonly requests: readonly SeenRequest[]
  readonly cookies: readonly SeenCookie[]
  readonly entries: readonly SeenEntry[]
}

/** Somebody who was never on the site, with one tab. */
export interface Visitor {
  /** Opens a page, scrolls through it, and waits until nothing more is asked for. */
  open(url: string): Promise<Opened>
  /** Has Sekisho accept or reject everything, and waits as long. What was met before is forgotten. */
  choose(choice: 'acceptAll' | 'rejectAll'): Promise<void>
  /**
   * What was met since the last call.
   *
   * @param origins those of the site, whose storage is looked at
   */
  seen(origins: readonly string[]): Promise<Seen>
  /** Leaves the page, and waits for what it sends as its last, as far as the browser tells of it. */
  leave(): Promise<void>
  /**
   * Forgets what was met on another site since the last call of {@link seen}, and what has stayed of it.
   *
   * @param origins those of the site, whose pages may have sent something when they were left
   */
  forget(origins: readonly string[]): Promise<void>
  /** A picture of what the tab shows, a WebP. */
  screenshot(): Promise<Uint8Array>
  close(): Promise<void>
}

/** How the browser is started. */
export interface BrowserOptions {
  /** The program; without it, the usual places are searched. */
  readonly path?: string | undefined
  /** Further arguments of the program. */
  readonly args: readonly string[]
  /** Milliseconds without a request after which a page counts as quiet. */
  readonly quiet: number
}

/** A text at an address. */
export interface ReadText {
  /** HTTP status; 0 if nothing has answered. */
  readonly status: number
  /** Why nothing has answered; empty if something has. */
  readonly problem: string
  readonly text: string
}

/** A browser that was started for a scan. */
export interface ScanBrowser {
  visitor(): Promise<Visitor>
  /** Reads a text, as somebody whom no visitor knows of. Never throws. */
  read(url: string): Promise<ReadText>
  close(): Promise<void>
}
