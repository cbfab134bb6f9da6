// All that Sekisho shows, and how a visitor comes to see it. Another surface is another line in the list.
import type { NoticeOptions } from '../../src/policy/types'
import { sekisho as command } from '../unit/support/io'
import type { Page } from '../e2e/support/page'
import { waitFor } from '../e2e/support/page'
import { PREFERENCES, seen, sekisho } from '../e2e/support/visible'
import { materialChange, minorChange } from './site'
import type { SitePage } from './site'

/** A visitor's page in one language. */
export interface Stage {
  readonly page: Page
  readonly lang: string
  /** Goes to a page of the site. */
  visit(options?: SitePage): Promise<void>
}

/** Something that is shown. */
export interface Surface {
  readonly name: string
  /** @default all */
  readonly languages?: readonly string[]
  /** It scrolls, and is looked at in a window that is high enough for all of it. */
  readonly isLong?: boolean
  /** Brings it into view. */
  readonly open: (stage: Stage) => Promise<void>
}

const notice =
  (options: Partial<NoticeOptions>) =>
  async ({ page, visit }: Stage): Promise<void> => {
    await visit({ notice: options })
    await sekisho(page).noticeSeen()
  }

/** Comes back, after everything was accepted, to a page that has changed. */
const comeBack =
  (change: (lang: string) => NonNullable<SitePage['policy']>, part: string) =>
  async ({ page, lang, visit }: Stage): Promise<void> => {
    await visit()
    await sekisho(page).noticeSeen()
    await sekisho(page).click('accept-all')
    await waitFor(page, () => !!localStorage.getItem('sekisho'))
    await visit({ policy: change(lang) })
    await seen(page, `#sekisho >>> [part~=${part}]`)
  }

/** A confirmation that stays. */
const confirmation = async ({ page, visit }: Stage): Promise<void> => {
  await visit({
    first:
      '<script>{const wait = setTimeout; window.setTimeout = (run, time, ...all) => time === 3000 ? 0 : wait(run, time, ...all)}</script>',
  })
  await sekisho(page).noticeSeen()
  await sekisho(page).click('reject-all')
  await seen(page, '#sekisho >>> [part~=status].sheet')
}

const preferences = async ({ page, visit }: Stage): Promise<void> => {
  await visit()
  await sekisho(page).noticeSeen()
  await sekisho(page).click('preferences')
  await sekisho(page).preferencesSeen()
}

const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const root = document.getElementById('sekisho')?.shadowRoot
    for (const each of root?.querySelectorAll('details') ?? []) each.open = true
  })

/** Everything in them, also the record of a choice and what is stored. */
const unfolded = async ({ page, visit }: Stage): Promise<void> => {
  await visit()
  await sekisho(page).noticeSeen()
  await sekisho(page).click('accept-all')
  await page.evaluate(() => {
    document.cookie = 'harbor_stats_visitor=1234567890.abcdefghijklmnopqrstuvwxyz; path=/'
    document.cookie = 'undeclared=1; path=/'
    localStorage.setItem('harbor_stats_queue', '[]')
  })
  await page.evaluate(() => {
    window.sekisho.show('preferences')
  })
  await sekisho(page).preferencesSeen()
  await unfold(page)
  await seen(page, `${PREFERENCES} .kept li`)
  await page.click(`${PREFERENCES} .kept [data-action="value"]`)
}

const EMBEDS = [
  [280, 150],
  [280, 400],
  [640, 360],
]
  .map(
    ([width, height]) =>
      `<iframe data-consent="embeds" data-service="video" data-src="/hit/x.html" title="Film" width="${width}" height="${height}" style="max-width:100%"></iframe>`,
  )
  .join('\n')

const placeholders = async ({ page, visit }: Stage): Promise<void> => {
  await visit({ body: EMBEDS })
  await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
  await sekisho(page).click('reject-all')
  await waitFor(page, () => !document.getElementById('sekisho'))
}

const DOCUMENTS = ['purposes', 'transmissions', 'cookies', 'changes', 'contact']
  .map((name) => `<div data-consent-document="${name}"></div>`)
  .join('\n')

const documents = async ({ page, lang, visit }: Stage): Promise<void> => {
  await visit({ body: DOCUMENTS, policy: minorChange(lang), notice: { kind: 'none' } })
  await waitFor(
    page,
    (count) => document.querySelectorAll('.consent-document').length === count,
    DOCUMENTS.split('\n').length,
  )
}

/** The page that `sekisho documents` writes. */
const documentsPage = async ({ lang, visit }: Stage): Promise<void> => {
  const { out } = await command(['documents', '--lang', lang, '-'], {
    files: { '-': JSON.stringify({ policy: minorChange(lang) }) },
  })
  await visit({ html: out })
}

const developerPanel = async ({ page, visit }: Stage): Promise<void> => {
  await visit({
    body: '<script type="text/plain" data-consent="analytics" data-service="stats" src="https://stats.test/a.js"></script>',
  })
  await sekisho(page).noticeSeen()
  await sekisho(page).click('reject-all')
  await page.evaluate(() => {
    window.sekisho.show('ledger')
  })
  await seen(page, '#sekisho >>> [part=ledger] tbody tr')
}

/** All of them. */
export const SURFACES: readonly Surface[] = [
  { name: 'notice-bar', open: notice({ kind: 'bar' }) },
  { name: 'notice-box', open: notice({ kind: 'box' }) },
  { name: 'notice-quiet', open: notice({ kind: 'quiet' }) },
  { name: 'notice-again', open: comeBack(materialChange, 'notice') },
  { name: 'policy-update', open: comeBack(minorChange, 'news') },
  { name: 'confirmation', open: confirmation },
  { name: 'preferences', open: preferences },
  { name: 'preferences-unfolded', open: unfolded, isLong: true },
  { name: 'placeholders', open: placeholders, isLong: true },
  { name: 'documents', open: documents, isLong: true },
  { name: 'documents-page', open: documentsPage, isLong: true },
  { name: 'developer-panel', open: developerPanel, languages: ['en', 'ja'] },
]
