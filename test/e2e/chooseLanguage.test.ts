import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { page as html, policy } from './support/config'
import { waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { complaints, openStrict, WAYS } from './support/strict'
import { suite } from './support/suite'
import { PREFERENCES, seen, sekisho } from './support/visible'

const here = suite()

const DIST = new URL('../../dist/', import.meta.url)

const NOTICE = '#sekisho >>> [part~=notice]'
const PLACEHOLDER = '[data-sekisho-placeholder] >>> [part~=placeholder]'

type Surface = typeof NOTICE | typeof PREFERENCES

const choiceIn = (surface: Surface): string => `${surface} [part~=language]`

/** In English, Arabic and Japanese, but for what one purpose is for: that is not in Arabic. */
const INTERNATIONAL = policy({
  purposes: [
    {
      id: 'analytics',
      basis: 'consent',
      name: { en: 'Analytics', ar: 'التحليلات', ja: '分析' },
      description: { en: 'Counts visits.', ja: '訪問を数えます。' },
    },
    {
      id: 'embeds',
      basis: 'consent',
      name: { en: 'Embeds', ar: 'المحتوى المضمّن', ja: '埋め込み' },
      description: { en: 'Other sites.', ar: 'مواقع أخرى.', ja: '他のサイトです。' },
    },
  ],
})

interface Opening {
  readonly config?: object
  readonly script?: string
  readonly lang?: string
}

const EMBED =
  '<iframe data-consent="embeds" data-service="video" data-src="/hit/frame.html" width="400" height="300" title="Video"></iframe>'

const open = async ({ config, ...rest }: Opening = {}): Promise<Page> => {
  here.server.serve('/', html(EMBED, { config: { policy: INTERNATIONAL, ...config }, ...rest }))
  const page = await here.visitor.open(here.server.url)
  await sekisho(page).noticeSeen()
  return page
}

/** Chooses in a list that a browser draws outside of the page, where no test can click. */
const choose = async (page: Page, surface: Surface, value: string): Promise<void> => {
  await seen(page, choiceIn(surface))
  await page.evaluate(
    (part, wanted) => {
      const root = document.getElementById('sekisho')?.shadowRoot
      const select = root?.querySelector<HTMLSelectElement>(`[part~=${part}] [part~=language]`)
      if (!select) throw Error('no choice')
      select.focus()
      select.value = wanted
      select.dispatchEvent(new Event('change'))
    },
    surface === NOTICE ? 'notice' : 'preferences',
    value,
  )
}

/** Waits until the notice, or what is over it, is in a language. */
const speaks = (page: Page, lang: string): Promise<void> =>
  waitFor(page, (it) => document.getElementById('sekisho')?.lang === it, lang)

/** What a selector finds in the shadow root of the host. */
const textIn = (page: Page, selector: string): Promise<string | undefined> =>
  page.evaluate(
    (it) =>
      document.getElementById('sekisho')?.shadowRoot?.querySelector(it)?.textContent ?? undefined,
    selector,
  )

/** The choice that has the focus. */
const focused = (page: Page): Promise<readonly unknown[]> =>
  page.evaluate(() => {
    const root = document.getElementById('sekisho')?.shadowRoot
    const select = root?.activeElement as HTMLSelectElement | null
    return [
      select?.part.value,
      select?.value,
      select?.ariaLabel,
      select?.closest('dialog')?.open ?? false,
    ]
  })

describe('the choice of a language', () => {
  it('names each language of the policy in itself, and moves nothing when it comes', async () => {
    const page = await open()
    await seen(page, choiceIn(NOTICE))
    const { options, size, moved } = await page.evaluate(() => {
      const root = document.getElementById('sekisho')?.shadowRoot
      const select = root?.querySelector<HTMLSelectElement>('[part~=language]')
      const rects = (): string =>
        JSON.stringify(
          [...(root?.querySelectorAll('[part=notice], h2, li, button, a') ?? [])].map((it) =>
            it.getBoundingClientRect(),
          ),
        )
      const heading = select?.previousElementSibling
      const withChoice = rects()
      select?.remove()
      const without = rects()
      if (select) heading?.after(select)
      const { width, height } = select?.getBoundingClientRect() ?? new DOMRect()
      return {
        options: [...(select?.options ?? [])].map((it) => [it.value, it.lang, it.text]),
        size: Math.min(width, height),
        moved: withChoice !== without,
      }
    })
    expect(options).toEqual([
      ['en', 'en', 'English'],
      ['ar', 'ar', 'العربية'],
      ['ja', 'ja', '日本語'],
    ])
    expect(size).toBeGreaterThanOrEqual(24)
    expect(moved).toBe(false)
  })

  it('puts the notice into it, its direction and the receipt too', async () => {
    const page = await open()
    await choose(page, NOTICE, 'ar')
    await speaks(page, 'ar')
    expect(await textIn(page, '[data-action=reject-all]')).toBe('رفض الكل')
    expect(await textIn(page, 'li')).toBe('التحليلات')
    expect(await focused(page)).toEqual(['language', 'ar', 'اللغة', false])
    expect(
      await page.evaluate(() => {
        const host = document.getElementById('sekisho')
        const notice = host?.shadowRoot?.querySelector('[part=notice]')
        return [host?.dir, notice && getComputedStyle(notice).direction]
      }),
    ).toEqual(['rtl', 'rtl'])
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await waitFor(page, () => window.sekisho.receipt())
    expect(await page.evaluate(() => window.sekisho.receipt()?.language)).toBe('ar')
  })

  it('keeps the switches, what is folded open, the focus and the dialog of the preferences', async () => {
    const page = await open()
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    await sekisho(page).toggle('analytics')
    await page.click(`${PREFERENCES} section summary`)
    await choose(page, PREFERENCES, 'ja')
    await speaks(page, 'ja')
    expect(await focused(page)).toEqual(['language', 'ja', '言語', true])
    expect(await textIn(page, 'dialog h3')).toBe('分析')
    expect(
      await page.evaluate(() => {
        const dialog = document.getElementById('sekisho')?.shadowRoot?.querySelector('dialog')
        return [
          dialog?.matches(':modal'),
          dialog?.querySelector('section details')?.hasAttribute('open'),
          [...(dialog?.querySelectorAll('input') ?? [])].map(({ checked }) => checked),
        ]
      }),
    ).toEqual([true, true, [true, false]])
    // The notice behind it as well.
    expect(await textIn(page, '[part=notice] [data-action=reject-all]')).toBe('すべて拒否')
    await sekisho(page).click('save')
    await sekisho(page).noticeGone()
    expect(await sekisho(page).granted()).toEqual(['analytics', 'stats'])
    // What opens next too.
    await page.click('#opener')
    await sekisho(page).preferencesSeen()
    expect(await textIn(page, 'dialog h3')).toBe('分析')
  })

  it('puts the stored data and the placeholders into it, and marks what is in no such text', async () => {
    const page = await open()
    await seen(page, PLACEHOLDER)
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    await page.evaluate(() => {
      const kept = document.getElementById('sekisho')?.shadowRoot?.querySelector('.kept')
      const details = kept?.parentElement as HTMLDetailsElement | null | undefined
      if (details) details.open = true
    })
    await waitFor(
      page,
      () => document.getElementById('sekisho')?.shadowRoot?.querySelector('.kept')?.textContent,
    )
    const before = await textIn(page, '.kept')
    await choose(page, PREFERENCES, 'ar')
    await speaks(page, 'ar')
    await waitFor(page, () =>
      /\p{Script=Arabic}/u.test(
        document.getElementById('sekisho')?.shadowRoot?.querySelector('.kept')?.textContent ?? '',
      ),
    )
    expect(before).not.toMatch(/\p{Script=Arabic}/u)
    await waitFor(page, () => {
      const host = document.querySelector<HTMLElement>('[data-sekisho-placeholder]')
      const once = host?.shadowRoot?.querySelector('[data-action=once]')?.textContent ?? ''
      return host?.lang === 'ar' && host.dir === 'rtl' && /\p{Script=Arabic}/u.test(once)
    })
    expect(
      await page.evaluate(() => {
        const dialog = document.getElementById('sekisho')?.shadowRoot?.querySelector('dialog')
        return [...(dialog?.querySelectorAll('[id=about-analytics] [lang]') ?? [])].map(
          (it) => it.outerHTML,
        )
      }),
    ).toEqual(['<span lang="en" dir="auto">Counts visits.</span>'])
  })

  it('is made by the keyboard', async () => {
    const page = await open()
    await seen(page, choiceIn(NOTICE))
    for (let i = 0; i < 9 && (await focused(page))[0] !== 'language'; i++) await page.press('Tab')
    expect(await focused(page)).toEqual(['language', 'en', 'Language', false])
    await page.press('ArrowDown')
    // Where the browser opens a list, that is closed by what it stands on.
    if ((await focused(page))[1] === 'en') await page.press('Enter')
    await speaks(page, 'ar')
    expect(await focused(page)).toEqual(['language', 'ar', 'اللغة', false])
  })

  it('is back where it began', async () => {
    const page = await open()
    for (const lang of ['ja', 'ar', 'en'] as const) {
      await choose(page, NOTICE, lang)
      await speaks(page, lang)
    }
    expect(await textIn(page, '[data-action=reject-all]')).toBe('Reject all')
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    expect(await textIn(page, 'dialog h3')).toBe('Analytics')
  })

  it('is of this page: the next one is in the language that it says', async () => {
    const page = await open()
    await choose(page, NOTICE, 'ja')
    await speaks(page, 'ja')
    await page.reload()
    await sekisho(page).noticeSeen()
    expect(await textIn(page, '[data-action=reject-all]')).toBe('Reject all')
    expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0])
  })

  it('is in one file as well', async () => {
    const page = await open({ script: '/dist/sekisho.all.js' })
    await seen(page, choiceIn(NOTICE))
    expect(
      await page.evaluate(() =>
        [...(document.getElementById('sekisho')?.shadowRoot?.querySelectorAll('option') ?? [])].map(
          ({ value }) => value,
        ),
      ),
    ).toEqual(['en', 'ja'])
    await choose(page, NOTICE, 'ja')
    await speaks(page, 'ja')
    expect(await textIn(page, '[data-action=reject-all]')).toBe('すべて拒否')
  })
})

describe('a language of which a file does not come', () => {
  it.each(['notice', 'preferences', 'placeholders'])('changes nothing: %s', async (name) => {
    for (const file of readdirSync(DIST).filter((it) => it.endsWith('.js')))
      here.server.serve(`/${name}/${file}`, readFileSync(new URL(file, DIST), 'utf8'))
    here.server.answer(`/${name}/sekisho-${name}.ja.js`, () => new Response('', { status: 503 }))
    const page = await open({ config: { files: `/${name}/` } })
    await seen(page, PLACEHOLDER)
    await choose(page, NOTICE, 'ja')
    await waitUntil(
      () => page.console.some((line) => line.includes(`sekisho-${name}.ja.js`)),
      'an error',
    )
    await waitFor(page, () => {
      const root = document.getElementById('sekisho')?.shadowRoot
      return root?.querySelector<HTMLSelectElement>('[part~=language]')?.value === 'en'
    })
    expect(await focused(page)).toEqual(['language', 'en', 'Language', false])
    expect(await textIn(page, '[data-action=reject-all]')).toBe('Reject all')
    await sekisho(page).click('reject-all')
    await sekisho(page).noticeGone()
    expect(page.errors).toEqual([])
  })
})

describe('no choice of a language', () => {
  const requested = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1) ?? ''),
    )

  it.each([
    ['the policy is in one', { policy: policy() }],
    ['the owner has fixed one', { notice: { language: 'en' } }],
  ])('is offered where %s', async (_, config) => {
    const page = await open({ config })
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)))
    expect(
      await page.evaluate(() =>
        document.querySelector('#sekisho')?.shadowRoot?.querySelector('select'),
      ),
    ).toBeNull()
    expect((await requested(page)).filter((name) => name.includes('languages'))).toEqual([])
  })
})

describe.each(Object.entries(WAYS))('a page that allows scripts by %s', (_, way) => {
  it('lets the language be chosen', async () => {
    const page = await openStrict(here, way, { config: { policy: INTERNATIONAL } })
    await sekisho(page).noticeSeen()
    await choose(page, NOTICE, 'ar')
    await speaks(page, 'ar')
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    await choose(page, PREFERENCES, 'ja')
    await speaks(page, 'ja')
    expect(await textIn(page, 'dialog h3')).toBe('分析')
    expect(await complaints(page)).toEqual([])
  })
})
