// Reads a configuration that an owner has pasted or chosen: JSON, or a page that contains it.
import { isFields } from './path'
import type { Fields } from './path'

/** What came of reading a text. */
export type ReadText =
  | { readonly config: Fields }
  /** `json`: it is no JSON, for this reason. `page`: the page has no configuration. `object`: it is no object. */
  | { readonly problem: 'json' | 'page' | 'object'; readonly reason?: string }

/** The content of `<script id="sekisho-config">` in a page; `undefined` for what is no page. */
const jsonInPage = (text: string): string | null | undefined => {
  if (!text.trimStart().startsWith('<')) return undefined
  // Scripts of the page do not run in there, and nothing of it is loaded.
  const page = new DOMParser().parseFromString(text, 'text/html')
  return page.querySelector('script#sekisho-config')?.textContent ?? null
}

/** Reads a configuration. It is not validated. Never throws. */
export const readText = (text: string): ReadText => {
  const inPage = jsonInPage(text)
  if (inPage === null) return { problem: 'page' }
  try {
    const config: unknown = JSON.parse((inPage ?? text).replace(/^\uFEFF/, ''))
    return isFields(config) ? { config } : { problem: 'object' }
  } catch (error) {
    return { problem: 'json', reason: error instanceof Error ? error.message : String(error) }
  }
}
