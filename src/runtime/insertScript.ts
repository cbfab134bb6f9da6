// Puts a script of ours into the page, whatever the page asks of scripts.
import { attempt } from '../platform/attempt'
import { own, ownGlobal } from '../platform/own'

/** `trustedTypes`, which is not yet in TypeScript. */
interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(from: string): string }
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
 * @returns whether it does: not where it is not at work on the script that runs, and would take what is
 *   written for a new page
 */
const write = (script: HTMLScriptElement, failed: () => void): boolean => {
  const { currentScript, readyState } = own(document)
  const running = currentScript as HTMLScriptElement | null
  if (!running || running.async || readyState !== 'loading') return false
  // The text of our own element, and the one way to make the parser wait.
  // eslint-disable-next-line @typescript-eslint/no-deprecated, no-restricted-syntax
  own(document).write(script.outerHTML)
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
  let policy: { createScriptURL(from: string): string } | undefined
  /** Addresses that this policy has ever given out: those of our own files. */
  const known = new Set<string>()

  const insert: InsertScript = (url, integrity, settled, blocks) => {
    known.add(url.href)
    const script = own(document).createElement('script')
    script.setAttribute('nonce', nonce)
    script.onload = script.onerror = settled
    if (isHttp(url)) {
      script.integrity = integrity
      // What is checked must be readable: from another origin by Access-Control-Allow-Origin.
      if (url.origin !== self.origin) script.crossOrigin = 'anonymous'
    }
    // Where Trusted Types are required, this policy is what the page has to allow.
    policy ??= (ownGlobal('trustedTypes') as TrustedTypes | undefined)?.createPolicy('sekisho', {
      createScriptURL: (address: string) => (known.has(address) ? address : ''),
    })
    // Not by the setter, which the gates stand in front of.
    Element.prototype.setAttribute.call(
      script,
      'src',
      policy?.createScriptURL(url.href) ?? url.href,
    )
    const again = (): void => {
      insert(url, integrity, settled)
    }
    if (blocks && attempt(() => write(script, again))) return
    const { head, documentElement } = own(document)
    ;(head ?? documentElement).append(script)
    // It is on its way. Frameworks that hydrate the document must not meet it.
    script.remove()
  }
  return insert
}
