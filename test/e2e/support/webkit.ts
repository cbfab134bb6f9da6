import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { findBrowser } from '../../../scripts/browser.mjs'
import { expression, valueOf } from './expression'
import { keysOf, whereToClick } from './input'
import type { ConsoleEntry } from './inspector'
import { waitUntil } from './page'
import type { Engine, Page, Visitor, VisitorOptions } from './page'
import { run } from './programs'
import type { Program } from './programs'
import { startProxy } from './proxy'
import { thrown } from './thrown'
import { startWebkitBrowser } from './webkitBrowser'
import type { WebkitBrowser, WebkitParts } from './webkitBrowser'

/** MiniBrowser's tool bar would keep its window wider than a phone. */
const NARROW =
  'toolbar, toolbar *, headerbar, headerbar *, entry, button' +
  ' { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px }'

const lineOf = ({ source, level, type, text, parameters }: ConsoleEntry): string => {
  const words = parameters?.map(({ value, description }) => description ?? String(value))
  const kind = source === 'console-api' && type !== 'log' ? type : level
  return `${kind}: ${words?.join(' ') ?? text}`
}

const open = async (
  { session, relay }: WebkitBrowser,
  { width = 1280, height = 800 }: VisitorOptions,
  url?: string,
): Promise<Page> => {
  const window = await session.newWindow()
  const lines: string[] = []
  const errors: string[] = []
  const page: Page = {
    console: lines,
    errors,
    async goto(to) {
      await session.send(window, 'POST', '/url', { url: to })
    },
    async reload() {
      await session.send(window, 'POST', '/refresh')
    },
    async back() {
      await session.send(window, 'POST', '/back')
    },
    evaluate: async (run, ...args) => valueOf(await session.execute(window, expression(run, args))),
    async click(selector) {
      await session.click(window, await whereToClick(page, selector))
    },
    press: (key) => session.press(window, keysOf(key)),
    inNewestFrame: async (run, ...args) =>
      valueOf(await session.executeInNewestFrame(window, expression(run, args))),
    async resize(w, h) {
      // A window is wider and higher than what it shows.
      await waitUntil(async () => {
        const shown = await page.evaluate(() => ({
          width: innerWidth,
          height: innerHeight,
          frame: { width: outerWidth - innerWidth, height: outerHeight - innerHeight },
        }))
        if (shown.width === w && shown.height === h) return true
        const rect = { x: 0, y: 0, width: w + shown.frame.width, height: h + shown.frame.height }
        await session.send(window, 'POST', '/window/rect', rect)
        return false
      }, `${w} × ${h}`)
    },
    async screenshot(path) {
      const picture = await session.send(window, 'GET', '/screenshot')
      writeFileSync(path, Buffer.from(String(picture), 'base64'))
    },
    close: () => session.closeWindow(window),
  }
  await page.resize(width, height)
  await relay.listen((entry) => {
    const error =
      entry.source === 'javascript' && entry.level === 'error' ? thrown(entry.text) : undefined
    if (error === undefined) lines.push(lineOf(entry))
    else errors.push(error)
  })
  if (url) await page.goto(url)
  return page
}

/** Starts a screen without a monitor and says which it is. */
const startScreen = async (path: string): Promise<{ display: string; program: Program }> => {
  const program = run(path, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'])
  const [number] = (await once(program.process.stdio[3] as Readable, 'data')) as [Buffer]
  return { display: `:${String(number).trim()}`, program }
}

/**
 * WebKitGTK, by WebDriver. To start its browser takes far longer than most tests, so a browser that a
 * visitor has left is cleared and serves the next.
 *
 * No driver library serves all three engines with what their systems have: selenium-webdriver and
 * webdriverio need a driver program for Firefox that Debian does not have, and the driver of WebKitGTK
 * speaks no WebDriver BiDi, so that no library gets the console from it. So playwright drives Chromium,
 * puppeteer drives Firefox, and WebKit has the few commands of `webdriver.ts` and the console of
 * `inspector.ts`.
 */
export const startWebkit = async (): Promise<Engine> => {
  const found = findBrowser('webkit')
  if (!found) throw Error('No WebKitGTK: run "node scripts/browser.mjs".')
  const { screen, ...programs } = found
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-'))
  mkdirSync(join(folder, 'gtk-3.0'))
  writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), NARROW)
  const [{ display, program }, proxy] = await Promise.all([startScreen(screen), startProxy()])
  const parts: WebkitParts = { ...programs, display, proxy: proxy.url, folder }
  const browsers = new Set<WebkitBrowser>()
  const idle = new Map<string, WebkitBrowser[]>()

  return {
    name: 'webkit',
    async visitor(options = {}): Promise<Visitor> {
      const { dark, language, noCookies, noScript } = options
      const key = JSON.stringify([dark, language, noCookies, noScript])
      let its: Promise<WebkitBrowser> | undefined
      const take = async (): Promise<WebkitBrowser> => {
        const found = idle.get(key)?.pop() ?? (await startWebkitBrowser(parts, options))
        browsers.add(found)
        return found
      }
      return {
        open: async (url) => open(await (its ??= take()), options, url),
        async close() {
          const browser = await its
          if (!browser) return
          await browser.clear()
          idle.set(key, [...(idle.get(key) ?? []), browser])
        },
      }
    },
    async close() {
      await Promise.all([...browsers].map((browser) => browser.close()))
      await Promise.all([program.end(), proxy.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
