import { describe, expect, it } from 'vitest'
import { page as html, policy } from './support/config'
import { openAt } from './support/openAt'
import { waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { seen, sekisho } from './support/visible'

const here = suite()

const EMBED =
  '<iframe data-consent="embeds" data-service="video" data-src="/hit/x.html" title="Film" width="300" height="300"></iframe>'

const open = async (
  body = '',
  options: Parameters<typeof html>[1] = {},
  size: readonly [number, number] = [1280, 800],
): Promise<Page> => {
  const page = await openAt(here, html(`<main>${body}</main>`, options), size)
  await waitFor(page, () => document.body.firstElementChild?.id === 'sekisho')
  return page
}

/** The element that has the focus: its name, whose it is, and whether that is seen. */
const focus = (
  page: Page,
): Promise<{ readonly name: string; readonly isOurs: boolean; readonly isMarked: boolean }> =>
  page.evaluate(() => {
    const { activeElement: outer } = document
    const inner = outer?.shadowRoot?.activeElement ?? outer
    const { outlineStyle = 'none', outlineWidth = '0' } = inner ? getComputedStyle(inner) : {}
    return {
      name:
        inner === document.body
          ? ''
          : (inner?.getAttribute('name') ??
            inner?.getAttribute('aria-label') ??
            inner?.textContent ??
            ''),
      isOurs: !!outer?.shadowRoot,
      isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    }
  })

/** Presses a key until something has the focus, and tells what had it on the way. */
const tabTo = async (page: Page, name: string, most = 30): Promise<readonly string[]> => {
  const way: string[] = []
  while (way.at(-1) !== name && way.length < most) {
    await page.press('Tab')
    way.push((await focus(page)).name)
  }
  return way
}

describe('by keyboard alone (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7)', () => {
  it('the answers come first, as they are seen, then the page, and the focus is marked', async () => {
    const page = await open('<a href="#there">A link of the page</a>')
    const ours = ['Accept all', 'Reject all', 'Cookie settings', 'Privacy policy']
    for (const name of ours) {
      await page.press('Tab')
      expect(await focus(page)).toEqual({ name, isOurs: true, isMarked: true })
    }
    await page.press('Tab')
    expect(await focus(page)).toMatchObject({ name: 'A link of the page', isOurs: false })
    await page.press('Shift+Tab')
    expect(await focus(page)).toMatchObject({ name: 'Privacy policy', isOurs: true })
  })

  it('a choice is made in the preferences from the first Tab to the last Enter', async () => {
    const page = await open()
    await tabTo(page, 'Cookie settings')
    await page.press('Enter')
    await sekisho(page).preferencesSeen()
    expect(await tabTo(page, 'analytics')).toContain('analytics')
    expect((await focus(page)).isMarked).toBe(true)
    await page.press(' ')
    expect(await tabTo(page, 'Save choices')).toContain('embeds')
    await page.press('Enter')
    await sekisho(page).preferencesGone()
    await waitFor(page, () => window.sekisho.status === 'decided')
    expect(await page.evaluate(() => window.sekisho.decision?.choices)).toEqual({
      analytics: true,
      embeds: false,
    })
  })

  it('the focus stays out of the page behind the preferences, and goes back where it was', async () => {
    const page = await open('<a href="#there">A link of the page</a>')
    await tabTo(page, 'Cookie settings')
    await page.press('Enter')
    await sekisho(page).preferencesSeen()
    const names: string[] = []
    for (let i = 0; i < 24; i++) {
      await page.press('Tab')
      names.push((await focus(page)).name)
    }
    expect(names).toContain('Save choices')
    expect(names).not.toContain('A link of the page')
    await page.press('Escape')
    await sekisho(page).preferencesGone()
    expect(await focus(page)).toMatchObject({ name: 'Cookie settings', isOurs: true })
  })

  it('an embed is shown from its placeholder', async () => {
    const page = await open(EMBED)
    await sekisho(page).click('reject-all')
    await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
    await waitFor(page, () => !document.getElementById('sekisho'))
    expect(await tabTo(page, 'Load once')).toContain('Load once')
    await page.press('Enter')
    await waitUntil(() => here.server.hits.length, 'the embed')
  })
})

describe('a focused element of the page is not obscured (WCAG 2.4.11)', () => {
  const LINKS = Array.from(
    { length: 30 },
    (_, at) => `<p style="margin: 70px 0"><a href="#l${at}">Link ${at}</a></p>`,
  ).join('')

  it.each([
    ['bar', 'bottom', 'Tab'],
    ['bar', 'top', 'Shift+Tab'],
    ['quiet', 'bottom', 'Tab'],
    ['box', 'bottom-right', 'Tab'],
    ['box', 'top-left', 'Shift+Tab'],
  ] as const)('by the %s at the %s: %s', async (kind, position, key) => {
    const page = await open(
      LINKS,
      { config: { policy: policy(), notice: { kind, position } } },
      [360, 640],
    )
    const side = position.startsWith('top') ? 'top' : 'bottom'
    // The room that is kept free follows the notice.
    await waitFor(
      page,
      (edge) => {
        const notice = document
          .getElementById('sekisho')
          ?.shadowRoot?.querySelector('[part~=notice]')
        const room = getComputedStyle(document.documentElement).getPropertyValue(
          `scroll-padding-${edge}`,
        )
        return parseFloat(room) >= (notice?.getBoundingClientRect().height ?? Infinity)
      },
      side,
    )
    await page.evaluate(
      (at) => {
        document.querySelectorAll('main a')[at]?.scrollIntoView()
        document.querySelectorAll<HTMLElement>('main a')[at]?.focus()
      },
      key === 'Tab' ? 0 : 29,
    )
    const covered: string[] = []
    for (let i = 0; i < 12; i++) {
      await page.press(key)
      const fault = await page.evaluate(() => {
        const notice = document
          .getElementById('sekisho')
          ?.shadowRoot?.querySelector('[part~=notice]')
          ?.getBoundingClientRect()
        const link = document.activeElement?.getBoundingClientRect()
        const isSeen =
          !!link &&
          !!notice &&
          link.top >= 0 &&
          link.bottom <= innerHeight &&
          (link.bottom <= notice.top || link.top >= notice.bottom)
        return isSeen ? '' : (document.activeElement?.textContent ?? 'nothing')
      })
      if (fault) covered.push(fault)
    }
    expect(covered).toEqual([])
    expect((await focus(page)).name).toMatch(/^Link 1\d$/)
  })
})

describe('targets are at least 24 px in size (WCAG 2.5.8)', () => {
  it.each(['bar', 'box', 'quiet'] as const)('in the %s and in a placeholder', async (kind) => {
    const page = await open(EMBED, { config: { policy: policy(), notice: { kind } } }, [320, 640])
    await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
    const sizes = await page.evaluate(() =>
      ['#sekisho', '[data-sekisho-placeholder]'].flatMap((host) =>
        Array.from(
          document.querySelector(host)?.shadowRoot?.querySelectorAll('button, a') ?? [],
          (each) => {
            const { width, height } = each.getBoundingClientRect()
            return [each.textContent, Math.min(width, height)] as const
          },
        ),
      ),
    )
    expect(sizes).toHaveLength(6)
    expect(sizes.filter(([, size]) => size < 24)).toEqual([])
  })
})

describe('status messages (WCAG 4.1.3)', () => {
  it('say that a choice was saved, in a region that was there before, and take no focus', async () => {
    const page = await open()
    const status = (): Promise<string | undefined> =>
      page.evaluate(() => {
        const region = document
          .getElementById('sekisho')
          ?.shadowRoot?.querySelector('[part~=status]')
        return region?.role === 'status' || region?.getAttribute('role') === 'status'
          ? region.textContent
          : undefined
      })
    expect(await status()).toBe('')
    await page.evaluate(() => {
      // What a screen reader is told of: the text that comes into the region, which is the same element.
      const region = document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=status]')
      new MutationObserver(() => {
        if (region?.isConnected && region.textContent) (window.ran ??= []).push(region.textContent)
      }).observe(region as Element, { childList: true, characterData: true, subtree: true })
    })
    await sekisho(page).click('reject-all')
    await waitFor(page, () => window.ran?.length)
    expect(await page.evaluate(() => window.ran)).toEqual([
      'Saved. You can change your choice at any time.',
    ])
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body')
  })
})

describe('parts in another language (WCAG 3.1.2)', () => {
  it('are marked in notice, preferences, placeholder and documents', async () => {
    const { purposes, services = [] } = policy()
    const inJapanese = policy({
      controller: { name: { ja: '試験所' }, contact: { address: { ja: '東京都' } } },
      purposes: purposes.map((each) => ({
        ...each,
        name: { ja: `目的${each.id.length}` },
        description: { ja: '説明です。' },
      })),
      services: services.map((each) => ({
        ...each,
        name: { ja: '提供元' },
        recipient: { ...each.recipient, name: { ja: '受信者' } },
        sends: { ja: ['送る物'] },
        cookies: [{ name: 'c', duration: 'P1D', description: { ja: '見分ける。' } }],
        storage: [],
      })),
    })
    const page = await open(
      `${EMBED}<div data-consent-document="purposes"></div><div data-consent-document="transmissions"></div>`,
      { config: { policy: inJapanese } },
    )
    await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
    await waitFor(page, () => document.querySelectorAll('.consent-document').length === 2)
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    const texts = await page.evaluate(() => {
      const found: (readonly [text: string, lang: string])[] = []
      const read = (root: Node): void => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const { data, parentElement, parentNode } = walker.currentNode as Text
          if (parentElement?.closest('script, style')) continue
          const root = parentNode?.getRootNode()
          const within = parentElement?.closest('[lang]')
          const lang = within ?? (root instanceof ShadowRoot ? root.host.closest('[lang]') : null)
          if (data.trim()) found.push([data.trim(), lang?.getAttribute('lang') ?? ''])
        }
      }
      read(document.body)
      for (const { shadowRoot } of document.querySelectorAll('*')) if (shadowRoot) read(shadowRoot)
      return found
    })
    const isJapanese = ([text]: readonly [string, string]): boolean =>
      /[ぁ-んァ-ヶ一-龠]/.test(text)
    expect(texts.filter(isJapanese).length).toBeGreaterThan(20)
    expect(texts.filter((each) => isJapanese(each) && each[1] !== 'ja')).toEqual([])
    expect(texts.filter((each) => !isJapanese(each) && each[1] !== 'en')).toEqual([])
  })
})

describe('what is no text can be told from what is behind it (WCAG 1.4.11)', () => {
  it.each([false, true])('switches and borders of buttons, dark: %s', async (dark) => {
    const visitor = await here.engine.visitor({ dark })
    try {
      here.server.serve('/page.html', html(''))
      const page = await visitor.open(`${here.server.url}/page.html`)
      await sekisho(page).noticeSeen()
      await sekisho(page).click('preferences')
      await sekisho(page).preferencesSeen()
      const ratios = await page.evaluate(() => {
        const light = (color: string): number => {
          const [r = 0, g = 0, b = 0] = (color.match(/\d+/g) ?? []).map((part) => {
            const share = Number(part) / 255
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
          })
          return 0.2126 * r + 0.7152 * g + 0.0722 * b
        }
        const root = document.getElementById('sekisho')?.shadowRoot
        const ground = getComputedStyle(root?.querySelector('dialog') as Element).backgroundColor
        return Array.from(root?.querySelectorAll('input, [part~=choice]') ?? [], (each) => {
          const [one, other] = [getComputedStyle(each).borderTopColor, ground].map(light)
          const [low = 0, high = 0] = [one ?? 0, other ?? 0].sort((a, b) => a - b)
          return (high + 0.05) / (low + 0.05)
        })
      })
      expect(ratios.length).toBeGreaterThanOrEqual(8)
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(3)
    } finally {
      await visitor.close()
    }
  })
})
