import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemo } from '../../demo/server.mjs'
import { findBrowser } from '../../scripts/browser.mjs'
import { faults } from './support/axe'
import { page as html, policy } from './support/config'
import { suite } from './support/suite'

const here = suite()
const program = fileURLToPath(new URL('../../dist/esm/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sekisho-scan-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

interface Found {
  readonly kind: string
  readonly name: string
  readonly service?: string | null
  readonly catalog?: readonly string[]
  readonly seen: readonly { readonly phase: string }[]
}

interface Result {
  readonly phases: readonly string[]
  readonly pages: readonly { readonly url: string }[]
  readonly undeclared: readonly Found[]
  readonly early: readonly Found[]
  readonly unseen: readonly Found[]
  readonly confirmed: readonly Found[]
  readonly services: readonly unknown[]
  readonly disallowed: readonly string[]
}

/** Runs the built command, in a browser in which every name leads to this machine. */
const run = (
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> =>
  new Promise((done) => {
    const all = [
      program,
      'scan',
      ...args,
      // Ours ask at once, or not at all.
      '--wait=400',
      '--browser',
      findBrowser('chromium') ?? '',
      '--browser-arg=--host-resolver-rules=MAP * 127.0.0.1',
      '--browser-arg=--disable-quic',
    ]
    execFile(process.execPath, all, { maxBuffer: 1e7 }, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })

const scan = async (...args: readonly string[]): Promise<Result & { readonly code: number }> => {
  const { code, out, err } = await run(...args, '--json')
  if (!out) throw Error(err)
  return { ...(JSON.parse(out) as Result), code }
}

const names = (found: readonly Found[]): readonly string[] =>
  found.map(({ kind, name }) => `${kind} ${name.replace(/\.[\da-f]{4}$/, '.*')}`).sort()

const phasesOf = (found: readonly Found[], name: string): readonly string[] | undefined =>
  found.find((each) => each.name === name)?.seen.map(({ phase }) => phase)

/** Six pages, three times, and all of them twice. */
const PATIENCE = 300_000

describe.each([
  { site: 'keiei', id: '_sp_id.*', ses: '_sp_ses.*' },
  { site: 'center', id: '_sp_center_id.*', ses: '_sp_center_ses.*' },
])('the scan of the demo site $site', ({ site, id, ses }) => {
  let demo: Awaited<ReturnType<typeof startDemo>>
  beforeAll(async () => {
    demo = await startDemo({ port: 0 })
  })
  afterAll(() => demo.close())

  /** All that the site does by itself. */
  const does = (): readonly string[] =>
    [
      `cookie ${site}_language`,
      `cookie ${site}_visitor`,
      `cookie ${id}`,
      `cookie ${ses}`,
      `host ${new URL(demo.embedUrl).host}`,
      `local snowplowOutQueue_${site}`,
    ].sort()

  it(
    'finds all that it does, that it declares it, and that nothing comes before consent',
    async () => {
      const { code, undeclared, early, confirmed, phases } = await scan(
        `${demo.url}/${site}/`,
        '--check',
      )
      expect({ code, undeclared, early }).toEqual({ code: 0, undeclared: [], early: [] })
      expect(phases).toEqual(['before', 'rejected', 'accepted'])
      // The consent cookie is Sekisho's, and no policy need declare it.
      const own = `host ${new URL(demo.url).host}`
      expect(names(confirmed)).toEqual([...does(), own].sort())
      for (const { seen } of confirmed) expect(seen.map(({ phase }) => phase)).toEqual(['accepted'])
    },
    PATIENCE,
  )

  // Of one site: it is the same list, and takes as long again.
  if (site === 'keiei')
    it(
      'names the same as missing, and nothing else, where a policy declares nothing',
      async () => {
        const config = join(folder, `${site}.json`)
        writeFileSync(config, JSON.stringify({ policy: policy({ services: [] }) }))
        const { code, undeclared } = await scan(
          `${demo.url}/${site}/`,
          `--config=${config}`,
          '--check',
        )
        expect(code).toBe(1)
        expect(names(undeclared)).toEqual(does())
      },
      PATIENCE,
    )
})

/** Looks at a report as axe does, in both themes and on a narrow window. */
const isAccessible = async (report: string): Promise<void> => {
  // Its own policy would not let axe in.
  const policyTag = /<meta http-equiv="Content-Security-Policy"[^>]*>/
  expect(report).toMatch(policyTag)
  here.server.serve('/report.html', report.replace(policyTag, ''))
  for (const dark of [false, true]) {
    const visitor = await here.engine.visitor({ dark })
    const page = await visitor.open(`${here.server.url}/report.html`)
    for (const width of [1280, 320]) {
      await page.resize(width, 800)
      expect(await faults(page)).toEqual([])
      // Nothing is wider than the window but what scrolls by itself.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
    await visitor.close()
  }
}

describe('the scan of a page', () => {
  const at = (name: string, host: string): string =>
    `http://${host}:${here.server.port}/hit/${name}`

  it('finds what nobody declares, and what is sent before a choice, by every way', async () => {
    const { port, url } = here.server
    const worker = `fetch('${at('worker', 'worker.test')}', { mode: 'no-cors' })`
    const nested = `<script>fetch('${at('frame', 'frame.test')}', { mode: 'no-cors' })</script>`
    here.server.serve('/inner.html', nested)
    here.server.serve(
      '/site/index.html',
      html(
        `<img src="${at('early.png', 'stats.test')}" alt="">
         <img src="${at('i.png', 'image.test')}" alt="">
         <iframe src="http://other.test:${port}/inner.html" title="Frame"></iframe>
         <p style="height: 300vh"><img loading="lazy" src="${at('late.png', 'unlikely.test')}" alt=""></p>
         <img loading="lazy" src="${at('lazy.png', 'lazy.test')}" alt="">
         <a href="/site/two.html">Two</a> <a href="/site/logout">Leave</a> <a href="/else.html">Else</a>
         <a href="/site/file.pdf">File</a> <a href="/site/three.html#a" rel="nofollow">Three</a>
         <script>
           document.cookie = 'by_script=1; max-age=86400'
           localStorage.setItem('by_script', '1')
           sessionStorage.setItem('for_now', '1')
           sessionStorage.removeItem('for_now')
           indexedDB.open('a_base')
           new Worker(URL.createObjectURL(new Blob([${JSON.stringify(worker)}])))
           new WebSocket('ws://socket.test:${port}/hit/socket')
         </script>`,
      ),
      { 'set-cookie': 'by_header=1; HttpOnly' },
    )
    here.server.serve('/site/two.html', html(''))
    const report = join(folder, 'report')
    const services = join(folder, 'services.json')
    const { undeclared, early, pages, unseen } = await scan(
      `${url}/site/index.html`,
      `--html=${report}`,
      `--services=${services}`,
    )
    expect(pages.map((page) => page.url)).toEqual([
      `${url}/site/index.html`,
      `${url}/site/two.html`,
    ])
    const hosts = ['frame', 'image', 'lazy', 'other', 'socket', 'unlikely', 'worker']
    expect(names(undeclared)).toEqual(
      [
        'cookie by_header',
        'cookie by_script',
        'indexeddb a_base',
        'local by_script',
        'session for_now',
        ...hosts.map((host) => `host ${host}.test:${port}`),
      ].sort(),
    )
    expect(phasesOf(undeclared, `image.test:${port}`)).toEqual(['before', 'rejected', 'accepted'])
    // The preload scanner asks for it before any script runs.
    expect(names(early)).toEqual([`host stats.test:${port}`])
    expect(phasesOf(early, `stats.test:${port}`)).toEqual(['before', 'rejected'])
    expect(names(unseen)).toEqual(['cookie _st*', 'host video.test', 'local st_*'])

    const written = readFileSync(join(report, 'index.html'), 'utf8')
    expect(written.match(/data:image\/webp;base64,/g)).toHaveLength(3)
    expect(written).toContain('socket.test')
    await isAccessible(written)

    // What nobody knows has to be filled in first.
    const config = join(folder, 'filled.json')
    const stubs = JSON.parse(readFileSync(services, 'utf8')) as never
    writeFileSync(config, JSON.stringify({ policy: policy({ services: stubs }) }))
    const checked = await new Promise<string>((done) => {
      execFile(process.execPath, [program, 'check', config], (_, out) => {
        done(out)
      })
    })
    expect(checked).toContain('the configuration is not valid')
  })

  it('looks at a first visit alone where Sekisho does not run, and knows the catalogue', async () => {
    here.server.serve(
      '/plain/index.html',
      `<!doctype html><title>Plain</title><script src="http://www.googletagmanager.com:${here.server.port}/gtag/js?id=G-1"></script>
       <script>document.cookie = '_ga=1; max-age=63072000'; document.cookie = 'cart=1'</script>`,
    )
    here.server.serve('/gtag/js', '')
    const { phases, undeclared, services, code } = await scan(
      `${here.server.url}/plain/index.html`,
      '--check',
    )
    expect(code).toBe(1)
    expect(phases).toEqual(['before'])
    expect(undeclared.map(({ name, catalog }) => [name.replace(/:\d+$/, ''), catalog])).toEqual([
      ['www.googletagmanager.com', ['ga4']],
      ['_ga', ['ga4']],
      ['cart', []],
    ])
    expect(services).toEqual([
      { use: 'ga4' },
      expect.objectContaining({
        name: '',
        hosts: [],
        cookies: [expect.objectContaining({ name: 'cart', duration: 'session' })],
      }),
    ])
  })

  it('sees what a page sends when it is left, also for a page of another site and as the last', async () => {
    const { url, port } = here.server
    const leaving = (name: string): string => `<script>
      addEventListener('pagehide', () => navigator.sendBeacon('${at('beacon', `beacon-${name}.test`)}'))
      addEventListener('pagehide', () => {
        void fetch('${at('fetch', `fetch-${name}.test`)}', { mode: 'no-cors', keepalive: true })
      })
      document.addEventListener('visibilitychange', () => {
        if (document.hidden) new Image().src = '${at('image.png', `image-${name}.test`)}'
      })
    </script>`
    const links = '<a href="/left/away.html">Away</a> <a href="/left/two.html">Two</a>'
    here.server.serve('/left/index.html', html(`${leaving('one')}${links}`))
    here.server.answer('/left/away.html', () =>
      Response.redirect(`http://away.test:${port}/elsewhere.html`),
    )
    here.server.serve('/elsewhere.html', leaving('away'))
    here.server.serve('/left/two.html', html(leaving('two')))
    const { undeclared, pages } = await scan(`${url}/left/index.html`)
    expect(pages.map((page) => page.url)).toEqual([
      `${url}/left/index.html`,
      `${url}/left/two.html`,
    ])
    const sent = ['one', 'two'].flatMap((name) =>
      ['beacon', 'fetch', 'image'].map((way) => `host ${way}-${name}.test:${port}`),
    )
    expect(names(undeclared)).toEqual(sent.sort())
    for (const { seen } of undeclared)
      expect(seen.map(({ phase }) => phase)).toEqual(['before', 'rejected', 'accepted'])
  })

  it('follows no link that robots.txt disallows, and opens what is named', async () => {
    const { url } = here.server
    const links = ['a', 'b', 'c', 'private/d', 'private/e', 'private/open']
    here.server.serve(
      '/robots.txt',
      `User-agent: other\nDisallow: /asked/a\n\nUser-agent: *\nDisallow: /\n\n
       User-Agent: Sekisho\nDisallow: /asked/*/\nAllow: /asked/private/open\nDisallow: /asked/b$ # no\n`,
      { 'content-type': 'text/plain' },
    )
    here.server.serve(
      '/asked/index.html',
      `<!doctype html><title>Asked</title>${links.map((it) => `<a href="/asked/${it}">${it}</a>`).join(' ')}`,
    )
    for (const each of links) here.server.serve(`/asked/${each}`, '<!doctype html><title>A</title>')
    const found = await scan(`${url}/asked/index.html`, `${url}/asked/private/e`)
    expect(found.pages.map((page) => page.url.slice(url.length))).toEqual([
      '/asked/index.html',
      '/asked/private/e',
      '/asked/a',
      '/asked/c',
      '/asked/private/open',
    ])
    expect(found.disallowed).toEqual([`${url}/asked/b`, `${url}/asked/private/d`])
    const { out } = await run(`${url}/asked/index.html`, '--limit=1')
    expect(out).toContain(
      'robots.txt asks not to follow 3 links (/asked/b, /asked/private/d, /asked/private/e).',
    )
    here.server.answer('/robots.txt', () => new Response('', { status: 503 }))
    const closed = await run(`${url}/asked/index.html`)
    expect(closed.out).toContain(`${url}/robots.txt: 503. Whether links may be followed`)
    expect(closed.out).toContain('1 page')
  })

  it('says in one sentence why it cannot be scanned', async () => {
    const nowhere = await run('http://localhost:1/')
    expect(nowhere.code).toBe(2)
    expect(nowhere.err).toContain('http://localhost:1/: net::ERR_')
    const missing = await run(here.server.url, '--browser=/nowhere/chrome')
    expect(missing).toMatchObject({ code: 2, out: '' })
  })
})
