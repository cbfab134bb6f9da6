import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startDemo } from '../../demo/server.mjs'
import { sekisho as command } from '../unit/support/io'
import { faults } from './support/axe'
import { startEngine } from './support/engine'
import { waitFor } from './support/page'
import type { Engine, Page, Visitor } from './support/page'
import { sekisho } from './support/visible'
import './support/window'

const NAMES = ['purposes', 'transmissions', 'cookies', 'changes', 'contact']

let engine: Engine
let demo: Awaited<ReturnType<typeof startDemo>>
let visitor: Visitor

beforeAll(async () => {
  ;[engine, demo] = await Promise.all([startEngine(), startDemo({ port: 0 })])
})
afterAll(async () => {
  await Promise.all([engine.close(), demo.close()])
})
beforeEach(async () => {
  visitor = await engine.visitor()
  return () => visitor.close()
})

/** Waits until every document the page asks for is there, made by the script. */
const filled = (page: Page): Promise<void> =>
  waitFor(page, () => {
    const all = [...document.querySelectorAll('[data-consent-document]')]
    return all.length >= 5 && all.every((each) => each.querySelector(':scope > div[lang]'))
  })

/** The texts of the parts of each document, and its links. */
const textsOf = (page: Page): Promise<Record<string, readonly string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-consent-document]')].map((each) => [
        each.dataset['consentDocument'],
        [...each.querySelectorAll('p,li,th,td,dt,dd,caption,h3')].map(({ textContent }) =>
          textContent.replaceAll('\n', ''),
        ),
      ]),
    ),
  )

describe.each([
  { site: 'keiei', lang: 'ja' },
  { site: 'center', lang: 'en' },
])('the documents of the demo site $site', ({ site, lang }) => {
  const url = (): string => `${demo.url}/${site}/privacy/`

  it('are all there, with what the command prints', async () => {
    const page = await visitor.open(url())
    await filled(page)
    const texts = await textsOf(page)
    expect(Object.keys(texts).sort()).toEqual([...NAMES].sort())

    const config = await (await fetch(`${demo.url}/${site}/sekisho.json`)).text()
    for (const name of NAMES) {
      const { out, code } = await command(
        ['documents', 'a.json', '--lang', lang, '--only', name, '--fragment'],
        { files: { 'a.json': config } },
      )
      expect(code).toBe(0)
      const printed = await page.evaluate(
        (html) =>
          [
            ...new DOMParser()
              .parseFromString(html, 'text/html')
              .querySelectorAll('p,li,th,td,dt,dd,caption,h3'),
          ].map(({ textContent }) => textContent.replaceAll('\n', '')),
        out,
      )
      expect(printed.length).toBeGreaterThan(3)
      expect(texts[name]).toEqual(printed)
    }
    expect(page.errors).toEqual([])
  })

  it('are there without script, as the server has put them', async () => {
    const html = await (await fetch(url())).text()
    const page = await visitor.open(url())
    await filled(page)
    const texts = await textsOf(page)
    const served = await page.evaluate(
      (text) =>
        Object.fromEntries(
          [
            ...new DOMParser()
              .parseFromString(text, 'text/html')
              .querySelectorAll<HTMLElement>('[data-consent-document]'),
          ].map((each) => [
            each.dataset['consentDocument'],
            [...each.querySelectorAll('p,li,th,td,dt,dd,caption,h3')].map(({ textContent }) =>
              textContent.replaceAll('\n', ''),
            ),
          ]),
        ),
      html,
    )
    expect(served).toEqual(texts)
    await page.evaluate(() => {
      window.sekisho.destroy()
    })
    await waitFor(page, () => !!document.querySelector('[data-consent-document] > section'))
    expect(await textsOf(page)).toEqual(served)
  })

  it('have no fault of accessibility, and lead only to what is there', async () => {
    const page = await visitor.open(url())
    await filled(page)
    await sekisho(page).noticeSeen()
    expect(await faults(page)).toEqual([])
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('.consent-document a[href^="#"]')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((to) => !document.querySelector(to)),
    )
    expect(lost).toEqual([])
  })

  it('fit on a screen 320 px wide', async () => {
    const page = await visitor.open(url())
    await page.resize(320, 640)
    await filled(page)
    const { wide, scrolls } = await page.evaluate(() => ({
      wide: [...document.querySelectorAll('.consent-document *')]
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
        .map(({ localName }) => localName),
      scrolls: document.documentElement.scrollWidth > innerWidth,
    }))
    expect(wide).toEqual([])
    expect(scrolls).toBe(false)
  })
})

describe('documents in a page', () => {
  it('come later when the page says so, and leave a name nobody knows alone', async () => {
    const page = await visitor.open(`${demo.url}/features/documents.html`)
    await waitFor(page, () => !!document.querySelector('[data-consent-document="contact"] dl'))
    await sekisho(page).click('reject-all')
    await sekisho(page).confirmed()
    await page.click('#add')
    await waitFor(page, () => !!document.querySelector('#later dl'))
    expect(
      await page.evaluate(
        () => document.querySelector('[data-consent-document="cookie"]')?.textContent,
      ),
    ).toBe('This text stays.')
    await expect
      .poll(() => page.console.filter((line) => line.includes('unknown: cookie')))
      .toHaveLength(1)
    await page.click('#end')
    await waitFor(page, () => !document.querySelector('[data-consent-document] dl'))
    expect(
      await page.evaluate(() =>
        document.querySelector('[data-consent-document="purposes"]')?.textContent.trim(),
      ),
    ).toBe('The policy has them.')
  })

  it('are not asked for where no element wants one', async () => {
    const page = await visitor.open(`${demo.url}/center/`)
    await sekisho(page).noticeSeen()
    expect(
      await page.evaluate(() =>
        performance.getEntriesByType('resource').filter(({ name }) => name.includes('-documents')),
      ),
    ).toEqual([])
  })
})
