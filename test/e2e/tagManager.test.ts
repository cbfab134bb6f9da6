import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import type { Call, TagManager } from '../unit/support/tagManager'
import { code, permissions } from '../unit/support/tagTemplate'
import { page as html, policy } from './support/config'
import { accept, refuse } from './support/gated'
import { waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

/** As an owner fills them in: one type needs a purpose and a service, the others follow the default. */
const FIELDS = {
  purposes: [{ type: 'ad_storage', ids: 'analytics, video' }],
  waitForUpdate: '500',
  adsDataRedaction: true,
}

const state = (...granted: string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    permissions.consent.map((type) => [
      type,
      granted.includes(type) || type === 'security_storage' ? 'granted' : 'denied',
    ]),
  )
const DENIED = state()
const ALL = state('analytics_storage', 'ad_storage')
const SET: Call = ['gtagSet', { ads_data_redaction: true }]

/** The stand-in for the sandbox, as a script. */
const [sandbox] = buildSync({
  entryPoints: [fileURLToPath(new URL('../unit/support/tagManager.ts', import.meta.url))],
  bundle: true,
  format: 'iife',
  globalName: 'sandbox',
  write: false,
}).outputFiles

/** A container with the template as its only tag. */
const CODE = `${sandbox?.text ?? ''}
  window.tagManager = sandbox.createTagManager(window, ${JSON.stringify(permissions)})
  tagManager.run(function (require, data) { 'use strict'
    ${code}
  }, ${JSON.stringify(FIELDS)})`

const told = (page: Page): Promise<readonly Call[]> =>
  page.evaluate(() => (window as unknown as { tagManager: TagManager }).tagManager.told())

const CONTAINER = '<script src="/container.js"></script>'
const CONFIG = { policy: policy() }

/** Opens a page with a container. */
const open = async (page: string): Promise<Page> => {
  here.server.serve('/container.js', CODE)
  here.server.serve('/page.html', page)
  return here.visitor.open(`${here.server.url}/page.html`)
}

describe('the template of Google Tag Manager', () => {
  it('begins denied, and follows the decisions of a visitor', async () => {
    const page = await open(html('', { config: CONFIG, head: CONTAINER }))
    await sekisho(page).noticeSeen()
    const began = [SET, ['setDefaultConsentState', DENIED], ['gtmOnSuccess']]
    expect(await told(page)).toEqual(began)
    await accept(page)
    const accepted = [...began, ['updateConsentState', ALL]]
    expect(await told(page)).toEqual(accepted)
    await page.evaluate(() => {
      window.sekisho.update({ video: false })
    })
    const partly = [...accepted, ['updateConsentState', state('analytics_storage')]]
    expect(await told(page)).toEqual(partly)
    await refuse(page)
    expect(await told(page)).toEqual([...partly, ['updateConsentState', DENIED]])
    expect(page.errors).toEqual([])
  })

  it('begins with what a returning visitor has granted', async () => {
    const page = await open(html('', { config: CONFIG, head: CONTAINER }))
    await sekisho(page).noticeSeen()
    await accept(page)
    await page.reload()
    await waitFor(page, () => 'tagManager' in window)
    expect(await told(page)).toEqual([SET, ['setDefaultConsentState', ALL], ['gtmOnSuccess']])
  })

  it('follows a decision in another tab', async () => {
    const page = await open(html('', { config: CONFIG, head: CONTAINER }))
    await sekisho(page).noticeSeen()
    const other = await here.visitor.open(`${here.server.url}/page.html`)
    await sekisho(other).noticeSeen()
    await accept(other)
    await waitFor(page, () =>
      (window as unknown as { tagManager: TagManager }).tagManager
        .told()
        .some(([name]) => name === 'updateConsentState'),
    )
    expect((await told(page)).at(-1)).toEqual(['updateConsentState', ALL])
  })

  it('waits for a configuration that is fetched, and then says what is granted', async () => {
    let send = (): void => {}
    const sent = new Promise<void>((done) => {
      send = done
    })
    here.server.answer('/config.json', async () => {
      await sent
      return Response.json(CONFIG)
    })
    const page = await open(
      `<!doctype html><title>Test</title>
      <script src="/dist/sekisho.js" data-config="/config.json"></script>${CONTAINER}<h1>Test</h1>`,
    )
    await waitFor(page, () => 'tagManager' in window)
    const began = [
      SET,
      ['setDefaultConsentState', { ...DENIED, wait_for_update: 500 }],
      ['gtmOnSuccess'],
    ]
    expect(await told(page)).toEqual(began)
    send()
    await sekisho(page).noticeSeen()
    const known = [...began, ['updateConsentState', DENIED]]
    expect(await told(page)).toEqual(known)
    await accept(page)
    expect(await told(page)).toEqual([...known, ['updateConsentState', ALL]])
  })

  it("waits in the page's own list where Sekisho comes after the container", async () => {
    const page = await open(
      html('', { config: CONFIG }).replace(
        '<script src=',
        `<script>window.sekisho = []</script>${CONTAINER}<script src=`,
      ),
    )
    await sekisho(page).noticeSeen()
    await accept(page)
    expect(await told(page)).toEqual([
      SET,
      ['setDefaultConsentState', { ...DENIED, wait_for_update: 500 }],
      ['gtmOnSuccess'],
      ['updateConsentState', DENIED],
      ['updateConsentState', ALL],
    ])
  })

  it('stays denied and fails where the page has no Sekisho', async () => {
    const page = await open(
      `<!doctype html><title>Test</title><p id="sekisho">An element of that name</p>${CONTAINER}`,
    )
    await waitFor(page, () => 'tagManager' in window)
    expect(await told(page)).toEqual([SET, ['setDefaultConsentState', DENIED], ['gtmOnFailure']])
    expect(page.errors).toEqual([])
  })
})
