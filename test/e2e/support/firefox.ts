import { launch } from 'puppeteer-core'
import type { Browser, BrowserContext, Frame, KeyInput } from 'puppeteer-core'
import { findBrowser } from '../../../scripts/browser.mjs'
import { expression, valueOf } from './expression'
import { keysOf, whereToClick } from './input'
import { leave } from './leave'
import type { Engine, Page, Visitor, VisitorOptions } from './page'
import { thrown } from './thrown'

const prefs = ({
  dark,
  language = 'en',
  noCookies,
  noScript,
  gpc = false,
}: VisitorOptions): Record<string, unknown> => ({
  // Every name leads to this machine: hosts under real public suffixes can be tried.
  'network.dns.forceResolve': '127.0.0.1',
  'intl.accept_languages': language,
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  // No process is started to be there for a page that may come.
  'dom.ipc.processPrelaunch.enabled': false,
  'privacy.globalprivacycontrol.enabled': gpc,
  'javascript.enabled': !noScript,
  'network.cookie.cookieBehavior': noCookies ? 2 : 5,
})

/** An entry of the log, as BiDi has it: <https://w3c.github.io/webdriver-bidi/#types-log-logentry>. */
interface LogEntry {
  readonly type: string
  readonly method?: string
  readonly level: string
  readonly text: string | null
}

/** What puppeteer keeps to itself: it takes a browser's own warnings for errors of the page. */
interface WithLog {
  readonly browsingContext: {
    on(type: 'log', listener: (event: { readonly entry: LogEntry }) => void): void
  }
}

const open = async (
  context: BrowserContext,
  { width = 1280, height = 800 }: VisitorOptions,
  url?: string,
): Promise<Page> => {
  const tab = await context.newPage()
  const lines: string[] = []
  const errors: string[] = []
  const listen = (frame: Frame): void => {
    ;(frame as unknown as WithLog).browsingContext.on('log', ({ entry }) => {
      const text = entry.text ?? ''
      const error =
        entry.type === 'javascript' && entry.level === 'error' ? thrown(text) : undefined
      const type = entry.method ?? entry.level
      if (error === undefined) lines.push(`${type === 'warn' ? 'warning' : type}: ${text}`)
      else errors.push(error)
    })
  }
  listen(tab.mainFrame())
  tab.on('frameattached', listen)
  const page: Page = {
    console: lines,
    errors,
    async goto(to) {
      await tab.goto(to)
    },
    // By script: BiDi's own reload fails while a frame of the page is still loading.
    reload: () =>
      leave(page, () => {
        location.reload()
      }),
    back: () =>
      leave(page, () => {
        history.back()
      }),
    evaluate: async (run, ...args) => valueOf(await tab.evaluate(expression(run, args))),
    async click(selector) {
      await tab.bringToFront()
      const { x, y } = await whereToClick(page, selector)
      await tab.mouse.click(x, y)
    },
    async press(key) {
      const keys = keysOf(key) as readonly KeyInput[]
      for (const each of keys) await tab.keyboard.down(each)
      for (const each of [...keys].reverse()) await tab.keyboard.up(each)
    },
    resize: (w, h) => tab.setViewport({ width: w, height: h }),
    async screenshot(path) {
      await tab.screenshot({ path: path })
    },
    inNewestFrame: async (run, ...args) =>
      valueOf(await tab.frames().at(-1)?.evaluate(expression(run, args))),
    close: () => tab.close(),
  }
  await page.resize(width, height)
  if (url) await page.goto(url)
  return page
}

/**
 * Firefox, by WebDriver BiDi. A container for each visitor; what only a pref can change needs a browser of
 * its own, which starts when the first such visitor comes.
 */
export const startFirefox = async (): Promise<Engine> => {
  const executablePath = findBrowser('firefox')
  if (!executablePath) throw Error('No Firefox: run "node scripts/browser.mjs".')
  const browsers = new Map<string, Promise<Browser>>()
  const browserOf = (options: VisitorOptions): Promise<Browser> => {
    const extraPrefsFirefox = prefs(options)
    const key = JSON.stringify(extraPrefsFirefox)
    const found =
      browsers.get(key) ??
      launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox })
    browsers.set(key, found)
    return found
  }
  await browserOf({})

  return {
    name: 'firefox',
    async visitor(options = {}): Promise<Visitor> {
      const context = await (await browserOf(options)).createBrowserContext()
      return {
        open: (url) => open(context, options, url),
        close: () => context.close(),
      }
    },
    async close() {
      const started = await Promise.all(browsers.values())
      await Promise.all(started.map((browser) => browser.close()))
    },
  }
}
