import { describe, expect, it } from 'vitest'
import { page, policy } from './support/config'
import { waitFor } from './support/page'
import { suite } from './support/suite'

const here = suite()

const takeover = { cookie: 'klaro', map: { stats: 'analytics', maps: 'embeds' } }
const KLARO = encodeURIComponent('{"stats":true,"maps":false}')

describe('a choice made under another tool', () => {
  it('is taken over before anybody is asked', async () => {
    here.server.serve('/plain', '<!doctype html><title>Before</title>')
    here.server.serve('/', page('', { config: { policy: policy(), takeover } }))
    const tab = await here.visitor.open(here.server.url + '/plain')
    await tab.evaluate((value) => {
      document.cookie = `klaro=${value}; path=/`
    }, KLARO)
    await tab.goto(here.server.url + '/')
    await waitFor(tab, () => window.sekisho.decision !== undefined)
    const found = await tab.evaluate(() => ({
      source: window.sekisho.decision?.source,
      analytics: window.sekisho.has('analytics'),
      embeds: window.sekisho.has('embeds'),
      status: window.sekisho.status,
      cookies: document.cookie,
    }))
    expect(found).toMatchObject({
      source: 'migrated',
      analytics: true,
      embeds: false,
      status: 'decided',
    })
    expect(found.cookies).not.toContain('klaro')
    await tab.reload()
    expect(await tab.evaluate(() => window.sekisho.has('analytics'))).toBe(true)
    expect(await tab.evaluate(() => document.querySelector('#sekisho'))).toBeNull()
  })
})
