import { attempt } from './attempt'
import type { MemoryPort } from './types'

/**
 * Remembers in localStorage.
 *
 * @param natives from what stands in front of something of the browser's to what is behind it
 */
export const createMemory = (natives: WeakMap<object, object>): MemoryPort => {
  const storage = (): Record<string, string> =>
    (natives.get(localStorage) ?? localStorage) as Record<string, string>
  return {
    keys: () => attempt(() => Object.keys(storage())) ?? [],
    read: (key) => attempt(() => (Object.hasOwn(storage(), key) ? storage()[key] : undefined)),
    write: (key, text) =>
      !!attempt(() => {
        if (text === undefined) Reflect.deleteProperty(storage(), key)
        else storage()[key] = text
        return true
      }),
  }
}
