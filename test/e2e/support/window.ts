import type { Consent } from '../../../src/consent/types'

declare global {
  interface Window {
    /** What the test's scripts have said. */
    ran?: string[]
    /** As `window.sekisho` is once the configuration has come. */
    sekisho: Consent & { push(run: (consent: Consent) => void): void }
  }
}
