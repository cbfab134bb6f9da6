import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { findBrowser } from '../../../scripts/browser.mjs'
import { expression, valueOf } from './expression'
import { keysOf, whereToClick } from './input'
import { startRelay } from './inspector'
import type { ConsoleEntry } from './inspector'
import { waitUntil } from './page'
import type { Engine, Page, Visitor, VisitorOptions } from './page'
import { freePort, listening, run } from './programs'
import type { Program } from './programs'
import { startProxy } from './proxy'
import { thrown } from './thrown'
import { beginSession } from './webdriver'

/** WebKitGTK takes the language from the locale; its name is enough, so none needs to be installed. */
const LOCALE = '/usr/lib/locale/C.utf8'

/** MiniBrowser's tool bar would keep its window wider than a phone. */
const NARROW =
  'toolbar, toolbar *, headerbar, headerbar *, entry, button' +
  ' { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px }'

interface Parts {
  readonly browser: string
  readonly driver: string
  readonly display: string
  readonly proxy: string
  readonly folder: string
}

/** A browser with its driver and what lies between them. One visitor has it for themselves. */
const startBrowser = async (
  { browser, driver, display, proxy, folder }: Parts,
  { dark, language = 'en', noCookies }: VisitorOptions,
) => {
  const locale = `${language.replace('-', '_')}.UTF-8`
  const locales = join(folder, 'locales')
  mkdirSync(locales, { recursive: true })
  try {
    symlinkSync(LOCALE, join(locales, locale))
  } catch {
    // Made for a visitor before.
  }
  const driverPort = await freePort()
  const args = ['--automation', `--proxy=${proxy}`, '--ignore-host=localhost']
  if (dark) args.push('--dark-mode')
  if (noCookies) args.push('--cookies-policy=never')

  /** Now and then MiniBrowser starts and never listens: it is ended then, and started once more. */
  const start = async (attempts = 3): Promise<{ program: Program; port: number }> => {
    const port = await freePort()
    const program = run(browser, args, {
      DISPLAY: display,
      LOCPATH: locales,
      LC_ALL: locale,
      XDG_CONFIG_HOME: folder,
      NO_AT_BRIDGE: '1',
      // Without a graphics card, layers are drawn by the processor all the same, and at a higher price.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${port}`,
    })
    try {
      await listening(port, browser, 7000)
      return { program, port }
    } catch (error) {
      await program.end()
      if (attempts > 1) return start(attempts - 1)
      throw error
    }
  }
  const { program, port } = await start()
  const relay = await startRelay(port)
  const programs = [
    program,
    run(driver, [`--port=${driverPort}`, `--target=127.0.0.1:${relay.port}`]),
  ]
  await listening(driverPort, driver)
  const session = await beginSession(`http://127.0.0.1:${driverPort}`)
  return {
    relay,
    session,
    async close() {
      await session.end()
      await Promise.all(programs.map((program) => program.end()))
      await relay.close()
    },
  }
}

const lineOf = ({ source, level, type, text, parameters }: ConsoleEntry): string => {
  const words = parameters?.map(({ value, description }) => description ?? String(value))
  const kind = source === 'console-api' && type !== 'log' ? type : level
  return `${kind}: ${words?.join(' ') ?? text}`
}

const open = async (
  { session, relay }: Awaited<ReturnType<typeof startBrowser>>,
  window: string,
  { width = 1280, height = 800 }: VisitorOptions,
  url?: string,
): Promise<Page> => {
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

/** WebKitGTK, by WebDriver. A browser for each visitor; it starts when they open their first page. */
export const startWebkit = async (): Promise<Engine> => {
  const found = findBrowser('webkit')
  if (!found) throw Error('No WebKitGTK: run "node scripts/browser.mjs".')
  const { browser, driver, screen } = found
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-'))
  mkdirSync(join(folder, 'gtk-3.0'))
  writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), NARROW)
  const [{ display, program }, proxy] = await Promise.all([startScreen(screen), startProxy()])
  const parts: Parts = { browser, driver, display, proxy: proxy.url, folder }

  return {
    name: 'webkit',
    async visitor(options = {}): Promise<Visitor> {
      let its: ReturnType<typeof startBrowser> | undefined
      return {
        async open(url) {
          const isFirst = !its
          const mine = await (its ??= startBrowser(parts, options))
          const { session } = mine
          return open(mine, isFirst ? session.first : await session.newWindow(), options, url)
        },
        async close() {
          await (await its)?.close()
        },
      }
    },
    async close() {
      await Promise.all([program.end(), proxy.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
