import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import inject from '@rollup/plugin-inject'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { buildSync, transformSync } from 'esbuild'
import esbuild from 'rollup-plugin-esbuild'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const license = '/*! Sekisho | MIT */'
/**
 * Nearly every function of these files is called while they load: V8 then compiles them once, and off the
 * main thread, instead of looking for their ends first.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
const eager = '//# allFunctionsCalledOnLoad\n'
const target = 'es2022'
export const LANGUAGES = ['en', 'ja']

/** Style sheets are written for people, inside css`…`, and shipped without the white space. */
const css = () => ({
  name: 'css',
  transform: (code, id) =>
    id.endsWith('.css.ts')
      ? {
          code: code.replace(
            /css`([^`]*)`/g,
            (_, text) =>
              '`' + transformSync(text, { loader: 'css', minify: true, target }).code.trim() + '`',
          ),
          map: null,
        }
      : null,
})

/**
 * `virtual:integrity`: the hashes of files that were built before, so that whoever checks one file has
 * checked those that it loads.
 *
 * @see https://www.w3.org/TR/SRI/
 */
const integrity = (names) => ({
  name: 'integrity',
  resolveId: (id) => (id === 'virtual:integrity' ? '\0integrity' : null),
  load(id) {
    if (id !== '\0integrity') return null
    const hashes = names
      .map((name) => [name, `dist/sekisho-${name}.js`])
      .filter(([, file]) => existsSync(file))
      .map(([name, file]) => [
        name,
        'sha256-' + createHash('sha256').update(readFileSync(file)).digest('base64'),
      ])
    return `export const integrity = ${JSON.stringify(Object.fromEntries(hashes))}`
  },
})

/** A module of a few lines that the build makes up. */
const entry = (code) => ({
  name: 'entry',
  resolveId: (id) => (id === 'virtual:entry' ? resolve('src/virtual-entry.ts') : null),
  load: (id) => (id === resolve('src/virtual-entry.ts') ? code : null),
})

/**
 * Preact makes elements by functions of the document, which elements of the page may be named like:
 * `<img name=createElementNS>`. It gets those of the document itself.
 */
const preactDocument = () => ({
  name: 'preact-document',
  transform(code, id) {
    if (!id.endsWith('/preact/dist/preact.mjs')) return null
    const changed = code.replace(/(\w+\.ownerDocument\|\|)document/, 'own($1document)')
    if (changed === code) this.error('Preact finds its document in another way now.')
    const own = JSON.stringify(resolve('src/platform/own.ts'))
    return { code: `import{own}from${own};${changed}`, map: null }
  },
})

/** js-cookie is asked for raw values alone, so that its own way to encode them stays out. */
const rawCookies = () => ({
  name: 'raw-cookies',
  transform(code, id) {
    if (!id.endsWith('/js.cookie.mjs')) return null
    const changed = code.replace(/(?<=\nvar defaultConverter = )\{.*?\n\}(?=;\n)/s, '{}')
    if (changed === code) this.error('js-cookie has its converter in another place now.')
    return { code: changed, map: null }
  },
})

/** What all outputs share. */
const plugins = ({ minify }) => [
  css(),
  nodeResolve({ extensions: ['.mjs', '.js', '.ts', '.tsx'] }),
  esbuild({
    target,
    // Written with the automatic runtime; built without it, for it is one more module to carry.
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    tsconfig: false,
    define: { __VERSION__: JSON.stringify(version) },
  }),
  inject({ include: '**/*.tsx', h: ['preact', 'h'], Fragment: ['preact', 'Fragment'] }),
  preactDocument(),
  rawCookies(),
  // js-cookie reads `document.cookie`: it gets the browser's own accessor, past gates and named elements.
  inject({
    include: '**/js-cookie/**',
    document: [resolve('src/platform/cookieDocument.ts'), 'cookieDocument'],
  }),
  ...(minify
    ? [
        terser({
          ecma: 2022,
          module: true,
          // What is alike packs better: statements without sequences, functions that stay where they are.
          compress: {
            passes: 4,
            unsafe_arrows: true,
            booleans_as_integers: false,
            sequences: false,
            keep_fargs: false,
            inline: 1,
          },
          format: { comments: /^!|^# all/ },
        }),
      ]
    : []),
]

const OWN = resolve('src/platform/own.ts')

/** One script for the browser: `sekisho.js`, everything in `sekisho.all.js`, or the catalogue before them. */
const script = (input, file, loads = []) => ({
  input,
  plugins: [integrity(loads), ...plugins({ minify: true })],
  output: { file, format: 'iife', banner: eager + license, inlineDynamicImports: true },
})

/**
 * A file that is loaded when it is needed: a classic script, which hands a function to whoever loads it.
 * The function gets how to load more files, and what they share, and returns the exports.
 *
 * @param code a module that exports from src/
 * @param loads names of files that it loads itself
 * @param shared modules that another file has brought, by the name under which it shares them
 */
const file = (name, code, { loads = [], shared = {} } = {}) => ({
  input: 'virtual:entry',
  external: [OWN, ...Object.keys(shared)],
  plugins: [entry(code), integrity(loads), ...plugins({ minify: true })],
  output: {
    file: `dist/sekisho-${name}.js`,
    format: 'iife',
    name: 'file',
    globals: Object.fromEntries(
      Object.entries({ [OWN]: 'own', ...shared }).map(([module, key]) => [module, `shared.${key}`]),
    ),
    banner: `${license}\nEventTarget.prototype.dispatchEvent.call(window,new CustomEvent("sekisho:${name}",{detail:function(load,shared){`,
    footer: 'return file}}))',
    inlineDynamicImports: true,
  },
})

/** Modules that `sekisho build` makes for each site: they stay imports from `sekisho:site`. */
const leaveOpen = () => ({
  name: 'leave-open',
  async resolveId(source, importer) {
    const found =
      source === 'virtual:integrity' ? source : (await this.resolve(source, importer))?.id
    return SITE.has(found) ? { id: 'sekisho:site', external: true } : null
  },
})
const SITE = new Set([
  'virtual:integrity',
  resolve('src/platform/features.ts'),
  resolve('src/locales/languages.ts'),
])

/** A script for one site, which `sekisho build` makes out of this. */
const site = (input, file) => ({
  input,
  plugins: [leaveOpen(), ...plugins({ minify: false })],
  output: { file, format: 'es', inlineDynamicImports: true },
})

const CORE_FILES = [
  ...LANGUAGES.map((language) => `notice.${language}`),
  'enforcement',
  'signals',
  'stored',
  'policy-update',
  'takeover',
  'receipts',
  'report',
  'documents',
  'check',
]

/** What the notice of a language loads, with the texts of that language. */
const NOTICE_FILES = ['placeholders', 'preferences', 'stored-data', 'policy-update', 'devtools']

/** The surfaces of one language: what the visitor reads is in one file with what shows it. */
const surfaces = (language) => [
  file(
    `placeholders.${language}`,
    `import { bindPlaceholders } from './notice/placeholders/index'
     import { ${language} } from './locales/${language}/placeholder'
     export const { create } = bindPlaceholders(${language})`,
  ),
  file(
    `preferences.${language}`,
    `import { createPreferences, Fragment, h, render } from './preferences/index'
     import { ${language} } from './locales/${language}/preferences'
     shared.preact = { Fragment, h, render }
     export const { enter } = createPreferences(${language})`,
  ),
  file(
    `stored-data.${language}`,
    `import { createStoredData } from './preferences/storedData/index'
     import { ${language} } from './locales/${language}/storedData'
     export const { enter } = createStoredData(${language})`,
    { shared: { preact: 'preact' } },
  ),
  file(
    `policy-update.${language}`,
    `import { createPolicyUpdate } from './notice/policyUpdate/index'
     import { ${language} } from './locales/${language}/policyUpdate'
     export const { enter, listLapses, describeLapse } = createPolicyUpdate(${language})`,
  ),
  file(
    `devtools.${language}`,
    `import { createDevtools } from './devtools/index'
     import { ${language} } from './locales/${language}/devtools'
     export const { enter } = createDevtools(${language})`,
  ),
  file(
    `notice.${language}`,
    `import { integrity } from 'virtual:integrity'
     import { ${language} as notice } from './locales/${language}/notice'
     import { createNoticeFile } from './runtime/noticeFile'
     export const { createUi } = createNoticeFile({
       language: '${language}', texts: { notice }, integrity, load,
     })`,
    { loads: NOTICE_FILES.map((name) => `${name}.${language}`) },
  ),
]

/** Files on demand, those first that others know by their hash. */
const files = [
  file('enforcement', "export { createEnforcement } from './gates/enforcement'"),
  file('signals', "export { createSignals } from './signals/index'"),
  file('stored', "export * from './stored/index'"),
  file('policy-update', "export { createChanges } from './consent/policyUpdate'"),
  file('takeover', "export { takeOver } from './takeover/index'"),
  file('receipts', "export { createReceipts } from './receipts/index'"),
  file('report', "export { createFieldReport } from './fieldReport/index'"),
  file('documents', "export { createPublisher } from './documents/publisher'"),
  file('check', "export { check } from './check'"),
  ...LANGUAGES.flatMap(surfaces),
]

const esm = {
  input: {
    index: 'src/index.ts',
    ui: 'src/runtime/visiblePart.ts',
    policy: 'src/policy.ts',
    server: 'src/server.ts',
    catalog: 'src/catalog.ts',
  },
  plugins: plugins({ minify: false }),
  external: [/^preact/],
  output: { dir: 'dist/esm', format: 'es', entryFileNames: '[name].js' },
}

/** The command, for Node. What is in package.json's dependencies is not bundled. */
const cli = {
  input: 'src/cli/index.ts',
  plugins: plugins({ minify: false }),
  external: [
    /^node:/,
    '@clack/prompts',
    'commander',
    'magic-string',
    'parse5',
    'puppeteer-core',
    'rollup',
    'strip-json-comments',
    'terser',
  ],
  output: { file: 'dist/esm/cli.js', format: 'es', inlineDynamicImports: true },
}

/** Ends no script element that a text stands in: `</script` is nothing else in a string, a template or an expression. */
const inElement = (code) =>
  code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')

const policyHash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What runs in the preview of the configurator: what stands for the browser, and `sekisho.all.js`, built before. */
const previewScripts = () => {
  const [frame] = buildSync({
    entryPoints: ['src/configurator/preview/inFrame.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target,
  }).outputFiles
  return {
    frame: inElement(frame.text),
    sekisho: inElement(readFileSync('dist/sekisho.all.js', 'utf8')),
  }
}

/**
 * `dist/configurator.html`: one page with everything inside. Its content policy knows the scripts by their
 * hashes, and allows no request: what the page says of itself is held by the browser.
 */
const configurator = () => {
  let scripts
  return {
    input: 'src/configurator/index.ts',
    plugins: [
      {
        name: 'preview-scripts',
        resolveId: (id) => (id === 'virtual:preview-scripts' ? '\0preview-scripts' : null),
        load(id) {
          if (id !== '\0preview-scripts') return null
          scripts = previewScripts()
          return Object.entries(scripts)
            .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)}`)
            .join('\n')
        },
      },
      ...plugins({ minify: true }),
      {
        name: 'page',
        generateBundle(_, bundle) {
          const [chunk] = Object.values(bundle)
          const code = `\n${inElement(chunk.code)}\n`
          const hashes = [code, ...Object.values(scripts)].map(policyHash)
          const policy = `default-src 'none'; script-src ${hashes.join(' ')}; base-uri 'none'; form-action 'none'`
          chunk.code = readFileSync('src/configurator/page.html', 'utf8')
            .replace('{policy}', policy)
            .replace('<!-- script -->', () => `<script>${code}</script>`)
        },
      },
    ],
    output: {
      file: 'dist/configurator.html',
      format: 'iife',
      banner: license,
      inlineDynamicImports: true,
    },
  }
}

export const core = script('src/script.ts', 'dist/sekisho.js', CORE_FILES)

export default [
  ...files,
  core,
  script('src/script.all.ts', 'dist/sekisho.all.js'),
  script('src/script.catalog.ts', 'dist/sekisho-catalog.js'),
  configurator(),
  site('src/script.site.ts', 'dist/esm/site.js'),
  site('src/script.single.ts', 'dist/esm/site.single.js'),
  esm,
  cli,
]
