import { describe, expect, it } from 'vitest'
import { faults } from './support/axe'
import { page as html, policy } from './support/config'
import { openAt } from './support/openAt'
import { waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

const LONG = `<p id="first"><a href="#last">First</a></p>
<p style="height: 3000px">Long</p>
<p id="last"><button id="button" onclick="this.dataset.clicked = 1">Last</button></p>`

const open = (
  size: readonly [number, number],
  { notice = {}, lang = 'en', body = LONG }: { notice?: object; lang?: string; body?: string } = {},
): Promise<Page> => {
  const config = { policy: policy(), notice: { kind: 'dialog', ...notice } }
  return openAt(here, html(body, { config, lang }), size)
}

/** Where the notice is, and how much of the window is around it. */
const around = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(() => {
    const { documentElement: root } = document
    const box = document
      .getElementById('sekisho')
      ?.shadowRoot?.querySelector('[part~=notice]')
      ?.getBoundingClientRect()
    return {
      top: box?.top ?? -1,
      left: box?.left ?? -1,
      bottom: root.clientHeight - (box?.bottom ?? 0),
      right: root.clientWidth - (box?.right ?? 0),
    }
  })

describe.each(['en', 'ja'])('a notice of kind "dialog" in %s', (lang) => {
  it.each([
    [360, 640],
    [1280, 800],
  ] as const)('is in the middle of the window at %i x %i', async (width, height) => {
    const page = await open([width, height], { lang })
    const { top = 0, left = 0, bottom = 0, right = 0 } = await around(page)
    expect(Math.abs(top - bottom)).toBeLessThanOrEqual(1)
    expect(Math.abs(left - right)).toBeLessThanOrEqual(1)
    expect(top).toBeGreaterThan(height / 5)
    expect(left).toBeGreaterThanOrEqual(7)
  })

  it('has no fault of accessibility', async () => {
    const page = await open([360, 640], { lang })
    // The page of the test has no landmarks.
    await page.evaluate(() => {
      const main = document.createElement('main')
      main.append(...document.body.querySelectorAll('h1, body > p, #opener'))
      document.body.append(main)
    })
    expect(await faults(page)).toEqual([])
  })
})

describe('a notice of kind "dialog"', () => {
  it('gives three equal answers', async () => {
    const page = await open([1280, 800])
    const looks = await page.evaluate(() =>
      [
        ...(document
          .getElementById('sekisho')
          ?.shadowRoot?.querySelectorAll<HTMLElement>('[part~=notice] button') ?? []),
      ].map((button) => {
        const { color, backgroundColor, borderColor, fontSize, fontWeight } =
          getComputedStyle(button)
        const { width, height } = button.getBoundingClientRect()
        const size = [Math.round(width), Math.round(height)]
        return [color, backgroundColor, borderColor, fontSize, fontWeight, ...size].join()
      }),
    )
    expect(looks).toHaveLength(3)
    expect(new Set(looks).size).toBe(1)
  })

  it('is no wall: the page behind it is reached by pointer, keyboard and scrolling', async () => {
    const page = await open([1280, 800])
    await page.evaluate(() => {
      document.querySelector('a')?.focus()
    })
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a')
    const reached = await page.evaluate(() => {
      const corners = [
        [8, 8],
        [innerWidth - 30, innerHeight - 30],
      ] as const
      return corners.map(([x, y]) => document.elementFromPoint(x, y)?.id === 'sekisho')
    })
    expect(reached).toEqual([false, false])
    await page.click('#button')
    expect(await page.evaluate(() => document.getElementById('button')?.dataset.clicked)).toBe('1')
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000)
    expect(await page.evaluate(() => window.sekisho.status)).toBe('undecided')
  })

  it('stays until it is answered, and one click refuses', async () => {
    const page = await open([1280, 800])
    await page.press('Escape')
    expect(await sekisho(page).seesNotice()).toBe(true)
    await sekisho(page).click('reject-all')
    await sekisho(page).noticeGone()
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(false)
  })

  it.each([
    ['a long page', LONG],
    ['a page of one screen', '<p id="last"><button id="button">Last</button></p>'],
  ])('lets the end of %s be scrolled to a place above it', async (_, body) => {
    const page = await open([360, 640], { body })
    await waitFor(page, () => {
      scrollTo(0, 1e6)
      const end = document.getElementById('opener')?.getBoundingClientRect()
      const top = document
        .getElementById('sekisho')
        ?.shadowRoot?.querySelector('[part~=notice]')
        ?.getBoundingClientRect().top
      return !!end && end.bottom <= (top ?? 0)
    })
  })

  it('does not hide what gets the focus (WCAG 2.4.11)', async () => {
    const page = await open([360, 640])
    await waitFor(
      page,
      () => parseFloat(getComputedStyle(document.documentElement).paddingBottom) > 16,
    )
    await page.evaluate(() => {
      document.getElementById('button')?.focus()
    })
    await waitFor(page, () => {
      const box = document
        .getElementById('sekisho')
        ?.shadowRoot?.querySelector('[part~=notice]')
        ?.getBoundingClientRect()
      const { top = 0, bottom = 0 } =
        document.getElementById('button')?.getBoundingClientRect() ?? {}
      return top >= 0 && bottom <= (box?.top ?? 0)
    })
  })

  it('confirms a choice at the edge, where it hides the least', async () => {
    const page = await open([1280, 800], { notice: { position: 'top' } })
    // Whatever the position, the page is not pushed down.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).paddingTop)).toBe(
      '0px',
    )
    await sekisho(page).click('reject-all')
    await waitFor(page, () => {
      const box = document
        .getElementById('sekisho')
        ?.shadowRoot?.querySelector('[part=status]')
        ?.getBoundingClientRect()
      return box?.top === 0 && box.height > 0 && box.height < 100
    })
  })
})
