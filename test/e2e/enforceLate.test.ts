// A policy in the page where no parser waits for it: with `createConsent`, as owners bundle it, and with a
// configuration that is fetched.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import type { ConfigInput } from '../../src/policy/types'
import { policy } from './support/config'
import { askUnseen, isEnforced } from './support/enforced'
import { ledger } from './support/gated'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { cookieOf } from './support/tryWays'
import { sekisho } from './support/visible'

const here = suite()

const INPUT: ConfigInput = { policy: policy(), gates: { enforce: 'policy' } }

/** Bundles a page's own script with Sekisho, by file name. */
const bundle = async (format: 'esm' | 'iife'): Promise<readonly (readonly [string, string])[]> => {
  const entry = fileURLToPath(new URL('../../dist/esm/index.js', import.meta.url))
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createConsent } from ${JSON.stringify(entry)}
        window.sekisho = createConsent(${JSON.stringify(INPUT)})`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    splitting: format === 'esm',
    format,
    outdir: '/app',
    entryNames: 'main',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf('/') + 1), text])
}

const serveBundle = async (format: 'esm' | 'iife'): Promise<void> => {
  for (const [name, text] of await bundle(format)) here.server.serve(`/${format}/${name}`, text)
}

/** How Sekisho starts: puts its files on the server, and says what stands in `<head>`. */
const STARTS = {
  'createConsent, in a module': async () => {
    await serveBundle('esm')
    return '<script type="module" src="/esm/main.js"></script>'
  },
  'createConsent, in a classic script': async () => {
    await serveBundle('iife')
    return '<script src="/iife/main.js"></script>'
  },
  'data-config': () => {
    here.server.answer('/late.json', async () => {
      await quiet(200)
      return Response.json(INPUT)
    })
    return Promise.resolve('<script src="/dist/sekisho.js" data-config="/late.json"></script>')
  },
} satisfies Record<string, () => Promise<string>>

const at = (name: string, host = 'stats.test'): string =>
  `http://${host}:${here.server.port}/hit/${name}`
const reached = (): readonly string[] =>
  here.server.hits.map(({ path }) => path.slice('/hit/'.length))

/** Serves the page with a script and a frame of declared services, and counts how often it is loaded. */
const serve = (head: string): void => {
  here.server.serve(
    '/late.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Late</title>
    ${head}
    <script>sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1</script>
    <h1>Late</h1>
    <script type="text/plain" data-consent="analytics" data-service="stats" src="${at('a.js')}"></script>
    <iframe data-consent="embeds" data-service="video" data-src="${at('f.html', 'video.test')}"
      title="Frame" width="400" height="200"></iframe>`,
  )
}
const open = (): Promise<Page> => here.visitor.open(`${here.server.url}/late.html`)
const loads = (page: Page): Promise<number> =>
  page.evaluate(() => Number(sessionStorage.getItem('loads')))

const loaded = (page: Page, times: number): Promise<boolean> =>
  waitUntil(
    () =>
      loads(page).then(
        (n) => n === times,
        () => false,
      ),
    'a reload',
  )

describe.each(Object.entries(STARTS))('a policy in the page with %s', (_, start) => {
  it('refuses what is not granted, and is loaded anew once after a yes', async () => {
    serve(await start())
    const page = await open()
    await sekisho(page).noticeSeen()
    await isEnforced(page, (name) => at(name, 'nobody.test'))
    here.server.hits.length = 0
    await askUnseen(page, at('n.svg', 'nobody.test'))
    await askUnseen(page, at('s.svg'))
    await quiet()
    expect(reached()).toEqual([])
    const lines = await ledger(page)
    expect(lines).toContain(`embeds ${at('n.svg', 'nobody.test')} refused`)
    expect(lines).toContain(`embeds ${at('s.svg')} refused`)
    // The files that come later are the page's own.
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    await sekisho(page).click('accept-all')
    await loaded(page, 2)
    await waitFor(page, () => window.ran?.includes('a.js'))
    await waitUntil(() => reached().includes('f.html'), 'the frame')
    await isEnforced(page, (name) => at(name, 'nobody.test'))
    await quiet(1000)
    expect(await loads(page)).toBe(2)
    expect(reached().filter((name) => !name.startsWith('probe'))).toEqual(
      expect.arrayContaining(['a.js', 'f.html']),
    )
    expect(reached().filter((name) => name === 'a.js')).toHaveLength(1)
    expect(page.errors).toEqual([])
  })

  it('lets what was granted before run, and is tightened by a withdrawal without a reload', async () => {
    serve(await start())
    here.server.serve('/choose.html', '<!doctype html><title>Choose</title>')
    const page = await here.visitor.open(`${here.server.url}/choose.html`)
    await page.evaluate(
      (value) => {
        document.cookie = `sekisho=${value}; path=/`
      },
      cookieOf(INPUT, true),
    )
    await page.goto(`${here.server.url}/late.html`)
    await waitFor(page, () => window.ran?.includes('a.js'))
    await isEnforced(page, (name) => at(name, 'nobody.test'))
    await askUnseen(page, at('before.svg'))
    await waitUntil(() => reached().includes('before.svg'), 'what is granted')
    await page.evaluate(() => {
      window.sekisho.update({ analytics: false })
    })
    await askUnseen(page, at('after.svg'))
    await askUnseen(page, at('video.svg', 'video.test'))
    await waitUntil(() => reached().includes('video.svg'), 'what is still granted')
    await quiet()
    expect(reached()).not.toContain('after.svg')
    expect(await loads(page)).toBe(1)
    expect(await ledger(page)).toContain(`embeds ${at('after.svg')} refused`)
  })
})

describe('a choice that is made before the file of the policy has come', () => {
  it('runs what it grants, without a reload, and the policy then allows it', async () => {
    let send = (): void => {}
    const isAskedFor = new Promise<void>((done) => {
      for (const name of ['sekisho.js', 'sekisho-notice.en.js', 'sekisho-enforcement.js'])
        here.server.answer(`/slow/${name}`, async () => {
          const file = await fetch(`${here.server.url}/dist/${name}`)
          if (name === 'sekisho-enforcement.js')
            await new Promise<void>((go) => {
              send = go
              done()
            })
          return new Response(await file.text(), { headers: { 'content-type': 'text/javascript' } })
        })
    })
    here.server.answer('/late.json', () => Response.json(INPUT))
    serve('<script src="/slow/sekisho.js" data-config="/late.json"></script>')
    const page = await open()
    await sekisho(page).noticeSeen()
    await isAskedFor
    await sekisho(page).click('accept-all')
    await waitFor(page, () => window.ran?.includes('a.js'))
    send()
    await isEnforced(page, (name) => at(name, 'nobody.test'))
    await askUnseen(page, at('granted.svg'))
    await waitUntil(() => reached().includes('granted.svg'), 'what is granted')
    await quiet(500)
    expect(await loads(page)).toBe(1)
    expect(reached().filter((name) => name === 'a.js')).toHaveLength(1)
  })
})
