import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { startRelay } from './inspector'
import type { Relay } from './inspector'
import { waitUntil } from './page'
import type { VisitorOptions } from './page'
import { freePort, listening, run } from './programs'
import type { Program } from './programs'
import { beginSession } from './webdriver'
import type { Session } from './webdriver'

/**
 * MiniBrowser, the browser of WebKitGTK, with the driver that controls it. It has one profile, in
 * memory, so it serves one visitor at a time, and is cleared before the next.
 */
export interface WebkitBrowser {
  readonly session: Session
  readonly relay: Relay
  /** Closes the windows of a visitor and clears the profile. */
  clear(): Promise<void>
  close(): Promise<void>
}

/** What browsers of one engine have in common. */
export interface WebkitParts {
  readonly browser: string
  readonly driver: string
  readonly display: string
  readonly proxy: string
  /** A temporary folder, with the settings of GTK. */
  readonly folder: string
}

/** What only a new process can change. */
export type Look = Pick<VisitorOptions, 'dark' | 'language' | 'noCookies' | 'noScript'>

/** WebKitGTK takes the language from the locale; its name is enough, so none needs to be installed. */
const LOCALE = '/usr/lib/locale/C.utf8'

/** Makes a locale of a name, and returns the folder to look for it. */
const makeLocale = (folder: string, name: string): string => {
  const locales = join(folder, 'locales')
  mkdirSync(locales, { recursive: true })
  try {
    symlinkSync(LOCALE, join(locales, name))
  } catch {
    // Made for a browser before.
  }
  return locales
}

/** Starts MiniBrowser and returns the port of its inspector. */
const startMiniBrowser = async (
  { browser, display, proxy, folder }: WebkitParts,
  { dark, language = 'en', noCookies, noScript }: Look,
): Promise<{ program: Program; port: number }> => {
  const locale = `${language.replace('-', '_')}.UTF-8`
  const args = ['--automation', `--proxy=${proxy}`, '--ignore-host=localhost']
  if (dark) args.push('--dark-mode')
  if (noScript) args.push('--enable-javascript=false')
  if (noCookies) args.push('--cookies-policy=never')
  const port = await freePort()
  const program = run(browser, args, {
    DISPLAY: display,
    LOCPATH: makeLocale(folder, locale),
    LC_ALL: locale,
    XDG_CONFIG_HOME: folder,
    NO_AT_BRIDGE: '1',
    // Without a graphics card, layers are drawn by the processor all the same, and at a higher price.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${port}`,
  })
  await listening(port, browser)
  return { program, port }
}

/** MiniBrowser's own page about all that sites have stored in its profile. */
const STORED = 'minibrowser-about:data'

/** Every bit of `WebKitWebsiteDataTypes`. */
const EVERYTHING = 0x3fff

/**
 * Whether nothing is stored. Otherwise the browser is asked, once, to delete all website data: caches,
 * cookies, storage, databases, workers; it then loads the page again. Runs in its page about stored data.
 */
const isCleared = (types: number): boolean => {
  const page = window as unknown as {
    isAsked?: boolean
    webkit: { messageHandlers: { aboutData: { postMessage(message: string): void } } }
  }
  const button = document.querySelector('[onclick^="clearData"]')
  if (button && !page.isAsked) {
    page.isAsked = true
    const view = /\d+/.exec(button.getAttribute('onclick') ?? '')?.[0] ?? ''
    page.webkit.messageHandlers.aboutData.postMessage(`${view}:${types}`)
  }
  return !button && document.readyState === 'complete'
}

/** Starts a browser with its driver. */
export const startWebkitBrowser = async (
  parts: WebkitParts,
  look: Look,
): Promise<WebkitBrowser> => {
  const { program, port } = await startMiniBrowser(parts, look)
  const relay = await startRelay(port)
  const driverPort = await freePort()
  const driver = run(parts.driver, [`--port=${driverPort}`, `--target=127.0.0.1:${relay.port}`])
  await listening(driverPort, parts.driver)
  const session = await beginSession(`http://127.0.0.1:${driverPort}`)
  // It stays open as long as the browser, and no visitor sees it.
  const first = session.first
  await relay.ignoreCurrent()

  return {
    session,
    relay,
    async clear() {
      const windows = (await session.send(first, 'GET', '/window/handles')) as readonly string[]
      for (const window of windows) if (window !== first) await session.closeWindow(window)
      await session.send(first, 'POST', '/url', { url: STORED })
      // The browser loads the page again while it is asked, and then answers with an error.
      const ask = (): Promise<unknown> =>
        session.execute(first, `(${String(isCleared)})(${EVERYTHING})`).catch(() => false)
      await waitUntil(ask, 'nothing is stored')
    },
    async close() {
      // A browser that has crashed has no session.
      await session.end().catch(() => undefined)
      await Promise.all([program.end(), driver.end()])
      await relay.close()
    },
  }
}
