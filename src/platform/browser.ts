import { attempt } from './attempt'
import { cookies } from './cookies'
import { createMemory } from './memory'
import { own, ownGlobal } from './own'
import { nativeStorage } from './nativeStorage'
import { report } from './report'
import type { Platform, Realm } from './types'
import { whenIdle } from './whenIdle'

/** What a window and its frames have requested; nothing of another origin. */
const requestsIn = (at: Window): (readonly [time: number, address: string])[] =>
  attempt(() => [
    ...at.performance
      .getEntriesByType('resource')
      .map(({ startTime, name }) => [at.performance.timeOrigin + startTime, name] as const),
    ...Array.from({ length: at.length }, (_, i) => requestsIn(at[i] as Realm)).flat(),
  ]) ?? []

/**
 * Whether the browser sends Global Privacy Control. The browser's own accessor is asked first, so that no
 * page can hide what it says; extensions may define the property on the object. Only `true` counts.
 *
 * @see https://w3c.github.io/gpc/#javascript-property-to-detect-preference
 */
const sendsGpc = (it: Navigator): boolean =>
  [Object.getPrototypeOf(it) as object, it].some(
    (at) => Reflect.get(at, 'globalPrivacyControl', it) === true,
  )

/**
 * The browser this page runs in. Made before the gates are installed, so that what it takes from the
 * window is the browser's own.
 *
 * @param nonce the nonce of the script, which later files need as well
 */
export const createBrowser = (nonce = ''): Platform => {
  const storageOf = nativeStorage(window)
  const isFirefox = ownGlobal('mozInnerScreenX') !== undefined
  const scheduler = ownGlobal('scheduler') as Partial<Scheduler> | undefined
  // Each event has it, for good; this one asks what is called on it whether it is one.
  const readTrusted = Object.getOwnPropertyDescriptor(new Event(''), 'isTrusted')?.get
  return {
    now: Date.now,
    randomId: () =>
      [...crypto.getRandomValues(new Uint8Array(22))]
        .map((byte) => (byte % 36).toString(36))
        .join(''),
    cookies,
    get keepsCookies() {
      // Chromium says yes where everything is blocked, and then refuses any look at localStorage.
      return navigator.cookieEnabled && !!attempt(() => storageOf('local'))
    },
    memory: createMemory(() => storageOf('local')),
    keys: (area) => attempt(() => Object.keys(storageOf(area))) ?? [],
    document,
    get root() {
      return own(document).documentElement
    },
    window: own(window),
    realm: window,
    place: location,
    nonce,
    defersModules: !isFirefox,
    restoresFrames: isFirefox,
    language: navigator.language,
    languages: navigator.languages,
    gpc: !!attempt(() => sendsGpc(navigator)),
    hasGesture: () => (navigator as Partial<Navigator>).userActivation?.isActive === true,
    isTrusted: (event) => attempt(() => readTrusted?.call(event) as boolean),
    whenActive(run) {
      if ((own(document) as { prerendering?: unknown }).prerendering === true)
        own(document).addEventListener('prerenderingchange', run)
      else run()
    },
    whenParsed(run, of = document) {
      if (own(of).readyState === 'loading') own(of).addEventListener('DOMContentLoaded', run)
      else run()
    },
    whenIdle,
    pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    soon(run) {
      if (scheduler?.postTask) void scheduler.postTask(run, { priority: 'user-blocking' })
      else setTimeout(run)
    },
    fetch: window.fetch,
    requests: () => requestsIn(window),
    cookieStore: ownGlobal('cookieStore') as EventTarget | undefined,
    warn(...message) {
      console.warn('[sekisho]', ...message)
    },
    report,
  }
}
