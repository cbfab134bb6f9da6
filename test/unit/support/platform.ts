import type { Place, Platform, Realm } from '../../../src/platform/types'
import { createCookies } from './cookies'
import type { FakeCookies } from './cookies'

/** 2026-06-01T00:00:00Z. */
export const TODAY: number = Date.UTC(2026, 5, 1)

/** Milliseconds of a day. */
export const DAY = 86_400_000

/** A platform literal, and the strings a test pulls. */
export interface FakePlatform extends Platform {
  readonly cookies: FakeCookies
  readonly cookieStore: EventTarget
  /** What the developer was told, one text a warning. */
  readonly warnings: readonly string[]
  /** What listeners of the page have thrown. */
  readonly reported: readonly unknown[]
  /** How often the page was let go on, without and with a time. */
  readonly pauses: readonly (number | undefined)[]
  /** What the page has asked for so far. */
  readonly asked: (readonly [time: number, address: string])[]
  /** Keys of what the page has stored. */
  readonly stored: Record<'local' | 'session', string[]>
  /** What Sekisho itself remembers. */
  readonly remembered: Map<string, string>
  /** Sets the clock forward, or with a negative number back; pauses that are due end. */
  elapse(milliseconds: number): Promise<void>
  /** The page is no longer prerendered. */
  activate(): void
  /** The document is parsed. */
  finishParsing(): void
  /** The page comes back, as from another tab or the back/forward cache. */
  fire(type: string): void
  /** A click on an element, as the window sees it. */
  click(target: EventTarget): Event
}

/** What a test may want otherwise. */
export interface FakeOptions {
  readonly url?: string
  readonly nonce?: string
  readonly prerendering?: boolean
  readonly parsing?: boolean
  /** Whether a module that gets its type while it is parsed waits for the page. */
  readonly defersModules?: boolean
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc?: boolean
  readonly cookies?: FakeCookies
  readonly cookiesEnabled?: boolean
  readonly cookiesRefused?: boolean
  readonly time?: number
  /** How much later it is each time somebody looks at the clock. */
  readonly tick?: number
  /** A window whose functions are guarded; none if there is none. Its document is the page. */
  readonly realm?: Realm
  /** What it remembers from before; `false` where it cannot remember anything. */
  readonly remembered?: Map<string, string> | false
  /** Answers requests; without it there is no network. */
  readonly fetch?: typeof fetch
}

const nextTask = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done)
  })

/** Waits until everything that needs no clock has happened, what waits for an idle moment included. */
export const flush = async (): Promise<void> => {
  await nextTask()
  await nextTask()
}

/** A document of its own, in which scripts do not run and frames do not load. */
export const createDocument = (url = 'https://www.shiomi.example/'): Document => {
  const page = document.implementation.createHTMLDocument('')
  const base = page.createElement('base')
  base.href = url
  page.head.append(base)
  return page
}

const gate = (closed: boolean): { open(): void; pass(run: () => void): void } => {
  let waiting: (() => void)[] | undefined = closed ? [] : undefined
  return {
    open() {
      const runs = waiting ?? []
      waiting = undefined
      for (const run of runs) run()
    },
    pass(run) {
      if (waiting) waiting.push(run)
      else run()
    },
  }
}

const shown = (message: readonly unknown[]): string =>
  message.map((each) => (each instanceof Element ? each.localName : String(each))).join(' ')

/** Makes a fake browser. */
export const createPlatform = ({
  url = 'https://www.shiomi.example/',
  nonce = '',
  prerendering = false,
  parsing = false,
  defersModules = true,
  gpc = false,
  cookies,
  cookiesEnabled = true,
  cookiesRefused = false,
  time = TODAY,
  tick = 0,
  realm,
  remembered = new Map(),
  fetch = () => Promise.reject(new TypeError('Failed to fetch')),
}: FakeOptions = {}): FakePlatform => {
  const { protocol, hostname, pathname } = new URL(url)
  const place: Place = { protocol, hostname, pathname }
  const page = realm?.document ?? createDocument(url)
  const active = gate(prerendering)
  const parsed = gate(parsing)
  const warnings: string[] = []
  const reported: unknown[] = []
  const pauses: (number | undefined)[] = []
  const asked: (readonly [number, string])[] = []
  const stored = { local: [] as string[], session: [] as string[] }
  let sleeping: { readonly until: number; readonly wake: (value?: unknown) => void }[] = []
  let clock = time
  let ids = 0
  const window = new EventTarget()

  return {
    soon: (run) => void setTimeout(run),
    now: () => (clock += tick),
    randomId: () => String(++ids).padStart(22, '0'),
    cookies:
      cookies ??
      createCookies(place, () => clock, { enabled: cookiesEnabled, refuses: cookiesRefused }),
    place,
    language: 'en',
    defersModules,
    gpc,
    restoresFrames: false,
    isTrusted: (event) => (event instanceof Event ? event.isTrusted : undefined),
    document: page,
    root: page.documentElement,
    nonce,
    keepsCookies: cookiesEnabled,
    whenActive: active.pass,
    whenParsed: parsed.pass,
    whenIdle(run) {
      parsed.pass(() => setTimeout(run))
    },
    fetch,
    window,
    realm,
    keys: (area) => stored[area],
    requests: () => asked,
    memory: {
      keys: () => (remembered ? [...remembered.keys()] : []),
      read: (key) => (remembered ? remembered.get(key) : undefined),
      write(key, text) {
        if (!remembered) return false
        if (text === undefined) remembered.delete(key)
        else remembered.set(key, text)
        return true
      },
    },
    cookieStore: new EventTarget(),
    pause(milliseconds) {
      pauses.push(milliseconds)
      if (milliseconds === undefined) return Promise.resolve()
      return new Promise((wake) => {
        sleeping.push({ until: clock + milliseconds, wake })
      })
    },
    warn(...message) {
      warnings.push(shown(message))
    },
    report(error) {
      reported.push(error)
    },

    warnings,
    reported,
    pauses,
    asked,
    stored,
    remembered: remembered || new Map(),
    async elapse(milliseconds) {
      clock += milliseconds
      const due = sleeping.filter(({ until }) => until <= clock)
      sleeping = sleeping.filter(({ until }) => until > clock)
      for (const { wake } of due) wake()
      await flush()
    },
    activate: active.open,
    finishParsing: parsed.open,
    fire(type) {
      window.dispatchEvent(new Event(type))
    },
    click(target) {
      const event = new Event('click', { bubbles: true, cancelable: true, composed: true })
      // The real path of the click; the fake window is not in the tree.
      Object.defineProperty(event, 'composedPath', { value: () => [target, window] })
      window.dispatchEvent(event)
      return event
    },
  }
}
