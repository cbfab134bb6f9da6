import { describe, expect, it } from 'vitest'
import { faults } from './support/axe'
import { page as html, policy } from './support/config'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page, VisitorOptions } from './support/page'
import { suite } from './support/suite'
import { gone, seen, sekisho } from './support/visible'

const here = suite()

const open = async (options?: Parameters<typeof html>[1], body = ''): Promise<Page> => {
  here.server.serve('/page.html', html(body, options))
  return here.visitor.open(`${here.server.url}/page.html`)
}

const style = (page: Page, action: string): Promise<unknown> =>
  page.evaluate((name) => {
    const button = document
      .getElementById('sekisho')
      ?.shadowRoot?.querySelector(`[part~=notice] [data-action="${name}"]`)
    if (!button) return
    const { color, backgroundColor, borderColor, fontSize, fontWeight, textDecorationLine } =
      getComputedStyle(button)
    const { width, height } = button.getBoundingClientRect()
    return {
      look: { color, backgroundColor, borderColor, fontSize, fontWeight, textDecorationLine },
      size: [Math.round(width), Math.round(height)],
      tag: button.tagName,
    }
  }, action)

describe('the notice', () => {
  it('is the first child of body, holds no focus, and is not in the document once it is answered', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    expect(await page.evaluate(() => document.body.firstElementChild?.id)).toBe('sekisho')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await sekisho(page).click('reject-all')
    await sekisho(page).noticeGone()
    await waitFor(page, () => !document.getElementById('sekisho'))
  })

  it.each([360, 768, 1280])('gives three equal answers at %i px', async (width) => {
    const page = await open()
    await page.resize(width, 800)
    await sekisho(page).noticeSeen()
    const accept = await style(page, 'accept-all')
    expect(await style(page, 'reject-all')).toEqual(accept)
    expect(await style(page, 'preferences')).toEqual(accept)
    const [, height = 0] = (accept as { size: number[] }).size
    expect(height).toBeGreaterThanOrEqual(24)
  })

  it('lets the end of the page be read', async () => {
    const page = await open({}, '<p style="height: 2000px">Long</p><p id="end">End</p>')
    await page.resize(360, 640)
    await sekisho(page).noticeSeen()
    await waitFor(page, () => !!document.documentElement.style.paddingBottom)
    // What is kept free follows the notice, which is higher since the window has become narrow.
    await waitFor(page, () => {
      scrollTo(0, 1e6)
      const end = document.getElementById('end')?.getBoundingClientRect().bottom ?? 0
      const top = document
        .getElementById('sekisho')
        ?.shadowRoot?.querySelector('[part~=notice]')
        ?.getBoundingClientRect().top
      return end <= (top ?? 0)
    })
    await sekisho(page).click('reject-all')
    await waitFor(page, () => !document.documentElement.style.paddingBottom)
  })

  it('comes first for who goes through the page by keyboard, and answers to Enter', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => {
        const { activeElement } = document
        const inner = activeElement?.shadowRoot?.activeElement ?? activeElement
        return (inner as HTMLElement | undefined)?.dataset.action
      })
    for (let i = 0; i < 5 && (await focused()) !== 'reject-all'; i++) await page.press('Tab')
    expect(await focused()).toBe('reject-all')
    await page.press('Enter')
    await sekisho(page).noticeGone()
    expect(await page.evaluate(() => window.sekisho.decision?.choices)).toEqual({
      analytics: false,
      embeds: false,
    })
  })

  it('takes silence for nothing: Escape, scrolling, a click elsewhere, leaving and coming back', async () => {
    const page = await open({}, '<p style="height: 2000px">Long</p>')
    await sekisho(page).noticeSeen()
    await page.press('Escape')
    await page.evaluate(() => {
      scrollTo(0, 500)
    })
    await page.click('p')
    await page.reload()
    await sekisho(page).noticeSeen()
    expect(await page.evaluate(() => [window.sekisho.status, document.cookie])).toEqual([
      'undecided',
      '',
    ])
  })

  it('is not loaded for a visitor who has decided', async () => {
    const page = await open()
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    // Until it is remembered what was agreed to.
    await waitFor(page, () => !!localStorage.getItem('sekisho'))
    await page.reload()
    await quiet()
    const files = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name.split('/').pop())
        .filter((name) => name?.startsWith('sekisho')),
    )
    expect(files).toEqual(['sekisho.js', 'sekisho-pass.js'])
  })

  it('says nothing where there is nothing to refuse', async () => {
    const { purposes } = policy()
    const page = await open({
      config: { policy: policy({ purposes: purposes.slice(0, 1), services: [] }) },
    })
    await quiet()
    expect(await page.evaluate(() => document.getElementById('sekisho'))).toBe(null)
  })

  it('asks again when a purpose has come to cover more, and keeps the other choices', async () => {
    const page = await open()
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    const { services = [] } = policy()
    const wider = services.map((each) =>
      each.id === 'stats' ? { ...each, sends: ['address of the page', 'screen size'] } : each,
    )
    here.server.serve(
      '/page.html',
      html('', { config: { policy: policy({ services: wider, version: '2026-10-01' }) } }),
    )
    await page.reload()
    await sekisho(page).noticeSeen()
    expect(
      await page.evaluate(() => [
        window.sekisho.status,
        window.sekisho.has('analytics'),
        window.sekisho.has('embeds'),
      ]),
    ).toEqual(['lapsed', false, true])
  })

  it.each(['ja', 'en'])('speaks the language of the page: %s', async (lang) => {
    const page = await open({ lang })
    await sekisho(page).noticeSeen()
    const text = await page.evaluate(
      () => document.getElementById('sekisho')?.shadowRoot?.textContent,
    )
    expect(text).toContain(lang === 'ja' ? 'すべて拒否' : 'Reject all')
  })
})

describe('the preferences', () => {
  const dialog = '#sekisho >>> [part~=preferences]'

  it('open from the page’s own button, and Escape decides nothing and gives the focus back', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    await page.click('#opener')
    await sekisho(page).preferencesSeen()
    await page.press('Escape')
    await sekisho(page).preferencesGone()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('opener')
    expect(await page.evaluate(() => [window.sekisho.status, document.cookie])).toEqual([
      'undecided',
      '',
    ])
    expect(await sekisho(page).seesNotice()).toBe(true)
  })

  it('have nothing ticked that needs consent, and keep what was switched on', async () => {
    const page = await open()
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    const ticked = (): Promise<unknown> =>
      page.evaluate(() =>
        [...(document.getElementById('sekisho')?.shadowRoot?.querySelectorAll('input') ?? [])].map(
          ({ name, checked, disabled }) => [name, checked, disabled],
        ),
      )
    expect(await ticked()).toEqual([
      ['necessary', true, true],
      ['analytics', false, false],
      ['embeds', false, false],
    ])
    await sekisho(page).toggle('analytics')
    await sekisho(page).click('save')
    await sekisho(page).preferencesGone()
    expect(await page.evaluate(() => window.sekisho.decision?.choices)).toEqual({
      analytics: true,
      embeds: false,
    })
    expect(await page.evaluate(() => window.sekisho.decision?.source)).toBe('preferences')
  })

  it('take back what was given in as many clicks', async () => {
    const page = await open()
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await page.click('#opener')
    await sekisho(page).preferencesSeen()
    await sekisho(page).click('reject-all')
    await sekisho(page).preferencesGone()
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(false)
  })

  it('say who receives what, for how long, and whom to ask', async () => {
    const page = await open()
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    const text = await page.evaluate(
      () => document.getElementById('sekisho')?.shadowRoot?.textContent,
    )
    for (const words of [
      'Stats Ltd',
      'Japan',
      'address of the page',
      '_st*',
      '13 months',
      'office@example.jp',
    ])
      expect(text).toContain(words)
  })

  it('erase on withdrawal what the service has stored', async () => {
    const page = await open()
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await page.evaluate(() => {
      document.cookie = '_st1=1; path=/'
      document.cookie = 'other=1; path=/'
      localStorage.setItem('st_queue', '1')
      localStorage.setItem('other', '1')
      window.sekisho.rejectAll()
    })
    await waitFor(
      page,
      () => !document.cookie.includes('_st1') && !localStorage.getItem('st_queue'),
    )
    expect(
      await page.evaluate(() => [
        document.cookie.includes('other=1'),
        localStorage.getItem('other'),
      ]),
    ).toEqual([true, '1'])
  })

  it('close by a click beside them', async () => {
    const page = await open()
    await sekisho(page).click('preferences')
    await seen(page, dialog)
    await page.evaluate(() => {
      const host = document.getElementById('sekisho')
      host?.shadowRoot
        ?.querySelector('dialog')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    })
    await page.press('Escape')
    await gone(page, dialog)
    expect(await page.evaluate(() => window.sekisho.status)).toBe('undecided')
  })
})

describe('accessibility, by axe', () => {
  const looks: readonly (readonly [string, VisitorOptions & { lang: string }])[] = [
    ['light, English, wide', { lang: 'en' }],
    ['dark, Japanese, narrow', { lang: 'ja', dark: true, width: 360, height: 740 }],
  ]
  it.each(looks)('has no fault: %s', async (_, { lang, ...options }) => {
    const visitor = await here.engine.visitor(options)
    try {
      here.server.serve(
        '/page.html',
        html(
          '<main><iframe data-consent="embeds" data-service="video" data-src="/hit/x.html" title="Film" width="300" height="200"></iframe></main>',
          { lang },
        )
          .replace(/<h1>.*?<\/h1>/, '<header><h1>Test</h1></header>')
          .replace(/<button .*?<\/button>/, '<footer>$&</footer>'),
      )
      const page = await visitor.open(`${here.server.url}/page.html`)
      await sekisho(page).noticeSeen()
      await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
      expect(await faults(page)).toEqual([])
      await sekisho(page).click('preferences')
      await sekisho(page).preferencesSeen()
      await waitUntil(() => page.evaluate(() => document.getAnimations().length === 0), 'it stands')
      await page.evaluate(() => {
        for (const each of document
          .getElementById('sekisho')
          ?.shadowRoot?.querySelectorAll('details') ?? [])
          each.open = true
      })
      expect(await faults(page)).toEqual([])
    } finally {
      await visitor.close()
    }
  })
})
