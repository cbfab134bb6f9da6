import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CatalogEntry } from '../../src/catalog/types'
import { page as html, policy } from './support/config'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { PREFERENCES, sekisho } from './support/visible'

const here = suite()

/** A catalogue of one service, whose host the engines of the tests know. */
const entry: CatalogEntry = {
  id: 'counter',
  name: { ja: 'カウンター', en: 'Catalogue Counter' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'カウンター株式会社', en: 'Counter Ltd' },
    role: 'processor',
    purpose: { ja: '集計', en: 'Counting' },
  },
  sends: { ja: ['閲覧したページのURL'], en: ['URL of the page'] },
  hosts: ['stats.test'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [{ url: 'https://stats.test/', read: '2026-11-29', by: 'other' }],
  unverified: [],
}

/** `sekisho-catalog.js` with that catalogue. */
let catalog = ''

beforeAll(async () => {
  const contents = `import { writeOutInPage } from '../../src/catalog/inPage'
    writeOutInPage(${JSON.stringify([entry])})`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  })
  catalog = outputFiles[0]?.text ?? ''
})

const NAMED = {
  policy: policy({ services: ['counter', { use: 'counter', id: 'second' }] as never }),
}
const CATALOG = '<script src="/catalog.js"></script>'

/** Opens a page with an untagged script of the service. @param before markup before sekisho.js */
const open = async (
  before: string,
  config: unknown = NAMED,
  headers: Readonly<Record<string, string>> = {},
): Promise<Page> => {
  const untagged = `<script src="http://stats.test:${here.server.port}/hit/untagged.js"></script>`
  const tagged =
    '<script type="text/plain" data-consent="analytics" data-service="counter" src="/hit/tagged.js"></script>'
  here.server.serve('/catalog.js', catalog)
  here.server.serve(
    '/page.html',
    html(untagged + tagged, { config }).replace('<script src="/dist', `${before}$&`),
    headers,
  )
  const page = await here.visitor.open(`${here.server.url}/page.html`)
  await sekisho(page).noticeSeen()
  return page
}

const ran = (page: Page): Promise<string[]> => page.evaluate(() => window.ran ?? [])
const messages = (page: Page): string[] => page.console.filter((line) => line.includes('[sekisho]'))
const serviceIds = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.sekisho.policy.services.map(({ id }) => id))

/** The service is held, shown to the visitor, and released by a yes. */
const works = async (page: Page): Promise<void> => {
  expect(await ran(page)).toEqual([])
  await sekisho(page).click('preferences')
  await sekisho(page).preferencesSeen()
  await waitFor(
    page,
    (selector) => {
      const [host = '', inside = ''] = selector.split(' >>> ')
      const root = document.querySelector(host)?.shadowRoot
      return root?.querySelector(inside)?.textContent.includes('Catalogue Counter')
    },
    PREFERENCES,
  )
  await sekisho(page).click('accept-all')
  await waitFor(page, () => window.ran?.length === 2)
  expect((await ran(page)).sort()).toEqual(['tagged.js', 'untagged.js'])
  expect(page.errors).toEqual([])
  expect(messages(page)).toEqual([])
}

describe('a page whose configuration names a service', () => {
  it('holds it and shows it with sekisho-catalog.js before sekisho.js', async () => {
    await works(await open(CATALOG))
  })

  it('does so where the page requires Trusted Types', async () => {
    const policies = "require-trusted-types-for 'script'; trusted-types sekisho"
    const page = await open(CATALOG, NAMED, { 'content-security-policy': policies })
    expect(await serviceIds(page)).toEqual(['counter', 'second'])
    expect(messages(page)).toEqual([])
  })

  it('does so where an element is named like a member of document', async () => {
    const image = '<img name="querySelector" alt="">'
    await works(await open(`${image}${CATALOG}<script>document.images[0].remove()</script>`))
  })

  it('grants nothing to it without sekisho-catalog.js, and tells the developer what to do', async () => {
    const page = await open('')
    const explained =
      /policy\.services\[0\]: is only named.*\n.*policy\.services\[1\]: is only named.*load sekisho-catalog\.js before sekisho\.js/
    await waitUntil(() => messages(page).some((line) => explained.test(line)), 'a message')
    await sekisho(page).click('accept-all')
    await waitFor(page, () => window.sekisho.has('analytics'))
    await quiet()
    expect(await page.evaluate(() => window.sekisho.has('counter'))).toBe(false)
    expect(await page.evaluate(() => window.sekisho.has('second'))).toBe(false)
    expect(page.errors).toEqual([])
  })

  it('grants nothing to it, and is told, where sekisho-catalog.js comes after sekisho.js', async () => {
    const page = await open('')
    await page.evaluate(
      () =>
        new Promise((done) => {
          const script = document.createElement('script')
          script.src = '/catalog.js'
          script.onload = done
          document.head.append(script)
        }),
    )
    await waitUntil(
      () => messages(page).some((line) => line.includes('comes too late')),
      'a message',
    )
    expect(await page.evaluate(() => window.sekisho.has('counter'))).toBe(false)
  })
})

describe('the sekisho-catalog.js that is shipped', () => {
  it('leaves a page alone that names nothing', async () => {
    const page = await open('<script src="/dist/sekisho-catalog.js"></script>', {
      policy: policy(),
    })
    expect(await serviceIds(page)).toEqual(['stats', 'video'])
    // The tag of the test names a service that this policy does not have.
    expect(messages(page)).toEqual(['warning: [sekisho] unknown: counter'])
    expect(page.errors).toEqual([])
  })
})
