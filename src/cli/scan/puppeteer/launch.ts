// Finds the owner's Chrome or Chromium, and starts it by puppeteer-core.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { CommandError } from '../../io'
import type { BrowserOptions, ScanBrowser } from '../browser'
import { readText } from './readText'
import { createVisitor } from './visitor'

type Environment = Readonly<Record<string, string | undefined>>

/** Names under which Linux distributions have it in `PATH`. */
const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
]

/** Where installers put it. */
const placesOf = (environment: Environment): readonly string[] => {
  const { HOME = '', PATH = '', LOCALAPPDATA = '', PROGRAMFILES = '' } = environment
  const old = environment['PROGRAMFILES(X86)'] ?? ''
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  return [
    ...PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...['/Applications', join(HOME, 'Applications')].flatMap((folder) =>
      apps.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    ),
    ...[PROGRAMFILES, old, LOCALAPPDATA].flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  ]
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Finds the browser: the one that was named, then `CHROME_PATH` and `CHROMIUM_PATH`, then the usual places.
 *
 * @throws CommandError if there is none; the message says what to install
 */
export const findBrowser = (
  named: string | undefined,
  environment: Environment = process.env,
  exists: (path: string) => boolean = isProgram,
): string => {
  const wanted = named ?? environment.CHROME_PATH ?? environment.CHROMIUM_PATH
  if (wanted) {
    if (exists(wanted)) return wanted
    throw new CommandError(`${wanted}: no such browser. Name the program of Chrome or Chromium.`)
  }
  const found = placesOf(environment).find(exists)
  if (found) return found
  throw new CommandError(
    'There is no Chrome or Chromium here: install one, or name its program with --browser or CHROME_PATH.',
  )
}

const ARGUMENTS = [
  // The next page takes the place of the one before, whose last requests DevTools then still hears of.
  '--disable-features=RenderDocument,BackForwardCache',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Loads puppeteer-core, which is not installed with this package. */
const loadPuppeteer = async (): Promise<typeof import('puppeteer-core')> => {
  try {
    return await import('puppeteer-core')
  } catch {
    throw new CommandError(
      'sekisho scan opens pages by puppeteer-core, which is not installed: run npm install --save-dev puppeteer-core.',
    )
  }
}

/**
 * Starts the browser.
 *
 * @throws CommandError if puppeteer-core or a browser is missing, or the browser does not start
 */
export const openBrowser = async (options: BrowserOptions): Promise<ScanBrowser> => {
  const { launch } = await loadPuppeteer()
  const executablePath = findBrowser(options.path)
  // Chromium does not start with a sandbox for the superuser, as whom containers run.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await launch({
    executablePath,
    headless: true,
    args: [...ARGUMENTS, ...sandbox, ...options.args],
  }).catch((error: unknown) => {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n')
    throw new CommandError(`${executablePath} does not start: ${reason}`)
  })
  return {
    visitor: () => createVisitor(browser, options),
    read: (url) => readText(browser, url),
    close: () => browser.close(),
  }
}
