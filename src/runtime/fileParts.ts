import { localeOf } from '../locales/language'
import { createFiles } from './files'
import type { LoadFile } from './files'
import type { LoadPart } from './parts'

/** Loads a file by its name, and checks it by the hash that the build has written. */
export type LoadNamed = <T>(name: string, blocks?: boolean) => Promise<T>

/**
 * Makes what loads the files beside a script. Once, since a page allows one Trusted Types policy of a name.
 *
 * @param integrity by name: the hash of each file
 */
export const createLoader = (
  integrity: Readonly<Record<string, string>>,
): ((script: HTMLScriptElement | null, folder: string | undefined) => LoadNamed) => {
  let load: LoadFile | undefined
  return (script, folder) => {
    load ??= createFiles({ src: script?.src ?? '', nonce: script?.nonce ?? '', folder })
    const loadFile = load
    return <T>(name: string, blocks?: boolean): Promise<T> =>
      loadFile<T>(name, integrity[name] ?? '', blocks)
  }
}

/** What has to stand before any tag of the page runs. */
const FIRST: readonly string[] = ['enforcement', 'signals']

/** Makes what loads each part from a file of its own. */
export const filePartsOf =
  (load: LoadNamed): LoadPart =>
  (name, ...tag) =>
    load([name, ...tag.map(localeOf)].join('.'), FIRST.includes(name)) as never
