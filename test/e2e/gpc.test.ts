import { describe, expect, it } from 'vitest'
import { page, policy } from './support/config'
import { waitFor } from './support/page'
import { suite } from './support/suite'

const here = suite()

const withAds = policy()
const config = {
  policy: {
    ...withAds,
    purposes: [
      ...withAds.purposes,
      { id: 'ads', basis: 'optout', name: 'Ads', description: 'Sells space.' },
    ],
  },
}

/** A page in front of which something says what the browser sends. */
const serve = (before: string): void => {
  here.server.serve('/', page('', { config }).replace('<head>', `<head><script>${before}</script>`))
}
const SENDS = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true });`

describe('Global Privacy Control', () => {
  it('refuses what is granted until it is refused, unless the visitor allows it', async () => {
    serve(SENDS + `Object.defineProperty(navigator, 'globalPrivacyControl', { value: false })`)
    const tab = await here.visitor.open(here.server.url + '/')
    await waitFor(tab, () =>
      document
        .querySelector('#sekisho')
        ?.shadowRoot?.textContent.includes('Global Privacy Control'),
    )
    expect(await tab.evaluate(() => [window.sekisho.gpc, window.sekisho.has('ads')])).toEqual([
      true,
      false,
    ])
    expect(await tab.evaluate(() => document.cookie)).toBe('')
    await tab.click('#sekisho >>> [data-action="accept-all"]')
    await waitFor(tab, () => window.sekisho.has('ads'))
    await tab.reload()
    expect(await tab.evaluate(() => window.sekisho.has('ads'))).toBe(true)
  })

  it('is read as the browser itself sends it', async () => {
    serve('')
    const visitor = await here.engine.visitor({ gpc: true })
    try {
      const tab = await visitor.open(here.server.url + '/')
      const sends = await tab.evaluate(
        () => Reflect.get(navigator, 'globalPrivacyControl') === true,
      )
      expect(sends).toBe(here.engine.name === 'firefox')
      expect(await tab.evaluate(() => window.sekisho.has('ads'))).toBe(!sends)
    } finally {
      await visitor.close()
    }
  })

  it('goes before a yes from before it was on', async () => {
    serve('')
    const tab = await here.visitor.open(here.server.url + '/')
    await tab.evaluate(() => {
      window.sekisho.acceptAll()
    })
    serve(SENDS)
    await tab.reload()
    expect(
      await tab.evaluate(() => ['ads', 'analytics'].map((id) => window.sekisho.has(id))),
    ).toEqual([false, true])
  })
})
