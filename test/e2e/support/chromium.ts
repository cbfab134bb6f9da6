import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'
import { findBrowser } from '../../../scripts/browser.mjs'
import type { Engine, Page, Visitor, VisitorOptions } from './page'

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Every name leads to this machine: hosts under real public suffixes can be tried.
  '--host-resolver-rules=MAP * 127.0.0.1',
]

/** Middle of an element, scrolled into view. Runs in the page. */
const middleOf = (selector: string): { x: number; y: number } | undefined => {
  let root: ParentNode | null = document
  const parts = selector.split(' >>> ')
  for (const part of parts.slice(0, -1)) root = root?.querySelector(part)?.shadowRoot ?? null
  const element = root?.querySelector(parts.at(-1) ?? '')
  element?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const box = element?.getBoundingClientRect()
  return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined
}

const open = async (context: BrowserContext, url?: string): Promise<Page> => {
  const tab = await context.newPage()
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
    async back() {
      await tab.goBack()
    },
    evaluate: (run, ...args) =>
      // The function is sent as text, so that it means the same to every engine.
      tab.evaluate(`(${String(run)})(...${JSON.stringify(args)})`) as never,
    async click(selector) {
      let middle: { x: number; y: number } | undefined
      for (let i = 0; i < 200 && !middle; i++) {
        middle = await page.evaluate(middleOf, selector)
        if (!middle) await tab.waitForTimeout(25)
      }
      if (!middle) throw Error(`Nothing to click: ${selector}`)
      await tab.mouse.click(middle.x, middle.y)
    },
    press: (key) => tab.keyboard.press(key),
    resize: (width, height) => tab.setViewportSize({ width, height }),
    async screenshot(path) {
      await tab.screenshot({ path })
    },
    close: () => tab.close(),
  }
  if (url) await page.goto(url)
  return page
}

/** Chromium, by playwright. A new profile for each visitor. */
export const startChromium = async (extra: readonly string[] = []): Promise<Engine> => {
  const executablePath = findBrowser()
  if (!executablePath) throw Error('No Chromium: run "node scripts/browser.mjs".')
  const launch = { executablePath, args: [...ARGS, ...extra], chromiumSandbox: false }
  const browser = await chromium.launch(launch)

  const settings = ({ width = 1280, height = 800, dark, language = 'en' }: VisitorOptions) => ({
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
      return { open: (url) => open(context, url), close: () => context.close() }
    },
    close: () => browser.close(),
  }
}
