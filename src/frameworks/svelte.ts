// Entry of `sekisho/svelte`: a store. It keeps the contract of Svelte's stores, and needs nothing of Svelte.
import type { Consent } from '../consent/types'
import type { ConsentId } from '../policy/ids'
import { createSource, pageSource, parseState, PENDING } from './source'
import type { ConsentActions, ConsentState } from './source'

export type { ConsentId, PurposeId, ServiceId } from '../policy/ids'
export type { AnsweredEvent, ConsentActions, ConsentState, PageStatus } from './source'

/**
 * The state of a purpose or a service as a store: `$analytics.granted`.
 *
 * @see https://svelte.dev/docs/svelte/stores#Store-contract
 */
export interface ConsentStore extends ConsentActions {
  /**
   * Listens. The first state is always that of a server, nothing granted, so that hydration finds what was rendered;
   * the true one follows before the page is painted.
   *
   * @returns its remover
   */
  subscribe(run: (state: ConsentState) => void): () => void
}

/**
 * Makes the store of a purpose or a service.
 *
 * @param given what `createConsent` has returned; else the page's, `window.sekisho`
 */
export const consentStore = (id: ConsentId, given?: Consent): ConsentStore => {
  const source = given ? createSource(given) : pageSource
  const actions = source.actionsOn(id)
  return {
    ...actions,
    subscribe(run) {
      let told = ''
      const tell = (text: string): void => {
        if (text == told) return
        told = text
        run({ ...parseState(text), ...actions })
      }
      tell(PENDING)
      return source.subscribe(() => {
        tell(source.read(id))
      })
    },
  }
}
