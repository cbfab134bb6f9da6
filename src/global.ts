import { boot, findConfig } from './boot'
import { setNative } from './gates/embeds'
import type { BootPass } from './load'
import { ownOf } from './platform/own'

declare global {
  interface Window {
    /** Not in every browser, and not yet in TypeScript. */
    readonly trustedTypes?: {
      createPolicy(name: string, rules: object): { createScriptURL(from: string): string }
    }
  }
}

/**
 * Asks for what lets in, as a classic script: once a page has asked for a module, many browsers take no
 * import map from it any more.
 *
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#import-maps
 */
const pass: BootPass = ({ src, nonce }) =>
  new Promise((done, fail) => {
    const url = new URL('sekisho-pass.js', src).href
    const script = document.createElement('script')
    addEventListener('sekisho:pass', (event) => {
      done((event as CustomEvent<never>).detail)
    })
    script.nonce = nonce
    script.onerror = () => {
      fail(Error(url))
    }
    try {
      // Where Trusted Types are asked for, this is what the page allows.
      const policy = window.trustedTypes?.createPolicy('sekisho', { createScriptURL: () => url })
      // Not held by the gates, whoever else is at this host.
      setNative(script, 'src', policy?.createScriptURL('') ?? url)
      ownOf('documentElement').append(script)
    } catch {
      // It does not allow it. Nobody asks about modules.
      import(url).catch(fail)
    }
  })

boot(pass, findConfig)
