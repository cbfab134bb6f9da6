import { create, VERSION } from './create'
import type { Consent, LoadUi } from './consent/types'
import { passWith } from './pass'
import { createBrowser } from './platform/browser'
import type { Platform } from './platform/types'
import { explainFault } from './policy/explain'
import { parseConfig } from './policy/parse'
import type { ConfigInput } from './policy/types'

/** What a page may replace. */
export interface CreateOptions {
  /**
   * The browser.
   *
   * @default the one this page runs in
   */
  readonly platform?: Platform
  /**
   * How the visible part is loaded.
   *
   * @default import('sekisho/ui'), when there is something to show
   */
  readonly ui?: LoadUi
}

/**
 * Makes the consent of a page from its policy.
 *
 * @throws Error naming every fault, when the configuration is not valid or there is no browser
 */
export const createConsent = (config: ConfigInput, options: CreateOptions = {}): Consent => {
  const result = parseConfig(config)
  if (!result.ok) throw Error(result.faults.map(explainFault).join('\n'))
  if (!options.platform && typeof document === 'undefined')
    throw Error('[sekisho] createConsent needs a browser. Call it in the page, not on the server.')
  return create(
    result.config,
    options.platform ?? createBrowser(document.querySelector<HTMLElement>('script[nonce]')?.nonce),
    (open) => {
      open(
        passWith({
          ui: options.ui ?? (() => import('./ui/index')),
          erase: () => import('./erase'),
          changes: () => import('./changes'),
          receipts: () => import('./receipts'),
          publish: () => import('./publish'),
        }),
      )
    },
  )
}

export { VERSION }
export type * from './consent/types'
export type * from './platform/types'
export type * from './policy/types'
