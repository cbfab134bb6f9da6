// Prints which functions of a script are called while a page loads, and when a visitor accepts: where each
// begins and ends, as JSON. It loads the page twice, for a new visitor and for one who has accepted.
// `node scripts/calledOnLoad.mjs < dist/sekisho.js`; what the script loads comes from dist/.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Session } from 'node:inspector/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { JSDOM, requestInterceptor, VirtualConsole } from 'jsdom'

const ADDRESS = 'https://example.com/'
const SCRIPT = `${ADDRESS}sekisho.js`

const config = {
  policy: {
    version: '1',
    effective: '2026-01-01',
    url: '/privacy',
    controller: { name: 'Example', contact: { email: 'privacy@example.com' } },
    purposes: [
      { id: 'necessary', name: 'Necessary', description: 'Shows the page.', basis: 'necessary' },
      { id: 'analytics', name: 'Analytics', description: 'Counts visits.', basis: 'consent' },
    ],
    services: [
      {
        id: 'stats',
        purpose: 'analytics',
        name: 'Stats',
        recipient: { name: 'Stats', role: 'processor' },
        hosts: ['stats.example'],
        sends: ['Address of the page'],
        cookies: [{ name: '_stats', duration: 'P1Y' }],
      },
    ],
  },
}

const code = readFileSync(0, 'utf8')

const page = `<!doctype html><html lang="en"><head><title>-</title>
<script id="sekisho-config" type="application/json">${JSON.stringify(config)}</script>
<script src="sekisho.js"></script>
</head><body>
<script type="text/plain" data-consent="stats"></script>
<script type="text/plain" data-consent="stats" src="https://stats.example/stats.js"></script>
</body></html>`

/** What the server of the page answers. */
const answer = ({ url }) => {
  if (url === SCRIPT) return new Response(code)
  const file = `dist/${basename(new URL(url).pathname)}`
  return new Response(url.startsWith(ADDRESS) && existsSync(file) ? readFileSync(file) : '')
}

/** Milliseconds after which nothing belongs to loading any more. */
const LATE = 500

/** A clock that stands still: no slice of work is ever used up. */
const NOW = Date.now()

/** Timers that are not late, and have not come yet. */
let waiting = 0

/** Keeps late timers from coming, so that it does not depend on the machine what is called. */
const leaveOutLateTimers = (window) => {
  const { setTimeout } = window
  window.setInterval = () => 0
  window.setTimeout = (run, delay = 0, ...rest) => {
    if (delay > LATE) return 0
    waiting++
    return setTimeout(() => {
      waiting--
      run(...rest)
    }, delay)
  }
}

/** Resolves when nothing follows any more. */
const settled = async () => {
  for (let quiet = 0; quiet < 20; quiet = waiting ? 0 : quiet + 1) await pause(10)
}

/** Loads the page in a browser of its own. */
const visit = async (cookie) => {
  const { window } = new JSDOM(page, {
    url: ADDRESS,
    runScripts: 'dangerously',
    resources: { interceptors: [requestInterceptor(answer)] },
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
    beforeParse(window) {
      leaveOutLateTimers(window)
      window.Date.now = () => NOW
      window.document.cookie = cookie
    },
  })
  await settled()
  return window
}

const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
const { document, sekisho } = await visit('')
sekisho.acceptAll()
await settled()
if (!document.cookie) throw Error('The visitor has not accepted.')
await visit(document.cookie)
const { result } = await session.post('Profiler.takePreciseCoverage')

const called = result
  .filter(({ url }) => url === SCRIPT)
  .flatMap(({ functions }) => functions)
  .map(({ ranges: [range] }) => range)
  .filter(({ count }) => count)
  .map(({ startOffset, endOffset }) => [startOffset, endOffset])
process.stdout.write(JSON.stringify(called), () => process.exit())
