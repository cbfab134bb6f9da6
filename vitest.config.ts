import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'vitest/config'
import type { TestProjectConfiguration } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** The same tests in each engine. */
const ENGINES = ['chromium', 'firefox', 'webkit'] as const
/** By `npm run e2e:all`. */
const ALL = Boolean(process.env.SEKISHO_ALL)
/**
 * About documents, files, the demo, what is shown and what is freed, and hardly about an engine. They run in one, and
 * with `npm run e2e:all` in each. What holds back and releases, and what reads and writes cookies and
 * storage, runs in each always.
 */
const IN_ONE = [
  'accessibility',
  'build',
  'bundle',
  'catalog',
  'changes',
  'chooseLanguage',
  'configurator',
  'confirmation',
  'demo',
  'documents',
  'init',
  'ledger',
  'looks',
  'many',
  'matrix',
  'mydata',
  'prerender',
  'receipts',
  'quickStart',
  'regions',
  'releases',
  'reopen',
  'scan',
  'signals',
  'simulation',
  'tag',
  'tagManager',
  'takeover',
  'visitorTools',
].map((name) => `test/e2e/${name}.test.ts`)
/** About what Chromium alone tells of itself. */
const CHROMIUM_ONLY = ['test/e2e/accessibilityTree.test.ts', 'test/matrix/matrix.test.ts']
/** The suites that take longest. They begin first, so that none of them runs alone at the end. */
const LONG = [
  'scan',
  'ordinary',
  'matrix',
  'reopen',
  'clients',
  'configurator',
  'accessibility',
  'looks',
  'notice',
].map((name) => `${name}.test.ts`)

/**
 * The browser tests that run: those of Sekisho; with real frameworks, which are installed and built first
 * (`npm run e2e:frameworks`); those of the built docs site (`npm run docs:check`); or everything that is shown, in
 * every language (`npm run matrix`).
 */
const SUITE = process.env.SEKISHO_FRAMEWORKS
  ? 'test/frameworks/*.test.ts'
  : process.env.SEKISHO_DOCS
    ? 'test/docs/*.test.ts'
    : process.env.SEKISHO_MATRIX
      ? 'test/matrix/*.test.ts'
      : 'test/e2e/**/*.test.ts'

/** One engine after the other, as a worker keeps its browser for the files of one. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ({ project, moduleId }: TestSpecification): number => {
      const place = LONG.indexOf(basename(moduleId))
      const engine = ENGINES.findIndex((name) => name === project.name)
      return engine * (LONG.length + 1) + (place < 0 ? LONG.length : place)
    }
    return (await super.sort(files)).sort((a, b) => order(a) - order(b))
  }
}

const inBrowser = (engine: (typeof ENGINES)[number]): TestProjectConfiguration => ({
  extends: true,
  test: {
    name: engine,
    provide: { engine, all: ALL },
    environment: './test/e2e/support/environment.ts',
    environmentOptions: { engine },
    include: [SUITE],
    exclude: engine === 'chromium' ? [] : [...CHROMIUM_ONLY, ...(ALL ? [] : IN_ONE)],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One engine for all files of a worker.
    isolate: false,
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
    sequence: { sequencer: LongestFirst },
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
          setupFiles: ['test/unit/support/window.ts', 'test/unit/support/clean.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      ...ENGINES.map(inBrowser),
    ],
  },
})
