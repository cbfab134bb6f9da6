// What a subject of the comparison is, and how its files are read.
import { readFileSync } from 'node:fs'

const BENCH = new URL('../../', import.meta.url)

/**
 * Something that asks visitors for consent, on the site of `site.mjs`. The functions that find elements
 * run in the page.
 *
 * @typedef {object} Subject
 * @property {string} name as in the tables
 * @property {string} version
 * @property {Record<string, string | Uint8Array>} files what its pages can ask for, by a name relative to them
 * @property {(gated: import('../site.mjs').Gated[]) => { head?: string, main?: string, end?: string }} page
 * @property {() => Element | null | undefined} notice finds what must be visible for the notice to be painted
 * @property {() => HTMLElement | null | undefined} [accept] finds the button that accepts everything
 * @property {() => HTMLElement | null | undefined} [settings] finds the button that opens the settings
 * @property {() => Element | null | undefined} [dialog] finds what must be visible for the settings to be open
 * @property {number} [listensAfter] milliseconds from the notice to the moment when its buttons work
 * @property {boolean} [isBlank] whether it is the page without a notice, that the others are compared with
 * @property {boolean} [hasTags] whether it can hold thousands of inline scripts
 */

/** The text of a file of a package of `test/bench/package.json`. */
export const packageFile = (path) => readFileSync(new URL(`node_modules/${path}`, BENCH))

export const packageVersion = (name) => JSON.parse(packageFile(`${name}/package.json`)).version

/** The files of a package, by the names that pages use. */
export const packageFiles = (name, paths) =>
  Object.fromEntries(paths.map((path) => [path, packageFile(`${name}/${path}`)]))
