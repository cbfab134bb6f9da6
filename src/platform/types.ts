/** Where the page is. A `Location` fits. */
export interface Place {
  readonly protocol: string
  readonly hostname: string
  readonly pathname: string
}

/** The page's cookies as text. Where the browser keeps none, nothing happens. */
export interface CookiePort {
  /** `name=value; name=value`, or an empty string. */
  read(): string
  /** One cookie with its attributes. */
  write(text: string): void
}

/** What a page can store besides cookies. Where the browser refuses it, nothing is found. */
export interface Stores {
  keys(area: 'local' | 'session'): readonly string[]
  read(area: 'local' | 'session', key: string): string | undefined
  remove(area: 'local' | 'session', key: string): void
  /** Names of the IndexedDB databases; empty where the browser does not tell. */
  databases(): Promise<readonly string[]>
  removeDatabase(name: string): Promise<void>
}

/**
 * What Sekisho itself remembers in this browser, beside the consent cookie. No gate stands in between.
 * Where the browser refuses, nothing is found.
 */
export interface MemoryPort {
  readonly keys: () => readonly string[]
  readonly read: (key: string) => string | undefined
  /** Keeps a text; `undefined` forgets it. Answers whether that was done. */
  readonly write: (key: string, text: string | undefined) => boolean
}

/** What became of a post. */
export interface PostAnswer {
  /** HTTP status; 0 where nothing has answered, 300 for any redirect. */
  readonly status: number
  /** Milliseconds the answer asks to wait; 0 where it asks nothing. */
  readonly wait: number
}

/** How something is sent to the site. No gate stands in between, and no member throws. */
export interface PostPort {
  /** Posts JSON; follows no redirect. Goes on when the page is left, in most browsers and unless it is long. */
  readonly post: (url: string, body: string, key: string) => Promise<PostAnswer>
  /** `false` where the browser knows that there is no network. */
  readonly online: () => boolean
  /** Runs, unless another tab runs under the same name; where the browser has no locks, always. */
  readonly alone: (name: string, run: () => Promise<void>) => Promise<void>
  /** At least 0, less than 1. */
  readonly random: () => number
}

/** A window with the functions in it: that of the page, or of a frame. */
export type Realm = Window & typeof globalThis

/** What is needed of the browser at once, so that the gates are closed in time. */
export interface EarlyPlatform {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number
  readonly cookies: CookiePort
  readonly document: Document
  /** `<html>`, taken before any element could shadow it. */
  readonly root: HTMLElement
  /** The nonce the page's policy asks of scripts, or an empty string. */
  readonly nonce: string
  /** Runs when the page is no longer prerendered, at once if it is not. */
  readonly whenActive: (run: () => void) => void
  /** Runs when the document is parsed, at once if it is. */
  readonly whenParsed: (run: () => void) => void
  /** Where functions are to be guarded, if they are. */
  readonly realm?: Realm | undefined
  /** Lets the page do something else for a moment, or for some milliseconds. */
  readonly pause: (milliseconds?: number) => Promise<unknown>
  /** Tells the developer, in the console. */
  readonly warn: (...message: readonly unknown[]) => void
}

/** What is needed of it to let in. */
export interface LatePlatform {
  /** 22 random characters of `[0-9a-z]`, some 113 bits. */
  readonly randomId: () => string
  readonly place: Place
  /** BCP 47 tag of the language the browser speaks. */
  readonly language: string
  /** Whether the browser keeps cookies at all, as far as can be told without writing one. */
  readonly keepsCookies: boolean
  /** Keys of what the page has stored; none where the browser refuses. */
  readonly keys: (area: 'local' | 'session') => readonly string[]
  readonly memory: MemoryPort
  /** What the page has asked for so far: milliseconds since 1970, and the address. */
  readonly requests: () => readonly (readonly [time: number, address: string])[]
  /** Where events of the page come by, and where Sekisho's own are dispatched. */
  readonly window: EventTarget
  /** Tells `change` when cookies change, in this tab or another. Not in every browser. */
  readonly cookieStore?: EventTarget | undefined
}

/** The browser, as far as Sekisho needs it. Tests pass a literal. No member throws. */
export interface Platform extends EarlyPlatform, LatePlatform {}
