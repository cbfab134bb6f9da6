import type { Config } from './types'

/**
 * Reads a configuration that `sekisho build` has validated and filled in. Objects lose their prototype, so that what
 * a page has added to `Object.prototype` is no option, and everything is frozen.
 *
 * @param text JSON of a {@link Config}
 */
export const readBuilt = (text: string): Config =>
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value
    if (!Array.isArray(value)) Object.setPrototypeOf(value, null)
    return Object.freeze(value)
  }) as Config
