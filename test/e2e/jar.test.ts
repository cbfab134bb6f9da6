import { describe, expect, it } from 'vitest'
import { page as html, policy } from './support/config'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

const cookie = (page: Page): Promise<string> => page.evaluate(() => document.cookie)
const at = async (host: string, domain: string, path = '/page.html'): Promise<Page> => {
  here.server.serve(path, html('', { config: { policy: policy(), cookie: { domain } } }))
  return here.visitor.open(`http://${host}:${here.server.port}${path}`)
}

/** A page whose policy has so many purposes. */
const many = async (count: number): Promise<Page> => {
  const purposes = Array.from({ length: count }, (_, i) => ({
    id: `purpose-${i}`,
    basis: 'consent' as const,
    name: `Purpose ${i}`,
    description: 'One of many.',
  }))
  here.server.serve(
    '/many.html',
    html('', { config: { policy: policy({ purposes, services: [] }) } }),
  )
  return here.visitor.open(`http://localhost:${here.server.port}/many.html`)
}

describe('the consent cookie', () => {
  it('is not written before a decision', async () => {
    const page = await at('localhost', 'host')
    await sekisho(page).noticeSeen()
    expect(await cookie(page)).toBe('')
  })

  it('records a refusal exactly like an acceptance', async () => {
    const page = await at('localhost', 'host')
    await sekisho(page).click('reject-all')
    await sekisho(page).noticeGone()
    expect(await cookie(page)).toMatch(
      /^sekisho=1~2026-04-01~[0-9a-z]{6}~analytics\.0\.\w+!embeds\.0\.\w+~notice\.visitor~[0-9a-z]{22}$/,
    )
    await page.evaluate(() => {
      window.sekisho.acceptAll()
    })
    expect(await cookie(page)).toMatch(
      /^sekisho=1~2026-04-01~[0-9a-z]{6}~analytics\.1\.\w+!embeds\.1\.\w+~api\.\w+~[0-9a-z]{22}$/,
    )
  })

  it.each([
    ['a.b.example.co.jp', 'other.example.co.jp', 'c.other.co.jp'],
    ['www.city.example.lg.jp', 'city.example.lg.jp', 'example2.lg.jp'],
    ['www.office.metro.tokyo.jp', 'metro.tokyo.jp', 'tokyo.jp'],
    ['shop.example.com', 'example.com', 'example.org'],
  ])(
    'reaches, for the site of %s, as far as the browser lets it',
    async (host, inside, outside) => {
      const page = await at(host, 'site')
      await sekisho(page).click('accept-all')
      await sekisho(page).noticeGone()
      await page.goto(`http://${inside}:${here.server.port}/page.html`)
      await waitFor(page, () => window.sekisho.status === 'decided')
      await page.goto(`http://${outside}:${here.server.port}/page.html`)
      await sekisho(page).noticeSeen()
      expect(await cookie(page)).toBe('')
    },
  )

  it('stays on an address that is a number', async () => {
    const page = await at('127.0.0.1', 'site')
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    expect(await cookie(page)).toContain('analytics.1')
    await page.reload()
    expect(await page.evaluate(() => window.sekisho.status)).toBe('decided')
  })

  it('is one cookie also after the owner has widened its domain', async () => {
    const page = await at('www.example.com', 'host')
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await at('www.example.com', 'site')
    await page.reload()
    await page.evaluate(() => {
      window.sekisho.rejectAll()
    })
    expect((await cookie(page)).split('sekisho=')).toHaveLength(2)
    await page.reload()
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(false)
  })

  it('holds a choice on 150 purposes', async () => {
    const page = await many(150)
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await page.reload()
    expect(
      await page.evaluate(() => [window.sekisho.status, window.sekisho.has('purpose-149')]),
    ).toEqual(['decided', true])
  })

  it('is not pushed out by what a service has tried to write before', async () => {
    const page = await at('www.example.com', 'host')
    await page.evaluate(() => {
      for (let i = 0; i < 10_000; i++) document.cookie = `_st${i}=${i}`
    })
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await page.reload()
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(true)
    expect(await cookie(page)).toContain('_st9999=')
  })

  it('that would be too long is not written, and the choice holds for the page', async () => {
    const page = await many(400)
    await sekisho(page).click('accept-all')
    await waitFor(page, () =>
      document
        .querySelector('#sekisho')
        ?.shadowRoot?.textContent.includes('cannot store your choice'),
    )
    const state = (): Promise<unknown[]> =>
      page.evaluate(() => [
        window.sekisho.has('purpose-399'),
        window.sekisho.persistent,
        document.cookie,
      ])
    expect(await state()).toEqual([true, false, ''])
    await page.reload()
    await sekisho(page).noticeSeen()
    expect(await page.evaluate(() => window.sekisho.has('purpose-399'))).toBe(false)
  })

  it.each([
    ['torn', 'sekisho=1~2026-04-01~tq2k9c~analytics.1'],
    [
      'from the future',
      'sekisho=2~2026-04-01~tq2k9c~analytics.1.abc~notice~0123456789012345678901',
    ],
    ['made up', 'sekisho=analytics.1'],
    ['empty', 'sekisho='],
    ['escaped badly', 'sekisho=%E0%A4%A'],
    ['very long', `sekisho=1~${'x'.repeat(4000)}`],
  ])('means undecided when it is %s', async (_, text) => {
    const page = await at('localhost', 'host')
    await page.evaluate((t) => {
      document.cookie = t + '; path=/'
    }, text)
    await page.reload()
    await sekisho(page).noticeSeen()
    expect(
      await page.evaluate(() => [window.sekisho.status, window.sekisho.has('analytics')]),
    ).toEqual(['undecided', false])
    expect(page.errors).toEqual([])
  })

  it('means undecided where two of it differ', async () => {
    const page = await at('localhost', 'host', '/deep/page.html')
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await page.evaluate(() => {
      document.cookie = document.cookie.replaceAll('.1.', '.0.') + '; path=/deep'
    })
    await page.reload()
    await sekisho(page).noticeSeen()
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(false)
  })

  it('holds a choice made before the clock was set back', async () => {
    const page = await at('localhost', 'host')
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await page.evaluate(() => {
      const ahead = Math.floor(Date.now() / 1000 + 86_400 * 30).toString(36)
      document.cookie = document.cookie.replace(/~[0-9a-z]{6}~/, `~${ahead}~`) + '; path=/'
    })
    await page.reload()
    expect(
      await page.evaluate(() => [window.sekisho.status, window.sekisho.has('analytics')]),
    ).toEqual(['decided', true])
  })

  it('is read by two tabs, and a choice in one reaches the other', async () => {
    const one = await at('localhost', 'host')
    const two = await here.visitor.open(`${here.server.url}/page.html`)
    await sekisho(two).noticeSeen()
    await sekisho(one).click('accept-all')
    await waitFor(two, () => window.sekisho.has('analytics'))
    await sekisho(two).noticeGone()
    await one.evaluate(() => window.sekisho.reset())
    await waitFor(two, () => !window.sekisho.has('analytics'))
  })

  it('is read again when the page comes back from the back/forward cache', async () => {
    // `no-store` keeps pages out of that cache.
    for (const path of ['/kept.html', '/next.html'])
      here.server.serve(path, html(''), { 'cache-control': 'max-age=60' })
    const page = await here.visitor.open(`${here.server.url}/kept.html`)
    await page.evaluate(() => Object.assign(window, { kept: true }))
    // Firefox keeps no page that still waits for a file.
    await waitFor(page, () =>
      performance
        .getEntriesByType('resource')
        .some(({ name }) => name.includes('sekisho-preferences')),
    )
    await page.goto(`${here.server.url}/next.html`)
    await page.evaluate(() => {
      window.sekisho.acceptAll()
    })
    await page.back()
    expect(await page.evaluate(() => 'kept' in window)).toBe(true)
    await waitFor(page, () => window.sekisho.has('analytics'))
  })

  it.each(['localhost', 'www.example.com'])(
    'says on %s what was decided last, in two tabs that decide at once',
    async (host) => {
      const [first, second] = [await at(host, 'host'), await at(host, 'host')]
      await Promise.all([first, second].map((page) => sekisho(page).noticeSeen()))
      for (let i = 0; i < 8; i++) {
        await Promise.all([
          first.evaluate(() => {
            window.sekisho.acceptAll()
          }),
          second.evaluate(() => {
            window.sekisho.rejectAll()
          }),
        ])
        // Each process has its own copy of the cookies for a moment.
        await quiet()
        for (const page of [first, second]) {
          await page.evaluate(() => window.dispatchEvent(new Event('focus')))
          const [granted, persistent, text] = await page.evaluate(
            () =>
              [
                window.sekisho.has('analytics'),
                window.sekisho.persistent,
                document.cookie,
              ] as const,
          )
          expect(persistent).toBe(true)
          expect(text.includes('analytics.1')).toBe(granted)
        }
        if (!here.cannot('show two processes one cookie that both have written at once'))
          expect(await cookie(first)).toBe(await cookie(second))
      }
    },
  )

  it('is not needed for a choice to hold on the page, where the browser keeps none', async () => {
    const visitor = await here.engine.visitor({ noCookies: true })
    try {
      here.server.serve('/page.html', html(''))
      const page = await visitor.open(`${here.server.url}/page.html`)
      await sekisho(page).noticeSeen()
      const says = (part: string): Promise<string> =>
        page.evaluate((name) => {
          const root = document.getElementById('sekisho')?.shadowRoot
          return root?.querySelector(`[part~=${name}]`)?.textContent ?? ''
        }, part)
      const persistent = (): Promise<boolean> => page.evaluate(() => window.sekisho.persistent)
      const knows = !here.cannot('say that it keeps no cookies')
      expect(await persistent()).toBe(!knows)
      if (knows) expect(await says('notice')).toMatch(/this page only/)
      await sekisho(page).click('accept-all')
      await sekisho(page).noticeGone()
      await waitUntil(async () => (await says('status')).includes('this page only'), 'it is said')
      expect(await persistent()).toBe(false)
      expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(true)
      await page.evaluate(() => window.dispatchEvent(new Event('pageshow')))
      expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(true)
      expect(page.errors).toEqual([])
    } finally {
      await visitor.close()
    }
  })
})
