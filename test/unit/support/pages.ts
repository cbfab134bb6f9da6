import { existsSync, readFileSync } from 'node:fs'

const modules = new URL('../../../node_modules/', import.meta.url)
const demo = new URL('../../../demo/', import.meta.url)

/** Pages that come with packages of `npm ci`, and who made them: by hand, by a bundler, a test runner, a reporter. */
const OF_PACKAGES: readonly string[] = [
  // Script includes of web components.
  'tslib/tslib.html',
  'tslib/tslib.es6.html',
  // Applications built by Vite.
  ...['traceViewer/index', 'traceViewer/snapshot', 'traceViewer/uiMode', 'htmlReport/index'].map(
    (name) => `playwright-core/lib/vite/${name}.html`,
  ),
  'playwright-core/lib/vite/recorder/index.html',
  'playwright-core/lib/vite/dashboard/index.html',
  // Runners of Mocha and of Jasmine, the latter in HTML 4.01 Transitional.
  'obj-case/test/index.html',
  'lz-string/tests/SpecRunner.html',
  // A table of names, collected by a script.
  'terser/tools/props.html',
  // Reports of Istanbul.
  ...['index', 'index.ts', 'options.ts', 'logger.ts', 'plugin.ts'].map(
    (name) => `tsconfig-paths-webpack-plugin/coverage/lcov-report/${name}.html`,
  ),
  // Documentation written out of comments.
  '@segment/facade/docs/index.html',
  // Sites with statistics, social buttons, forms and frames, as the makers of a client show them.
  ...['apm', 'apm_async', 'web_worker', 'fb', 'formdata', 'remote_config', 'async', 'sync'].map(
    (name) => `countly-sdk-web/examples/example_${name}.html`,
  ),
  ...['multiple_instances', 'helpers', 'quick_async', 'gdpr', 'ga_adapter'].map(
    (name) => `countly-sdk-web/examples/example_${name}.html`,
  ),
  'countly-sdk-web/examples/examples_feedback_widgets.html',
  'countly-sdk-web/examples/mpa/index.html',
  'countly-sdk-web/examples/Symbolication/public/index.html',
  ...['base', 'referrer', 'user_agent', 'scroll_test', 'click_test', 'multi_instance'].map(
    (name) => `countly-sdk-web/cypress/fixtures/${name}.html`,
  ),
]

/** Pages of this project, tagged already. */
const OF_DEMO: readonly string[] = [
  'index.html',
  'features/scripts.html',
  'features/embeds.html',
  'features/many.html',
  'features/later.html',
]

/** A page as it is. */
export interface RealPage {
  readonly name: string
  readonly package: string
  readonly bytes: Uint8Array
}

/** The pages of packages that are there. A test says how many it needs. */
export const packagePages = (): readonly RealPage[] =>
  OF_PACKAGES.filter((name) => existsSync(new URL(name, modules))).map((name) => ({
    name,
    package: /^(@[^/]*\/)?[^/]*/.exec(name)?.[0] ?? name,
    bytes: new Uint8Array(readFileSync(new URL(name, modules))),
  }))

/** The pages of the demo. */
export const demoPages = (): readonly RealPage[] =>
  OF_DEMO.map((name) => ({
    name: `demo/${name}`,
    package: 'sekisho',
    bytes: new Uint8Array(readFileSync(new URL(name, demo))),
  }))
