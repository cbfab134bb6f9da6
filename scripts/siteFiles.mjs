// Puts the files into the docs site that its playgrounds run. Before the site is served or built.
import { copyFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const folder = new URL('../docs/public/sekisho/', import.meta.url)
mkdirSync(folder, { recursive: true })
copyFileSync(new URL('../dist/sekisho.all.js', import.meta.url), new URL('sekisho.all.js', folder))
buildSync({
  entryPoints: [fileURLToPath(new URL('../docs/.vitepress/theme/visitor.js', import.meta.url))],
  outfile: fileURLToPath(new URL('visitor.js', folder)),
  bundle: true,
  minify: true,
  format: 'iife',
})
