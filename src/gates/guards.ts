import type { GateName } from '../consent/types'
import { attempt } from '../platform/attempt'
import { COOKIES, DATABASES, ELEMENTS, HOSTS, WEB_STORAGE } from '../platform/features'
import { own } from '../platform/own'
import type { Realm } from '../platform/types'
import { guardCookies } from './storage/cookies'
import { guardDatabases } from './storage/databases'
import { guardSetters } from './elements/setters'
import type { Guard, GuardPort } from './guard'
import { guardFrames } from './elements/frames'
import { guardMarkup } from './elements/markup'
import { guardNetwork } from './network/requests'
import { createPatcher } from './patch'
import type { Patcher } from './patch'
import { guardWorkers } from './network/workers'
import { guardShadows } from './elements/shadowRoots'
import { guardWebStorage } from './storage/webStorage'

/** A guard, and the gates it serves: it is installed where one of them is on. */
type Installed = readonly [Guard, ...GateName[]]

/** Guards of what belongs to a declared host, and of elements, which may also be tagged. */
const ELEMENT_GUARDS: readonly Installed[] = [
  [guardSetters, 'scripts', 'embeds', 'network'],
  [guardMarkup, 'scripts', 'embeds'],
]
const GUARDS: readonly Installed[] = [
  ...(HOSTS || ELEMENTS ? ELEMENT_GUARDS : []),
  ...(COOKIES ? [[guardCookies, 'cookies'] as const] : []),
  ...(WEB_STORAGE ? [[guardWebStorage, 'storage'] as const] : []),
  ...(DATABASES ? [[guardDatabases, 'storage'] as const] : []),
  ...(HOSTS ? [[guardNetwork, 'network'] as const, [guardWorkers, 'network'] as const] : []),
  ...(HOSTS || ELEMENTS ? [[guardShadows, 'scripts', 'embeds'] as const] : []),
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
export const createGuards = (realm: Realm, port: Omit<GuardPort, 'guard'>): Guards => {
  // By what each realm has but one of: its window stays when the document in it is another.
  const patchers = new WeakMap<object, Patcher>()
  /** Elements of frames. In Firefox a frame that is taken out does not know its own any more. */
  const frames = new WeakMap<Window, HTMLIFrameElement>()

  /** Whatever way an element came: it is inspected when it has loaded. */
  const loaded = ({ target }: Event): void => {
    port.watcher.inspectLoaded(target as Element)
  }
  /** WebKit says in the task of its first scripts that a document begins, to the window that stays. */
  const begins = ({ currentTarget }: Event): void => {
    guards.guard(currentTarget)
  }
  /**
   * A frame gets another document: in Chromium and Firefox there is one in the next task, and its parser
   * has not begun. The element may also have been put elsewhere, with another window.
   */
  const left = ({ currentTarget }: Event): void => {
    port.soon(() => {
      guards.guard(currentTarget)
      guards.guard(frames.get(currentTarget as Window)?.contentWindow)
    })
  }

  const guards: Guards = {
    guard(at) {
      try {
        const it = at as Realm
        if (!patchers.has(it.Document)) {
          const patcher = createPatcher(it, port.natives)
          patchers.set(it.Document, patcher)
          for (const [guard, ...gates] of GUARDS)
            if (gates.some((gate) => ![false, 'off'].includes(port.config.gates[gate])))
              // A guard that fails in an old browser must not take the others with it.
              attempt(() => {
                guard(it, patcher, { ...port, guard: guards.guard })
              })
        }
        const options = { capture: true, signal: port.signal }
        own(it.document).addEventListener('load', loaded, options)
        // A frame may get another document in the same window.
        const isNew = port.watcher.addRoot(it.document)
        if (it === realm) return
        const { frameElement } = it
        if (frameElement) frames.set(it, frameElement as HTMLIFrameElement)
        // The same listeners are added once.
        own(it).addEventListener('readystatechange', begins, options)
        own(it).addEventListener('pagehide', left, options)
        if (isNew) port.scan(it.document)
      } catch {
        // Another origin, or none at all.
      }
    },
    undo() {
      const undo = (at: Realm): void => {
        try {
          patchers.get(at.Document)?.undo()
          // eslint-disable-next-line @typescript-eslint/prefer-for-of -- a window is no list
          for (let i = 0; i < at.length; i++) undo(at[i] as Realm)
        } catch {
          // Another origin.
        }
      }
      undo(realm)
    },
  }
  return guards
}
