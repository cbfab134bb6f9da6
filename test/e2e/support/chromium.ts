import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'
import { findBrowser } from '../../../scripts/browser.mjs'
import { readTree } from './accessibilityTree'
import { expression, valueOf } from './expression'
import { whereToClick } from './input'
import { leave } from './leave'
import type { Engine, Page, Visitor, VisitorOptions } from './page'

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Each window would get a renderer of its own for a pop-up that nobody opens, and each visitor one to
  // spare. What playwright turns off by the same switch and matters here is named again.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup,' +
    'HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,PaintHolding,MediaRouter,OptimizationHints,' +
    'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,ThirdPartyStoragePartitioning,' +
    'SpareRendererForSitePerProcess',
  // Every name leads to this machine: hosts under real public suffixes can be tried.
  '--host-resolver-rules=MAP * 127.0.0.1',
]

/** Visitors have a back/forward cache. */
const IGNORED = ['--disable-back-forward-cache']

/** A slow network, in bytes a second. */
const SLOW = {
  offline: false,
  latency: 280,
  downloadThroughput: 1_400_000 / 8,
  uploadThroughput: 1_400_000 / 8,
}

const open = async (
  context: BrowserContext,
  url?: string,
  { slow }: VisitorOptions = {},
): Promise<Page> => {
  const tab = await context.newPage()
  const devtools = await context.newCDPSession(tab)
  if (slow) {
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', SLOW)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  }
  const lines: string[] = []
  const errors: string[] = []
  tab.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`))
  tab.on('pageerror', (error) => errors.push(error.message))
  const page: Page = {
    console: lines,
    errors,
    async goto(to) {
      await tab.goto(to)
    },
    async reload() {
      await tab.reload()
    },
    back: () =>
      leave(page, () => {
        history.back()
      }),
    async evaluate(run, ...args) {
      // Not by playwright, which loses sight of a page that comes from the back/forward cache.
      const { result, exceptionDetails: fault } = await devtools.send('Runtime.evaluate', {
        expression: expression(run, args),
        awaitPromise: true,
        returnByValue: true,
      })
      if (fault) throw Error(fault.exception?.description ?? fault.text)
      return valueOf(result.value)
    },
    async click(selector) {
      const { x, y } = await whereToClick(page, selector)
      await tab.mouse.click(x, y)
    },
    press: (key) => tab.keyboard.press(key),
    resize: (width, height) => tab.setViewportSize({ width, height }),
    async screenshot(path) {
      await tab.screenshot({ path })
    },
    async inNewestFrame(run, ...args) {
      return valueOf(await tab.frames().at(-1)?.evaluate(expression(run, args)))
    },
    async inIsolatedWorld(code) {
      const { frameTree } = await devtools.send('Page.getFrameTree')
      const world = { frameId: frameTree.frame.id, worldName: 'extension' }
      const { executionContextId } = await devtools.send('Page.createIsolatedWorld', world)
      const { result, exceptionDetails: fault } = await devtools.send('Runtime.evaluate', {
        expression: code,
        contextId: executionContextId,
        awaitPromise: true,
        returnByValue: true,
      })
      if (fault) throw Error(fault.exception?.description ?? fault.text)
      return result.value as unknown
    },
    emulate: ({ dark, lessMotion, forcedColors }) =>
      tab.emulateMedia({
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: lessMotion ? 'reduce' : 'no-preference',
        forcedColors: forcedColors ? 'active' : 'none',
      }),
    accessibilityTree: () => readTree(devtools),
    async collectGarbage() {
      await devtools.send('HeapProfiler.collectGarbage')
    },
    close: () => tab.close(),
  }
  if (url) await page.goto(url)
  return page
}

/** Chromium, by playwright. A new profile for each visitor. */
export const startChromium = async (extra: readonly string[] = []): Promise<Engine> => {
  const executablePath = findBrowser('chromium')
  if (!executablePath) throw Error('No Chromium: run "node scripts/browser.mjs".')
  const launch = {
    executablePath,
    args: [...ARGS, ...extra],
    ignoreDefaultArgs: IGNORED,
    chromiumSandbox: false,
  }
  const browser = await chromium.launch(launch)

  const settings = ({
    width = 1280,
    height = 800,
    dark,
    language = 'en',
    noScript,
  }: VisitorOptions) => ({
    javaScriptEnabled: !noScript,
    viewport: { width, height },
    colorScheme: dark ? ('dark' as const) : ('light' as const),
    locale: language,
  })

  /** Only a profile can say that cookies are refused. */
  const withoutCookies = async (options: VisitorOptions): Promise<Visitor> => {
    const profile = mkdtempSync(join(tmpdir(), 'sekisho-'))
    mkdirSync(join(profile, 'Default'))
    writeFileSync(
      join(profile, 'Default', 'Preferences'),
      JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
    )
    const context = await chromium.launchPersistentContext(profile, {
      ...launch,
      ...settings(options),
    })
    return {
      open: (url) => open(context, url),
      async close() {
        await context.close()
        rmSync(profile, { recursive: true, force: true })
      },
    }
  }

  return {
    name: 'chromium',
    async visitor(options = {}) {
      if (options.noCookies) return withoutCookies(options)
      const context = await browser.newContext(settings(options))
      return { open: (url) => open(context, url, options), close: () => context.close() }
    },
    close: () => browser.close(),
  }
}
