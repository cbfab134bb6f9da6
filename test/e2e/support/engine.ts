import type { EngineName } from '../../../scripts/browser.mjs'
import type {} from './environment'
import type { Engine, Visitor } from './page'

declare module 'vitest' {
  interface ProvidedContext {
    /** The engine of a project, from `vitest.config.ts`. */
    engine: EngineName
  }
}

/**
 * Takes the engine of the Vitest project that runs, `chromium`, `firefox` or `webkit`, and starts it if
 * no test file of this worker has done so. To close it ends the visitors that the file has left open; the
 * engine itself goes on for the next file.
 */
export const startEngine = async (): Promise<Engine> => {
  const engine = await globalThis.engineOfWorker?.()
  if (!engine) throw Error('No engine: the project lacks the environment of environment.ts.')
  const visitors = new Set<Visitor>()
  return {
    name: engine.name,
    async visitor(options) {
      const own = await engine.visitor(options)
      const visitor: Visitor = {
        open: (url) => own.open(url),
        close() {
          visitors.delete(visitor)
          return own.close()
        },
      }
      visitors.add(visitor)
      return visitor
    },
    async close() {
      await Promise.all([...visitors].map((visitor) => visitor.close()))
    },
  }
}
