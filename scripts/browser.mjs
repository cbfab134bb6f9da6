// Finds a Chromium for the browser tests, or installs one, and says so. The tests never pass without it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const PATHS = [
  process.env.SEKISHO_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  chromium.executablePath(),
]

/** @returns {string | undefined} path of a browser that is here */
export const findBrowser = () => PATHS.find((path) => path && existsSync(path))

const run = (command, ...args) =>
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

const install = () => {
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('No browser found: installing Debian’s chromium and fonts-noto-cjk.')
    if (
      run('apt-get', 'update', '-qq') &&
      run('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-cjk')
    )
      return
  }
  console.log('No browser found: playwright downloads its own Chromium.')
  run('npx', '--no-install', 'playwright-core', 'install', 'chromium')
}

if (process.argv[1] === import.meta.filename) {
  if (!findBrowser()) install()
  const found = findBrowser()
  if (!found) {
    console.error('The browser tests need Chromium. Install one, or name it in SEKISHO_CHROMIUM.')
    process.exit(1)
  }
  console.log(`Browser: ${found}`)
}
