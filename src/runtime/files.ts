import { attempt } from '../platform/attempt'
import { own, ownGlobal } from '../platform/own'

/** `trustedTypes`, which is not yet in TypeScript. */
interface TrustedTypes {
  createPolicy(name: string, rules: object): TrustedTypePolicy
}

/** Turns texts into what a page that enforces Trusted Types accepts. */
interface TrustedTypePolicy {
  createScriptURL(from: string): string
  createHTML(from: string): string
}

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

/** Whether a script may be checked: not on `file:`, where nothing is same-origin. */
const isHttp = (url: URL): boolean => /^https?:$/.test(url.protocol)

/**
 * Lets the parser load a script next, before it goes on.
 *
 * @param html the script element
 * @returns whether it does: not where it is not at work on the script that runs, and would take what is
 *   written for a new page
 */
const write = (html: string, failed: () => void): boolean => {
  const { currentScript, readyState } = own(document)
  const running = currentScript as HTMLScriptElement | null
  if (!running || running.async || readyState !== 'loading') return false
  // The one way to make the parser wait.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  own(document).write(html)
  const written = running.nextElementSibling as HTMLElement
  written.onerror = failed
  written.remove()
  return true
}

/**
 * Makes what loads the other files, as classic scripts: once a page has asked for a module, many
 * browsers take no import map from it any more. Each file is checked by its hash, so that whoever
 * checks `sekisho.js` has checked all of them.
 *
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#import-maps
 * @see https://www.w3.org/TR/SRI/
 */
export const createFiles = ({ src, nonce, folder }: FilesOptions): LoadFile => {
  const base = (): URL => new URL(folder ?? src, own(document).baseURI)
  // A new release is a new address: no cache may answer with the old file, which would not match.
  const urlOf = (name: string, integrity: string): URL =>
    new URL(`sekisho-${name}.js?${encodeURIComponent(integrity.slice(7, 15))}`, base())
  let policy: TrustedTypePolicy | undefined
  /** What this policy has ever let pass: addresses of our own files, and the script elements for them. */
  const known = new Set<string>()
  const pass = (text: string): string => (known.has(text) ? text : '')
  /** Where Trusted Types are required, this policy is what the page has to allow. */
  const trust = (make: 'createScriptURL' | 'createHTML', text: string): string => {
    known.add(text)
    policy ??= (ownGlobal('trustedTypes') as TrustedTypes | undefined)?.createPolicy('sekisho', {
      createScriptURL: pass,
      createHTML: pass,
    })
    return policy?.[make](text) ?? text
  }
  const shared = { own: { own, ownGlobal } }
  const loading = new Map<string, Promise<unknown>>()

  const insert = (url: URL, integrity: string, failed: () => void, blocks?: boolean): void => {
    const script = own(document).createElement('script')
    script.setAttribute('nonce', nonce)
    // It has loaded by then, if it is what it should be.
    script.onload = script.onerror = failed
    if (isHttp(url)) {
      script.integrity = integrity
      // What is checked must be readable: from another origin by Access-Control-Allow-Origin.
      if (url.origin !== self.origin) script.crossOrigin = 'anonymous'
    }
    // Not by the setter, which the gates stand in front of.
    Element.prototype.setAttribute.call(script, 'src', trust('createScriptURL', url.href))
    const again = (): void => {
      insert(url, integrity, failed)
    }
    // The text of our own element.
    // eslint-disable-next-line no-restricted-syntax
    if (blocks && attempt(() => write(trust('createHTML', script.outerHTML), again))) return
    const { head, documentElement } = own(document)
    ;(head ?? documentElement).append(script)
    // It is on its way. Frameworks that hydrate the document must not meet it.
    script.remove()
  }

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
      const failed = (): void => {
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
      if (attempt(() => (insert(url, integrity, failed, blocks), true))) return
      // The page does not allow the Trusted Types policy. Nothing asks about modules.
      import(url.href).catch(failed)
    })
  const loadFile: LoadFile = <T>(name: string, integrity: string, blocks?: boolean) => {
    const found = loading.get(name) ?? load<T>(name, integrity, blocks)
    loading.set(name, found)
    return found as Promise<T>
  }
  return loadFile
}
