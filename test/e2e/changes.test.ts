import { describe, expect, it } from 'vitest'
import type { ConfigInput, Service } from '../../src/policy/types'
import { faults } from './support/axe'
import { page as html, policy } from './support/config'
import { quiet, waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

type Policy = ConfigInput['policy']

const path = '/page.html'
const services = policy().services ?? []
const withStats = (change: Partial<Service>): Partial<Policy> => ({
  services: services.map((each) => (each.id === 'stats' ? { ...each, ...change } : each)),
})
const more = {
  id: 'ads',
  purpose: 'analytics',
  name: 'Ad Reach',
  recipient: { name: 'Reach Inc.', role: 'third-party', country: 'US' },
  sends: ['address of the page'],
} as const

/** Publishes a policy at the address of the page. */
const publish = (change: Partial<Policy> = {}, lang = 'en'): void => {
  const script =
    '<script type="text/plain" data-consent="analytics">window.ran = ["analytics"]</script>'
  here.server.serve(
    path,
    // With the landmarks of a real page.
    html(`<main>${script}</main>`, { config: { policy: policy(change) }, lang })
      .replace(/<h1>.*?<\/h1>/, '<header><h1>Test</h1></header>')
      .replace(/<button .*?<\/button>/, '<footer>$&</footer>'),
  )
}

/** A visitor who has answered the first policy. */
const answered = async (action: 'accept-all' | 'reject-all' = 'accept-all'): Promise<Page> => {
  publish()
  const page = await here.visitor.open(here.server.url + path)
  await sekisho(page).noticeSeen()
  await sekisho(page).click(action)
  await sekisho(page).noticeGone()
  // Of a refusal nothing is remembered but the cookie.
  if (action === 'accept-all') await waitFor(page, () => !!localStorage.getItem('sekisho'))
  return page
}

/** The visitor comes back, to what is published now. */
const comeBack = async (page: Page, change: Partial<Policy>, lang?: string): Promise<void> => {
  publish(change, lang)
  await page.goto(here.server.url + path)
}

const textOf = (page: Page, part: string): Promise<string> =>
  page.evaluate((name) => {
    const root = document.getElementById('sekisho')?.shadowRoot
    return root?.querySelector<HTMLElement>(`[part~="${name}"]`)?.innerText ?? ''
  }, part)

const state = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const consent = window.sekisho as unknown as {
      status: string
      has(id: string): boolean
    }
    return [consent.status, consent.has('analytics'), consent.has('embeds')]
  })

/** Nothing is asked and nothing is said. */
const isLeftInPeace = async (page: Page): Promise<void> => {
  await waitFor(page, () => !!document.documentElement.dataset.consentGranted)
  await quiet()
  expect(await page.evaluate(() => !!document.getElementById('sekisho'))).toBe(false)
}

describe('a purpose that covers more', () => {
  it.each<readonly [string, Partial<Policy>, string]>([
    ['a service', { services: [...services, more] }, 'Ad Reach (Reach Inc.)'],
    [
      'a recipient',
      withStats({ recipient: { name: 'Other Inc.', role: 'processor', country: 'JP' } }),
      'Other Inc.',
    ],
    [
      'an item sent',
      withStats({ sends: ['address of the page', 'member number'] }),
      'member number',
    ],
    [
      'a cookie',
      withStats({
        cookies: [
          { name: '_st*', duration: 'P13M', description: 'x' },
          { name: '_new', duration: 'P1D', description: 'x' },
        ],
      }),
      '_new (1 day)',
    ],
    [
      'a longer duration',
      withStats({ cookies: [{ name: '_st*', duration: 'P2Y', description: 'x' }] }),
      '_st* (2 years)',
    ],
  ])('lapses alone with %s, and says so', async (_, change, words) => {
    const page = await answered()
    await comeBack(page, change)
    await sekisho(page).noticeSeen()
    expect(await state(page)).toEqual(['lapsed', false, true])
    expect(await textOf(page, 'changes')).toContain(`Analytics: `)
    expect(await textOf(page, 'changes')).toContain(words)
    expect(await textOf(page, 'changes')).not.toContain('Embeds')
    expect(await page.evaluate(() => window.ran)).toBeUndefined()
    expect(await faults(page)).toEqual([])
    await sekisho(page).click('accept-all')
    await waitFor(page, () => window.ran?.join() === 'analytics')
    await comeBack(page, change)
    await isLeftInPeace(page)
    expect(await state(page)).toEqual(['decided', true, true])
  })

  it('lapses although the change is called minor', async () => {
    const page = await answered()
    await comeBack(page, {
      version: '2026-10-01',
      services: [...services, more],
      changes: [
        { version: '2026-10-01', kind: 'minor', purposes: ['analytics'], summary: 'Words.' },
      ],
    })
    await sekisho(page).noticeSeen()
    expect(await state(page)).toEqual(['lapsed', false, true])
  })

  it('says it in the words of the site, and in Japanese', async () => {
    const page = await answered()
    await comeBack(
      page,
      {
        version: '2026-10-01',
        services: [...services, more],
        changes: [
          {
            version: '2026-10-01',
            kind: 'material',
            purposes: ['analytics'],
            summary: { ja: '広告の効果も測ります。', en: 'We measure advertising too.' },
          },
        ],
      },
      'ja',
    )
    await sekisho(page).noticeSeen()
    expect(await textOf(page, 'changes')).toContain('広告の効果も測ります。')
    expect(await textOf(page, 'changes')).toContain('新しいサービス：Ad Reach')
    expect(await faults(page)).toEqual([])
  })

  it('does not ask whoever has refused', async () => {
    const page = await answered('reject-all')
    await comeBack(page, { services: [...services, more] })
    await isLeftInPeace(page)
    expect(await state(page)).toEqual(['decided', false, false])
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })
})

describe('a purpose that covers less', () => {
  it('keeps its consent, and gets it back when it covers what it did', async () => {
    const page = await answered()
    const cookie = await page.evaluate(() => document.cookie)
    await comeBack(page, withStats({ cookies: [], storage: [] }))
    await waitFor(page, () => window.ran?.join() === 'analytics')
    await isLeftInPeace(page)
    expect(await state(page)).toEqual(['decided', true, true])
    // The same decision, as it stands today.
    const after = await page.evaluate(() => document.cookie)
    expect(after).not.toBe(cookie)
    expect(after.split('~').slice(-1)).toEqual(cookie.split('~').slice(-1))
    expect(after.split('~')[2]).toBe(cookie.split('~')[2])
    await comeBack(page, {})
    await waitFor(page, () => window.ran?.join() === 'analytics')
    await isLeftInPeace(page)
  })

  it('keeps it in a tab that is still open with the policy of before', async () => {
    const before = await answered()
    const cookie = await before.evaluate(() => document.cookie)
    publish(withStats({ cookies: [], storage: [] }))
    const after = await here.visitor.open(here.server.url + path)
    await waitFor(after, (was) => document.cookie !== was, cookie)
    await before.evaluate(() => window.dispatchEvent(new Event('pageshow')))
    await quiet(600)
    expect(await state(before)).toEqual(['decided', true, true])
    expect(await sekisho(before).seesNotice()).toBe(false)
    expect(await state(after)).toEqual(['decided', true, true])
  })

  it('does not lose what its service has stored before it is known that it holds', async () => {
    const page = await answered()
    await page.evaluate(() => {
      document.cookie = '_st1=a; path=/'
      localStorage.setItem('st_1', 'a')
    })
    await comeBack(page, withStats({ sends: [] }))
    await waitFor(page, () => window.ran?.join() === 'analytics')
    await quiet(500)
    expect(
      await page.evaluate(() => [document.cookie.includes('_st1=a'), localStorage.getItem('st_1')]),
    ).toEqual([true, 'a'])
  })
})

describe('a change nobody declared', () => {
  it('counts as material where the stated purpose is worded otherwise', async () => {
    const page = await answered()
    const purposes = policy().purposes.map((each) =>
      each.id === 'analytics' ? { ...each, description: 'Builds profiles.' } : each,
    )
    await comeBack(page, { purposes })
    await sekisho(page).noticeSeen()
    expect(await state(page)).toEqual(['lapsed', false, true])
    expect(await textOf(page, 'changes')).toContain('described in other words')
  })
})

describe('a new purpose', () => {
  it('starts undecided, and the other choices stay', async () => {
    const page = await answered()
    const purposes = [
      ...policy().purposes,
      { id: 'ads', basis: 'consent' as const, name: 'Advertising', description: 'Shows ads.' },
    ]
    await comeBack(page, { version: '2026-10-01', purposes })
    await sekisho(page).noticeSeen()
    expect(await state(page)).toEqual(['lapsed', true, true])
    expect(await textOf(page, 'changes')).toContain('Advertising: new')
  })
})

describe('the line that says what has changed', () => {
  const minor: Partial<Policy> = {
    version: '2026-10-01',
    changes: [{ version: '2026-10-01', kind: 'minor', summary: 'The address is new.' }],
  }
  const seen = (page: Page): Promise<void> =>
    waitFor(page, () => {
      const root = document.getElementById('sekisho')?.shadowRoot
      return !!root?.querySelector('[part~=news]')
    })

  it('asks nothing after a minor change, takes no focus, and stays away once it is put away', async () => {
    const page = await answered()
    await comeBack(page, minor)
    await seen(page)
    expect(await state(page)).toEqual(['decided', true, true])
    expect(await textOf(page, 'news')).toContain('The address is new.')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    expect(await faults(page)).toEqual([])
    const cookie = await page.evaluate(() => document.cookie)
    await page.click('#sekisho >>> [part~=news] [data-action=close]')
    await waitFor(page, () => !document.getElementById('sekisho'))
    expect(await page.evaluate(() => document.cookie)).toBe(cookie)
    await page.reload()
    await isLeftInPeace(page)
  })

  it('is not for somebody who has decided since', async () => {
    publish(minor)
    const page = await here.visitor.open(here.server.url + path)
    await sekisho(page).noticeSeen()
    await sekisho(page).click('reject-all')
    await sekisho(page).noticeGone()
    await page.reload()
    await isLeftInPeace(page)
  })

  it('announces the next version ahead of its date, and not after it', async () => {
    const upcoming = (effective: string): Partial<Policy> => ({
      upcoming: {
        version: effective,
        effective,
        summary: 'Statistics go to another company.',
        url: '/next/',
      },
    })
    const page = await answered()
    await comeBack(page, upcoming('2199-04-01'))
    await seen(page)
    expect(await textOf(page, 'news')).toContain('April 1, 2199')
    expect(await textOf(page, 'news')).toContain('Statistics go to another company.')
    await page.click('#sekisho >>> [part~=news] [data-action=close]')
    await page.reload()
    await isLeftInPeace(page)
    await comeBack(page, upcoming('2026-01-01'))
    await isLeftInPeace(page)
  })
})
