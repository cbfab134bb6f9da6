import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { beforeEach, describe, expect, it } from 'vitest'
import type { GateOptions } from '../../src/policy/types'
import { page as html, policy } from './support/config'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'
import { autoconsent } from './support/visitorTools/autoconsent'
import type { Message } from './support/visitorTools/autoconsent'
import type { Allowed, Rule } from './support/visitorTools/consentOMatic'
import { inToolWorld } from './support/visitorTools/world'

const here = suite()

/** The words of the notice, which no rule reads. */
const LANGUAGES = [
  ['ja', 'すべて拒否'],
  ['en', 'Reject all'],
] as const

const STATS = 'src="/hit/stats.js" type="text/plain" data-consent="analytics" data-service="stats"'

const open = async (lang: string, gates: Partial<GateOptions> = {}): Promise<Page> => {
  const options = { lang, config: { policy: policy(), gates } }
  here.server.serve('/page.html', html(`<script ${STATS}></script>`, options))
  return here.visitor.open(`${here.server.url}/page.html`)
}

const decided = (page: Page): Promise<void> =>
  waitFor(page, () => window.sekisho.decision !== undefined)

/** Whose hand a page, its receipt and its cookie say it was, and what was chosen. */
const outcome = async (page: Page): Promise<unknown> => {
  await waitFor(page, () => window.sekisho.receipt() !== undefined)
  return page.evaluate(() => {
    const { decision } = window.sekisho
    const receipt = window.sekisho.receipt()
    return {
      by: [decision?.by, receipt?.by],
      method: [decision?.source, receipt?.method],
      cookie: document.cookie.split('~')[4],
      choices: { ...decision?.choices },
      states: receipt?.purposes.map(({ state }) => state),
    }
  })
}
const outcomeOf = (choice: boolean): unknown => {
  const state = choice ? 'ConsentGiven' : 'ConsentRefused'
  return {
    by: ['tool', 'tool'],
    method: ['notice', 'notice'],
    cookie: 'notice.tool',
    choices: { analytics: choice, embeds: choice },
    states: [state, state],
  }
}

describe.each(LANGUAGES)('autoconsent on a page in %s', (lang, reject) => {
  const start = async (page: Page, action: 'optOut' | 'optIn'): Promise<void> => {
    await inToolWorld(page, await autoconsent(action))
  }
  const messages = async (page: Page): Promise<readonly Message[]> =>
    (await inToolWorld(page, 'globalThis.autoconsent.messages')) as readonly Message[]
  const told = async (page: Page, type: string): Promise<Message> =>
    waitUntil(async () => (await messages(page)).find((each) => each.type === type), type)
  const rejected = (page: Page): Promise<unknown> =>
    inToolWorld(page, 'globalThis.autoconsent.test()')

  it('finds the notice, rejects, and can tell that it is rejected', async () => {
    const page = await open(lang)
    await sekisho(page).noticeSeen()
    expect(
      await page.evaluate(() => document.getElementById('sekisho')?.shadowRoot?.textContent),
    ).toContain(reject)
    await start(page, 'optOut')
    expect(await told(page, 'optOutResult')).toMatchObject({ cmp: 'sekisho', result: true })
    await decided(page)
    expect(await outcome(page)).toEqual(outcomeOf(false))
    expect(await sekisho(page).seesNotice()).toBe(false)
    expect(await rejected(page)).toBe(true)
    // Nobody else's rule takes the notice for its own.
    const found = (await messages(page)).filter(({ type }) => type === 'cmpDetected')
    expect(found.map(({ cmp }) => cmp)).toEqual(['sekisho'])
    expect(here.server.hits).toEqual([])
  })

  it('opts in when it is told to, also where a gesture is required', async () => {
    const page = await open(lang, { gesture: 'required' })
    await start(page, 'optIn')
    expect(await told(page, 'optInResult')).toMatchObject({ cmp: 'sekisho', result: true })
    await decided(page)
    expect(await outcome(page)).toEqual(outcomeOf(true))
    await waitFor(page, () => window.ran?.includes('stats.js'))
    expect(await rejected(page)).toBe(false)
  })
})

describe('autoconsent', () => {
  it('finds nothing where the visitor has decided, nor where a page calls something else so', async () => {
    const page = await open('en')
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    here.server.serve('/other.html', '<!doctype html><p id="sekisho">A checkpoint on a road</p>')
    for (const path of ['/page.html', '/other.html']) {
      await page.goto(here.server.url + path)
      await inToolWorld(page, await autoconsent('optOut'))
      await quiet(1500)
      expect(await inToolWorld(page, 'globalThis.autoconsent.messages')).toEqual([])
    }
  })
})

/** The stand-in for the extension, as a script of its world. */
const [standIn] = buildSync({
  entryPoints: [fileURLToPath(new URL('support/visitorTools/consentOMatic.ts', import.meta.url))],
  bundle: true,
  format: 'iife',
  globalName: 'standIn',
  write: false,
}).outputFiles

describe('the rule for Consent-O-Matic, without the extension', () => {
  const path = new URL('../../templates/consent-o-matic/sekisho.json', import.meta.url)
  let rule: Rule | undefined
  beforeEach(() => {
    rule = (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Rule>).sekisho
  })
  const apply = (page: Page, allowed: Allowed): Promise<unknown> =>
    inToolWorld(
      page,
      `(() => { ${standIn?.text ?? ''}; return standIn.apply(${JSON.stringify(rule)}, ${JSON.stringify(allowed)}) })()`,
    )
  const CATEGORIES = ['D', 'A', 'B', 'E', 'F', 'X']
  const all = Object.fromEntries(CATEGORIES.map((letter) => [letter, true]))

  it.each(LANGUAGES)('finds the notice and rejects, in %s', async (lang) => {
    const page = await open(lang)
    await sekisho(page).noticeSeen()
    expect(await apply(page, {})).toBe(true)
    await decided(page)
    expect(await outcome(page)).toEqual(outcomeOf(false))
    expect(await apply(page, {})).toBe(false)
    expect(await page.evaluate(() => document.documentElement.dataset.consentChoices)).toBe('false')
  })

  it.each(LANGUAGES)('opts in for those who allow everything, in %s', async (lang) => {
    const page = await open(lang, { gesture: 'required' })
    await sekisho(page).noticeSeen()
    expect(await apply(page, all)).toBe(true)
    await decided(page)
    expect(await outcome(page)).toEqual(outcomeOf(true))
  })

  it.each(CATEGORIES)('rejects for those who allow all but %s', async (letter) => {
    const page = await open('en')
    await sekisho(page).noticeSeen()
    expect(await apply(page, { ...all, [letter]: false })).toBe(true)
    await decided(page)
    expect(await outcome(page)).toEqual(outcomeOf(false))
  })
})
