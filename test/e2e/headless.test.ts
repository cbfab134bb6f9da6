import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faults } from './support/axe'
import { page as html, policy } from './support/config'
import { waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'

const here = suite()

/** The example of the demo: a page that draws notice and preferences. */
const EXAMPLE = readFileSync(new URL('../../demo/features/headless.js', import.meta.url), 'utf8')

const open = (head: string, lang = 'en'): Promise<Page> => {
  const config = { policy: policy(), notice: { kind: 'none' } }
  const tagged =
    '<script type="text/plain" data-consent="analytics">(window.ran ||= []).push("analytics")</script>'
  here.server.serve('/page.html', html(tagged, { config, head, lang }))
  return here.visitor.open(`${here.server.url}/page.html`)
}

const drawn = `<script>${EXAMPLE}</script>`

const answers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('#own-notice button'), (each) => each.textContent),
  )

describe('a page that draws everything itself', () => {
  it('is asked, in the language of the visitor, and nothing of ours is shown', async () => {
    const page = await open(drawn, 'ar')
    await waitFor(page, () => document.getElementById('own-notice'))
    expect(await answers(page)).toEqual(['قبول الكل', 'رفض الكل', 'إعدادات الخصوصية'])
    expect(await page.evaluate(() => document.getElementById('own-notice')?.dir)).toBe('rtl')
    expect(
      await page.evaluate(() => document.querySelector('#own-notice a')?.getAttribute('href')),
    ).toBe('/privacy/')
    expect(await page.evaluate(() => document.getElementById('sekisho'))).toBeNull()
    expect(await page.evaluate(() => window.ran)).toBeUndefined()
    expect(page.errors).toEqual([])
  })

  it.each([
    ['accepts', '#own-notice [data-answer=accept]', true],
    ['refuses', '#own-notice [data-answer=reject]', false],
  ] as const)('%s by a click of the visitor', async (_, control, granted) => {
    const page = await open(drawn)
    await waitFor(page, () => document.getElementById('own-notice'))
    await page.click(control)
    await waitFor(page, () => window.sekisho.status === 'decided')
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(granted)
    expect(await page.evaluate(() => window.sekisho.decision?.by)).toBe('visitor')
    if (granted) await waitFor(page, () => window.ran?.includes('analytics'))
    // A returning visitor is not asked.
    await page.reload()
    await waitFor(page, () => window.sekisho.status === 'decided')
    expect(await page.evaluate(() => document.getElementById('own-notice'))).toBeNull()
  })

  it('shows its preferences where an opener is clicked, with switches as they are', async () => {
    const page = await open(drawn)
    await waitFor(page, () => document.getElementById('own-notice'))
    await page.evaluate(() => {
      window.sekisho.update({ analytics: true, embeds: false })
    })
    await page.click('#opener')
    await waitFor(page, () => document.getElementById('own-preferences'))
    expect(
      await page.evaluate(() =>
        ['analytics', 'embeds'].map(
          (id) => (document.getElementById(`own-${id}`) as HTMLInputElement).checked,
        ),
      ),
    ).toEqual([true, false])
    await page.click('#own-embeds')
    await page.click('[data-answer=save]')
    await waitFor(page, () => window.sekisho.has('embeds') && window.sekisho.has('analytics'))
  })

  it('can be as accessible as ours: the example of the demo is', async () => {
    const page = await open(drawn)
    await waitFor(page, () => document.getElementById('own-notice'))
    // The test page itself has no landmark.
    const of = async (): Promise<readonly string[]> =>
      (await faults(page)).map(([id = '']) => id).filter((id) => !/^(region|landmark)/.test(id))
    expect(await of()).toEqual([])
    await page.click('#opener')
    await waitFor(page, () => document.getElementById('own-preferences'))
    expect(await of()).toEqual([])
  })

  it('is told where refusing is harder than accepting', async () => {
    const page = await open(`<style>[data-answer=accept] { font-size: 40px }</style>${drawn}`)
    await waitUntil(
      () =>
        page.console.some((line) => line.includes('as easy to see') && line.includes('smaller')),
      'a warning',
    )
  })

  it('is told of nothing where it is as easy', async () => {
    const page = await open(drawn)
    await waitFor(page, () => document.getElementById('own-notice'))
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)))
    expect(page.console.filter((line) => line.includes('as easy'))).toEqual([])
  })

  it('is told that nobody can answer, where it has bound nothing', async () => {
    const page = await open('')
    await waitUntil(
      () => page.console.some((line) => line.includes('has bound no controls')),
      'a warning',
    )
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(false)
  })
})
