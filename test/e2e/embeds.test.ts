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

  // Firefox remembers where the frames of a page were, and takes them there when it is loaded again.
  it.each([
    ['reloaded', (page: Page) => page.reload()],
    [
      'left and gone back to',
      async (page: Page) => {
        here.server.serve('/other.html', '<!doctype html><title>Other</title>')
        await page.goto(`${here.server.url}/other.html`)
        await page.evaluate(() => {
          document.cookie = 'sekisho=; max-age=0; path=/'
        })
        await page.back()
      },
    ],
  ])('ask for nothing where the page is %s and the choice is gone', async (_, comeAgain) => {
    const page = await open(
      `<iframe ${tag} data-src="/hit/frame.html" title="Frame" width="400" height="200"></iframe>
       <object ${tag} data-data="/hit/object.html" width="400" height="200"></object>`,
    )
    await update(page, { embeds: true })
    await waitUntil(() => hits().length > 1, 'both are asked for')
    // And once where they are granted from the beginning.
    await page.reload()
    await waitUntil(() => hits().length > 3, 'both are asked for again')
    await quiet()
    here.server.hits.length = 0
    await page.evaluate(() => {
      document.cookie = 'sekisho=; max-age=0; path=/'
    })
    await comeAgain(page)
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
    await expect
      .poll(() => page.console.filter((line) => line.includes('not released')))
      .toHaveLength(4)
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
    // In a script of the page: in one of its driver WebKit tells observers, where a listener hears
    // `pagehide`, before the element is out.
    await page.evaluate(() => {
      setTimeout(() => document.getElementById('it')?.remove())
    })
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

  const places: readonly (readonly [string, string])[] = [
    ['plain', `<iframe id="it" ${tag} width="400" height="300"></iframe>`],
    [
      'flex',
      `<div style="display:flex;width:640px"><iframe id="it" style="flex:1" ${tag} height="300"></iframe></div>`,
    ],
    [
      'grid',
      `<div style="display:grid;grid-template-columns:1fr 1fr;width:700px"><i>x</i><iframe id="it" style="width:100%;box-sizing:border-box" ${tag} height="320"></iframe></div>`,
    ],
    [
      'low wrapper',
      `<div style="width:320px;height:120px"><iframe id="it" style="border:0" ${tag} width="100%" height="100%"></iframe></div>`,
    ],
    [
      'float',
      `<iframe id="it" style="float:right;margin:10px" ${tag} width="300" height="300"></iframe><p>Text</p>`,
    ],
    [
      'transform',
      `<div style="width:320px;height:120px;overflow:hidden"><iframe id="it" style="transform:scale(.5);transform-origin:0 0" ${tag} width="640" height="240"></iframe></div>`,
    ],
    [
      'ratio',
      `<div style="position:relative;width:640px;padding-top:360px"><iframe id="it" style="position:absolute;inset:0;width:100%;height:100%;border:0" ${tag}></iframe></div>`,
    ],
    [
      'centred line',
      `<div style="text-align:center"><iframe id="it" ${tag} width="400" height="300"></iframe></div>`,
    ],
    [
      'centred block',
      `<iframe id="it" style="display:block;margin:0 auto" ${tag} width="400" height="300"></iframe>`,
    ],
    [
      'lazy class',
      `<style>.lazy{opacity:0} div{margin:50px;width:9px!important} div:empty{display:none!important}</style><iframe id="it" class="lazy" ${tag} width="400" height="300"></iframe>`,
    ],
  ]
  it.each(places)('has the place of its embed: %s', async (_, markup) => {
    const page = await open(`<main>${markup}</main>`)
    await page.resize(800, 700)
    await seen(page, PLACEHOLDER)
    const boxes = await page.evaluate(() => {
      const boxOf = (at: Element | null): number[] => {
        const { x, y, width, height } = at?.getBoundingClientRect() ?? new DOMRect()
        return [x, y, width, height].map(Math.round)
      }
      const placeholder = document.querySelector<HTMLElement>('[data-sekisho-placeholder]')
      const here = boxOf(placeholder)
      const visible = placeholder && getComputedStyle(placeholder).opacity
      const classes = placeholder?.className
      // Without it the embed stands where the page puts it.
      placeholder?.remove()
      const embed = document.getElementById('it')
      return { here, embed: boxOf(embed), visible, classes }
    })
    for (const [i, value] of boxes.here.entries())
      expect(Math.abs(value - (boxes.embed[i] ?? 0))).toBeLessThanOrEqual(1)
    expect([boxes.visible, boxes.classes]).toEqual(['1', ''])
  })

  it('grows where that moves what follows, and follows its container', async () => {
    const page = await open(
      `<main id="main" style="width:400px"><iframe id="it" style="width:50%" ${tag} height="60"></iframe></main><p id="next">Next</p>`,
    )
    await page.resize(800, 700)
    await seen(page, PLACEHOLDER)
    const look = (): Promise<{ high: number; wide: number; fits: boolean; over: boolean }> =>
      page.evaluate(() => {
        const placeholder = document.querySelector('[data-sekisho-placeholder]')
        const box = placeholder?.getBoundingClientRect()
        const next = document.getElementById('next')?.getBoundingClientRect()
        return {
          high: box?.height ?? 0,
          wide: box?.width ?? 0,
          fits: (placeholder?.scrollHeight ?? 0) <= (placeholder?.clientHeight ?? 0),
          over: (box?.bottom ?? 0) > (next?.top ?? 0),
        }
      })
    const before = await look()
    expect(before).toMatchObject({ fits: true, over: false })
    expect(before.high).toBeGreaterThan(100)
    await page.evaluate(() => {
      document.getElementById('main')?.style.setProperty('width', '700px')
    })
    await waitUntil(async () => {
      const { wide, high, fits } = await look()
      return wide > 340 && high < before.high && fits
    }, 'a wider and lower one')
  })

  it('leaves nothing in a copy that hides the embed, before and after the choice', async () => {
    const page = await open(`<main id="main"><div id="slide">${frame}</div></main>`)
    await seen(page, PLACEHOLDER)
    await page.evaluate(() => {
      const copy = document.getElementById('slide')?.cloneNode(true) as HTMLElement
      copy.id = 'copy'
      document.getElementById('main')?.append(copy)
      // A snapshot that is put into the page after the choice.
      Object.assign(window, { kept: document.getElementById('slide')?.outerHTML })
    })
    await seen(page, `#copy ${PLACEHOLDER}`)
    await update(page, { embeds: true })
    const shown = (): Promise<unknown> =>
      page.evaluate(() => ({
        frames: [...document.querySelectorAll('main iframe')].map(
          (each) => each.getClientRects().length && each.hasAttribute('src'),
        ),
        placeholders: [...document.querySelectorAll('[data-sekisho-placeholder]')].filter(
          (each) => each.getClientRects().length,
        ).length,
      }))
    await waitUntil(
      async () =>
        JSON.stringify(await shown()) === JSON.stringify({ frames: [true, true], placeholders: 0 }),
      'both are shown',
    )
    await page.evaluate(() => {
      const { kept } = window as { kept?: string }
      const box = document.createElement('div')
      box.innerHTML = kept ?? ''
      document.getElementById('main')?.append(box)
    })
    await waitUntil(
      async () =>
        JSON.stringify(await shown()) ===
        JSON.stringify({ frames: [true, true, true], placeholders: 0 }),
      'all three are shown',
    )
  })

  it.each(['/dist/sekisho.js', '/dist/sekisho.all.js'])(
    'works in frames of the same origin: %s',
    async (script) => {
      here.server.serve('/in.html', `<!doctype html><title>In</title><body>${frame}</body>`)
      const page = await open(
        '<iframe id="outer" src="/in.html" width="600" height="400" title="In"></iframe>',
        { script },
      )
      await waitFor(
        page,
        () =>
          (document.getElementById('outer') as HTMLIFrameElement).contentDocument?.readyState ===
            'complete' &&
          !!(document.getElementById('outer') as HTMLIFrameElement).contentDocument?.getElementById(
            'it',
          ),
      )
      await page.evaluate(() => {
        const inner = (document.getElementById('outer') as HTMLIFrameElement).contentDocument
        if (inner) window.sekisho.scan(inner)
      })
      const look = (): Promise<unknown> =>
        page.evaluate(() => {
          const inner = (document.getElementById('outer') as HTMLIFrameElement).contentDocument
          const host = inner?.querySelector('[data-sekisho-placeholder]')
          const button = host?.shadowRoot?.querySelector('[data-action=once]')
          const it = inner?.getElementById('it')
          return {
            size: host && [host.clientWidth, host.clientHeight],
            // The sheets are those of that document.
            weight: button && getComputedStyle(button).fontWeight,
            embed: it?.getClientRects().length,
          }
        })
      const there = { size: [404, 204], weight: '600', embed: 0 }
      await waitUntil(
        async () => JSON.stringify(await look()) === JSON.stringify(there),
        'a placeholder in the frame',
      )
      await page.evaluate(() => {
        const inner = (document.getElementById('outer') as HTMLIFrameElement).contentDocument
        inner
          ?.querySelector('[data-sekisho-placeholder]')
          ?.shadowRoot?.querySelector<HTMLElement>('[data-action=once]')
          ?.click()
      })
      await waitUntil(() => hits().includes('frame.html'), 'the frame is asked for')
      expect(page.errors).toEqual([])
    },
  )

  it('comes again on withdrawal', async () => {
    const page = await open(frame)
    await update(page, { analytics: false, embeds: true })
    await waitUntil(() => hits().includes('frame.html'), 'the frame is asked for')
    await update(page, { embeds: false })
    await seen(page, PLACEHOLDER)
  })
})
