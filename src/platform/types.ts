/** Where the page is. A `Location` fits. */
export interface Place {
  readonly protocol: string
  readonly hostname: string
  readonly pathname: string
}

/** Attributes of a cookie: a string, or `true` for one without a value. Without a path it is `/`. */
export type CookieAttributes = Readonly<Record<string, string | true>>

/** The cookies of the page, with raw values. Where the browser keeps none, nothing happens. */
export interface CookiePort {
  /** All of them, `name=value; name=value`, or an empty string. */
  read(): string
  /** The value of the first cookie of this name, and all cookies as they were read for that. */
  get(name: string): readonly [first: string | undefined, all: string]
  set(name: string, value: string, attributes: CookieAttributes): void
  /** Removes the cookie that has these attributes. */
  remove(name: string, attributes: CookieAttributes): void
}

/** What a page can store besides cookies. Where the browser refuses it, nothing is found. */
export interface Stores {
  keys(area: 'local' | 'session'): readonly string[]
  read(area: 'local' | 'session', key: string): string | undefined
  remove(area: 'local' | 'session', key: string): void
  /** Names of the IndexedDB databases; empty where the browser does not tell. */
  databases(): Promise<readonly string[]>
  /** Asks for its deletion, and resolves when it is gone or that has to wait. */
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

/** The browser, as far as Sekisho needs it. Tests pass a literal. No member throws. */
export interface Platform {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number
  /** 22 random characters of `[0-9a-z]`, some 113 bits. */
  readonly randomId: () => string
  readonly cookies: CookiePort
  /**
   * Whether the browser keeps cookies, as far as can be told without writing one. To ask costs a look
   * at localStorage, which takes Chromium some milliseconds the first time.
   */
  readonly keepsCookies: boolean
  readonly memory: MemoryPort
  /** Keys of what the page has stored; none where the browser refuses. */
  readonly keys: (area: 'local' | 'session') => readonly string[]
  readonly document: Document
  /** `<html>`, which a framework may replace, whatever elements are named like it. */
  readonly root: HTMLElement
  /** Where events of the page pass by, and where Sekisho dispatches its own. */
  readonly window: EventTarget
  /** The window whose functions are patched by the gates; none in a test without gates. */
  readonly realm?: Realm | undefined
  readonly place: Place
  /** The nonce that the page's content security policy asks of scripts, or an empty string. */
  readonly nonce: string
  /**
   * Whether a module that gets its type while it is being parsed waits until the page has been parsed.
   * Firefox runs it as soon as it has come.
   */
  readonly defersModules: boolean
  /**
   * Whether the frames of a page that is loaded again go to where they were before, whatever address they
   * have now. Only in Firefox, and only those that the parser has made.
   */
  readonly restoresFrames: boolean
  /** BCP 47 tag of the language the browser speaks. */
  readonly language: string
  /**
   * BCP 47 tags of all languages that the visitor understands, best first.
   *
   * @default the language the browser speaks
   */
  readonly languages?: readonly string[] | undefined
  /** Whether the browser sends Global Privacy Control, and so asks sites not to sell or share data. */
  readonly gpc?: boolean | undefined
  /**
   * Whether the visitor has clicked or pressed a key a moment ago. A hint: whatever runs in that moment is told so, and
   * browsers that do not know say no.
   *
   * @see https://html.spec.whatwg.org/multipage/interaction.html#transient-activation
   */
  readonly hasGesture?: (() => boolean) | undefined
  /**
   * Whether the browser itself has dispatched an event; nothing for what is no event, and only looks like one.
   *
   * @see https://dom.spec.whatwg.org/#dom-event-istrusted
   */
  readonly isTrusted: (event: Event) => boolean | undefined
  /** Runs when the page is no longer prerendered, at once if it is not. */
  readonly whenActive: (run: () => void) => void
  /** Runs when the document, or that of a frame, has been parsed, at once if it has. */
  readonly whenParsed: (run: () => void, of?: Document) => void
  /** Runs when the page has loaded and the browser has nothing better to do. */
  readonly whenIdle: (run: () => void) => unknown
  /** Lets the page do something else for a moment, or for some milliseconds. */
  readonly pause: (milliseconds?: number) => Promise<unknown>
  /** Runs in the very next task, before what the browser is about to load, where that can be told. */
  readonly soon: (run: () => void) => void
  /** The browser's own `fetch`, with no gate in between. */
  readonly fetch: typeof fetch
  /** What the page and its frames have requested so far: milliseconds since 1970, and the address. */
  readonly requests: () => readonly (readonly [time: number, address: string])[]
  /** Emits `change` when cookies change, in this tab or another one. Not in every browser. */
  readonly cookieStore?: EventTarget | undefined
  /** Warns the developer in the console. */
  readonly warn: (...message: readonly unknown[]) => void
  /** Reports what a listener of the page has thrown, as the browser reports an uncaught error. */
  readonly report: (error: unknown) => void
}
