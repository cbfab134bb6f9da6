// Keeps the draft in this browser, and nowhere else.
import { isFields } from './path'
import type { Fields } from './path'

/** Key in localStorage. */
export const DRAFT_KEY = 'sekisho-configurator'

/** What is kept. */
export interface Draft {
  readonly config: Fields
  /** Languages of the site. */
  readonly languages: readonly string[]
}

/** Reads, writes and deletes the draft. */
export interface DraftStore {
  /** The draft that was kept; `undefined` if there is none, or none that can be read. */
  read(): Draft | undefined
  /** @returns whether the browser has kept it */
  write(draft: Draft): boolean
  remove(): void
}

const draftFrom = (value: unknown): Draft | undefined => {
  if (!isFields(value) || !isFields(value.config) || !Array.isArray(value.languages))
    return undefined
  const languages = value.languages.filter((each) => typeof each === 'string')
  return { config: value.config, languages }
}

/**
 * Makes the store.
 *
 * @param storage may throw, as browsers do where they keep nothing
 */
export const createDraftStore = (storage: () => Storage): DraftStore => ({
  read() {
    try {
      return draftFrom(JSON.parse(storage().getItem(DRAFT_KEY) ?? 'null'))
    } catch {
      return undefined
    }
  },
  write(draft) {
    try {
      storage().setItem(DRAFT_KEY, JSON.stringify(draft))
      return true
    } catch {
      return false
    }
  },
  remove() {
    try {
      storage().removeItem(DRAFT_KEY)
    } catch {
      // Then nothing was kept.
    }
  },
})
