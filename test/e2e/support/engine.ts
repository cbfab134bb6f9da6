import { inject } from 'vitest'
import type { EngineName } from '../../../scripts/browser.mjs'
import type { Engine } from './page'

declare module 'vitest' {
  interface ProvidedContext {
    /** The engine of a project, from `vitest.config.ts`. */
    engine: EngineName
  }
}

const START: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  chromium: async () => (await import('./chromium')).startChromium(),
  firefox: async () => (await import('./firefox')).startFirefox(),
  webkit: async () => (await import('./webkit')).startWebkit(),
}

/** Starts the engine of the Vitest project that runs: `chromium`, `firefox` or `webkit`. */
export const startEngine = (): Promise<Engine> => START[inject('engine')]()
