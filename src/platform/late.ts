import { attempt } from './attempt'
import { createMemory } from './memory'
import type { LatePlatform } from './types'

/**
 * What is needed of the browser to let in, and not before.
 *
 * @param natives from what stands in front of something of the browser's to what is behind it
 */
export const createLateBrowser = (natives: WeakMap<object, object>): LatePlatform => ({
  randomId: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => (byte % 36).toString(36)).join(
      '',
    ),
  place: location,
  language: navigator.language,
  // Chromium says yes where all is blocked, but then refuses the mere look at localStorage.
  keepsCookies: navigator.cookieEnabled && !!attempt(() => localStorage),
  window,
  keys: (area) => attempt(() => Object.keys(window[`${area}Storage`])) ?? [],
  memory: createMemory(natives),
  requests: () =>
    performance
      .getEntriesByType('resource')
      .map(({ startTime, name }) => [performance.timeOrigin + startTime, name]),
  cookieStore: (window as { cookieStore?: EventTarget }).cookieStore,
})
