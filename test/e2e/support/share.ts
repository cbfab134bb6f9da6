import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether every engine runs every case, from `npm run e2e:all`. */
    all: boolean
  }
}

/**
 * The cases that the engine of this project runs. Chromium runs all; of cases that mostly differ in what
 * our own code does, Firefox and WebKit run every third, not the same ones, to save time. With
 * `npm run e2e:all` every engine runs all.
 */
export const share = <T>(cases: readonly T[]): readonly T[] => {
  const engine = inject('engine')
  if (engine === 'chromium' || inject('all')) return cases
  const first = engine === 'firefox' ? 0 : 2
  return cases.filter((_, i) => i % 3 === first)
}
