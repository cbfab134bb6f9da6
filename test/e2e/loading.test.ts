import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { page as html, policy } from './support/config'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

const read = (name: string): Promise<string> =>
  readFile(new URL(`../../dist/${name}`, import.meta.url), 'utf8')

/** What the notice and the preferences need, in English. */
const FILES = [
  'sekisho.js',
  'sekisho-notice.en.js',
  'sekisho-preferences.en.js',
  'sekisho-check.js',
]

/** Serves the files in a folder, with these headers and under these names. */
const serveFiles = async (
  folder: string,
  headers: Readonly<Record<string, string>> = {},
  change: (name: string, text: string) => string = (_, text) => text,
): Promise<void> => {
  for (const name of FILES)
    here.server.serve(`${folder}${name}`, change(name, await read(name)), headers)
}

const CORS = { 'access-control-allow-origin': '*' }

const open = (path = '/page.html'): Promise<Page> => here.visitor.open(here.server.url + path)

/** The notice comes, and so do the preferences, which its file loads. */
const works = async (page: Page): Promise<void> => {
  await sekisho(page).noticeSeen()
  await sekisho(page).click('preferences')
  await sekisho(page).preferencesSeen()
  expect(page.errors).toEqual([])
}

describe('the files', () => {
  it('come from another origin, without crossorigin on the tag', async () => {
    await serveFiles('/cdn/', CORS)
    const script = `http://cdn.test:${here.server.port}/cdn/sekisho.js`
    here.server.serve('/page.html', html('', { script }))
    await works(await open())
  })

  it('are asked for in vain from an origin that does not allow it, which is said', async () => {
    await serveFiles('/cdn/')
    const script = `http://cdn.test:${here.server.port}/cdn/sekisho.js`
    here.server.serve('/page.html', html('', { script }))
    const page = await open()
    await waitUntil(
      () => page.console.some((line) => line.includes('does not send Access-Control-Allow-Origin')),
      'a message',
    )
    expect(page.errors).toEqual([])
  })

  it('come where the page is a frame without an origin', async () => {
    await serveFiles('/cdn/', CORS)
    here.server.serve('/inner.html', html('', { script: '/cdn/sekisho.js' }))
    here.server.serve(
      '/page.html',
      `<!doctype html><iframe sandbox="allow-scripts" src="/inner.html" width="900" height="600"></iframe>
       <script>addEventListener('message', ({ data }) => { window.ran = data })</script>`,
    )
    here.server.serve(
      '/inner.html',
      html('', {
        script: '/cdn/sekisho.js',
        head: `<script>sekisho.push((consent) => consent.on('shown', (what) => parent.postMessage([what], '*')))</script>`,
      }),
    )
    const page = await open()
    await waitFor(page, () => window.ran?.[0] === 'notice')
    expect(page.errors).toEqual([])
  })

  it('come where the script has another name', async () => {
    await serveFiles('/assets/')
    here.server.serve('/assets/consent.4f2a.js', await read('sekisho.js'))
    here.server.serve('/page.html', html('', { script: '/assets/consent.4f2a.js' }))
    await works(await open())
  })

  it('come where the page has another base', async () => {
    await serveFiles('/assets/')
    const base = '<base href="http://elsewhere.test/deep/">'
    here.server.serve(
      '/page.html',
      html('', { script: '/assets/sekisho.js' })
        .replace('<head>', `<head>${base}`)
        .replace('src="/assets/', `src="${here.server.url}/assets/`),
    )
    await works(await open())
  })

  it('come from the folder that the configuration names, where the script is inline', async () => {
    await serveFiles('/assets/')
    const text = (await read('sekisho.js')).replaceAll('</script', '<\\/script')
    const config = { policy: policy(), files: '/assets/' }
    here.server.serve(
      '/deep/page.html',
      html('', { config }).replace(
        '<script src="/dist/sekisho.js"></script>',
        () => `<script>${text}</script>`,
      ),
    )
    await works(await open('/deep/page.html'))
  })

  it('come from that folder where an optimiser has moved the script to the end of the page', async () => {
    await serveFiles('/assets/')
    here.server.serve('/cache/all.js', `window.before = 1;\n${await read('sekisho.js')}`)
    const config = { policy: policy(), files: '/assets/' }
    here.server.serve(
      '/page.html',
      html('<script src="/cache/all.js" defer></script>', { config }).replace(
        '<script src="/dist/sekisho.js"></script>',
        '',
      ),
    )
    await works(await open())
  })

  it('are not run when they are not those that were built', async () => {
    await serveFiles('/cdn/', {}, (name, text) =>
      name.includes('notice') ? `${text}\n;(window.ran ||= []).push('forged')` : text,
    )
    here.server.serve('/page.html', html('', { script: '/cdn/sekisho.js' }))
    const page = await open()
    await waitUntil(
      () => page.console.some((line) => line.includes('sekisho-notice.en.js')),
      'a message',
    )
    await quiet()
    expect(await page.evaluate(() => window.ran)).toBeUndefined()
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(false)
    expect(page.errors).toEqual([])
  })

  it('come where Trusted Types allow one policy of that name, the validator too', async () => {
    await serveFiles('/assets/')
    here.server.serve(
      '/page.html',
      html('', { config: { policy: policy(), notise: {} }, script: '/assets/sekisho.js' }),
      {
        'content-security-policy': "require-trusted-types-for 'script'; trusted-types sekisho",
      },
    )
    const page = await open()
    await works(page)
    await waitUntil(() => page.console.some((line) => line.includes('notise')), 'the validator')
    expect(page.console.filter((line) => /trusted/i.test(line))).toEqual([])
  })
})
