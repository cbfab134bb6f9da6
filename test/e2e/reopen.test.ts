import { describe, expect, it } from 'vitest'
import { faults } from './support/axe'
import { page as html, policy } from './support/config'
import { openAt } from './support/openAt'
import { quiet, waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { gone, seen, sees, sekisho } from './support/visible'

const here = suite()

const BUTTON = '#sekisho-reopen >>> [part=reopen]'

const LONG = '<p style="height: 3000px">Long</p>'

interface Options {
  readonly notice?: object
  readonly lang?: string
  readonly size?: readonly [number, number]
  readonly head?: string
}

const open = ({
  notice = { reopen: 'floating' },
  lang = 'en',
  size = [1280, 800],
  head = '',
}: Options = {}): Promise<Page> =>
  openAt(here, html(LONG, { config: { policy: policy(), notice }, lang, head }), size)

const decide = async (page: Page): Promise<void> => {
  await sekisho(page).click('reject-all')
  await seen(page, BUTTON)
}

const files = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name.split('/').pop()?.split('?')[0])
      .filter((name) => name?.startsWith('sekisho') && name !== 'sekisho-check.js'),
  )

const rectOf = (
  page: Page,
): Promise<{ top: number; bottom: number; left: number; right: number }> =>
  page.evaluate(() => {
    const { top, bottom, left, right } =
      document
        .getElementById('sekisho-reopen')
        ?.shadowRoot?.querySelector('button')
        ?.getBoundingClientRect() ?? new DOMRect()
    return { top, bottom, left, right }
  })

describe('the floating button', () => {
  it.each(['bar', 'box', 'quiet', 'dialog'])(
    'comes after a choice, and not before, with a notice of kind "%s"',
    async (kind) => {
      const page = await open({ notice: { reopen: 'floating', kind } })
      await waitFor(page, () => !!document.getElementById('sekisho-reopen'))
      expect(await sees(page, BUTTON)).toBe(false)
      await decide(page)
      await page.click(BUTTON)
      await sekisho(page).preferencesSeen()
    },
  )

  it('is there for a visitor who comes back, gives the focus to the dialog, and gets it back', async () => {
    const page = await open()
    await decide(page)
    await page.reload()
    await seen(page, BUTTON)
    expect(await sekisho(page).seesNotice()).toBe(false)
    await page.evaluate(() => {
      document.getElementById('sekisho-reopen')?.shadowRoot?.querySelector('button')?.focus()
    })
    await page.press('Enter')
    await sekisho(page).preferencesSeen()
    await page.press('Escape')
    await sekisho(page).preferencesGone()
    expect(
      await page.evaluate(() => {
        const host = document.activeElement
        return [host?.id, host?.shadowRoot?.activeElement?.textContent]
      }),
    ).toEqual(['sekisho-reopen', 'Cookie settings'])
  })

  it('costs a page without it no file', async () => {
    const page = await open({ notice: {} })
    await sekisho(page).click('reject-all')
    await waitFor(page, () => !document.getElementById('sekisho'))
    await page.reload()
    await quiet(500)
    expect(await files(page)).toEqual(['sekisho.js'])
    expect(await page.evaluate(() => document.getElementById('sekisho-reopen'))).toBe(null)
  })

  it('gives way to the notice that is shown again', async () => {
    const page = await open()
    await decide(page)
    await page.evaluate(() => {
      window.sekisho.show('notice')
    })
    await sekisho(page).noticeSeen()
    await gone(page, BUTTON)
    await sekisho(page).click('accept-all')
    await seen(page, BUTTON)
  })

  it('stands above the confirmation of a choice, and goes down with it', async () => {
    const page = await open()
    await decide(page)
    await page.click(BUTTON)
    await sekisho(page).preferencesSeen()
    await sekisho(page).click('reject-all')
    await waitFor(page, () => {
      const root = document.getElementById('sekisho')?.shadowRoot
      const status = root?.querySelector('[part=status]')?.getBoundingClientRect()
      const button = document
        .getElementById('sekisho-reopen')
        ?.shadowRoot?.querySelector('button')
        ?.getBoundingClientRect()
      return !!status?.height && !!button?.height && button.bottom <= status.top
    })
    await waitFor(page, () => {
      const button = document
        .getElementById('sekisho-reopen')
        ?.shadowRoot?.querySelector('button')
        ?.getBoundingClientRect()
      return innerHeight - (button?.bottom ?? 0) < 20
    })
  })

  it.each([
    ['bottom', 'en', 'left'],
    ['top', 'ja', 'left'],
    ['bottom-right', 'en', 'right'],
    ['bottom', 'ar', 'right'],
  ] as const)('is in the lower corner: %s in %s, %s', async (position, lang, side) => {
    const kind = position === 'bottom-right' ? 'box' : 'bar'
    const page = await open({ notice: { reopen: 'floating', kind, position }, lang })
    await decide(page)
    await waitFor(page, () => !document.getElementById('sekisho'))
    const { bottom, left, right } = await rectOf(page)
    const width = await page.evaluate(() => document.documentElement.clientWidth)
    expect(await page.evaluate(() => innerHeight)).toBeLessThan(bottom + 20)
    expect(side === 'left' ? left : width - right).toBeLessThan(20)
  })

  it.each([360, 1280])('is a target of 44 px that fits, at %i px', async (width) => {
    const page = await open({ size: [width, 640], lang: 'de' })
    await decide(page)
    const { top, bottom, left, right } = await rectOf(page)
    expect(bottom - top).toBeGreaterThanOrEqual(44)
    expect(right - left).toBeGreaterThanOrEqual(44)
    expect(right).toBeLessThanOrEqual(width)
    expect(left).toBeGreaterThanOrEqual(0)
  })

  it('leaves the end of the page free', async () => {
    const page = await open({ size: [360, 640] })
    await decide(page)
    await waitFor(page, () => {
      scrollTo(0, 1e6)
      const end = document.getElementById('opener')?.getBoundingClientRect().bottom ?? 0
      const top = document
        .getElementById('sekisho-reopen')
        ?.shadowRoot?.querySelector('button')
        ?.getBoundingClientRect().top
      return end <= (top ?? 0)
    })
  })

  it.each(['en', 'ja'])('has no fault of accessibility, in %s', async (lang) => {
    const page = await open({ lang })
    await decide(page)
    await waitFor(page, () => !document.getElementById('sekisho'))
    // The page of the test has no landmarks.
    await page.evaluate(() => {
      const main = document.createElement('main')
      main.append(...document.body.querySelectorAll('h1, body > p, #opener'))
      document.body.append(main)
    })
    expect(await faults(page)).toEqual([])
  })

  it('leaves the unsafe area of a screen free, and is not on paper', async () => {
    const page = await open()
    await decide(page)
    await waitFor(page, () => !document.getElementById('sekisho'))
    const before = await rectOf(page)
    // No engine here has a notch: the same style, with the numbers of one in place of env().
    const conditions = await page.evaluate(() => {
      const root = document.getElementById('sekisho-reopen')?.shadowRoot
      const found: string[] = []
      for (const sheet of root?.adoptedStyleSheets ?? []) {
        for (const rule of sheet.cssRules)
          if (rule instanceof CSSMediaRule && rule.cssText.includes('display: none'))
            found.push(rule.conditionText)
        sheet.replaceSync(
          Array.from(sheet.cssRules, ({ cssText }) => cssText)
            .join('')
            .replace(/env\(\s*safe-area-inset-(\w+)\s*\)/g, '34px'),
        )
      }
      return found
    })
    const after = await rectOf(page)
    expect(Math.round(before.bottom - after.bottom)).toBe(34)
    expect(Math.round(after.left - before.left)).toBe(34)
    expect(conditions).toEqual(['print'])
  })

  it('takes its colours from the page, and its part can be styled', async () => {
    const page = await open({
      head: '<style>:root{--sekisho-accent:#7a2348}#sekisho-reopen::part(reopen){border-radius:2px}</style>',
    })
    await decide(page)
    expect(
      await page.evaluate(() => {
        const button = document
          .getElementById('sekisho-reopen')
          ?.shadowRoot?.querySelector('button')
        if (!button) return
        const { color, borderTopLeftRadius } = getComputedStyle(button)
        return [color, borderTopLeftRadius]
      }),
    ).toEqual(['rgb(122, 35, 72)', '2px'])
  })

  it('comes back where a router replaces the body, without a copy of itself', async () => {
    const page = await open()
    await decide(page)
    await page.evaluate(() => {
      document.documentElement.replaceChild(document.body.cloneNode(true), document.body)
    })
    await waitFor(page, () => {
      const all = document.querySelectorAll('sekisho-reopen')
      return all.length === 1 && !!all[0]?.shadowRoot
    })
    await page.click(BUTTON)
    await sekisho(page).preferencesSeen()
  })

  it('goes when Sekisho is destroyed', async () => {
    const page = await open()
    await decide(page)
    await page.evaluate(() => {
      window.sekisho.destroy()
    })
    await waitFor(page, () => !document.getElementById('sekisho-reopen'))
  })

  it('keeps the console quiet on a page without a button of its own', async () => {
    const config = { policy: policy(), notice: { reopen: 'floating' } }
    const body = html(LONG, { config }).replace(/<button data-consent-open.*<\/button>/, '')
    here.server.serve('/page.html', body)
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await sekisho(page).noticeSeen()
    await decide(page)
    expect(page.console.filter((line) => line.includes('data-consent-open'))).toEqual([])
    expect(page.errors).toEqual([])
  })
})
