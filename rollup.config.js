import { readFileSync } from 'node:fs'
import inject from '@rollup/plugin-inject'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { transformSync } from 'esbuild'
import esbuild from 'rollup-plugin-esbuild'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const banner = '/*! Sekisho | MIT */'
const target = 'es2022'

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
  ...(minify
    ? [
        terser({
          ecma: 2022,
          module: true,
          // What is alike packs better: statements without sequences, functions that stay where they are.
          compress: {
            passes: 6,
            unsafe_arrows: true,
            booleans_as_integers: false,
            sequences: false,
            keep_fargs: false,
            inline: 1,
          },
          // Members of the gates that no other file sees.
          mangle: {
            properties: {
              regex:
                /^(stops|refuses|mentioned|owners|forget|near|retype|undo|keeper|guard|tagger|realm|seen|fits|patch|hold|take|check|rewrite)$/,
            },
          },
          format: { comments: /^!/ },
        }),
      ]
    : []),
]

/** One script for the browser: `sekisho.js`, or everything in `sekisho.all.js`. */
const script = (input, file) => ({
  input,
  plugins: plugins({ minify: true }),
  external: [/sekisho-\w+\.js$/],
  output: { file, format: 'iife', banner, inlineDynamicImports: true },
})

/** What is loaded when there is something to show; the preferences come in a chunk of their own. */
const ui = {
  input: { 'sekisho-ui': 'src/ui/index.tsx' },
  // The chunk takes Preact from the entry itself: two files and no facade between them.
  preserveEntrySignatures: 'allow-extension',
  plugins: plugins({ minify: true }),
  output: {
    dir: 'dist',
    format: 'es',
    banner,
    entryFileNames: '[name].js',
    chunkFileNames: ({ name }) => `sekisho-${name.toLowerCase()}.js`,
    // What two of them share is no file of its own where it is small.
    experimentalMinChunkSize: 3000,
  },
}

/** What few pages need, each in a module of its own. */
const late = (source, name = source) => ({
  input: `src/${source}.ts`,
  plugins: plugins({ minify: true }),
  output: { file: `dist/sekisho-${name}.js`, format: 'es', banner },
})

/** What lets in, and checks the configuration before that. */
const pass = {
  input: 'src/pass.script.ts',
  plugins: plugins({ minify: true }),
  output: { file: 'dist/sekisho-pass.js', format: 'iife', banner },
}

const esm = {
  input: {
    index: 'src/index.ts',
    ui: 'src/ui/index.tsx',
    policy: 'src/policy.ts',
    server: 'src/server/index.ts',
  },
  plugins: plugins({ minify: false }),
  external: [/^preact/],
  output: { dir: 'dist/esm', format: 'es', entryFileNames: '[name].js' },
}

/** The command, for Node. What is in package.json's dependencies is not bundled. */
const cli = {
  input: 'src/cli/index.ts',
  plugins: plugins({ minify: false }),
  external: [/^node:/, 'commander', 'magic-string', 'parse5'],
  output: { file: 'dist/esm/cli.js', format: 'es', inlineDynamicImports: true },
}

const outputs = {
  core: script('src/global.ts', 'dist/sekisho.js'),
  ui,
  erase: late('erase'),
  changes: late('changes'),
  receipts: late('receipts'),
  documents: late('publish', 'documents'),
  pass,
  all: script('src/global.all.ts', 'dist/sekisho.all.js'),
  esm,
  cli,
}

/** `rollup -c` builds all; `rollup -c --environment ONLY:ui` builds one. */
export default process.env.ONLY ? outputs[process.env.ONLY] : Object.values(outputs)
