import { attempt } from '../platform/attempt'
import type { Realm } from '../platform/types'
import type { GateOptions } from '../policy/types'
import { guardCookies } from './cookies'
import { guardDatabases } from './databases'
import { guardElements } from './elements'
import type { Guard, GuardHost } from './guard'
import { guardFrames } from './frames'
import { guardMarkup } from './markup'
import { guardNetwork } from './network'
import { createPatcher } from './patch'
import type { Patcher } from './patch'
import { guardShadows } from './shadows'
import { guardStorage } from './storage'

/** Every guard, and the gates it serves: it stands where one of them is kept. */
const GUARDS: readonly (readonly [Guard, ...(keyof GateOptions)[]])[] = [
  [guardElements, 'scripts', 'embeds', 'network'],
  [guardMarkup, 'scripts', 'embeds'],
  [guardCookies, 'cookies'],
  [guardStorage, 'storage'],
  [guardDatabases, 'storage'],
  [guardNetwork, 'network'],
  [guardShadows, 'scripts', 'embeds'],
  [guardFrames, 'scripts', 'embeds', 'cookies', 'storage', 'network'],
]

/** The guards of a page and of its frames. */
export interface Guards {
  /** Guards a realm, once. Of another origin it is left alone. */
  guard(realm: object | null | undefined): void
  /** Puts back every patched function in all of them. */
  undo(): void
}

/** Makes the guards of a page. */
export const createGuards = (realm: Realm, host: Omit<GuardHost, 'guard'>): Guards => {
  // By what each realm has but one of: its window stays when the document in it is another.
  const patchers = new WeakMap<object, Patcher>()

  /** Whatever way an element took: when it has loaded it is looked at. */
  const loaded = ({ target }: Event): void => {
    host.watch.seen(target as Element)
  }

  const guards: Guards = {
    guard(at) {
      try {
        const it = at as Realm
        if (!patchers.has(it.Document)) {
          const patcher = createPatcher(it, host.natives)
          patchers.set(it.Document, patcher)
          for (const [guard, ...gates] of GUARDS)
            if (gates.some((gate) => ![false, 'off'].includes(host.config.gates[gate])))
              // What one of them does not find in an old browser is no reason to leave out the others.
              attempt(() => {
                guard(it, patcher, { ...host, guard: guards.guard })
              })
        }
        // A frame may get another document in the same window.
        host.watch.add(it.document)
        it.document.addEventListener('load', loaded, { capture: true, signal: host.signal })
      } catch {
        // Another origin, or none at all.
      }
    },
    undo() {
      const undo = (at: Realm): void => {
        try {
          patchers.get(at.Document)?.undo()
          for (const frame of Array.from(at as unknown as ArrayLike<Realm>)) undo(frame)
        } catch {
          // Another origin.
        }
      }
      undo(realm)
    },
  }
  return guards
}
