// One visitor: a fresh profile with one tab, by puppeteer.
import type { Browser, BrowserContext, CDPSession, Cookie, Page } from 'puppeteer-core'
import { decode } from '../../../consent/cookieText'
import type { BrowserOptions, Opened, Seen, Visitor } from '../browser'
import type { SeenCookie, SeenEntry } from '../observation'
import { chooseInPage, findSekisho, linksInPage, scrollThrough } from './page'
import { createSentRequests } from './sentRequests'
import type { SentRequests } from './sentRequests'
import { readSetCookie } from './setCookie'

/** Milliseconds for which a page may take to load, and after that to become quiet. */
const PATIENCE = 30_000
const LONGEST_NOISE = 15_000
/** Milliseconds for which a configuration may take to come. */
const CONFIGURATION = 10_000

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds))

const withoutQuery = (url: string): string => url.replace(/[?#].*/s, '')

/** Resolves when nothing has been asked for in the last `quiet` milliseconds. */
const whenQuiet = async (sent: SentRequests, quiet: number): Promise<void> => {
  const end = Date.now() + LONGEST_NOISE
  const start = Date.now()
  while (Date.now() < end) {
    const since = sent.lastActivity()
    if (since !== undefined && Date.now() - Math.max(since, start) >= quiet) return
    await pause(50)
  }
}

const toSeenCookie = (
  { name, value, domain, httpOnly, expires }: Cookie,
  page: string,
): SeenCookie => ({
  name,
  domain: domain.replace(/^\./, ''),
  httpOnly: !!httpOnly,
  lifetime: expires > 0 ? Math.round(expires - Date.now() / 1000) : undefined,
  isDecision: !!decode(value),
  page,
})

/** Follows what the page writes into the storage of its origin, also what it takes away again. */
const watchStorage = (session: CDPSession) => {
  const written: {
    readonly origin: string
    readonly area: SeenEntry['area']
    readonly key: string
  }[] = []
  session.on('DOMStorage.domStorageItemAdded', ({ storageId, key }) => {
    const origin = (storageId.securityOrigin ?? storageId.storageKey ?? '').replace(/\/$/, '')
    written.push({ origin, area: storageId.isLocalStorage ? 'local' : 'session', key })
  })
  return {
    take: () => written.splice(0),
    /** All that is there now. Past what stands in front of the functions of the page. */
    async read(origin: string): Promise<readonly Omit<SeenEntry, 'page'>[]> {
      const entries = await Promise.all(
        (['local', 'session'] as const).map((area) =>
          session
            .send('DOMStorage.getDOMStorageItems', {
              storageId: { securityOrigin: origin, isLocalStorage: area === 'local' },
            })
            .then(
              (found) => found.entries.map(([key = '']) => ({ area, key })),
              () => [],
            ),
        ),
      )
      const databases = await session
        .send('IndexedDB.requestDatabaseNames', { securityOrigin: origin })
        .then(
          ({ databaseNames }) => databaseNames.map((key) => ({ area: 'indexeddb' as const, key })),
          () => [],
        )
      return [...entries.flat(), ...databases]
    },
  }
}

/** Opens an address, and looks at what is there. */
const openPage = async (
  page: Page,
  url: string,
  whenDone: () => Promise<void>,
): Promise<Opened> => {
  const fail = (problem: string): Opened => ({
    url,
    status: 0,
    problem,
    links: [],
    policy: undefined,
  })
  try {
    const response = await page.goto(url, { waitUntil: 'load', timeout: PATIENCE })
    const end = Date.now() + CONFIGURATION
    let found = await page.evaluate(findSekisho)
    while (found && found.policy === undefined && Date.now() < end) {
      await pause(50)
      found = await page.evaluate(findSekisho)
    }
    await page.evaluate(scrollThrough)
    await whenDone()
    return {
      url: page.url(),
      status: response?.status() ?? 0,
      problem: '',
      links: await page.evaluate(linksInPage),
      policy: found?.policy === undefined ? undefined : (JSON.parse(found.policy) as unknown),
    }
  } catch (error) {
    return fail(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
}

/** Closes what a page opens, and answers what it asks. */
const refuseCompany = (context: BrowserContext, page: Page): void => {
  page.on('dialog', (dialog) => {
    void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()).catch(() => {})
  })
  context.on('targetcreated', (target) => {
    void target.page().then((other) => {
      if (other && other !== page) void other.close().catch(() => {})
    })
  })
}

/** Makes a visitor with an empty profile. */
export const createVisitor = async (
  browser: Browser,
  { quiet }: Pick<BrowserOptions, 'quiet'>,
): Promise<Visitor> => {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } })
  const page = await context.newPage()
  refuseCompany(context, page)
  await page.setViewport({ width: 1280, height: 800 })
  const sent = createSentRequests()
  const session = await page.createCDPSession()
  const shared = await browser.target().createCDPSession()
  const storage = watchStorage(session)
  await Promise.all([
    session.send('DOMStorage.enable'),
    session.send('IndexedDB.enable'),
    sent.follow(session),
    sent.follow(shared),
  ])
  /** The page that is open, and when that began. */
  let here = { url: '', since: Date.now() }
  const known = new Map<string, number>()
  /** Cookies of other sites that the visitor was led to. */
  const ignored = new Set<string>()
  const keyOf = ({ name, domain }: Pick<SeenCookie, 'name' | 'domain'>): string =>
    `${domain.replace(/^\./, '')} ${name}`

  const pageOf = (document: string): string =>
    known.has(withoutQuery(document)) ? withoutQuery(document) : here.url
  const cookiesNow = async (): Promise<readonly SeenCookie[]> =>
    (await context.cookies()).map((cookie) => toSeenCookie(cookie, here.url))

  const take = async (origins: readonly string[]): Promise<Seen> => {
    const { requests, setCookies } = sent.take()
    const written = storage
      .take()
      .flatMap(({ origin, area, key }) =>
        origins.includes(origin) ? { area, key, page: here.url } : [],
      )
    const read = await Promise.all(origins.map((origin) => storage.read(origin)))
    const byHeader = setCookies.flatMap(({ host, lines }) =>
      lines.flatMap((line): SeenCookie | readonly [] => {
        const cookie = readSetCookie(line, host, Date.now())
        if (!cookie) return []
        const { value, ...rest } = cookie
        return { ...rest, isDecision: !!decode(value), page: here.url }
      }),
    )
    return {
      requests: requests.map(({ url, type, initiator, document, time }) => {
        const at = pageOf(document)
        return {
          url: withoutQuery(url),
          type,
          initiator: withoutQuery(initiator),
          page: at,
          time: Math.max(0, Math.round(time - (known.get(at) ?? here.since))),
        }
      }),
      cookies: [...byHeader, ...(await cookiesNow())].filter((each) => !ignored.has(keyOf(each))),
      entries: [...written, ...read.flat().map((entry) => ({ ...entry, page: here.url }))],
    }
  }
  const begin = (url: string): void => {
    here = { url: withoutQuery(url), since: Date.now() }
    known.set(here.url, here.since)
  }

  return {
    async open(url) {
      begin(url)
      sent.forgetPending()
      const { since } = here
      const opened = await openPage(page, url, () => whenQuiet(sent, quiet))
      if (!opened.problem) {
        here = { url: withoutQuery(opened.url), since }
        known.set(here.url, since)
      }
      return opened
    },
    async choose(choice) {
      sent.take()
      storage.take()
      begin(here.url)
      // The page may be loaded again in answer to that.
      await page.evaluate(chooseInPage, choice).catch(() => {})
      await whenQuiet(sent, quiet)
    },
    seen: take,
    async leave() {
      sent.forgetPending()
      await page.goto('about:blank').catch(() => {})
      await whenQuiet(sent, quiet)
    },
    async forget() {
      sent.take()
      storage.take()
      for (const cookie of await cookiesNow()) ignored.add(keyOf(cookie))
    },
    screenshot: () => page.screenshot({ type: 'webp', quality: 70 }),
    async close() {
      await shared.detach().catch(() => {})
      await context.close()
    },
  }
}
