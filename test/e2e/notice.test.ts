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
    await waitFor(page, () => document.body.firstElementChild?.id === 'sekisho')
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

  const many = (count: number): ReturnType<typeof policy> =>
    policy({
      purposes: Array.from({ length: count }, (_, i) => ({
        id: `p${i}`,
        basis: 'consent' as const,
        name: `アクセス解析 ${i}`,
        description: 'x',
      })),
      services: [],
    })

  it.each([
    [768, 280, 3, 'bar'],
    [800, 320, 10, 'bar'],
    [800, 320, 10, 'quiet'],
    [800, 320, 10, 'box'],
    [360, 280, 10, 'bar'],
  ] as const)(
    'keeps its text inside and can be scrolled at %i x %i: %i purposes, %s',
    async (width, height, count, kind) => {
      const page = await open({ config: { policy: many(count), notice: { kind } }, lang: 'ja' })
      await page.resize(width, height)
      await sekisho(page).noticeSeen()
      await waitFor(page, (high) => innerHeight === high, height)
      const faults = await page.evaluate(() => {
        const notice = document
          .getElementById('sekisho')
          ?.shadowRoot?.querySelector('[part~=notice]')
        const inside = (each: Element | null | undefined, box: DOMRect | undefined): boolean => {
          const rect = each?.getBoundingClientRect()
          return (
            !!rect &&
            !!box &&
            rect.top >= box.top - 1 &&
            rect.bottom <= box.bottom + 1 &&
            rect.width > 0
          )
        }
        const found: string[] = []
        const page = new DOMRect(0, 0, innerWidth, innerHeight)
        if (!inside(notice, page)) found.push('notice')
        const box = notice?.getBoundingClientRect()
        const copy = notice?.querySelector('.copy')
        if (!inside(copy, box)) found.push('copy')
        for (const button of notice?.querySelectorAll('button') ?? [])
          if (!inside(button, box)) found.push(button.dataset.action ?? '')
        for (const each of notice?.querySelectorAll('h2, li, .copy a') ?? []) {
          each.scrollIntoView({ block: 'nearest' })
          if (!inside(each, copy?.getBoundingClientRect())) found.push(each.textContent ?? '')
        }
        return found
      })
      expect(faults).toEqual([])
    },
  )

  it.each([
    ['bar', 'bottom'],
    ['bar', 'top'],
    ['box', 'bottom-right'],
    ['box', 'top-left'],
  ] as const)('leaves the unsafe area of a screen free: %s, %s', async (kind, position) => {
    const page = await open({ config: { policy: policy(), notice: { kind, position } } })
    await page.resize(390, 700)
    await sekisho(page).noticeSeen()
    // No engine here has a notch: the same style, with the numbers of one in place of env().
    const edges = await page.evaluate(() => {
      const root = document.getElementById('sekisho')?.shadowRoot
      const insets: Record<string, string> = {
        top: '47px',
        bottom: '34px',
        left: '20px',
        right: '20px',
      }
      for (const sheet of root?.adoptedStyleSheets ?? [])
        sheet.replaceSync(
          Array.from(sheet.cssRules, ({ cssText }) => cssText)
            .join('')
            .replace(
              /env\(\s*safe-area-inset-(\w+)\s*\)/g,
              (_, side: string) => insets[side] ?? '',
            ),
        )
      const content = [
        ...(root?.querySelectorAll('[part~=notice] button, [part~=notice] h2') ?? []),
      ].map((each) => each.getBoundingClientRect())
      return {
        top: Math.min(...content.map(({ top }) => top)),
        left: Math.min(...content.map(({ left }) => left)),
        right: innerWidth - Math.max(...content.map(({ right }) => right)),
        bottom: innerHeight - Math.max(...content.map(({ bottom }) => bottom)),
      }
    })
    expect(edges.left).toBeGreaterThanOrEqual(20 + 8)
    expect(edges.right).toBeGreaterThanOrEqual(20 + 8)
    expect(edges.top).toBeGreaterThanOrEqual(47 + 8)
    expect(edges.bottom).toBeGreaterThanOrEqual(34 + 8)
    // The room on the page follows.
    const side = position.startsWith('top') ? 'top' : 'bottom'
    await waitFor(
      page,
      (edge) => {
        const rect = document
          .getElementById('sekisho')
          ?.shadowRoot?.querySelector('[part~=notice]')
          ?.getBoundingClientRect()
        const high = (edge === 'top' ? rect?.bottom : innerHeight - (rect?.top ?? 0)) ?? 0
        const room = getComputedStyle(document.documentElement).getPropertyValue(`padding-${edge}`)
        return Math.abs(parseFloat(room) - high - 16) <= 1
      },
      side,
    )
  })

  it('keeps no room on the page where others have hidden it or taken it out, nor in print', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    const room = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).paddingBottom)
    await waitUntil(async () => (await room()) !== '0px', 'room')
    expect(
      await page.evaluate(() =>
        document.adoptedStyleSheets.flatMap(({ cssRules }) =>
          Array.from(cssRules, (rule) => rule instanceof CSSMediaRule && rule.conditionText),
        ),
      ),
    ).toEqual(['screen'])
    // The style of an ad blocker is stronger than ours, which a page's own is not.
    await page.evaluate(() => {
      const root = document.getElementById('sekisho')?.shadowRoot
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(':host{display:none!important}')
      root?.adoptedStyleSheets.push(sheet)
    })
    await waitUntil(async () => (await room()) === '0px', 'no room')
    await page.evaluate(() => {
      const root = document.getElementById('sekisho')?.shadowRoot
      root?.adoptedStyleSheets.pop()
    })
    await waitUntil(async () => (await room()) !== '0px', 'room again')
    await page.evaluate(() => {
      document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=notice]')?.remove()
    })
    await waitUntil(async () => (await room()) === '0px', 'no room again')
  })

  it('lets the end of the page be read', async () => {
    const page = await open({}, '<p style="height: 2000px">Long</p><p id="end">End</p>')
    await page.resize(360, 640)
    await sekisho(page).noticeSeen()
    await waitFor(
      page,
      () => parseFloat(getComputedStyle(document.documentElement).paddingBottom) > 16,
    )
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
    await waitFor(page, () => getComputedStyle(document.documentElement).paddingBottom === '0px')
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
        .filter((name) => name?.startsWith('sekisho') && !name.startsWith('sekisho-check')),
    )
    // On localhost the validator comes as well.
    expect(files).toEqual(['sekisho.js'])
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

describe('the script tag', () => {
  it('says that it is no module', async () => {
    here.server.serve(
      '/page.html',
      html('').replace('<script src="/dist', '<script type="module" src="/dist'),
    )
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await waitUntil(
      () => page.console.some((line) => line.includes('without type="module"')),
      'a message',
    )
    expect(page.errors).toEqual([])
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
    const read = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.getElementById('sekisho')?.shadowRoot?.textContent)
    // What takes time to put in words comes when the dialog has been painted.
    const text = await waitUntil(
      async () => [await read()].find((found) => found?.includes('Japan')),
      'a country in words',
    )
    for (const words of [
      'Stats Ltd',
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

  it('stay open in a frame that is not displayed yet', async () => {
    here.server.serve('/framed.html', html(''))
    here.server.serve(
      '/outer.html',
      '<iframe src="/framed.html" style="display: none; width: 500px; height: 500px"></iframe>',
    )
    const page = await here.visitor.open(`${here.server.url}/outer.html`)
    await page.evaluate(async () => {
      const inner = document.querySelector('iframe')?.contentWindow
      const shown = new Promise((done) =>
        inner?.sekisho.push((consent) => consent.on('shown', done)),
      )
      inner?.sekisho.push((consent) => consent.show('preferences'))
      await shown
    })
    await quiet()
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')
      if (frame) frame.style.display = 'block'
    })
    await waitFor(page, () => {
      const root = document
        .querySelector('iframe')
        ?.contentDocument?.getElementById('sekisho')?.shadowRoot
      return root?.querySelector('dialog')?.getClientRects().length
    })
    expect(page.console.filter((line) => line.includes('sekisho'))).toEqual([])
  })

  it.each(['before they are opened', 'later'])(
    'do not freeze the page where an ad blocker hides them: %s',
    async (time) => {
      const page = await open()
      await sekisho(page).noticeSeen()
      const hide = (): Promise<void> =>
        page.evaluate(() => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(':host{display:none!important}')
          document.getElementById('sekisho')?.shadowRoot?.adoptedStyleSheets.push(sheet)
        })
      if (time === 'later') {
        await page.click('#opener')
        await sekisho(page).preferencesSeen()
        await hide()
      } else {
        await hide()
        await page.click('#opener')
      }
      await waitUntil(
        () => page.console.some((line) => line.includes('something hides #sekisho')),
        'a message',
      )
      expect(
        await page.evaluate(
          () => document.getElementById('sekisho')?.shadowRoot?.querySelector('dialog') ?? null,
        ),
      ).toBe(null)
      await page.evaluate(() => {
        document.getElementById('opener')?.addEventListener('click', () => (window.ran = ['it']))
      })
      await page.click('#opener')
      await waitFor(page, () => !!window.ran)
    },
  )

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
