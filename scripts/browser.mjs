// Finds the three browsers for the browser tests, or installs them, and says so. The tests never
// pass without them.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const first = (...paths) => paths.find((path) => path && existsSync(path))

/** Files below the folders of a folder: `/usr/lib/<any>/webkit2gtk-4.1/MiniBrowser`. */
const below = (folder, ...rest) =>
  existsSync(folder) ? readdirSync(folder).map((each) => join(folder, each, ...rest)) : []

const findChromium = () =>
  first(
    process.env.SEKISHO_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  )

const findFirefox = () =>
  first(
    process.env.SEKISHO_FIREFOX,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/usr/lib64/firefox/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  )

const findWebkit = () => {
  const names = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']
  const browser = first(
    process.env.SEKISHO_MINIBROWSER,
    ...names.flatMap((name) => [
      ...below('/usr/lib', name, 'MiniBrowser'),
      `/usr/libexec/${name}/MiniBrowser`,
    ]),
  )
  const driver = first('/usr/bin/WebKitWebDriver')
  const screen = first('/usr/bin/Xvfb')
  return browser && driver && screen ? { browser, driver, screen } : undefined
}

/** How each engine is found, and what Debian calls it. */
const ENGINES = {
  chromium: { find: findChromium, packages: ['chromium'] },
  firefox: { find: findFirefox, packages: ['firefox-esr'] },
  webkit: { find: findWebkit, packages: ['webkit2gtk-driver', 'xvfb'] },
}

/** @param {keyof typeof ENGINES} engine */
export const findBrowser = (engine) => ENGINES[engine].find()

const run = (command, ...args) =>
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

const install = (missing) => {
  const packages = [
    ...missing.flatMap((engine) => ENGINES[engine].packages),
    'fonts-noto-cjk',
    'fonts-noto-core',
  ]
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`No ${missing.join(', ')} found: installing Debian’s ${packages.join(', ')}.`)
    if (run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', ...packages))
      return
  }
  if (missing.includes('chromium')) {
    console.log('No chromium found: playwright downloads its own.')
    run('npx', '--no-install', 'playwright-core', 'install', 'chromium')
  }
}

if (process.argv[1] === import.meta.filename) {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((engine) => !Object.hasOwn(ENGINES, engine))
  if (unknown.length) {
    console.error(
      `No such engine: ${unknown.join(', ')}. There are ${Object.keys(ENGINES).join(', ')}.`,
    )
    process.exit(1)
  }
  const engines = asked.length ? asked : Object.keys(ENGINES)
  const missing = () => engines.filter((engine) => !findBrowser(engine))
  if (missing().length) install(missing())
  const still = missing()
  if (still.length) {
    const packages = still.flatMap((engine) => ENGINES[engine].packages)
    console.error(
      `The browser tests need ${still.join(', ')}, and found none. On Debian: apt-get install ${packages.join(' ')}. ` +
        'Or name them in SEKISHO_CHROMIUM, SEKISHO_FIREFOX and SEKISHO_MINIBROWSER.',
    )
    process.exit(1)
  }
  for (const engine of engines) {
    const found = findBrowser(engine)
    console.log(`${engine}: ${typeof found === 'string' ? found : Object.values(found).join(', ')}`)
  }
}
