import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { quiet, waitFor } from '../e2e/support/page'
import type { Page } from '../e2e/support/page'
import { suite } from '../e2e/support/suite'
import { sekisho } from '../e2e/support/visible'
import config from './config.json'
import { buildFrameworks, CACHE } from './support/built'
import {
  ALL_GRANTED,
  asked,
  complaints,
  CONNECTIONS,
  counts,
  ran,
  state,
  visit,
} from './support/visits'

declare global {
  interface Window {
    /** How often the document has been hydrated or made anew. */
    hydrated?: number
    /** What React has put right by rendering it again. */
    recovered?: string[]
  }
}

/** As `react/server.jsx` exports it. */
interface Server {
  render(props: object): Promise<string[]>
}

/** Where the bundle stands; `late` is an async one that comes when the notice has been painted. */
const PLACES = ['defer', 'async', 'end', 'late'] as const
type Place = (typeof PLACES)[number]

/** Milliseconds after which a late bundle comes: the notice has been painted by then. */
const LATE = 2500

const here = suite()
buildFrameworks(here)

/** Serves a document that React has rendered. */
const serve = async (
  version: number,
  place: Place,
  { guarded = true, streamed = false, mode = 'client.dev.js' } = {},
): Promise<void> => {
  const folder = join(CACHE, 'react', String(version))
  const { render } = createRequire(import.meta.url)(join(folder, 'server.cjs')) as Server
  const script = `/react/${version}.js`
  const port = here.server.port
  const pieces = await render({
    script,
    place: place === 'late' ? 'async' : place,
    streamed,
    report: `http://stats.test:${port}/hit/report`,
    tagged: `http://stats.test:${port}/hit/tagged.js`,
    ...(guarded && { config }),
  })
  const bundle = await readFile(join(folder, mode), 'utf8')
  here.server.serve(script, async () => {
    if (place === 'late') await quiet(LATE)
    return bundle
  })
  here.server.serve('/react.html', streamed ? pieces : pieces.join(''))
}

/** Whether the file of the notice had come before the bundle. */
const isLate = (page: Page, version: number): Promise<boolean> =>
  page.evaluate((bundle) => {
    const endOf = (part: string): number =>
      performance
        .getEntriesByType('resource')
        .find(({ name }) => name.includes(part))
        ?.toJSON().responseEnd ?? Infinity
    return endOf('sekisho-notice') < endOf(bundle)
  }, `/react/${version}.js`)

const isClean = async (page: Page): Promise<void> => {
  expect(complaints(page).join('\n')).toBe('')
  expect(await page.evaluate(() => window.recovered?.join('\n'))).toBe('')
  expect(await page.evaluate(() => window.hydrated)).toBe(1)
}

const ALL = ['body', 'head', 'tagged.js']

describe.each([18, 19])('a whole document of React %i', (version) => {
  describe.each(CONNECTIONS)('on a %s connection', (connection) => {
    // Attributes that do not fit are complained of in development only.
    const mode = connection === 'fast' ? 'client.dev.js' : 'client.js'

    it.each(PLACES)('hydrates without Sekisho, the bundle being %s', async (place) => {
      await serve(version, place, { guarded: false, mode })
      const page = await visit(here, '/react.html', connection)
      await counts(page)
      await isClean(page)
    })

    it.each(PLACES)('hydrates and keeps the notice, the bundle being %s', async (place) => {
      await serve(version, place, { mode })
      const page = await visit(here, '/react.html', connection)
      await counts(page)
      await sekisho(page).noticeSeen()
      if (place === 'late') expect(await isLate(page, version)).toBe(true)
      await isClean(page)
      expect(await state(page)).toEqual({ status: 'undecided', granted: 'necessary', hosts: 1 })
      expect(await ran(page)).toEqual([])

      await sekisho(page).click('accept-all')
      await sekisho(page).noticeGone()
      await waitFor(page, (all) => (window.ran ?? []).length >= all, ALL.length)
      expect(await ran(page)).toEqual(ALL)
      expect(asked(here).filter((path) => path === 'tagged.js')).toHaveLength(1)
      await counts(page)
      await isClean(page)
      expect((await state(page)).granted).toBe(ALL_GRANTED)
    })

    it.each(PLACES)(
      'runs what is granted once for who comes again, the bundle being %s',
      async (place) => {
        await serve(version, place, { mode })
        const page = await visit(here, '/react.html', connection)
        await page.evaluate(() => {
          window.sekisho.acceptAll()
        })
        await page.reload()
        await counts(page)
        await waitFor(page, (all) => (window.ran ?? []).length >= all, ALL.length)
        expect(await ran(page)).toEqual(ALL)
        expect(await state(page)).toEqual({
          status: 'decided',
          granted: ALL_GRANTED,
          hosts: 0,
        })
        await isClean(page)
      },
    )
  })

  it('hydrates a document that comes in pieces without Sekisho', async () => {
    await serve(version, 'async', { streamed: true, guarded: false })
    const page = await visit(here, '/react.html')
    await waitFor(page, () => !!document.getElementById('late'))
    await counts(page)
    await isClean(page)
  })

  it('hydrates a document that comes in pieces, and fills the document of the policy', async () => {
    await serve(version, 'async', { streamed: true })
    const page = await visit(here, '/react.html')
    await waitFor(page, () => !!document.getElementById('late'))
    await counts(page)
    await sekisho(page).noticeSeen()
    await waitFor(page, () =>
      document.querySelector('[data-consent-document]')?.textContent.includes('Stats Ltd'),
    )
    await isClean(page)
  })
})
