import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import type { TestProjectConfiguration } from 'vitest/config'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** The same tests in each engine. */
const ENGINES = ['chromium', 'firefox', 'webkit'] as const
/**
 * About documents, files and what is shown, and hardly about an engine. They run in one, so that
 * `npm test` stays below twenty minutes, and with `npm run e2e:all` in each.
 */
const IN_ONE = ['bundle', 'changes', 'documents', 'mydata', 'receipts', 'releases', 'tag'].map(
  (name) => `test/e2e/${name}.test.ts`,
)
const inBrowser = (engine: (typeof ENGINES)[number]): TestProjectConfiguration => ({
  extends: true,
  test: {
    name: engine,
    provide: { engine },
    environment: 'node',
    include: ['test/e2e/**/*.test.ts'],
    exclude: engine === 'chromium' || process.env.SEKISHO_ALL ? [] : IN_ONE,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A browser that does not start, or a machine that stands still, fails once; a fault fails twice.
    retry: 1,
    // More than there are processors, since a test waits most of its time; not while the unit tests run.
    maxWorkers: 3,
    sequence: { groupOrder: 1 },
  },
})

export default defineConfig({
  define: { __VERSION__: JSON.stringify(version) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          // To make a document for each file would take longer than the tests; clean.ts holds that no
          // file leaves anything in it.
          isolate: false,
          maxWorkers: '100%',
          setupFiles: ['test/unit/support/clean.ts'],
        },
      },
      ...ENGINES.map(inBrowser),
    ],
  },
})
