import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { sekisho as command } from '../unit/support/io'
import { policy } from './support/config'
import { quiet, waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

/** A text that would end a script element, were it not escaped. */
const config = {
  policy: policy({
    controller: {
      name: '</script><!-- Bundled office',
      contact: { email: 'office@example.jp' },
    },
  }),
}

/** What the command has written and printed. */
let bundle = ''
let tag = ''

beforeAll(async () => {
  const dist = new URL('../../dist/esm/site.single.js', import.meta.url)
  const ran = await command(['bundle', 'a.json', '-o', 'consent.js', '--json'], {
    files: { 'a.json': JSON.stringify(config), 'shipped/esm/site.single.js': await readFile(dist) },
  })
  bundle = ran.written.get('consent.js') ?? ''
  tag = String(ran.json()['tag'])
  expect(ran.err).toBe('')
})

const TAGGED =
  '<script type="text/plain" data-consent="analytics" data-service="stats" src="/hit/tagged.js"></script>' +
  '<button data-consent-open="preferences">Cookie settings</button>'

const open = (head: string): Promise<Page> => {
  here.server.serve('/consent.js', bundle)
  here.server.serve(
    '/page.html',
    `<!doctype html><html lang="en"><head>${head}<meta charset="utf-8"><title>Test</title></head><body>${TAGGED}</body></html>`,
  )
  return here.visitor.open(`${here.server.url}/page.html`)
}

/** The notice of the bundled policy shows, and a tagged script waits for the answer. */
const works = async (page: Page): Promise<void> => {
  await sekisho(page).noticeSeen()
  const title = await page.evaluate(
    () => document.getElementById('sekisho')?.shadowRoot?.querySelector('h2')?.textContent,
  )
  expect(title).toContain('</script><!-- Bundled office')
  expect(await page.evaluate(() => window.ran)).toBeUndefined()
  await sekisho(page).click('accept-all')
  await waitFor(page, () => window.ran?.includes('tagged.js'))
  expect(page.errors).toEqual([])
  expect(page.console.filter((line) => line.includes('[sekisho]'))).toEqual([])
}

describe('a bundle', () => {
  it('works as the first script of head with no other element, by the tag that is printed', async () => {
    expect(tag).toMatch(/^<script src="\/consent\.js" integrity="sha384-[^"]+"><\/script>$/)
    await works(await open(tag))
  })

  it('works between script tags', async () => {
    await works(await open(`<script>${bundle}</script>`))
  })

  it('goes before what the page says of a configuration', async () => {
    const other =
      '<script id="sekisho-config" type="application/json">{}</script><script data-config="/no.json" '
    await works(await open(tag.replace('<script ', other)))
  })

  it('closes the gates before the next script runs', async () => {
    here.server.serve('/own.js', 'document.cookie = "_st_own=1"')
    const page = await open(`${tag}<script src="/own.js"></script>`)
    await sekisho(page).noticeSeen()
    expect(await page.evaluate(() => document.cookie)).toBe('')
    await sekisho(page).click('accept-all')
    await waitFor(page, () => document.cookie.includes('_st_own=1'))
  })

  it('is refused by the browser when a byte of it has changed', async () => {
    here.server.serve('/other.js', bundle + ' ')
    const told = '<script onerror="document.documentElement.lang = \'refused\'" '
    const page = await open(tag.replace('<script ', told).replace('/consent.js', '/other.js'))
    await waitFor(page, () => document.documentElement.lang === 'refused')
    await quiet()
    expect(await page.evaluate(() => 'sekisho' in window)).toBe(false)
  })

  it('does not take an element of the page for the configuration', async () => {
    await works(await open(`<img name="SEKISHO_CONFIG" alt="">${tag}`))
  })
})
