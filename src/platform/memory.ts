import { attempt } from './attempt'
import type { MemoryPort } from './types'

/**
 * What Sekisho remembers in localStorage. Entries are read and written as properties, which no gate
 * stands in front of.
 *
 * @param storage gives localStorage; may throw where the browser refuses it
 */
export const createMemory = (storage: () => Storage): MemoryPort => {
  const entries = (): Record<string, string> => storage()
  return {
    keys: () => attempt(() => Object.keys(entries())) ?? [],
    read: (key) => attempt(() => (Object.hasOwn(entries(), key) ? entries()[key] : undefined)),
    write: (key, text) =>
      !!attempt(() => {
        if (text === undefined) Reflect.deleteProperty(entries(), key)
        else entries()[key] = text
        return true
      }),
  }
}
