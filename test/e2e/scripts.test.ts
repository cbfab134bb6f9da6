import { describe, expect, it } from 'vitest'
import { page as html } from './support/config'
import type { PageOptions } from './support/config'
import { quiet, waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

const tag = (rest: string, text = ''): string =>
  `<script type="text/plain" data-consent="analytics" data-service="stats" ${rest}>${text}</script>`
const log = (name: string): string => `(window.ran ||= []).push(${JSON.stringify(name)})`
const ran = (page: Page): Promise<string[]> => page.evaluate(() => window.ran ?? [])
const accept = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.sekisho.acceptAll()
  })
const runs = (page: Page, count: number): Promise<void> =>
  waitFor(page, (n) => (window.ran?.length ?? 0) >= n, count)
const open = async (body: string, options?: PageOptions): Promise<Page> => {
  here.server.serve('/page.html', html(body, options))
  return here.visitor.open(`${here.server.url}/page.html`)
}

describe('tagged scripts', () => {
  const all =
    tag('src="/hit/a.js?wait=150"') +
    tag('', log('inline 1')) +
    tag('src="/hit/defer.js?wait=50" defer') +
    tag('src="/hit/b.js"') +
    tag('data-type="module"', log('module')) +
    tag('', log('inline 2')) +
    tag('src="/hit/c.js?wait=50"')

  it('neither load nor run before a choice, nor after Reject all', async () => {
    const page = await open(all)
    await sekisho(page).noticeSeen()
    await quiet()
    await sekisho(page).click('reject-all')
    await sekisho(page).noticeGone()
    await quiet()
    expect(await ran(page)).toEqual([])
    expect(here.server.hits).toEqual([])
  })

  const order = ['a.js', 'inline 1', 'b.js', 'inline 2', 'c.js', 'defer.js', 'module']

  it('run in the order of the document when they are granted', async () => {
    const page = await open(all)
    await accept(page)
    await runs(page, 7)
    expect(await ran(page)).toEqual(order)
  })

  it('run in the same order for a visitor who comes back, while the page is parsed', async () => {
    const page = await open(all)
    await accept(page)
    await runs(page, 7)
    await page.reload()
    await runs(page, 7)
    expect(await ran(page)).toEqual(order)
  })

  it('run async ones as soon as they come', async () => {
    const page = await open(tag('src="/hit/slow.js?wait=400"') + tag('async src="/hit/async.js"'))
    await accept(page)
    await runs(page, 2)
    expect(await ran(page)).toEqual(['async.js', 'slow.js'])
  })

  it('keep the node, its attributes and its place', async () => {
    const page = await open(
      `<div id="box"><i></i>${tag('id="it" class="x" data-more="1" crossorigin="anonymous" referrerpolicy="no-referrer"', 'window.current = document.currentScript')}<b></b></div>`,
    )
    const before = await page.evaluate(() => {
      const it = document.getElementById('it')
      Object.assign(window, { it })
      return [...(it?.attributes ?? [])].map(({ name }) => name).filter((n) => n !== 'type')
    })
    await accept(page)
    await waitFor(page, () => 'current' in window)
    expect(
      await page.evaluate(() => {
        const it = document.getElementById('it')
        return {
          same:
            it === (window as { it?: unknown }).it &&
            it === (window as { current?: unknown }).current,
          names: [...(it?.attributes ?? [])].map(({ name }) => name).filter((n) => n !== 'type'),
          place: [...(it?.parentElement?.children ?? [])].map(({ tagName }) => tagName).join(),
        }
      }),
    ).toEqual({ same: true, names: before, place: 'I,SCRIPT,B' })
  })

  it('are stopped by a wrong integrity and run with the right one', async () => {
    const page = await open(
      tag('src="/hit/a.js" integrity="sha384-AAAA" crossorigin') + tag('', log('after')),
    )
    await accept(page)
    await runs(page, 1)
    await quiet()
    expect(await ran(page)).toEqual(['after'])
  })

  it('run when they are added later, wherever that is', async () => {
    const page = await open('<div id="box"></div>')
    await accept(page)
    await page.evaluate((text) => {
      const add = (parent: Element | null): void => {
        const script = document.createElement('script')
        script.type = 'text/plain'
        script.dataset.consent = 'analytics'
        script.text = text
        const wrap = document.createElement('div')
        wrap.append(script)
        parent?.append(wrap)
      }
      add(document.getElementById('box'))
      add(document.head)
    }, log('later'))
    await runs(page, 2)
    expect(await ran(page)).toEqual(['later', 'later'])
  })

  it('run in a shadow root that the page names', async () => {
    const page = await open('<div id="box"></div>')
    await page.evaluate((text) => {
      const root = document.getElementById('box')?.attachShadow({ mode: 'closed' })
      const script = document.createElement('script')
      script.type = 'text/plain'
      script.dataset.consent = 'analytics'
      script.text = text
      root?.append(script)
      window.sekisho.scan(root)
    }, log('shadow'))
    await accept(page)
    await runs(page, 1)
  })

  it('do not mind who calls: a listener that hands over its event loses nothing', async () => {
    const page = await open('<button id="no">No</button>' + tag('', log('ran')))
    await page.evaluate(() => {
      const refuse: unknown = window.sekisho.rejectAll
      document.getElementById('no')?.addEventListener('click', refuse as EventListener)
    })
    await page.click('#no')
    expect(
      await page.evaluate(() => [window.sekisho.status, window.sekisho.decision?.source]),
    ).toEqual(['decided', 'api'])
    await page.reload()
    expect(await page.evaluate(() => window.sekisho.status)).toBe('decided')
  })

  it('wait for every purpose they name', async () => {
    const page = await open(
      `<script type="text/plain" data-consent="analytics embeds">${log('both')}</script>`,
    )
    await page.evaluate(() => {
      window.sekisho.update({ analytics: true })
    })
    await quiet()
    expect(await ran(page)).toEqual([])
    await page.evaluate(() => {
      window.sekisho.update({ embeds: true })
    })
    await runs(page, 1)
  })

  it('stay closed where the purpose is unknown, and one warning says so', async () => {
    const one = `<script type="text/plain" data-consent="analitics">${log('typo')}</script>`
    const page = await open(one + one)
    await accept(page)
    await quiet()
    expect(await ran(page)).toEqual([])
    await expect
      .poll(() => page.console.filter((line) => line.includes('analitics')))
      .toHaveLength(1)
  })

  it('cannot empty a page that is parsed by document.write', async () => {
    const page = await open(tag('', `document.write('gone'); ${log('wrote')}`))
    await accept(page)
    await runs(page, 1)
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Test')
    expect(await page.evaluate(() => document.body.innerText.includes('gone'))).toBe(false)
    // And the page's own is back.
    expect(await page.evaluate(() => Object.hasOwn(document, 'write'))).toBe(false)
  })

  it('cannot empty a page that is still being parsed, either', async () => {
    const page = await open('')
    await accept(page)
    const [start = '', end = ''] = html('CUT').split('CUT')
    here.server.serve('/slow.html', [
      `${start}${tag('', `document.write('gone'); ${log('wrote')}`)}<p>one</p>`,
      `<p id="two">two</p>${end}`,
    ])
    await page.goto(`${here.server.url}/slow.html`)
    await runs(page, 1)
    await waitFor(page, () => !!document.getElementById('two'))
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Test')
  })

  it('stay closed when they are withdrawn while they wait, however often that changes', async () => {
    const page = await open('')
    const [start = '', end = ''] = html('CUT').split('CUT')
    here.server.serve('/slow.html', [
      `${start}${tag('src="/hit/late.js" defer')}<p>one</p>`,
      `<script>for (const yes of [true, false, true, false]) sekisho.update({ analytics: yes })</script><p>two</p>`,
      `<p>three</p>`,
      end,
    ])
    await page.goto(`${here.server.url}/slow.html`)
    await quiet(600)
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(false)
    expect(here.server.hits).toEqual([])
  })

  it('run whole, however slowly the page comes', async () => {
    const page = await open('')
    await accept(page)
    const [start = '', end = ''] = html('CUT').split('CUT')
    const text = `${log('start')};/*${'x'.repeat(70_000)}*/${log('end')}`
    const half = text.length / 2
    const pieces = [
      `${start}<script type="text/plain" data-consent="analytics">${text.slice(0, half)}`,
      `${text.slice(half)}</script>${end}`,
    ]
    here.server.serve('/slow.html', pieces)
    await page.goto(`${here.server.url}/slow.html`)
    await runs(page, 2)
    expect(await ran(page)).toEqual(['start', 'end'])
  })
})

describe('on a page with a content security policy', () => {
  const nonced = (rest: string, text: string): string =>
    `<script nonce="abc" type="text/plain" data-consent="analytics" ${rest}>${text}</script>`
  const csp =
    (policy: string) =>
    async (body: string): Promise<Page> => {
      here.server.serve('/csp.html', html(body, { nonce: 'abc' }), {
        'content-security-policy': policy,
      })
      return here.visitor.open(`${here.server.url}/csp.html`)
    }

  it.each([
    ["script-src 'nonce-abc'; style-src 'nonce-abc'; require-trusted-types-for 'script'"],
    [
      "script-src 'nonce-abc' 'strict-dynamic'; style-src 'none'; require-trusted-types-for 'script'",
    ],
    ["script-src 'self' 'nonce-abc'; style-src 'self'"],
  ])('shows the notice and runs what carries the nonce: %s', async (policy) => {
    const page = await csp(policy)(nonced('', log('nonced')) + nonced('src="/hit/n.js"', ''))
    await sekisho(page).noticeSeen()
    await sekisho(page).click('accept-all')
    await runs(page, 2)
    expect(await ran(page)).toEqual(['nonced', 'n.js'])
    expect(page.console.filter((line) => /violat|refused|blocked/i.test(line))).toEqual([])
  })

  it('does not run a tagged script of SVG that was slipped in', async () => {
    const page = await csp("script-src 'nonce-abc' 'strict-dynamic'")(
      '<svg><script type="text/plain" data-consent="analytics" data-href="/hit/svg.js"></script></svg>' +
        '<svg><script data-consent="analytics" data-href="/hit/svg.js"></script></svg>',
    )
    await accept(page)
    await quiet()
    expect(await ran(page)).toEqual([])
    expect(here.server.hits).toEqual([])
  })

  it('does not run a tagged script that was slipped in', async () => {
    const page = await csp("script-src 'nonce-abc' 'strict-dynamic'")(tag('', log('slipped')))
    await accept(page)
    await page.evaluate((text) => {
      const box = document.createElement('div')
      box.innerHTML = `<script type="text/plain" data-consent="analytics">${text}</script>`
      document.body.append(box)
    }, log('innerHTML'))
    await quiet()
    expect(await ran(page)).toEqual([])
  })
})

describe('ten thousand tagged elements', () => {
  it('are released in order, none is lost, and the page has its turn in between', async () => {
    const page = await open(
      Array.from({ length: 10_000 }, (_, i) => tag('', `(window.ran ||= []).push(${i})`)).join(''),
    )
    await sekisho(page).noticeSeen()
    await page.evaluate(() => {
      const turns: number[] = []
      Object.assign(window, { turns })
      const turn = (): void => {
        turns.push(window.ran?.length ?? 0)
        setTimeout(turn)
      }
      turn()
      window.sekisho.acceptAll()
    })
    await runs(page, 10_000)
    const order = await page.evaluate(() => window.ran as unknown as number[])
    expect(order).toEqual([...order.keys()])
    const turns = await page.evaluate(() => (window as unknown as { turns: number[] }).turns)
    const between = turns.filter((count) => count > 0 && count < 10_000)
    expect(new Set(between).size).toBeGreaterThan(5)
  })
})
