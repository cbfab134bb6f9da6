import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import inject from '@rollup/plugin-inject'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { buildSync, transformSync } from 'esbuild'
import esbuild from 'rollup-plugin-esbuild'
import { ENTRIES, isExternal } from './scripts/entries.mjs'
import { constantOf, languages, layersOf } from './scripts/locales.mjs'
import { compileEarly, namesInBlock, inBlock } from './scripts/scriptPlugins.mjs'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const license = '/*! Sekisho | MIT */'
const target = 'es2022'
export const LANGUAGES = languages()
/** Those that are in `sekisho.all.js`. */
const BUNDLED_LANGUAGES = ['en', 'ja']

/** By language: its texts, layer by layer. The developer panel is there in few languages. */
const readTexts = async (language) => {
  const name = constantOf(language)
  const { outputFiles } = buildSync({
    stdin: {
      contents: layersOf(language)
        .map((layer) => `export { ${name} as ${layer} } from './${language}/${layer}'`)
        .join('\n'),
      resolveDir: 'src/locales',
    },
    bundle: true,
    write: false,
    format: 'esm',
  })
  const code = Buffer.from(outputFiles[0].contents).toString('base64')
  return { ...(await import(`data:text/javascript;base64,${code}`)) }
}
const TEXTS = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (language) => [language, await readTexts(language)])),
)

/** Style sheets are written for people, inside css`…`, and shipped without the white space. */
const css = () => ({
  name: 'css',
  transform: (code, id) =>
    id.endsWith('.css.ts')
      ? {
          code: code.replace(
            /css`([^`]*)`/g,
            (_, text) =>
              '`' +
              transformSync(text, {
                loader: 'css',
                minify: true,
                target,
                charset: 'utf8',
              }).code.trim() +
              '`',
          ),
          map: null,
        }
      : null,
})

/** For the `integrity` of a file: https://www.w3.org/TR/SRI/. */
const hashOf = (content) => 'sha256-' + createHash('sha256').update(content).digest('base64')

/** A value as code. */
const literal = (value) =>
  transformSync(`x=${JSON.stringify(value)}`, { minify: true, charset: 'utf8' })
    .code.trim()
    .slice('x='.length, -1)

/**
 * `virtual:integrity`: the hashes of files that were built before, so that whoever checks one file has
 * checked those that it loads.
 */
const integrity = (names) => ({
  name: 'integrity',
  resolveId: (id) => (id === 'virtual:integrity' ? '\0integrity' : null),
  load(id) {
    if (id !== '\0integrity') return null
    const hashes = names
      .map((name) => [name, `dist/sekisho-${name}.js`])
      .filter(([, file]) => existsSync(file))
      .map(([name, file]) => [name, hashOf(readFileSync(file))])
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
const LANGUAGE_LIST = resolve('src/locales/languages.ts')

/**
 * One script for the browser: `sekisho.js`, everything in `sekisho.all.js`, or the catalogue before them.
 *
 * @param before plugins before all others
 * @param after plugins that get the minified code
 */
const script = (input, file, { before = [], after = [] } = {}) => ({
  input,
  plugins: [...before, namesInBlock(), ...plugins({ minify: true }), ...after, inBlock(license)],
  output: { file, format: 'es', inlineDynamicImports: true },
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

/** For a script of one file, which has the texts of a few languages in it, and knows no other. */
const bundledTexts = () => ({
  name: 'bundled-texts',
  resolveId: (id) => (id === 'virtual:bundled-texts' ? '\0bundled-texts' : null),
  load(id) {
    if (id === LANGUAGE_LIST) return `export const LANGUAGES = ${JSON.stringify(BUNDLED_LANGUAGES)}`
    if (id !== '\0bundled-texts') return null
    const texts = BUNDLED_LANGUAGES.map((language) => [language, TEXTS[language]])
    return `export const bundledTexts = ${JSON.stringify(Object.fromEntries(texts))}`
  },
})

/** The texts of a layer, or of several by their names; `undefined` where a language has none. */
const textsOf = (language, layer) =>
  Array.isArray(layer)
    ? Object.fromEntries(layer.map((each) => [each, TEXTS[language][each]]))
    : TEXTS[language][layer]

/**
 * A file that is there for each language: built once, and the texts put in at the end. It has them in
 * `SEKISHO_TEXTS`.
 *
 * @param layer whose texts; a language that has none of these has no file
 * @param rest of {@link file}; `loads` gives by language what `SEKISHO_FILES` is
 */
const inEachLanguage = (name, layer, code, { loads, ...rest } = {}) => {
  const built = file(`${name}.SEKISHO_LANGUAGE`, code, rest)
  const each = {
    name: 'in-each-language',
    generateBundle(_, bundle) {
      const [[fileName, { code }]] = Object.entries(bundle)
      delete bundle[fileName]
      for (const language of LANGUAGES.filter((it) => textsOf(it, layer))) {
        const values = {
          SEKISHO_TEXTS: literal(textsOf(language, layer)),
          SEKISHO_FILES: loads && literal(loads(language)),
          SEKISHO_LANGUAGE: language,
        }
        const source = Object.entries(values).reduce(
          (text, [mark, value]) => text.replaceAll(mark, () => value),
          code,
        )
        this.emitFile({ type: 'asset', fileName: `sekisho-${name}.${language}.js`, source })
      }
    },
  }
  return { ...built, plugins: [...built.plugins, each] }
}

/** Modules that `sekisho build` makes for each site: they stay imports from `sekisho:site`. */
const leaveOpen = () => ({
  name: 'leave-open',
  async resolveId(source, importer) {
    const found = source.startsWith('virtual:')
      ? source
      : (await this.resolve(source, importer))?.id
    return SITE.has(found) ? { id: 'sekisho:site', external: true } : null
  },
})
const SITE = new Set([
  'virtual:integrity',
  'virtual:bundled-texts',
  resolve('src/platform/features.ts'),
  LANGUAGE_LIST,
])

/** A script for one site, which `sekisho build` makes out of this. */
const site = (input, file) => ({
  input,
  plugins: [leaveOpen(), ...plugins({ minify: false })],
  output: { file, format: 'es', inlineDynamicImports: true },
})

const CORE_FILES = [
  ...LANGUAGES.map((language) => `notice.${language}`),
  'headless',
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

/** What the notice loads, and the file that it is in. */
const NOTICE_FILES = {
  placeholders: 'placeholders',
  preferences: 'preferences',
  storedData: 'stored-data',
  policyUpdate: 'policy-update',
  devtools: 'devtools',
  reopen: 'reopen',
}

/** The files that the notice of a language loads, with the texts of that language, and their hashes. */
const noticeFiles = (language) =>
  Object.fromEntries(
    Object.entries(NOTICE_FILES).map(([part, file]) => {
      // The developer panel, which is there in few languages, is in English else; what has no texts is one file.
      const name = [`${file}.${language}`, `${file}.en`, file].find((each) =>
        existsSync(`dist/sekisho-${each}.js`),
      )
      return [part, [name, hashOf(readFileSync(`dist/sekisho-${name}.js`))]]
    }),
  )

/** The surfaces, in each language: what the visitor reads is in one file with what shows it. */
const surfaces = [
  inEachLanguage(
    'placeholders',
    'placeholder',
    `import { bindPlaceholders } from './notice/placeholders/index'
     export const { create, texts } = bindPlaceholders(SEKISHO_TEXTS)`,
  ),
  inEachLanguage(
    'preferences',
    'preferences',
    `import { createPreferences, Fragment, h, render } from './preferences/index'
     shared.preact = { Fragment, h, render }
     export const { texts, preloaded, enter } = createPreferences(SEKISHO_TEXTS, () => load(...SEKISHO_FILES))`,
    { loads: () => ['languages', hashOf(readFileSync('dist/sekisho-languages.js'))] },
  ),
  inEachLanguage(
    'stored-data',
    'storedData',
    `import { createStoredData } from './preferences/storedData/index'
     export const { enter } = createStoredData(SEKISHO_TEXTS)`,
    { shared: { preact: 'preact' } },
  ),
  inEachLanguage(
    'policy-update',
    'policyUpdate',
    `import { createPolicyUpdate } from './notice/policyUpdate/index'
     export const { enter, listLapses, describeLapse, buildLine } = createPolicyUpdate(SEKISHO_TEXTS)`,
  ),
  inEachLanguage(
    'devtools',
    'devtools',
    `import { createDevtools } from './devtools/index'
     export const { enter } = createDevtools(SEKISHO_TEXTS)`,
  ),
  inEachLanguage(
    'notice',
    'notice',
    `import { createNoticeFile } from './runtime/noticeFile'
     export const { createUi, speechIn } = createNoticeFile({ notice: SEKISHO_TEXTS, files: SEKISHO_FILES, load })`,
    { loads: noticeFiles },
  ),
]

/** The documents: most pages have none, so that their texts may come after what shows them. */
const documents = [
  inEachLanguage('documents', 'documents', 'export const texts = SEKISHO_TEXTS'),
  file(
    'documents',
    `import { integrity } from 'virtual:integrity'
     import { bindPublisher } from './documents/publisher'
     import { localeOf } from './locales/language'
     export const { createPublisher } = bindPublisher(async (tag) => {
       const name = 'documents.' + localeOf(tag)
       return (await load(name, integrity[name])).texts
     })`,
    { loads: LANGUAGES.map((language) => `documents.${language}`) },
  ),
]

/** What asks a page that draws everything itself, and all that it may have to say. */
const headless = [
  inEachLanguage(
    'texts',
    ['notice', 'placeholder', 'preferences'],
    'export const texts = SEKISHO_TEXTS',
  ),
  file(
    'headless',
    `import { integrity } from 'virtual:integrity'
     import { bindHeadless } from './headless/index'
     import { localeOf } from './locales/language'
     export const { createUi } = bindHeadless(async (tag) => {
       const name = 'texts.' + localeOf(tag)
       return (await load(name, integrity[name])).texts
     })`,
    { loads: LANGUAGES.map((language) => `texts.${language}`) },
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
  file('reopen', "export { enter } from './notice/reopen/index'"),
  file('check', "export { check } from './check'"),
  file('languages', "export { offer } from './notice/languages/index'"),
  ...documents,
  ...headless,
  ...surfaces,
]

const esm = {
  // createConsent is a file of its own, so that bundlers leave the runtime where defineConfig alone is used.
  input: { ...ENTRIES, createConsent: 'src/createConsent.ts' },
  plugins: plugins({ minify: false }),
  external: isExternal,
  output: {
    dir: 'dist/esm',
    format: 'es',
    entryFileNames: '[name].js',
    sourcemap: true,
    hoistTransitiveImports: false,
    // In an app of Next.js its components run in the browser too.
    banner: ({ name }) => (name === 'react' ? "'use client'" : ''),
  },
}

/** The command, for Node. What is in package.json's dependencies is not bundled. */
const cli = {
  input: 'src/cli/index.ts',
  plugins: plugins({ minify: false }),
  external: [
    /^node:/,
    '@clack/prompts',
    'commander',
    'culori',
    'magic-string',
    'parse5',
    'postcss',
    'puppeteer-core',
    'robots-parser',
    'rollup',
    'rollup/parseAst',
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

export const core = script('src/script.ts', 'dist/sekisho.js', {
  before: [integrity(CORE_FILES)],
  after: [compileEarly()],
})

export default [
  ...files,
  core,
  script('src/script.all.ts', 'dist/sekisho.all.js', {
    before: [bundledTexts()],
    after: [compileEarly()],
  }),
  script('src/script.catalog.ts', 'dist/sekisho-catalog.js'),
  configurator(),
  site('src/script.site.ts', 'dist/esm/site.js'),
  site('src/script.single.ts', 'dist/esm/site.single.js'),
  esm,
  cli,
]
