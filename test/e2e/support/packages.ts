import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'

/** Scripts of packages from the npm registry, as pages have them. */

const modules = new URL('../../../node_modules/', import.meta.url)

/** A file of a package, as it is. */
export const file = (path: string) => () => readFile(new URL(path, modules), 'utf8')

/** As a site owner bundles a module: one entry, one file. */
export const bundle = (contents: string) => async () => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** Makes a script once, however often it is asked for. */
export const once = (make: () => Promise<string>) => {
  let made: Promise<string> | undefined
  return () => (made ??= make())
}

/** Code that needs the whole page, run when that is there. */
export const whenParsed = (code: string): string =>
  `{ const run = () => { ${code} };` +
  ` if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run);` +
  ` else run() }`
