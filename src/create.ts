import { decode } from './consent/codec'
import { createStore } from './consent/store'
import type { Consent } from './consent/types'
import { createGates } from './gates/gates'
import { readJar } from './jar/read'
import type { LoadPass } from './load'
import type { EarlyPlatform } from './platform/types'
import type { Config } from './policy/types'

declare const __VERSION__: string

/** Version of this build. */
export const VERSION: string = __VERSION__

/** Methods that wait until what they need has come, and answer with a promise until then. */
const LATER = 'when update acceptAll rejectAll reset erase show hide scan inventory'.split(
  ' ',
) as never[]

/**
 * Wires what must be there before the page goes on: the decision is read, and the gates are closed
 * against it. All else comes with {@link Pass}.
 *
 * @param config a configuration with its defaults filled in; nothing is let in before it is known to be valid
 * @param load how what lets in comes
 */
export const create = (config: Config, platform: EarlyPlatform, load: LoadPass): Consent => {
  const store = createStore(config, platform)
  const end = new AbortController()
  /** What was asked for before it could be done. */
  let pending: (() => void)[] | undefined = []
  let invalid = false

  const later = (run: () => void): void => {
    if (pending) pending.push(run)
    else run()
  }

  // While prerendered nothing is let in.
  platform.whenActive(() => store.set(decode(readJar(config.cookie, platform))))
  const granted = (): ReadonlySet<string> => (invalid ? new Set() : store.now.granted)
  const gates = createGates(platform, config, granted)

  const consent = {
    version: VERSION,
    policy: config.policy,
    get status() {
      return store.now.status
    },
    get decision() {
      return store.now.decision
    },
    has: (id) => granted().has(id),
    on(...listener) {
      let off: (() => void) | undefined
      later(() => (off = consent.on(...listener)))
      return () => {
        later(() => off?.())
      }
    },
    ledger: gates.ledger,
    destroy() {
      end.abort()
      gates.stop()
    },
  } as Consent
  for (const name of LATER)
    consent[name] = ((...args: never[]) =>
      new Promise((done) => {
        later(() => {
          done((consent[name] as (...args: never[]) => unknown)(...args))
        })
      })) as never

  load((pass) => {
    invalid = !pass
    if (!pass || end.signal.aborted) return
    const runs = pending ?? []
    pending = undefined
    pass.open({ config, platform, store, gates, consent, end })
    for (const run of runs) run()
  })
  return consent
}
