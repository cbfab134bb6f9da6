import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ConfigInput } from '../../src/policy/types'
import { sekisho as command } from '../unit/support/io'
import { page as html, policy } from './support/config'
import { quiet, waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

/** A site made by `sekisho build` behaves as one that uses the ready-made files. */

const here = suite()

const DIST = new URL('../../dist/', import.meta.url)

/** What the command has written, by path. */
const build = async (config: ConfigInput): Promise<ReadonlyMap<string, string>> => {
  const files: Record<string, string> = { 'a.json': JSON.stringify(config) }
  const integrity = await readFile(new URL('integrity.json', DIST), 'utf8')
  for (const name of Object.keys(JSON.parse(integrity) as object))
    files[`shipped/${name}`] = await readFile(new URL(name, DIST), 'utf8')
  files['shipped/esm/site.js'] = await readFile(new URL('esm/site.js', DIST), 'utf8')
  const ran = await command(['build', 'a.json', '-o', '/site'], { files })
  expect(ran.err).toBe('')
  return ran.written
}

const TAGGED =
  '<script type="text/plain" data-consent="analytics" data-service="stats" src="/hit/tagged.js"></script>' +
  '<iframe data-consent="embeds" data-service="video" data-src="/hit/frame.html" title="Video"></iframe>' +
  '<button data-consent-open="preferences">Cookie settings</button>'

const open = (written: ReadonlyMap<string, string>, body = TAGGED): Promise<Page> => {
  for (const [path, text] of written) here.server.serve(path, text)
  here.server.serve(
    '/page.html',
    '<!doctype html><html lang="en"><head><script src="/site/sekisho.js"></script>' +
      `<meta charset="utf-8"><title>Test</title></head><body>${body}</body></html>`,
  )
  return here.visitor.open(`${here.server.url}/page.html`)
}

const sending: ConfigInput = { policy: policy({ services: [] }), receipts: { url: '/receipts' } }
let full: ReadonlyMap<string, string>
let small: ReadonlyMap<string, string>

beforeAll(async () => {
  full = await build({ policy: policy() })
  small = await build({ policy: policy({ services: [] }) })
})

describe('a site that was built', () => {
  it('asks, holds, and releases what is granted', async () => {
    const page = await open(full, TAGGED + '<script>document.cookie = "_st_own=1"</script>')
    await sekisho(page).noticeSeen()
    await quiet()
    expect(await page.evaluate(() => [window.ran ?? [], document.cookie])).toEqual([[], ''])
    expect(here.server.hits).toEqual([])
    await sekisho(page).click('accept-all')
    await waitFor(page, () => window.ran?.includes('tagged.js'))
    await waitFor(page, () => document.cookie.includes('_st_own=1'))
    await expect.poll(() => here.server.hits.map(({ path }) => path)).toContain('/hit/frame.html')
    expect(page.errors).toEqual([])
    expect(page.console.filter((line) => line.includes('[sekisho]'))).toEqual([])
  })

  it('opens the preferences, and takes the consent back', async () => {
    const page = await open(full)
    await sekisho(page).noticeSeen()
    await sekisho(page).click('preferences')
    await waitFor(
      page,
      () =>
        document
          .getElementById('sekisho')
          ?.shadowRoot?.querySelector('[part~=preferences] input[name=analytics]') ?? false,
    )
    await sekisho(page).click('accept-all')
    await waitFor(page, () => window.sekisho?.has('analytics'))
    await page.evaluate(() => {
      window.sekisho?.rejectAll()
    })
    await waitFor(page, () => !window.sekisho?.has('analytics'))
  })

  it('keeps a choice that was made with the ready-made files, and the other way round', async () => {
    const first = await open(full)
    await sekisho(first).noticeSeen()
    await sekisho(first).click('accept-all')
    await waitFor(first, () => window.ran?.includes('tagged.js'))
    here.server.serve('/ready.html', html(TAGGED))
    const ready = await here.visitor.open(`${here.server.url}/ready.html`)
    await waitFor(ready, () => window.ran?.includes('tagged.js'))
    expect(await ready.evaluate(() => window.sekisho?.status)).toBe('decided')
    const again = await open(full)
    await waitFor(again, () => window.ran?.includes('tagged.js'))
    expect(await again.evaluate(() => window.sekisho?.status)).toBe('decided')
  })

  it('has a policy that no page can change', async () => {
    const page = await open(
      full,
      '<script>Object.prototype.sensitive = false; Object.prototype.basis = "necessary"</script>',
    )
    await sekisho(page).noticeSeen()
    expect(
      await page.evaluate(() => {
        const found = window.sekisho?.policy
        return [
          Object.isFrozen(found),
          Object.isFrozen(found?.purposes[1]),
          window.sekisho?.has('analytics'),
        ]
      }),
    ).toEqual([true, true, false])
  })

  it('gates what is tagged, and leaves the rest of the browser alone, where nothing is declared', async () => {
    const page = await open(small, TAGGED.replaceAll(/ data-service="\w+"/g, ''))
    await sekisho(page).noticeSeen()
    expect(await page.evaluate(() => window.ran)).toBeUndefined()
    expect(here.server.hits).toEqual([])
    await sekisho(page).click('accept-all')
    await waitFor(page, () => window.ran?.includes('tagged.js'))
    await expect.poll(() => here.server.hits.map(({ path }) => path)).toContain('/hit/frame.html')
    const patched = (page: Page): Promise<readonly boolean[]> =>
      page.evaluate(() => {
        const all = (): readonly unknown[] => [
          fetch,
          Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.set,
          Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value,
          Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open')?.value,
        ]
        const before = all()
        window.sekisho?.destroy()
        return all().map((each, at) => each !== before[at])
      })
    expect(await patched(page)).toEqual([false, false, false, false])
    expect(await patched(await open(full))).toEqual([true, true, true, false])
  })

  it('is smaller the less it declares', async () => {
    const length = (written: ReadonlyMap<string, string>): number =>
      (written.get('/site/sekisho.js') ?? '').length
    const ready = (await readFile(new URL('sekisho.js', DIST), 'utf8')).length
    expect(length(small)).toBeLessThan(length(full))
    expect(length(small)).toBeLessThan(0.9 * ready)
    expect(length(await build(sending))).toBeGreaterThan(length(small))
  })
})
