import { describe, expect, it } from 'vitest'
import { page as html } from './support/config'
import { waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

const open = async (options?: Parameters<typeof html>[1], body = ''): Promise<Page> => {
  here.server.serve('/page.html', html(body, options))
  return here.visitor.open(`${here.server.url}/page.html`)
}

/** The button inside the host that has the focus. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const { activeElement } = document
    return (activeElement?.shadowRoot?.activeElement as HTMLElement | undefined)?.dataset.action
  })

/** Whether the notice stands in front of everything else, and is there once. */
const isInFront = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const hosts = document.querySelectorAll('#sekisho')
    const box = hosts[0]?.shadowRoot?.querySelector('[part=notice]')?.getBoundingClientRect()
    return (
      hosts.length === 1 &&
      !!box?.width &&
      document.elementFromPoint(box.x + 5, box.bottom - 5)?.id === 'sekisho'
    )
  })

const padding = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).paddingBottom)

describe('the host', () => {
  it('is in front of what has the highest z-index and comes after it', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    await page.evaluate(() => {
      const cover = document.createElement('div')
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff'
      document.body.append(cover)
    })
    const hasTopLayer = await page.evaluate(() => 'popover' in HTMLElement.prototype)
    expect(await isInFront(page)).toBe(hasTopLayer)
  })

  it.each([
    [
      'the body',
      () => document.documentElement.replaceChild(document.body.cloneNode(true), document.body),
    ],
    [
      'the head',
      () => document.documentElement.replaceChild(document.head.cloneNode(true), document.head),
    ],
    ['itself', () => document.getElementById('sekisho')?.remove()],
    [
      'what is in the body',
      () => {
        document.body.replaceChildren(...document.body.cloneNode(true).childNodes)
      },
    ],
  ] as const)('comes back with its focus where a page replaces %s', async (_, replace) => {
    const page = await open()
    await sekisho(page).noticeSeen()
    await waitFor(
      page,
      () => parseFloat(getComputedStyle(document.documentElement).paddingBottom) > 16,
    )
    const before = await padding(page)
    await page.evaluate(() => {
      document
        .getElementById('sekisho')
        ?.shadowRoot?.querySelector<HTMLElement>('[data-action=reject-all]')
        ?.focus()
    })
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- TypeScript asks for it
    await page.evaluate(replace as () => void)
    await waitFor(page, () => !!document.getElementById('sekisho')?.shadowRoot)
    expect(await focused(page)).toBe('reject-all')
    expect(await isInFront(page)).toBe(true)
    expect(await padding(page)).toBe(before)
    await sekisho(page).click('reject-all')
    await waitFor(page, () => !document.getElementById('sekisho'))
    expect(await padding(page)).toBe('0px')
  })

  it('comes back with an open dialog that is modal again', async () => {
    const page = await open()
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    await page.evaluate(() => {
      document.documentElement.replaceChild(document.body.cloneNode(true), document.body)
    })
    const isModal = !here.cannot('keep a dialog modal when its host is moved')
    await waitFor(
      page,
      (selector) => !!document.getElementById('sekisho')?.shadowRoot?.querySelector(selector),
      isModal ? 'dialog:modal' : 'dialog[open]',
    )
    if (!isModal) return
    await page.press('Escape')
    await sekisho(page).preferencesGone()
    expect(await sekisho(page).seesNotice()).toBe(true)
  })

  it('leaves the attributes of the document alone', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    expect(
      await page.evaluate(() => [
        document.documentElement.getAttribute('style'),
        document.body.attributes.length,
        document.head.attributes.length,
      ]),
    ).toEqual([null, 0, 0])
  })
})
