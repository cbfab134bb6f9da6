// Puts a script of ours into the page, whatever the page asks of scripts.
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
 * Puts a script into the page.
 *
 * @param integrity its hash, by which the browser checks it
 * @param settled called when the browser has run it, or has not got it
 * @param blocks whether the parser goes on only then, where it is at work on the script that runs
 * @throws what the browser throws where the page does not allow our Trusted Types policy
 */
export type InsertScript = (
  url: URL,
  integrity: string,
  settled: () => void,
  blocks?: boolean,
) => void

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
 * Makes what inserts scripts. Once, since a page allows one Trusted Types policy of a name.
 *
 * @param nonce that the page asks of scripts, or an empty string
 */
export const createScriptInserter = (nonce: string): InsertScript => {
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

  const insert: InsertScript = (url, integrity, settled, blocks) => {
    const script = own(document).createElement('script')
    script.setAttribute('nonce', nonce)
    script.onload = script.onerror = settled
    if (isHttp(url)) {
      script.integrity = integrity
      // What is checked must be readable: from another origin by Access-Control-Allow-Origin.
      if (url.origin !== self.origin) script.crossOrigin = 'anonymous'
    }
    // Not by the setter, which the gates stand in front of.
    Element.prototype.setAttribute.call(script, 'src', trust('createScriptURL', url.href))
    const again = (): void => {
      insert(url, integrity, settled)
    }
    // The text of our own element.
    // eslint-disable-next-line no-restricted-syntax
    if (blocks && attempt(() => write(trust('createHTML', script.outerHTML), again))) return
    const { head, documentElement } = own(document)
    ;(head ?? documentElement).append(script)
    // It is on its way. Frameworks that hydrate the document must not meet it.
    script.remove()
  }
  return insert
}
