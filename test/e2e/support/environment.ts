import type { Environment } from 'vitest/runtime'
import type { EngineName } from '../../../scripts/browser.mjs'
import type { Engine } from './page'

/**
 * The Vitest environment of the browser tests. It outlives the test files that a worker runs, so the
 * engine is started once for all of them, when the first one asks for it, and is closed at the end.
 */

declare global {
  /** The engine of this worker. Test files take it by `startEngine` of `engine.ts`. */
  var engineOfWorker: (() => Promise<Engine>) | undefined
}

const START: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  chromium: async () => (await import('./chromium')).startChromium(),
  firefox: async () => (await import('./firefox')).startFirefox(),
  webkit: async () => (await import('./webkit')).startWebkit(),
}

const environment: Environment = {
  name: 'engine',
  viteEnvironment: 'ssr',
  setup(global: typeof globalThis, { engine }) {
    let started: Promise<Engine> | undefined
    global.engineOfWorker = () => (started ??= START[engine as EngineName]())
    return {
      async teardown() {
        global.engineOfWorker = undefined
        // An engine that has not started has failed every test.
        await (await started?.catch(() => undefined))?.close()
      },
    }
  },
}

export default environment
