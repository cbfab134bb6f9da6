// Puts the file into the docs site that its playgrounds run. Before the site is served or built.
import { copyFileSync, mkdirSync } from 'node:fs'

const folder = new URL('../docs/public/sekisho/', import.meta.url)
mkdirSync(folder, { recursive: true })
copyFileSync(new URL('../dist/sekisho.all.js', import.meta.url), new URL('sekisho.all.js', folder))
