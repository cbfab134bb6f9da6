// Pages that make many gated elements and throw them away: single-page applications, carousels, lists.
import { describe, expect, it } from 'vitest'
import { page as html } from './support/config'
import { quiet, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { seen, sekisho } from './support/visible'

const here = suite()

declare global {
  interface Window {
    refs?: readonly WeakRef<Element>[]
  }
}

const open = async (body = '<div id="box"></div>'): Promise<Page> => {
  here.server.serve('/page.html', html(body))
  const page = await here.visitor.open(`${here.server.url}/page.html`)
  await sekisho(page).noticeSeen()
  return page
}

/** Waits until the elements that the page remembers weakly are gone, all but some. */
const areFreed = (page: Page, left = 0): Promise<unknown> =>
  waitUntil(async () => {
    await page.collectGarbage?.()
    return page.evaluate(
      (most) => (window.refs ?? []).filter((each) => each.deref()).length <= most,
      left,
    )
  }, 'what was removed is freed')

describe('held embeds that a page removes', () => {
  const frame = (i: number): string =>
    `<iframe src="http://video.test/${i}" title="Frame" width="300" height="150"></iframe>`

  it.each([
    ['with a placeholder', 'their own'],
    ['with a placeholder', 'with what is around them'],
    ['far from the visible part', 'their own'],
    ['out of the page', 'never put in'],
  ])('are freed: %s, removed %s', async (where, how) => {
    const page = await open('<div style="height: 400vh"></div><div id="box"></div>')
    await page.evaluate(
      (far, isOut) => {
        if (!far) scrollTo(0, 1e6)
        const box = document.getElementById('box')
        window.refs = Array.from({ length: 30 }, (_, i) => {
          const around = document.createElement('p')
          around.innerHTML = `<iframe src="http://video.test/${i}" title="Frame" width="300" height="150"></iframe>`
          if (!isOut) box?.append(around)
          return new WeakRef(around.firstElementChild!)
        })
      },
      where.startsWith('far'),
      where.startsWith('out'),
    )
    if (where.startsWith('with'))
      await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
    await quiet()
    await page.evaluate((own) => {
      for (const each of document.querySelectorAll(own ? '#box iframe' : '#box p')) each.remove()
    }, how === 'their own')
    await areFreed(page)
    expect(await page.evaluate(() => document.querySelectorAll('#box iframe').length)).toBe(0)
  })

  it('are covered again where they come back with what is around them', async () => {
    const page = await open(`<div id="box"><p>${frame(1)}</p></div>`)
    await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
    await page.evaluate(async () => {
      const around = document.querySelector('#box p')!
      around.remove()
      await new Promise((done) => setTimeout(done, 300))
      document.getElementById('box')?.append(around)
    })
    await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
    expect(
      await page.evaluate(() => document.querySelectorAll('[data-sekisho-placeholder]').length),
    ).toBe(1)
  })
})
