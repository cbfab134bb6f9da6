import { encode } from '../consent/cookieText'
import { patch } from '../consent/patch'
import { refusableOf } from '../consent/rules'
import type { Store } from '../consent/store'
import type { Consent, Source } from '../consent/types'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'
import type { Decisions } from './decisions'
import type { Grants } from './grants'
import { handOf } from './hand'

/** Makes decisions out of choices. */
export interface Choices {
  readonly update: Consent['update']
  /**
   * Takes over what was chosen under another tool.
   *
   * @param time when that was
   */
  migrate(choices: Readonly<Record<string, boolean>>, time: number): void
  readonly acceptAll: Consent['acceptAll']
  readonly rejectAll: Consent['rejectAll']
  /** Withdraws the decision. */
  withdraw(event?: Event): void
}

/** What they need. */
export interface ChoicesPort {
  readonly config: Config
  readonly platform: Platform
  readonly store: Store
  readonly grants: Pick<Grants, 'isKnown'>
  readonly decisions: Pick<Decisions, 'keep'>
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

const SOURCE = /^[a-z]{1,16}$/

/** Makes them. */
export const createChoices = (port: ChoicesPort): Choices => {
  const { config, platform, store, grants, decisions, whenActive } = port

  const decide = (
    choices: Readonly<Record<string, boolean>>,
    source: Source = 'api',
    event?: Event,
    time?: number,
  ): void => {
    const ids = Object.keys(choices)
    ids.forEach(grants.isKnown)
    const by = time === undefined ? handOf(platform, event) : undefined
    whenActive(() => {
      const from = SOURCE.test(source) ? source : 'api'
      const entries = patch(config, store.now, choices, from)
      if (!entries) return
      const { version } = config.policy
      const { gpc } = store.now
      const id = platform.randomId()
      decisions.keep(encode(version, time ?? platform.now(), entries, from, id, gpc, by), ids, by)
    })
  }
  const decideAll =
    (choice: boolean): Consent['acceptAll'] =>
    (source, event) => {
      decide(Object.fromEntries(refusableOf(config).map((id) => [id, choice])), source, event)
    }

  return {
    update(choices, source, event) {
      decide(choices, source, event)
    },
    migrate(choices, time) {
      decide(choices, 'migrated', undefined, time)
    },
    acceptAll: decideAll(true),
    rejectAll: decideAll(false),
    withdraw(event) {
      decisions.keep('', [], handOf(platform, event))
    },
  }
}
