import type { Config, ConfigInput } from '../../../src/policy/types'
import { serverConfig } from '../../../src/server/serverConfig'
import { inputOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { ALL, NONE, textOf } from '../support/consent'

/** Adds a cookie for a preference that scripts cannot read. */
export const withHidden = (draft: Draft<ConfigInput>): void => {
  const declared = { name: 'seen', duration: 'P1D', description: 'seen', httpOnly: true }
  draft.policy.services!.push(serviceOf('hidden', 'preferences', { cookies: [declared] }))
}

export const config: Config = serverConfig(inputOf(withHidden))

/** `Cookie` headers of visitors who have just decided. */
export const YES: string = `sekisho=${textOf(config, ALL, Date.now())}`
export const NO: string = `sekisho=${textOf(config, NONE, Date.now())}`

/** Cookies: a necessary one, one for a preference, and one for statistics. */
export const SID: string = 'sid=1; HttpOnly'
export const SIZE: string = 'textsize=2; Path=/'
export const STATS: string = '_pk_id.1=abc; Max-Age=60'

/** Headers of a navigation. */
export const PAGE: Readonly<Record<string, string>> = { 'sec-fetch-dest': 'document' }
