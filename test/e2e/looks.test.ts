import { describe, expect, it } from 'vitest'
import { page as html, policy } from './support/config'
import { openAt } from './support/openAt'
import { waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { seen, sekisho } from './support/visible'

const here = suite()

type Notice = Readonly<Record<string, string>>

/** A policy as sites have them: three purposes that cannot be refused, then five that can. */
const longPolicy = (lang: string): ReturnType<typeof policy> => {
  const names =
    lang === 'ja'
      ? ['表示の設定の記憶', '利用状況の把握', '他のサイトの地図', '登録情報の組み合わせ', '広告']
      : ['Display settings', 'Statistics', 'Maps from another site', 'Registration', 'Advertising']
  const { services = [] } = policy()
  return policy({
    controller: {
      name: lang === 'ja' ? '汐見商工会議所' : 'Harbor City Business Center',
      contact: { url: '/contact/a/long/path/', email: 'office@example.jp' },
    },
    purposes: [
      ...(['necessary', 'contract', 'law'] as const).map((basis) => ({
        id: basis,
        basis,
        name: lang === 'ja' ? `サイトの運営（${basis}）` : `Running the site, ${basis}`,
        description: 'Delivers the pages, and remembers what has been chosen.',
      })),
      ...['preferences', 'analytics', 'embeds', 'registration', 'advertising'].map((id, at) => ({
        id,
        basis: 'consent' as const,
        name: names[at] ?? id,
        description: 'Counts which pages are read, by a number that tells browsers apart.',
      })),
    ],
    services: services.map((each) =>
      each.id === 'stats'
        ? {
            ...each,
            cookies: [
              { name: 'center_settings', duration: 'P1Y', description: 'Remembers the text size.' },
              { name: '_st*', duration: 'P13M', description: 'Tells visitors apart.' },
            ],
          }
        : each,
    ),
  })
}

const open = (lang: string, size: readonly [number, number], notice: Notice = {}): Promise<Page> =>
  openAt(
    here,
    html('<p>Text of the page.</p>', { config: { policy: longPolicy(lang), notice }, lang }),
    size,
  )

/** Opens the preferences with everything in them unfolded. */
const unfold = async (page: Page): Promise<void> => {
  await sekisho(page).click('preferences')
  await sekisho(page).preferencesSeen()
  await page.evaluate(() => {
    const root = document.getElementById('sekisho')?.shadowRoot
    for (const each of root?.querySelectorAll('details') ?? []) each.open = true
  })
  // What comes in words later, and what is stored.
  await waitFor(page, () => {
    const text = document.getElementById('sekisho')?.shadowRoot?.textContent
    return (
      /13 months|13 か月|13か月/.test(text ?? '') &&
      document.getElementById('sekisho')?.shadowRoot?.querySelector('.kept p')
    )
  })
}

/**
 * Words that stand on two lines though a line has room for them, by the boxes of their lines. In Japanese
 * a line may end between most characters, so only Latin words count.
 */
const brokenWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const root = document.getElementById('sekisho')?.shadowRoot
    if (!root) return ['no root']
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      for (const { 0: word, index } of node.data.matchAll(/[\w*.@’'“”]{2,24}/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const lines = new Set(
          Array.from(range.getClientRects())
            .filter(({ width }) => width > 0)
            .map(({ top }) => Math.round(top)),
        )
        if (lines.size > 1) found.push(word)
      }
    }
    return found
  })

/** What is wider than its place, or has lines outside of it. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.getElementById('sekisho')?.shadowRoot
    const all = [...(root?.querySelectorAll<HTMLElement>('*') ?? [])]
    const name = (each: HTMLElement): string =>
      `${each.localName}.${each.className} ${each.textContent.slice(0, 30)}`
    const wide = [document.documentElement, ...all].filter(
      (each) => each.clientWidth > 0 && each.scrollWidth > each.clientWidth,
    )
    const high = all.filter(
      (each) =>
        each.matches('button, summary, label, h2, h3, h4, h5, dt, dd, p') &&
        each.clientHeight > 0 &&
        // The letters of some fonts are higher than their line.
        each.scrollHeight > each.clientHeight + parseFloat(getComputedStyle(each).fontSize) / 2,
    )
    return [...wide, ...high].map(name)
  })

/** How many lines the label of each button has. */
const linesOfButtons = (page: Page, part: string): Promise<Readonly<Record<string, number>>> =>
  page.evaluate((name) => {
    const roots = [
      document.getElementById('sekisho'),
      document.querySelector('[data-sekisho-placeholder]'),
    ].map((each) => each?.shadowRoot)
    return Object.fromEntries(
      roots
        .flatMap((root) => [
          ...(root?.querySelectorAll<HTMLElement>(`[part~="${name}"] [part~="choice"]`) ?? []),
        ])
        .map((button) => {
          const range = document.createRange()
          range.selectNodeContents(button)
          return [
            button.textContent,
            new Set(
              Array.from(range.getClientRects())
                .filter(({ width }) => width > 0)
                .map(({ top }) => Math.round(top)),
            ).size,
          ]
        }),
    )
  }, part)

const values = (record: Readonly<Record<string, number>>): number[] => [
  ...new Set(Object.values(record)),
]

describe.each(['en', 'ja'])('the notice in %s', (lang) => {
  it.each([
    ['bar', 'bottom'],
    ['bar', 'top'],
    ['box', 'bottom-right'],
  ])(
    'takes at most 45 percent of the height of a phone with five purposes, and hides nothing: %s, %s',
    async (kind, position) => {
      const page = await open(lang, [360, 640], { kind, position })
      const [share, isWhole] = await page.evaluate(() => {
        const notice = document
          .getElementById('sekisho')
          ?.shadowRoot?.querySelector('[part~=notice]')
        const copy = notice?.querySelector('.copy')
        return [
          (notice?.getBoundingClientRect().height ?? Infinity) / innerHeight,
          !!copy && copy.scrollHeight <= copy.clientHeight,
        ] as const
      })
      expect(share).toBeLessThanOrEqual(0.45)
      expect(isWhole).toBe(true)
    },
  )

  it.each([
    ['bar', 360],
    ['box', 360],
    ['quiet', 360],
    ['bar', 768],
    ['quiet', 768],
    ['quiet', 1280],
  ] as const)('has each answer on one line: %s at %i px', async (kind, width) => {
    const page = await open(lang, [width, 640], { kind })
    const lines = await linesOfButtons(page, 'notice')
    expect(Object.keys(lines)).toHaveLength(3)
    expect(values(lines)).toEqual([1])
  })

  it.each(
    ['bar', 'box', 'quiet'].flatMap((kind) => [320, 360, 768, 1280].map((width) => [kind, width])),
  )('has nothing cut off and no broken word: %s at %i px', async (kind, width) => {
    const page = await open(lang, [Number(width), 640], { kind: String(kind) })
    expect(await cutOff(page)).toEqual([])
    expect(await brokenWords(page)).toEqual([])
  })
})

describe.each(['en', 'ja'])('the preferences in %s', (lang) => {
  it.each([
    [360, 640],
    [1280, 720],
  ] as const)('open with a switch that can be moved in sight at %i x %i', async (width, height) => {
    const page = await open(lang, [width, height])
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    const [first, fold] = await page.evaluate(() => {
      const root = document.getElementById('sekisho')?.shadowRoot
      return [
        root?.querySelector('input:enabled')?.closest('section')?.getBoundingClientRect().bottom,
        root?.querySelector('.body')?.getBoundingClientRect().bottom,
      ]
    })
    // Its whole section, with what it is about.
    expect(first).toBeLessThanOrEqual(fold ?? 0)
  })

  it.each([320, 360, 768, 1280])(
    'have nothing cut off and no broken word at %i px, unfolded',
    async (width) => {
      const page = await open(lang, [width, 640])
      await unfold(page)
      expect(await cutOff(page)).toEqual([])
      expect(await brokenWords(page)).toEqual([])
    },
  )

  it('have each answer on one line at 360 px', async () => {
    const page = await open(lang, [360, 640])
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    const lines = await linesOfButtons(page, 'preferences')
    expect(Object.keys(lines)).toHaveLength(3)
    expect(values(lines)).toEqual([1])
  })

  it('have targets of 24 px and more (WCAG 2.5.8)', async () => {
    const page = await open(lang, [360, 640])
    await unfold(page)
    const small = await page.evaluate(() => {
      const root = document.getElementById('sekisho')?.shadowRoot
      return [
        ...(root?.querySelectorAll<HTMLElement>('button, summary, label, input, .choices a') ?? []),
      ]
        .filter((each) => {
          const { width, height } = each.getBoundingClientRect()
          return width < 24 || height < 24
        })
        .map((each) => each.outerHTML.slice(0, 80))
    })
    expect(small).toEqual([])
  })

  it('call a link to a page by what it is, and not by its path', async () => {
    const page = await open(lang, [1280, 720])
    await unfold(page)
    const texts = await page.evaluate(() =>
      [...(document.getElementById('sekisho')?.shadowRoot?.querySelectorAll('a') ?? [])].map(
        ({ textContent }) => textContent,
      ),
    )
    expect(texts.filter((text) => text.includes('/'))).toEqual([])
  })
})

describe('what the visitor has set', () => {
  /** Adds a rule to all that is shown, as a visitor's own style does. */
  const addRule = (page: Page, rule: string): Promise<void> =>
    page.evaluate((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.getElementById('sekisho')?.shadowRoot?.adoptedStyleSheets.push(sheet)
    }, rule)

  /** The same style as if a media query were true. */
  const pretend = (page: Page, query: string): Promise<void> =>
    page.evaluate((text) => {
      for (const sheet of document.getElementById('sekisho')?.shadowRoot?.adoptedStyleSheets ?? [])
        for (const rule of sheet.cssRules)
          if (rule instanceof CSSMediaRule && rule.conditionText.includes(text))
            rule.media.mediaText = 'all'
    }, query)

  it.each([
    ['letters twice as large', ':host{font-size:200%!important}'],
    [
      'more space between lines, letters and words (WCAG 1.4.12)',
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    ],
  ])('cuts nothing off: %s', async (_, rule) => {
    const page = await open('en', [360, 640])
    await addRule(page, rule)
    const isInside = (part: string): Promise<boolean> =>
      page.evaluate((name) => {
        const root = document.getElementById('sekisho')?.shadowRoot
        const part = root?.querySelector(`[part~="${name}"]`)
        const box = part?.getBoundingClientRect()
        return (
          !!box &&
          box.top >= 0 &&
          box.bottom <= innerHeight &&
          [...(part?.querySelectorAll('[part~=choice]') ?? [])].every((each) => {
            each.scrollIntoView({ block: 'nearest' })
            const { top, bottom, left, right } = each.getBoundingClientRect()
            return top >= -1 && bottom <= innerHeight + 1 && left >= 0 && right <= innerWidth
          })
        )
      }, part)
    expect(await cutOff(page)).toEqual([])
    expect(await isInside('notice')).toBe(true)
    await unfold(page)
    expect(await cutOff(page)).toEqual([])
    expect(await isInside('preferences')).toBe(true)
  })

  it.each([
    [320, 256],
    [640, 320],
  ] as const)(
    'lets everything be reached at a zoom of 400 percent: %i x %i (WCAG 1.4.10)',
    async (width, height) => {
      const page = await open('en', [width, height])
      await sekisho(page).click('preferences')
      await sekisho(page).preferencesSeen()
      const faults = await page.evaluate(() => {
        const root = document.getElementById('sekisho')?.shadowRoot
        return [...(root?.querySelectorAll('dialog input, dialog button, dialog summary') ?? [])]
          .filter((each) => {
            each.scrollIntoView({ block: 'center' })
            const { top, bottom, left, width } = each.getBoundingClientRect()
            const at = root?.elementFromPoint(left + width / 2, (top + bottom) / 2)
            return !at || !(each.contains(at) || at.contains(each))
          })
          .map((each) => each.outerHTML.slice(0, 80))
      })
      expect(faults).toEqual([])
      expect(await cutOff(page)).toEqual([])
    },
  )

  it('shows in forced colours which switch is on', async () => {
    const page = await open('en', [360, 640])
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    await pretend(page, 'forced-colors')
    await sekisho(page).toggle('preferences')
    const colours = (name: string): Promise<readonly (string | undefined)[]> =>
      page.evaluate((id) => {
        const input = document
          .getElementById('sekisho')
          ?.shadowRoot?.querySelector(`input[name="${id}"]`)
        if (!input) return []
        return [getComputedStyle(input), getComputedStyle(input, '::before')].map(
          ({ backgroundColor }) => backgroundColor,
        )
      }, name)
    const system = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('p'))
      return ['Highlight', 'HighlightText', 'CanvasText'].map((name) => {
        probe.style.backgroundColor = name
        return getComputedStyle(probe).backgroundColor
      })
    })
    expect(await colours('preferences')).toEqual(system.slice(0, 2))
    expect((await colours('embeds'))[1]).toBe(system[2])
  })

  it('moves nothing where less motion is asked for', async () => {
    const page = await open('en', [360, 640])
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    await pretend(page, 'prefers-reduced-motion')
    await sekisho(page).toggle('preferences')
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    const durations = await page.evaluate(() => {
      const root = document.getElementById('sekisho')?.shadowRoot
      return [...(root?.querySelectorAll('*') ?? [])].flatMap((each) =>
        [getComputedStyle(each), getComputedStyle(each, '::before')].filter(
          ({ transitionProperty, transitionDuration, animationName }) =>
            (transitionProperty !== 'none' && parseFloat(transitionDuration) > 0) ||
            animationName !== 'none',
        ),
      ).length
    })
    expect(durations).toBe(0)
  })

  it('is not on paper', async () => {
    const page = await open('en', [360, 640])
    await pretend(page, 'print')
    expect(
      await page.evaluate(
        () => getComputedStyle(document.getElementById('sekisho') as Element).display,
      ),
    ).toBe('none')
  })
})

describe('the confirmation', () => {
  it.each([
    ['box', 'bottom-right'],
    ['box', 'top-left'],
    ['bar', 'bottom'],
  ])('stands where the notice was: %s, %s', async (kind, position) => {
    const page = await open('en', [1280, 720], { kind, position })
    const box = (part: string): Promise<readonly number[]> =>
      page.evaluate((name) => {
        const { left, right, top, bottom } =
          document
            .getElementById('sekisho')
            ?.shadowRoot?.querySelector(`[part~="${name}"]`)
            ?.getBoundingClientRect() ?? new DOMRect()
        return [left, right, top, bottom].map(Math.round)
      }, part)
    const [left, right, top, bottom] = await box('notice')
    await sekisho(page).click('accept-all')
    await seen(page, '#sekisho >>> [part~=status].sheet')
    const said = await waitUntil(async () => {
      const rect = await box('status')
      return rect[1] ? rect : undefined
    }, 'a confirmation')
    expect(said.slice(0, 2)).toEqual([left, right])
    expect(said[position.startsWith('top') ? 2 : 3]).toBe(position.startsWith('top') ? top : bottom)
  })
})

describe('a placeholder', () => {
  it.each(['en', 'ja'])('has each answer on one line at 360 px: %s', async (lang) => {
    here.server.serve(
      '/page.html',
      html(
        '<iframe data-consent="embeds" data-service="video" data-src="/hit/x.html" title="Film" width="300" height="300"></iframe>',
        { lang },
      ),
    )
    const page = await here.visitor.open()
    await page.resize(360, 640)
    await page.goto(`${here.server.url}/page.html`)
    await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
    const lines = await linesOfButtons(page, 'placeholder')
    expect(Object.keys(lines)).toHaveLength(2)
    expect(values(lines)).toEqual([1])
  })

  it('that was always allowed is named in the preferences', async () => {
    here.server.serve(
      '/page.html',
      html(
        '<iframe data-consent="embeds" data-service="video" data-src="/hit/x.html" title="Film" width="300" height="300"></iframe>',
      ),
    )
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
    await page.click('[data-sekisho-placeholder] >>> [data-action="always"]')
    await page.click('#opener')
    await sekisho(page).preferencesSeen()
    const [switches, said] = await page.evaluate(() => {
      const root = document.getElementById('sekisho')?.shadowRoot
      const input = root?.querySelector<HTMLInputElement>('input[name="embeds"]')
      return [
        [...(root?.querySelectorAll('input') ?? [])].map(({ name, checked }) => [name, checked]),
        root?.getElementById(input?.getAttribute('aria-describedby') ?? '')?.textContent,
      ] as const
    })
    expect(switches).toEqual([
      ['analytics', false],
      ['embeds', false],
      ['video', true],
    ])
    expect(said).toContain('but you allow: Video')
  })
})
