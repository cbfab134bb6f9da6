import { writeJson } from '../policy/json'
import type { Receipt } from '../consent/types'
import type { Draft, ReceiptsPort } from './types'

/** Turns drafts into receipts. */
export interface DraftReader {
  /**
   * The receipt of a draft, as text; what is no draft stays as it is, and what is no record or cannot be
   * read is dropped.
   */
  one(text: string): string | undefined
  /** The same for all that wait in localStorage. */
  all(port: Pick<ReceiptsPort, 'config' | 'platform'>): void
}

/**
 * Makes the reader.
 *
 * @param make the receipt of a draft; nothing where there is nothing to record
 */
export const createDraftReader = (make: (draft: Draft) => Receipt | undefined): DraftReader => {
  const reader: DraftReader = {
    one(text) {
      // Only a draft is a list.
      if (!text.startsWith('[')) return text
      try {
        const [draft] = JSON.parse(text) as readonly [Draft]
        const receipt = make(draft)
        return receipt && writeJson(receipt)
      } catch {
        return undefined
      }
    },
    all({ config, platform: { memory } }) {
      const prefix = config.cookie.name + '~'
      for (const key of memory.keys()) {
        const text = key.startsWith(prefix) ? memory.read(key) : undefined
        if (text === undefined) continue
        const receipt = reader.one(text)
        if (receipt !== text) memory.write(key, receipt)
      }
    },
  }
  return reader
}
