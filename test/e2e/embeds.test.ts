import { describe, expect, it } from 'vitest'
import { page as html } from './support/config'
import type { PageOptions } from './support/config'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { gone, seen, sekisho } from './support/visible'

const here = suite()

const open = async (body: string, options?: PageOptions): Promise<Page> => {
  here.server.serve('/page.html', html(body, options))
  return here.visitor.open(`${here.server.url}/page.html`)
}
const hits = (): string[] => here.server.hits.map(({ path }) => path.slice('/hit/'.length)).sort()
const update = (page: Page, choices: Record<string, boolean>): Promise<void> =>
  page.evaluate((c) => {
    window.sekisho.update(c)
  }, choices)

const tag = 'data-consent="embeds" data-service="video"'
const PLACEHOLDER = '[data-sekisho-placeholder] >>> [part~=placeholder]'

describe('tagged embeds', () => {
  const all = `
    <iframe ${tag} data-src="/hit/frame.html" title="Frame" width="400" height="200"></iframe>
    <img ${tag} data-src="/hit/image.svg" data-srcset="/hit/image2.svg 2x" alt="" width="40" height="20">
    <picture><source ${tag} data-srcset="/hit/source.svg"><img src="data:," alt=""></picture>
    <video ${tag} width="400" height="200"><source data-src="/hit/video.webm" type="video/webm"></video>
    <audio ${tag} data-src="/hit/audio.ogg"></audio>
    <link ${tag} rel="stylesheet" data-href="/hit/sheet.css">
    <object ${tag} data-data="/hit/object.html" width="400" height="200"></object>
    <embed ${tag} data-src="/hit/embed.html" width="400" height="200">`
  const files = [
    'audio.ogg',
    'embed.html',
    'frame.html',
    'image.svg',
    'object.html',
    'sheet.css',
    'source.svg',
    'video.webm',
  ]
  const loaded = (): Promise<unknown> =>
    waitUntil(() => new Set(hits()).size >= files.length, 'all embeds are asked for')

  it('ask for nothing before a choice', async () => {
    const page = await open(all)
    await sekisho(page).noticeSeen()
    await quiet()
    expect(hits()).toEqual([])
  })

  it('load when they are granted', async () => {
    const page = await open(all)
    await update(page, { embeds: true })
    await loaded()
    expect([...new Set(hits())]).toEqual(files)
  })

  it('load for a visitor who comes back, also frames that the parser is at work on', async () => {
    const page = await open(all)
    await update(page, { analytics: false, embeds: true })
    await loaded()
    here.server.hits.length = 0
    await page.reload()
    await loaded()
    expect([...new Set(hits())]).toEqual(files)
  })

  it('are emptied on withdrawal, and load again after that', async () => {
    const page = await open(
      `<iframe id="it" ${tag} data-src="/hit/frame.html" title="Frame" width="400" height="200"></iframe>`,
    )
    const address = (): Promise<string | undefined> =>
      page.evaluate(
        () => (document.getElementById('it') as HTMLIFrameElement).contentWindow?.location.pathname,
      )
    await update(page, { embeds: true })
    await waitUntil(async () => (await address()) === '/hit/frame.html', 'the frame is there')
    await update(page, { embeds: false })
    await waitUntil(async () => (await address()) === 'blank', 'the frame is empty')
    expect(await page.evaluate(() => document.getElementById('it')?.hasAttribute('src'))).toBe(
      false,
    )
    await update(page, { embeds: true })
    await waitUntil(async () => (await address()) === '/hit/frame.html', 'the frame is back')
  })

  it('do not load what is no http address', async () => {
    const page = await open(
      `<iframe ${tag} data-src="javascript:parent.ran=['frame']" title="Frame"></iframe>
       <embed ${tag} data-src="javascript:ran=['embed']">
       <object ${tag} data-data="data:text/html,<script>parent.ran=['object']</script>"></object>
       <iframe ${tag} data-src=" &#1;java&#10;script:parent.ran=['trick']" title="Frame"></iframe>`,
    )
    await update(page, { embeds: true })
    await quiet()
    expect(await page.evaluate(() => window.ran)).toBeUndefined()
    expect(page.console.filter((line) => line.includes('not released'))).toHaveLength(4)
  })

  it('load when they are added later', async () => {
    const page = await open('')
    await update(page, { embeds: true })
    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.dataset.consent = 'embeds'
      frame.dataset.src = '/hit/later.html'
      document.body.append(frame)
    })
    await waitUntil(() => hits().includes('later.html'), 'the frame is asked for')
  })
})

describe('the placeholder of a held embed', () => {
  const frame = `<div id="box"><iframe id="it" ${tag} data-src="/hit/frame.html" title="Frame" width="400" height="200"></iframe></div>`

  it('says who receives what for which purpose', async () => {
    const page = await open(frame)
    await seen(page, PLACEHOLDER)
    const text = await page.evaluate(
      () => document.querySelector('[data-sekisho-placeholder]')?.shadowRoot?.textContent ?? '',
    )
    for (const word of ['Video', 'Video Ltd', 'Embeds']) expect(text).toContain(word)
  })

  it('loads the one element once, and nothing is recorded', async () => {
    const page = await open(
      frame + frame.replace(/id="\w+"/g, '').replace('frame.html', 'two.html'),
    )
    await page.click(`${PLACEHOLDER} [data-action="once"]`)
    await waitUntil(() => hits().includes('frame.html'), 'the frame is asked for')
    await quiet()
    expect(hits()).toEqual(['frame.html'])
    expect(await page.evaluate(() => document.cookie)).toBe('')
    // Another choice does not take it back.
    await update(page, { analytics: true })
    await quiet()
    expect(await page.evaluate(() => document.getElementById('it')?.getAttribute('src'))).toBe(
      '/hit/frame.html',
    )
  })

  it('lets the service in from now on, and asks for the rest still', async () => {
    const page = await open(frame)
    await page.click(`${PLACEHOLDER} [data-action="always"]`)
    await waitUntil(() => hits().includes('frame.html'), 'the frame is asked for')
    await gone(page, PLACEHOLDER)
    expect(await page.evaluate(() => window.sekisho.has('video'))).toBe(true)
    expect(await page.evaluate(() => window.sekisho.has('embeds'))).toBe(false)
    expect(await page.evaluate(() => window.sekisho.status)).toBe('undecided')
    expect(await sekisho(page).seesNotice()).toBe(true)
    expect(await page.evaluate(() => document.cookie)).toContain('video.1.')
  })

  it('goes with the element it stands for', async () => {
    const page = await open(frame)
    await seen(page, PLACEHOLDER)
    await page.evaluate(() => document.getElementById('it')?.remove())
    await waitFor(page, () => !document.querySelector('[data-sekisho-placeholder]'))
  })

  it('stands for nothing that is hidden or only counts', async () => {
    const page = await open(
      `<img ${tag} data-src="/hit/pixel.gif" width="1" height="1" alt="">
       <img ${tag} data-src="/hit/pixel2.gif" alt="">
       <iframe ${tag} data-src="/hit/hidden.html" hidden title="Frame"></iframe>`,
    )
    await sekisho(page).noticeSeen()
    await quiet()
    expect(await page.evaluate(() => document.querySelector('[data-sekisho-placeholder]'))).toBe(
      null,
    )
  })

  it('comes again on withdrawal', async () => {
    const page = await open(frame)
    await update(page, { analytics: false, embeds: true })
    await waitUntil(() => hits().includes('frame.html'), 'the frame is asked for')
    await update(page, { embeds: false })
    await seen(page, PLACEHOLDER)
  })
})
