import { describe, expect, it } from 'vitest'
import { page as html, policy } from './support/config'
import { waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'

const here = suite()

/** What a visitor is met with. */
interface Meeting {
  /** `<html lang>`. */
  readonly lang?: string
  /** As the browser names them. */
  readonly languages?: readonly string[]
  /** Of the page. */
  readonly dir?: string
  /** As configured. */
  readonly language?: string
}

const PURPOSE = { id: 'analytics', basis: 'consent' } as const

/** Opens a page whose policy is in English and traditional Chinese, and waits for the notice. */
const meet = async ({ lang = '', languages = ['en'], dir, language }: Meeting): Promise<Page> => {
  const config = {
    policy: policy({
      purposes: [
        {
          ...PURPOSE,
          name: { en: 'Analytics', 'zh-TW': '分析' },
          description: { en: 'Counts visits.', 'zh-TW': '計算造訪次數。' },
        },
      ],
      services: [],
    }),
    ...(language && { notice: { language } }),
  }
  const speak = `<script>
    Object.defineProperty(Navigator.prototype, 'languages', { get: () => ${JSON.stringify(languages)} })
  </script>`
  here.server.serve(
    '/',
    html('<div data-consent-document="purposes"></div>', { config, lang })
      .replace('<meta charset', `${speak}<meta charset`)
      .replace('<html', dir ? `<html dir="${dir}"` : '<html'),
  )
  const page = await here.visitor.open(here.server.url)
  await waitFor(page, () => document.querySelector('#sekisho')?.shadowRoot?.querySelector('h2'))
  return page
}

/** What the notice says, and in which language. */
const heard = (page: Page): Promise<readonly [lang: string, reject: string]> =>
  page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('#sekisho')
    const reject = host?.shadowRoot?.querySelector('[data-action="reject-all"]')
    return [host?.lang ?? '', reject?.textContent ?? '']
  })

describe('the language of the visitor', () => {
  it.each<[string, Meeting, string, string]>([
    ['as configured', { language: 'ja', lang: 'de' }, 'ja', 'すべて拒否'],
    ['of the page', { lang: 'zh-HK', languages: ['de'] }, 'zh-HK', '全部拒絕'],
    ['of the browser', { languages: ['sv', 'pl-PL', 'de'] }, 'pl-PL', 'Odrzuć wszystko'],
    ['English', { lang: 'sv', languages: ['sv', 'fi'] }, 'en', 'Reject all'],
    ['plain where that is asked for', { lang: 'ja-simple' }, 'ja-simple', '全部いいえ'],
  ])('is that %s', async (_, meeting, lang, reject) => {
    const page = await meet(meeting)
    const [found, words] = await heard(page)
    expect(found).toBe(lang)
    expect(words).toBe(reject)
    // One file of texts before the notice, and no other language of it.
    const notices = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => /sekisho-(notice\.[\w-]+)\.js/.exec(name)?.[1] ?? []),
    )
    expect(new Set(notices).size).toBe(1)
  })

  it('takes a text of the policy in the same script, else one that is marked', async () => {
    const named = (page: Page): Promise<string | undefined> =>
      page.evaluate(
        () => document.querySelector('#sekisho')?.shadowRoot?.querySelector('li')?.innerHTML,
      )
    expect(await named(await meet({ lang: 'zh-HK' }))).toContain('分析')
    expect(await named(await meet({ lang: 'zh-HK' }))).not.toContain('lang=')
    expect(await named(await meet({ lang: 'zh-CN' }))).toContain(
      '<span lang="zh-TW" dir="auto">分析</span>',
    )
    expect(await named(await meet({ lang: 'ar' }))).toContain(
      '<span lang="en" dir="auto">Analytics</span>',
    )
  })

  it('is that of the documents as well', async () => {
    const page = await meet({ lang: 'ar' })
    await waitFor(page, () => document.querySelector('.consent-document'))
    expect(
      await page.evaluate(() => {
        const it = document.querySelector<HTMLElement>('.consent-document')
        return it && [it.lang, it.dir, getComputedStyle(it).direction]
      }),
    ).toEqual(['ar', 'rtl', 'rtl'])
  })
})

describe('the direction', () => {
  it.each([
    ['ar', undefined, 'rtl'],
    ['ar', 'ltr', 'rtl'],
    ['en', 'rtl', 'ltr'],
  ])('of %s on a page with dir=%s is %s', async (lang, dir, expected) => {
    const page = await meet({ lang, ...(dir && { dir }) })
    const { direction, accept, reject } = await page.evaluate(() => {
      const root = document.querySelector('#sekisho')?.shadowRoot
      const left = (action: string): number =>
        root?.querySelector(`[data-action="${action}"]`)?.getBoundingClientRect().left ?? NaN
      const notice = root?.querySelector('[part="notice"]') as Element
      return {
        direction: getComputedStyle(notice).direction,
        accept: left('accept-all'),
        reject: left('reject-all'),
      }
    })
    expect(direction).toBe(expected)
    expect(accept < reject).toBe(expected === 'ltr')
  })
})
