import { describe, expect, it } from 'vitest'
import { faults } from './support/axe'
import { page as html } from './support/config'
import { config, gated } from './support/gated'
import { waitFor, waitUntil } from './support/page'
import type { Page, Visitor, VisitorOptions } from './support/page'
import { suite } from './support/suite'
import { gone, seen, sees, sekisho } from './support/visible'

const here = suite()
const { at } = gated(here)

const PANEL = '#sekisho >>> [part=ledger]'
const inPanel = (selector: string): string => `${PANEL} ${selector}`

/** A page on which something is held, something has leaked, and something is stored that nobody declares. */
const open = async (visitor: Visitor = here.visitor, lang = 'en'): Promise<Page> => {
  const body = `<main>
      <style>button { margin: 1em; padding: 1em } #box { width: 9px; height: 9px; background: url(${at('box.png')}) }</style>
      <div id="box"></div>
      <script type="text/plain" data-consent="analytics" data-service="stats" src="${at('a.js')}"></script>
      <script>
        localStorage.setItem('st_a', '1')
        document.cookie = 'free=1; path=/'
      </script>
      <button id="developer" data-consent-open="ledger">Developer panel</button>
    </main>`
  here.server.serve(
    '/page.html',
    html(body, { config: config(), lang })
      .replace(/<h1>.*?<\/h1>/, '<header>$&</header>')
      .replace(/<button data-consent-open="preferences".*?<\/button>/, '<footer>$&</footer>'),
  )
  const page = await visitor.open(`${here.server.url}/page.html`)
  await sekisho(page).noticeSeen()
  await page.click('#developer')
  await seen(page, PANEL)
  return page
}

/** Rows of a view, each as the texts of its cells. */
const rows = (page: Page, view: string): Promise<string[][]> =>
  page.evaluate((id) => {
    const root = document.getElementById('sekisho')?.shadowRoot
    return [...(root?.querySelectorAll<HTMLTableRowElement>(`#view-${id} tbody tr`) ?? [])].map(
      (row) => [...row.cells].map(({ textContent }) => textContent.trim()),
    )
  }, view)
/** A row of a view in which something is named. */
const row = async (page: Page, view: string, what: string): Promise<string[] | undefined> =>
  (await rows(page, view)).find((cells) => cells.includes(what))
const shows = (page: Page, view: string, what: string): Promise<string[]> =>
  waitUntil(() => row(page, view, what), `${what} is shown`)

/** Where the focus is: id or action of the element. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const { activeElement } = document
    const it = (activeElement?.shadowRoot?.activeElement ?? activeElement) as HTMLElement | null
    return it?.dataset.action ?? it?.id
  })

const choose = (page: Page, outcome: string): Promise<void> =>
  page.evaluate((value) => {
    const select = document
      .getElementById('sekisho')
      ?.shadowRoot?.querySelector<HTMLSelectElement>('select[name=outcome]')
    if (!select) return
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }, outcome)

describe('the developer panel', () => {
  it('opens from a button of the page, beside the notice, and leaves the focus where it is', async () => {
    const page = await open()
    expect(await focused(page)).toBe('developer')
    expect(await sekisho(page).seesNotice()).toBe(true)
    expect(page.errors).toEqual([])
  })

  it('lists what was held and what has leaked, with what to do about it', async () => {
    const page = await open()
    expect(await shows(page, 'entries', at('a.js'))).toEqual(
      expect.arrayContaining(['Scripts', 'Stats', 'Analytics', 'Held']),
    )
    expect(await shows(page, 'entries', 'st_a')).toEqual(
      expect.arrayContaining(['Storage', 'Held']),
    )
    const leaked = await shows(page, 'entries', at('box.png'))
    expect(leaked).toEqual(expect.arrayContaining(['Network', 'Stats', 'Leaked']))
    expect(leaked.at(-1)).toContain('data-consent')
    expect(await shows(page, 'entries', 'free')).toContain('Not in the policy')
  })

  it('shows one outcome alone, and all of them again', async () => {
    const page = await open()
    await shows(page, 'entries', at('box.png'))
    await choose(page, 'leaked')
    await waitUntil(async () => !(await row(page, 'entries', 'st_a')), 'only leaks are shown')
    expect((await rows(page, 'entries')).map(([, , , , what]) => what)).toEqual([at('box.png')])
    await choose(page, 'erased')
    await waitUntil(async () => !(await rows(page, 'entries')).length, 'nothing was erased')
    await choose(page, '')
    await shows(page, 'entries', 'st_a')
  })

  it('has tabs that answer to the arrows, Home and End', async () => {
    const page = await open()
    await page.click(inPanel('#tab-entries'))
    const chosen = async (id: string): Promise<void> => {
      expect(await focused(page)).toBe(`tab-${id}`)
      for (const each of ['entries', 'stored', 'grants', 'simulation'])
        expect([each, await sees(page, `#sekisho >>> #view-${each}`)]).toEqual([each, each === id])
    }
    for (const [key, id] of [
      ['ArrowRight', 'stored'],
      ['ArrowRight', 'grants'],
      ['ArrowRight', 'simulation'],
      ['ArrowRight', 'entries'],
      ['ArrowLeft', 'simulation'],
      ['Home', 'entries'],
      ['End', 'simulation'],
    ] as const) {
      await page.press(key)
      await chosen(id)
    }
  })

  it('names what is stored, first what nobody declares', async () => {
    const page = await open()
    await page.click(inPanel('#tab-stored'))
    expect(await shows(page, 'stored', 'free')).toEqual(
      expect.arrayContaining(['Cookie', 'Not in the policy']),
    )
    await page.evaluate(() => {
      window.sekisho.update({ analytics: true })
    })
    expect(await shows(page, 'stored', 'st_a')).toEqual([
      'Local storage',
      'st_a',
      'Stats',
      'Analytics',
      'Allowed',
    ])
    expect((await rows(page, 'stored'))[0]).toContain('free')
  })

  it('says what is allowed, and follows a choice', async () => {
    const page = await open()
    await page.click(inPanel('#tab-grants'))
    const states = async (): Promise<(string | undefined)[]> =>
      (await rows(page, 'grants')).map((cells) => cells.at(-1))
    expect(await states()).toEqual([
      'Always allowed',
      ...['Not allowed', 'Not allowed'],
      ...['Not allowed', 'Not allowed'],
    ])
    await page.evaluate(() => {
      window.sekisho.update({ analytics: true })
    })
    await waitUntil(
      async () =>
        (await states()).join() === 'Always allowed,Allowed,Allowed,Not allowed,Not allowed',
      'it follows',
    )
  })

  it('stands still where that is wished for, until it is asked to look again', async () => {
    const page = await open()
    await shows(page, 'entries', 'free')
    await page.click(inPanel('[data-action=live]'))
    await page.evaluate(() => {
      localStorage.setItem('st_later', '1')
    })
    // Longer than it takes from one look to the next.
    await new Promise((done) => setTimeout(done, 1300))
    expect(await row(page, 'entries', 'st_later')).toBe(undefined)
    await page.click(inPanel('[data-action=refresh]'))
    await shows(page, 'entries', 'st_later')
    await page.click(inPanel('[data-action=live]'))
    await page.evaluate(() => {
      localStorage.setItem('st_last', '1')
    })
    await shows(page, 'entries', 'st_last')
  })

  it.each([true, false])(
    'hands out all it knows as JSON, where copying works: %s',
    async (works) => {
      const page = await open()
      await shows(page, 'entries', 'free')
      await page.evaluate((may) => {
        Object.defineProperty(navigator, 'clipboard', {
          value: {
            writeText(text: string) {
              if (!may) throw Error('not allowed')
              window.ran = [text]
            },
          },
        })
      }, works)
      await page.click(inPanel('[data-action=copy]'))
      const text = await waitUntil(
        () =>
          page.evaluate(
            () =>
              window.ran?.[0] ??
              document.getElementById('sekisho')?.shadowRoot?.querySelector('textarea')?.value,
          ),
        'the text is there',
      )
      expect(await sees(page, inPanel('textarea'))).toBe(!works)
      const said = JSON.parse(text) as { ledger: { what: string }[]; inventory: { name: string }[] }
      expect(said.ledger.map(({ what }) => what)).toContain(at('a.js'))
      expect(said.inventory.map(({ name }) => name)).toContain('free')
    },
  )

  it('shows the newest of a long list, and all of it on request', async () => {
    const page = await open()
    await page.evaluate(() => {
      for (let i = 0; i < 150; i++) localStorage.setItem(`st_${i}`, '1')
    })
    await shows(page, 'entries', 'st_149')
    expect(await rows(page, 'entries')).toHaveLength(100)
    await page.click(inPanel('[data-action=whole]'))
    await shows(page, 'entries', 'st_0')
    expect((await rows(page, 'entries')).length).toBeGreaterThan(150)
  })

  it.each(['the button', 'Escape'])('closes by %s, and gives the focus back', async (way) => {
    const page = await open()
    await page.click(inPanel('#tab-stored'))
    if (way === 'Escape') await page.press('Escape')
    else await page.click(inPanel('[data-action=close]'))
    await gone(page, PANEL)
    expect(await focused(page)).toBe('developer')
    expect(await sekisho(page).seesNotice()).toBe(true)
    await page.evaluate(() => {
      window.sekisho.show('ledger')
    })
    await seen(page, PANEL)
  })
})

describe('accessibility of the developer panel, by axe', () => {
  const looks: readonly (readonly [string, VisitorOptions & { lang: string }])[] = [
    ['light, English, wide', { lang: 'en' }],
    ['dark, Japanese, narrow', { lang: 'ja', dark: true, width: 360, height: 740 }],
  ]
  it.each(looks)('has no fault: %s', async (_, { lang, ...options }) => {
    const visitor = await here.engine.visitor(options)
    try {
      const page = await open(visitor, lang)
      await shows(page, 'entries', 'free')
      for (const tab of ['entries', 'stored', 'grants']) {
        await page.click(inPanel(`#tab-${tab}`))
        await seen(page, `#sekisho >>> #view-${tab}`)
        await waitFor(page, () => document.getAnimations().length === 0)
        expect([tab, await faults(page)]).toEqual([tab, []])
      }
    } finally {
      await visitor.close()
    }
  })
})
