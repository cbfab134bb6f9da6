// One visitor: a fresh profile with one tab, by puppeteer.
import type { Browser, BrowserContext, Page } from 'puppeteer-core'
import type { BrowserOptions, Seen, Visitor } from '../browser'
import { watchCookies } from './cookieWatch'
import type { CookieWatch } from './cookieWatch'
import { openPage } from './openPage'
import { chooseInPage } from './page'
import { pause } from './pause'
import { createSentRequests } from './sentRequests'
import type { SentRequests } from './sentRequests'
import { watchStorage } from './storageWatch'
import type { StorageWatch } from './storageWatch'
import { createVisitedPages, withoutQuery } from './visitedPages'
import type { VisitedPages } from './visitedPages'

/** Milliseconds for which a page may take to become quiet after it has loaded. */
const LONGEST_NOISE = 15_000

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

/** What is watched while a visitor is on the site. */
interface Watched {
  readonly pages: VisitedPages
  readonly sent: SentRequests
  readonly storage: StorageWatch
  readonly cookies: CookieWatch
  /** Stops following what the tabs of the browser share. */
  readonly stop: () => Promise<void>
}

const watch = async (browser: Browser, page: Page): Promise<Watched> => {
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
  return {
    pages: createVisitedPages(),
    sent,
    storage,
    cookies: watchCookies(page.browserContext()),
    stop: () => shared.detach(),
  }
}

const isOn = (url: string, origin: string): boolean =>
  URL.canParse(url) && new URL(url).origin === origin

/** What was met since the last time. */
const takeSeen = async (
  { pages, sent, storage, cookies }: Watched,
  origins: readonly string[],
): Promise<Seen> => {
  const here = pages.current()
  const { requests, setCookies } = sent.take()
  const written = storage
    .take()
    .flatMap(({ origin, area, key }) => (origins.includes(origin) ? { area, key, page: here } : []))
  const read = await Promise.all(origins.map((origin) => storage.read(origin)))
  return {
    requests: requests.map(({ url, type, initiator, document, time }) => {
      const page = pages.pageOf(document)
      return {
        url: withoutQuery(url),
        type,
        initiator: withoutQuery(initiator),
        page,
        time: pages.timeIn(page, time),
      }
    }),
    cookies: await cookies.read(setCookies, here),
    entries: [...written, ...read.flat().map((entry) => ({ ...entry, page: here }))],
  }
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
  const watched = await watch(browser, page)
  const { pages, sent, storage, cookies } = watched
  const settle = (): Promise<void> => whenQuiet(sent, quiet)
  // Of a page that one of another site takes the place of, the last requests are not told.
  const empty = (): Promise<unknown> => page.goto('about:blank').catch(() => {})
  const leave = async (): Promise<void> => {
    sent.forgetPending()
    await empty()
    await settle()
  }

  return {
    async open(url) {
      await empty()
      pages.begin(url)
      sent.forgetPending()
      const opened = await openPage(page, url, settle)
      if (!opened.problem) pages.arrive(opened.url)
      return opened
    },
    async choose(choice) {
      sent.take()
      storage.take()
      pages.begin(pages.current())
      // The page may be loaded again in answer to that.
      await page.evaluate(chooseInPage, choice).catch(() => {})
      await settle()
    },
    seen: (origins) => takeSeen(watched, origins),
    leave,
    async forget(origins) {
      await leave()
      sent.discard(({ document }) => !origins.some((origin) => isOn(document, origin)))
      storage.take()
      await cookies.ignoreCurrent()
    },
    screenshot: () => page.screenshot({ type: 'webp', quality: 70 }),
    async close() {
      await watched.stop().catch(() => {})
      await context.close()
    },
  }
}
