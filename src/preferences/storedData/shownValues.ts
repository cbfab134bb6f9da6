// Which values the visitor looks at in the list of stored data.
import type { Consent, StoredItem } from '../../consent/types'
import type { Row } from './storedGroups'

/** The values that are shown. */
export interface ShownValues {
  /** By the key of the row. */
  readonly values: ReadonlyMap<string, readonly string[]>
  /** Keys of the rows whose values are shown whole. */
  readonly whole: ReadonlySet<string>
  /**
   * Shows the value of a row, or hides it.
   *
   * @returns whether the item is gone meanwhile
   */
  toggle(row: Row): Promise<boolean>
  showWhole(row: Row): void
  /** Forgets the values of rows that are not in the list any more. */
  keep(keys: readonly string[]): void
}

/** Makes them. */
export const createShownValues = (consent: Consent): ShownValues => {
  const values = new Map<string, readonly string[]>()
  const whole = new Set<string>()
  return {
    values,
    whole,
    async toggle({ key, item }) {
      const found = values.delete(key) ? undefined : await valuesOf(consent, item)
      whole.delete(key)
      if (found?.length) values.set(key, found)
      return found?.length == 0
    },
    showWhole({ key }) {
      whole.add(key)
    },
    keep(keys) {
      for (const key of values.keys()) if (!keys.includes(key)) values.delete(key)
    },
  }
}

/** The browser's trouble is no reason to show nothing. */
const valuesOf = (consent: Consent, item: StoredItem): Promise<readonly string[]> =>
  consent.valuesOf(item).catch(() => [])
