import { readCookie } from '../consent/consentCookie'
import type { Store } from '../consent/store'
import { TAKEOVER } from '../platform/features'
import type { Platform } from '../platform/types'
import type { Config, TakeoverOptions } from '../policy/types'
import type { Choices } from './choices'
import type { LoadPart } from './parts'

/** Takes over what a visitor has chosen under the consent tool that a site had before. */
export interface Takeover {
  /** Whether there may be such a choice, and none of ours. */
  readonly isDue: () => boolean
  /** Takes it over, and goes on then: at once where there is none, and also where the file does not come. */
  readonly before: (run: () => void) => void
}

/** What it needs. */
export interface TakeoverRunPort {
  readonly config: Config
  readonly platform: Platform
  readonly store: Store
  readonly load: LoadPart
  readonly choices: Pick<Choices, 'migrate'>
}

/** Makes it. */
export const createTakeover = (port: TakeoverRunPort): Takeover => {
  const { config, platform, store, load, choices } = port
  const isDue = (): boolean =>
    TAKEOVER &&
    ([config.takeover ?? []].flat() as readonly TakeoverOptions[]).some(
      ({ cookie }) => platform.cookies.get(cookie)[0],
    ) &&
    !readCookie(config.cookie, platform)
  return {
    isDue,
    before(run) {
      if (!isDue()) run()
      else
        void load('takeover')
          .then(({ takeOver }) => {
            // The visitor, or another tab, may have decided meanwhile.
            const found = isDue() && takeOver({ config, platform, gpc: store.now.gpc })
            if (found) choices.migrate(found.choices, found.time)
          })
          .catch(platform.warn)
          .then(run)
    },
  }
}
