// createConsent: the runtime for a page that imports it, with everything it may load later.
import type { Consent } from './consent/types'
import { createBrowser } from './platform/browser'
import { own } from './platform/own'
import type { Platform } from './platform/types'
import { readConfig } from './policy/readConfig'
import type { ConfigInput } from './policy/types'
import { explainFault } from './policy/validation/explain'
import { parseConfig } from './policy/validation/parse'
import { loadFrom } from './runtime/parts'
import type { LoadNotice } from './runtime/parts'
import { createRuntime } from './runtime/runtime'

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
  readonly ui?: LoadNotice
  /**
   * Where the visitor is, as an ISO 3166 code: `JP`, `US-CA`. It chooses among the `regions` of the configuration.
   *
   * @default unknown, so that the strictest regime counts
   */
  readonly region?: string | undefined
}

/**
 * Makes the consent of a page from its policy.
 *
 * @throws Error naming every fault, when the configuration is not valid or there is no browser
 */
export const createConsent = <
  const PurposeId extends string,
  const ServiceId extends string = never,
>(
  config: ConfigInput<never, PurposeId, ServiceId>,
  options: CreateOptions = {},
): Consent<PurposeId | ServiceId> => {
  const result = parseConfig(config)
  if (!result.ok) throw Error(result.faults.map(explainFault).join('\n'))
  if (!options.platform && typeof document === 'undefined')
    throw Error('[sekisho] createConsent needs a browser. Call it in the page, not on the server.')
  const read = readConfig(JSON.parse(JSON.stringify(result.config)), options.region)
  if (!read) throw Error('[sekisho] The configuration has no policy.purposes.')
  const consent: Consent = createRuntime(
    read,
    options.platform ??
      createBrowser(own(document).querySelector<HTMLElement>('script[nonce]')?.nonce),
    loadFrom({
      notice: options.ui ?? (async (tag) => (await import('./runtime/noticeIn')).noticeIn(tag)),
      headless: async () => (await import('./runtime/headlessIn')).headlessIn,
      enforcement: () => import('./gates/enforcement'),
      signals: () => import('./signals/index'),
      stored: () => import('./stored/index'),
      'policy-update': () => import('./consent/policyUpdate'),
      takeover: () => import('./takeover/index'),
      receipts: () => import('./receipts/index'),
      report: () => import('./fieldReport/index'),
      documents: async () => (await import('./runtime/publisherIn')).publisherIn,
    }),
  )
  // Its ids are those of the configuration.
  return consent as Consent<PurposeId | ServiceId>
}
