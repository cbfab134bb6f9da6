import { describe, expect, it } from 'vitest'
import { page as html, policy } from './support/config'
import { membersInSource } from './support/members'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { share } from './support/share'
import { suite } from './support/suite'
import { gone, PREFERENCES, seen, sekisho } from './support/visible'

const here = suite()

const NAMES = membersInSource()
const PLACEHOLDER = '[data-sekisho-placeholder] >>> [part~=placeholder]'
const STORED = '#sekisho >>> .kept'

/** Elements that shadow a member of `document` or `window` by their name. */
const KINDS: Readonly<Record<string, (name: string) => string>> = {
  form: (name) => `<form name="${name}"></form>`,
  img: (name) => `<img name="${name}" alt="">`,
  iframe: (name) => `<iframe name="${name}"></iframe>`,
  embed: (name) => `<embed name="${name}">`,
  object: (name) => `<object name="${name}"></object>`,
  // The page gets a collection then.
  'form and img': (name) => `<form name="${name}"></form><img name="${name}" alt="">`,
}

const hidden = (content: string): string => `<div hidden>${content}</div>`
const named = (kind: string, names: readonly string[]): string =>
  hidden(names.map((name) => KINDS[kind]?.(name) ?? '').join(''))

/** A form with a field of every name, around what is gated and filled. */
const formAround = (body: string): string =>
  `<form data-consent="analytics" data-consent-document="cookies" tabindex="0">${hidden(
    NAMES.map((name) => `<input name="${name}">`).join(''),
  )}${body}</form>`

const at = (name: string, host = 'stats.test'): string =>
  `http://${host}:${here.server.port}/hit/${name}`

/** What is gated, filled and clicked in each page. */
const body = (): string => `
  <script src="${at('untagged.js')}"></script>
  <script type="text/plain" data-consent="analytics" src="${at('tagged.js')}"></script>
  <script type="text/plain" data-consent="analytics">(window.ran ||= []).push('inline')</script>
  <iframe data-consent="embeds" data-src="${at('tagged.html', 'video.test')}" width="500" height="400"></iframe>
  <iframe data-consent="embeds" data-src="${at('small.html', 'video.test')}" width="150" height="60"></iframe>
  <div data-consent-document="purposes"></div>
  <p><button type="button" data-consent-open="preferences" id="inner">Settings</button></p>`

/** Elements that a script puts in later, in one piece, and the text of a document with such names. */
const later = (kind: string): string => `<script>
  const create = Document.prototype.createElement.bind(document)
  const put = (element) => Document.prototype.querySelector.call(document, 'body').appendChild(element)
  for (const [name, set] of [['img', 'src'], ['iframe', 'src']]) {
    const element = create(name)
    element[set] = '${at('script.', 'video.test')}' + name
    put(element)
  }
  const parsed = new DOMParser().parseFromString(
    ${JSON.stringify(named(kind, ['querySelector', 'querySelectorAll']))} +
      '<iframe src="${at('parsed.html', 'video.test')}"></iframe>', 'text/html')
  for (const each of [...Document.prototype.querySelectorAll.call(parsed, 'iframe[src]')]) put(each)
</script>`

/** Lets functions of the test ask the document past the names, as they know nothing of them. */
const past = (page: Page): Page => {
  const { evaluate } = page
  const bare = (run: unknown) => ({
    toString: () => `(...args) => {
      const real = globalThis.document
      const at = Object.getPrototypeOf(real)
      const document = new Proxy(real, {
        get(_, key) {
          const found = Reflect.get(at, key, real)
          return typeof found === 'function' ? found.bind(real) : found
        },
      })
      return (${String(run)})(...args)
    }`,
  })
  page.evaluate = (run, ...args) => evaluate(bare(run) as never, ...args) as never
  return page
}

const receipts: string[] = []

const open = async (content: string, before = ''): Promise<Page> => {
  receipts.length = 0
  here.server.answer('/receipts', async (request) => {
    receipts.push(await request.text())
    return new Response()
  })
  const config = {
    policy: policy(),
    receipts: { url: '/receipts' },
    gates: { cookies: 'enforce', storage: 'enforce', network: 'enforce' },
  }
  const text = html(content, { config })
  here.server.serve('/page.html', text.replace('<title>', `${before}<title>`))
  return past(await here.visitor.open(`${here.server.url}/page.html`))
}

const ran = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...(window.ran ?? [])].sort())
const hitsOf = (name: string): number =>
  here.server.hits.filter(({ path }) => path.includes(name)).length

/** Nothing has run or loaded that waits, and the visitor is asked. */
const expectHeld = async (page: Page): Promise<void> => {
  await sekisho(page).noticeSeen()
  await seen(page, PLACEHOLDER)
  await waitFor(page, () => !!document.querySelector('[data-consent-document] > div[lang] p'))
  await quiet()
  expect(await ran(page)).toEqual([])
  for (const name of ['tagged.html', 'small.html', 'script.', 'parsed.html'])
    expect([name, hitsOf(name)]).toEqual([name, 0])
}

/** The visitor loads the embed once, decides in the preferences, and looks at what is stored. */
const decide = async (page: Page): Promise<void> => {
  await page.click(`${PLACEHOLDER} [data-action="once"]`)
  await waitUntil(() => hitsOf('tagged.html'), 'the embed is loaded once')
  await page.click('#inner')
  await sekisho(page).preferencesSeen()
  await sekisho(page).toggle('analytics')
  await sekisho(page).click('save')
  await sekisho(page).confirmed()
  await waitFor(page, () => window.ran?.length === 3)
  expect(await page.evaluate(() => document.cookie)).toMatch(/(^|; )sekisho=/)
  expect(await sekisho(page).granted()).toContain('analytics')
  await waitUntil(() => receipts.length, 'a receipt is sent')
}

const lookAround = async (page: Page): Promise<void> => {
  await page.click('#inner')
  await sekisho(page).preferencesSeen()
  await page.evaluate(() => {
    HTMLAnchorElement.prototype.click = function () {
      ;(window as { saved?: string }).saved = this.download
    }
  })
  await page.click(`${PREFERENCES} [data-action="download"]`)
  await waitFor(page, () => !!(window as { saved?: string }).saved)
  await page.click(`${PREFERENCES} summary:has(+ .kept)`)
  await seen(page, `${STORED} article`)
  await page.press('Escape')
  await sekisho(page).preferencesGone()
  await page.evaluate(() => {
    window.sekisho.show('ledger')
  })
  await seen(page, '#sekisho >>> [part=ledger] tbody tr')
  await page.click('#sekisho >>> [part=ledger] [data-action=close]')
  await gone(page, '#sekisho >>> [part=ledger]')
}

/** Goes through all a visitor does, and comes back. */
const visit = async (page: Page): Promise<void> => {
  await expectHeld(page)
  await decide(page)
  await lookAround(page)
  await page.reload()
  await waitFor(page, () => window.ran?.length === 3)
  expect(await sekisho(page).granted()).toContain('analytics')
  expect(await sekisho(page).seesNotice()).toBe(false)
  expect(page.errors).toEqual([])
}

describe('elements that are named like members of document and window', () => {
  it('are made for each that the source uses', () => {
    expect(NAMES).toEqual(
      expect.arrayContaining(['addEventListener', 'cookie', 'createElement', 'readyState']),
    )
    expect(NAMES).toEqual(expect.arrayContaining(['cookieStore', 'requestIdleCallback']))
    expect(NAMES).toEqual(expect.arrayContaining(['createElementNS', 'createTextNode']))
  })

  it.each(share(Object.keys(KINDS)))('change nothing before the script: %s', async (kind) => {
    await visit(await open(later(kind) + body(), named(kind, NAMES)))
  })

  it.each(share(Object.keys(KINDS)))('change nothing after the script: %s', async (kind) => {
    await visit(await open(named(kind, NAMES) + later(kind) + body()))
  })
})

describe('a form with fields that are named like members of elements', () => {
  it('changes nothing around what is gated', async () => {
    const page = await open(later('form') + formAround(body()))
    await visit(page)
    // Clicked and focused itself, and given to be looked at.
    await page.evaluate(() => {
      const form = document.querySelector('form') as HTMLElement
      HTMLElement.prototype.click.call(form)
      HTMLElement.prototype.focus.call(form)
      window.sekisho.scan(form)
      window.sekisho.show('preferences')
    })
    await sekisho(page).preferencesSeen()
    await page.press('Escape')
    await sekisho(page).preferencesGone()
    expect(
      await page.evaluate(() => document.activeElement === document.querySelector('form')),
    ).toBe(true)
    expect(page.errors).toEqual([])
  })
})
