import { attempt } from '../platform/attempt'
import { own, ownGlobal } from '../platform/own'
import { createScriptInserter } from './insertScript'

/**
 * Loads a file that belongs to `sekisho.js`, and resolves to what it exports.
 *
 * @param blocks whether the parser goes on only when it has come, where it is at work on `sekisho.js`
 */
export type LoadFile = <T>(name: string, integrity: string, blocks?: boolean) => Promise<T>

/** What a file hands over: a function that makes its exports. */
type Factory<T> = (load: LoadFile, shared: object) => T

/** Where the other files are. */
export interface FilesOptions {
  /** The address of `sekisho.js`; empty where it is inline. */
  readonly src: string
  readonly nonce: string
  /** A folder named in the configuration: for a script that is inline, or that an optimiser has moved. */
  readonly folder?: string | undefined
}

/** Why a file did not load: of a script, the browser does not tell. */
const reasonOf = (url: URL): Promise<string> =>
  fetch(url).then(
    ({ ok, status }) =>
      ok ? 'it is not the file of this version' : `the server answers ${status}`,
    () => 'the server cannot be reached, or does not send Access-Control-Allow-Origin',
  )

/**
 * Makes what loads the other files, as classic scripts: once a page has asked for a module, many
 * browsers take no import map from it any more. Each file is checked by its hash, so that whoever
 * checks `sekisho.js` has checked all of them.
 *
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#import-maps
 * @see https://www.w3.org/TR/SRI/
 */
export const createFiles = ({ src, nonce, folder }: FilesOptions): LoadFile => {
  const insert = createScriptInserter(nonce)
  const shared = { own: { own, ownGlobal } }
  const loading = new Map<string, Promise<unknown>>()

  // A new release is a new address: no cache may answer with the old file, which would not match.
  const urlOf = (name: string, integrity: string): URL =>
    new URL(
      `sekisho-${name}.js?${encodeURIComponent(integrity.slice(7, 15))}`,
      new URL(folder ?? src, own(document).baseURI),
    )
  const load = <T>(name: string, integrity: string, blocks?: boolean): Promise<T> =>
    new Promise((done, fail) => {
      const url = urlOf(name, integrity)
      const type = `sekisho:${name}`
      let hasArrived = false
      const arrived = (event: Event): void => {
        hasArrived = true
        // What throws while it is made rejects.
        done(
          new Promise<T>((made) => {
            made((event as CustomEvent<Factory<T>>).detail(loadFile, shared))
          }),
        )
      }
      own(window).addEventListener(type, arrived, { once: true })
      const settled = (): void => {
        // It has by now, if it is what it should be.
        if (hasArrived) return
        own(window).removeEventListener(type, arrived)
        loading.delete(name)
        void reasonOf(url).then((reason) => {
          fail(
            Error(
              `${url.href} did not load: ${reason}. Copy all files beside sekisho.js, or name their folder: "files".`,
            ),
          )
        })
      }
      if (attempt(() => (insert(url, integrity, settled, blocks), true))) return
      // The page does not allow the Trusted Types policy. Nothing asks about modules.
      import(url.href).catch(settled)
    })
  const loadFile: LoadFile = <T>(name: string, integrity: string, blocks?: boolean) => {
    const found = loading.get(name) ?? load<T>(name, integrity, blocks)
    loading.set(name, found)
    return found as Promise<T>
  }
  return loadFile
}
