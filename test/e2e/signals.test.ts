import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { ConfigInput, SignalName, SignalOptions } from '../../src/policy/types'
import { page as html, policy } from './support/config'
import type { PageOptions } from './support/config'
import { accept, ledger, ran, refuse } from './support/gated'
import { quiet, waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

/** A policy whose first service listens to a signal. */
const input = (
  signal: SignalName,
  signals?: Partial<SignalOptions>,
  gates: ConfigInput['gates'] = {},
): ConfigInput => {
  const [stats, ...rest] = policy().services ?? []
  return {
    policy: policy({ services: [{ ...stats!, signal }, ...rest] }),
    gates,
    ...(signals && { signals }),
  }
}

/** Writes down what the data layer holds by now: of commands their words, of events their names. */
const NOTE = `
  window.note = (name) => (window.ran ||= []).push(name + ': ' + (window.dataLayer ?? []).map((each) =>
    Object.prototype.toString.call(each) === '[object Arguments]'
      ? each[1] + ' ' + each[2].analytics_storage
      : each.event).join(', '))`

/** Opens a page whose scripts write down what they find. */
const open = async (config: ConfigInput, options: PageOptions = {}): Promise<Page> => {
  here.server.serve('/tag.js', `note('tag'); document.cookie = '_st=1'`)
  const tag = `<script src="http://stats.test:${here.server.port}/tag.js"></script>`
  const head = `<script>${NOTE}; note('head')</script>${tag}`
  here.server.serve('/page.html', html('', { config, head, ...options }))
  return here.visitor.open(`${here.server.url}/page.html`)
}
const EVENT = 'sekisho_consent_update'

describe('Google Consent Mode', () => {
  it('has its default before anything else runs, and its update before what was granted', async () => {
    const page = await open(input('google'))
    await sekisho(page).noticeSeen()
    expect(await ran(page)).toEqual(['head: default denied'])
    await accept(page)
    await waitFor(page, () => window.ran?.length === 2)
    const granted = `default denied, update granted, ${EVENT}`
    expect((await ran(page))[1]).toBe(`tag: ${granted}`)
    await refuse(page)
    await page.evaluate(() => {
      ;(window as unknown as { note(name: string): void }).note('end')
    })
    expect((await ran(page))[2]).toBe(`end: ${granted}, update denied, ${EVENT}`)
  })

  it('begins with what a returning visitor has granted', async () => {
    const page = await open(input('google'))
    await sekisho(page).noticeSeen()
    await accept(page)
    await page.reload()
    await waitFor(page, () => window.ran?.length === 2)
    const granted = `default granted, update granted, ${EVENT}`
    expect(await ran(page)).toEqual([`head: ${granted}`, `tag: ${granted}`])
  })

  it('begins denied for a visitor who has refused, whose tags stay held', async () => {
    const page = await open(input('google'))
    await sekisho(page).noticeSeen()
    await refuse(page)
    await page.reload()
    await waitFor(page, () => window.ran?.length === 1)
    await quiet()
    expect(await ran(page)).toEqual([`head: default denied, update denied, ${EVENT}`])
  })

  it('lets its tags run before consent in advanced mode, and holds their cookies', async () => {
    const page = await open(input('google', { google: { mode: 'advanced' } }))
    await waitFor(page, () => window.ran?.length === 2)
    expect(await ran(page)).toEqual(['head: default denied', 'tag: default denied'])
    expect(await page.evaluate(() => document.cookie)).not.toContain('_st')
    const lines = await ledger(page)
    expect(lines.filter((line) => line.endsWith('leaked'))).toEqual([])
    expect(lines).toContain(`scripts http://stats.test:${here.server.port}/tag.js passed`)
  })

  it('has its default in time together with a policy in the page, and in one file', async () => {
    const enforced = await open(input('google', undefined, { enforce: 'policy' }))
    await sekisho(enforced).noticeSeen()
    await waitFor(
      enforced,
      () => ((window as { dataLayer?: unknown[] }).dataLayer ?? []).length === 1,
    )
    expect((await ran(enforced))[0]).toBe('head: default denied')
    const whole = await open(input('google'), { script: '/dist/sekisho.all.js' })
    await sekisho(whole).noticeSeen()
    expect(await ran(whole)).toEqual(['head: default denied'])
  })
})

describe('a page without signals', () => {
  it('loads no file for them', async () => {
    const page = await open({ policy: policy() })
    await sekisho(page).noticeSeen()
    expect(
      await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .some(({ name }) => name.includes('sekisho-signals')),
      ),
    ).toBe(false)
    expect(await ran(page)).toEqual(['head: '])
  })
})

interface Mixpanel {
  has_opted_in_tracking(): boolean
  has_opted_out_tracking(): boolean
}
const opted = (page: Page): Promise<readonly boolean[]> =>
  page.evaluate(() => {
    const { mixpanel } = window as unknown as { mixpanel: Mixpanel }
    return [mixpanel.has_opted_in_tracking(), mixpanel.has_opted_out_tracking()]
  })

describe('Mixpanel as it is', () => {
  it('opts in and out with the visitor', async () => {
    const path = '../../node_modules/mixpanel-browser/dist/mixpanel.umd.js'
    here.server.serve('/mixpanel.js', await readFile(new URL(path, import.meta.url), 'utf8'))
    const [stats] = policy().services ?? []
    const listener = { ...stats!, signal: 'mixpanel' as const, hosts: [], cookies: [], storage: [] }
    const config = { policy: policy({ services: [listener] }) }
    const head = `<script src="/mixpanel.js"></script>
      <script>mixpanel.init('token', { api_host: '/hit', opt_out_tracking_by_default: true })</script>`
    const page = await open(config, { head })
    await sekisho(page).noticeSeen()
    expect(await opted(page)).toEqual([false, true])
    await accept(page)
    expect(await opted(page)).toEqual([true, false])
    await page.reload()
    await waitFor(page, () => 'mixpanel' in window)
    expect(await opted(page)).toEqual([true, false])
    await refuse(page)
    expect(await opted(page)).toEqual([false, true])
  })
})
