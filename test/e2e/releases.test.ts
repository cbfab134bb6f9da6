import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startDemo } from '../../demo/server.mjs'
import type { ConfigInput, Service } from '../../src/policy/types'
import { demoFaults } from './support/axe'
import { startEngine } from './support/engine'
import { quiet, waitFor } from './support/page'
import type { Engine, Page, Visitor } from './support/page'
import { PREFERENCES, seen, sekisho } from './support/visible'
import './support/window'

type Policy = ConfigInput['policy']

let engine: Engine
let demo: Awaited<ReturnType<typeof startDemo>>
let visitor: Visitor
/** What the sites publish now, against their own files. */
let release: (policy: Policy) => Policy

beforeAll(async () => {
  ;[engine, demo] = await Promise.all([
    startEngine(),
    startDemo({
      port: 0,
      edit: (_, config) => ({ ...config, policy: release(config.policy) }),
    }),
  ])
})
afterAll(async () => {
  await Promise.all([engine.close(), demo.close()])
})
beforeEach(async () => {
  release = (policy) => policy
  visitor = await engine.visitor()
  return () => visitor.close()
})

const textOf = (page: Page, part: string): Promise<string> =>
  page.evaluate((name) => {
    const root = document.getElementById('sekisho')?.shadowRoot
    return root?.querySelector<HTMLElement>(`[part~="${name}"]`)?.innerText ?? ''
  }, part)

/** A release that changes the service of the statistics. */
const withStatistics =
  (change: (service: NonNullable<Policy['services']>[number]) => Partial<Service>) =>
  (policy: Policy): Policy => ({
    ...policy,
    services: (policy.services ?? []).map((each) =>
      each.id === 'page-analytics' ? { ...each, ...change(each) } : each,
    ),
  })

describe.each([
  {
    site: 'keiei',
    cookie: 'Cookie：_new (1 日)',
    minor: '新しいプライバシーポリシー',
    isNew: 'アンケート：新しい目的です',
  },
  { site: 'center', cookie: 'cookie _new (1 day)', minor: 'A new version', isNew: 'Survey: new' },
])('a visitor of the demo site $site comes back', ({ site, cookie, minor, isNew }) => {
  /** After everything was accepted under the first release. */
  const comes = async (next: (policy: Policy) => Policy): Promise<Page> => {
    const page = await visitor.open(`${demo.url}/${site}/`)
    await sekisho(page).noticeSeen()
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await waitFor(page, (name) => !!localStorage.getItem(`${name}-consent`), site)
    release = next
    await page.goto(`${demo.url}/${site}/`)
    await waitFor(page, () => !!document.documentElement.dataset.consentGranted)
    return page
  }
  const granted = async (page: Page): Promise<readonly boolean[]> => {
    const ids = (await sekisho(page).granted()) ?? []
    return ['analytics', 'preferences'].map((id) => ids.includes(id))
  }
  const isLeftInPeace = async (page: Page): Promise<void> => {
    await quiet(600)
    expect(await page.evaluate(() => !!document.getElementById('sekisho'))).toBe(false)
  }

  it('to more: that purpose alone is asked again, with what is new', async () => {
    const page = await comes(
      withStatistics(({ cookies = [] }) => ({
        cookies: [...cookies, { name: '_new', duration: 'P1D', description: 'x' }],
      })),
    )
    await sekisho(page).noticeSeen()
    expect(await granted(page)).toEqual([false, true])
    expect(await textOf(page, 'changes')).toContain(cookie)
    expect(await demoFaults(page)).toEqual([])
    await sekisho(page).click('preferences')
    await seen(page, `${PREFERENCES} [part~=changes]`)
    expect(await textOf(page, 'preferences')).toContain(cookie)
    expect(await demoFaults(page)).toEqual([])
    await sekisho(page).click('reject-all')
    await sekisho(page).noticeGone()
    await page.reload()
    await isLeftInPeace(page)
  })

  it('to less: the consent stays, and nothing is said', async () => {
    const page = await comes(withStatistics(() => ({ storage: [], hosts: [] })))
    await waitFor(
      page,
      () => document.documentElement.dataset.consentGranted?.includes('analytics') ?? false,
    )
    expect(await granted(page)).toEqual([true, true])
    await isLeftInPeace(page)
  })

  it('to a change that nobody declared: it counts as material', async () => {
    const page = await comes((policy) => ({
      ...policy,
      purposes: policy.purposes.map((each) =>
        each.id === 'analytics' ? { ...each, description: 'x' } : each,
      ),
    }))
    await sekisho(page).noticeSeen()
    expect(await granted(page)).toEqual([false, true])
  })

  it('to a new purpose: it is asked, and the other choices stay', async () => {
    const page = await comes((policy) => ({
      ...policy,
      version: '2099-01-01',
      purposes: [
        ...policy.purposes,
        {
          id: 'survey',
          basis: 'consent',
          name: { ja: 'アンケート', en: 'Survey' },
          description: { ja: '年に一度、ご意見をうかがいます。', en: 'We ask once a year.' },
        },
      ],
    }))
    await sekisho(page).noticeSeen()
    expect(await granted(page)).toEqual([true, true])
    expect(await textOf(page, 'changes')).toContain(isNew)
  })

  it('to a minor change and an announcement: a line says so, until it is put away', async () => {
    const page = await comes((policy) => ({
      ...policy,
      version: '2099-01-01',
      changes: [
        ...(policy.changes ?? []),
        { version: '2099-01-01', kind: 'minor', summary: { ja: '字句の修正', en: 'Wording.' } },
      ],
      upcoming: {
        version: '2100-01-01',
        effective: '2100-01-01',
        summary: { ja: '解析の変更', en: 'Other statistics.' },
      },
    }))
    await waitFor(
      page,
      () => !!document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=news]'),
    )
    expect(await textOf(page, 'news')).toContain(minor)
    expect(await textOf(page, 'news')).toContain(site === 'keiei' ? '字句の修正' : 'Wording.')
    expect(await granted(page)).toEqual([true, true])
    expect(await demoFaults(page)).toEqual([])
    await page.click('#sekisho >>> [part~=news] [data-action=close]')
    await page.reload()
    await isLeftInPeace(page)
  })
})
