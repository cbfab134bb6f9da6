// Functions that run in the page that is scanned. They see nothing of this module.
import type { Link } from '../browser'

/** What a page has of Sekisho. */
export interface InPage {
  /** The policy as JSON; nothing while its configuration has not come. */
  readonly policy: string | undefined
}

/** Looks for Sekisho. Returns `undefined` where it does not run. */
export const findSekisho = (): InPage | undefined => {
  const { sekisho } = window as unknown as { readonly sekisho?: Record<string, unknown> }
  if (typeof sekisho?.version !== 'string') return undefined
  const { policy } = sekisho
  return { policy: policy && typeof policy === 'object' ? JSON.stringify(policy) : undefined }
}

/** Makes a choice by the API of the page. */
export const chooseInPage = (choice: 'acceptAll' | 'rejectAll'): void => {
  const { sekisho } = window as unknown as {
    readonly sekisho?: Partial<Record<typeof choice, () => void>>
  }
  sekisho?.[choice]?.()
}

/** Lists the links of the page. */
export const linksInPage = (): readonly Link[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('a[href], area[href]')].map((link) => ({
    href: link.href,
    text: `${link.textContent} ${link.getAttribute('aria-label') ?? ''}`.trim().slice(0, 200),
    rel: (link.getAttribute('rel') ?? '').toLowerCase(),
    download: link.hasAttribute('download'),
  }))

/** Scrolls to the end of the page and back, so that what loads late is loaded. */
export const scrollThrough = async (): Promise<void> => {
  const step = Math.max(innerHeight * 0.8, 200)
  // A page that grows for ever is left after fifty screens.
  for (let i = 1; i <= 50; i++) {
    scrollTo({ top: i * step, behavior: 'instant' })
    await new Promise((done) => setTimeout(done, 30))
    if (i * step > document.documentElement.scrollHeight) break
  }
  scrollTo({ top: 0, behavior: 'instant' })
}
