// c15t with its React components, which are the only ones that it has, offline. Scripts are entries of its
// `scripts` option.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { literal, PURPOSES, TEXTS } from '../site.mjs'
import { packageVersion } from './subject.mjs'

const FOLDER = fileURLToPath(new URL('./c15t/', import.meta.url))
/** Its five purposes are fixed. */
const CATEGORIES = {
  necessary: 'necessary',
  analytics: 'measurement',
  preferences: 'functionality',
}

const { outputFiles } = await build({
  absWorkingDir: FOLDER,
  entryPoints: ['app.jsx', 'style.css'],
  outdir: FOLDER,
  bundle: true,
  splitting: true,
  format: 'esm',
  jsx: 'automatic',
  // Not that of the project, which is for Preact.
  tsconfigRaw: {},
  minify: true,
  legalComments: 'none',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  write: false,
})

const texts = {
  common: {
    acceptAll: TEXTS.accept,
    rejectAll: TEXTS.reject,
    customize: TEXTS.settings,
    save: TEXTS.save,
  },
  cookieBanner: { title: TEXTS.title, description: TEXTS.description },
  consentManagerDialog: { title: TEXTS.settingsTitle, description: TEXTS.settingsDescription },
  consentTypes: Object.fromEntries(
    PURPOSES.map(({ id, name, description }) => [CATEGORIES[id], { title: name, description }]),
  ),
}

const scripts = (gated) =>
  gated.map(({ id, purpose, src, text }) => ({
    id,
    category: CATEGORIES[purpose],
    ...(src ? { src } : { textContent: text }),
  }))

/** @type {import('./subject.mjs').Subject} */
export const c15t = {
  name: 'c15t',
  version: packageVersion('@c15t/react'),
  files: Object.fromEntries(
    outputFiles.map(({ path, contents }) => [path.slice(FOLDER.length), contents]),
  ),
  page: (gated) => ({
    head: `<link rel="stylesheet" href="style.css">
<script>window.page = ${literal({ texts, scripts: scripts(gated) })}</script>
<script type="module" src="app.js"></script>`,
    end: '<div id="app"></div>',
  }),
  notice: () => document.querySelector('[data-testid=consent-banner-card]'),
  accept: () => document.querySelector('[data-testid=consent-banner-accept-button]'),
  settings: () => document.querySelector('[data-testid=consent-banner-customize-button]'),
  dialog: () => document.querySelector('[data-testid=consent-dialog-card]'),
  hasTags: true,
}
