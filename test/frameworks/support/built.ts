import { execFile } from 'node:child_process'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll } from 'vitest'
import type { Suite } from '../../e2e/support/suite'

const HERE = fileURLToPath(new URL('..', import.meta.url))

/** Where `build.mjs` puts what it builds. */
export const CACHE: string = join(HERE, '../../node_modules/.cache/frameworks')
/** A package of those that the pages are built with. */
export const packageFile = (name: string): string => join(HERE, 'node_modules', name)

/** Ten minutes for the first of the test files that asks: it installs the frameworks. */
const INSTALL = 600_000

/** Lets the tests of a file begin when the frameworks are installed and their pages built. */
export const buildFrameworks = (here: Suite): void => {
  beforeAll(async () => {
    // Browsers ask for one, and would complain of its lack.
    here.server.answer('/favicon.ico', () => new Response(null, { status: 204 }))
    await promisify(execFile)(process.execPath, [join(HERE, 'build.mjs')])
  }, INSTALL)
}

/** The port that is built into the pages, and stands for that of the test server. */
const PORT = '65535'

/** Fills in the address of a declared host; it must not change the length of a text, which Next.js counts. */
export const withPort = (text: string, { port }: Suite['server']): string =>
  text.replaceAll(`.test:${PORT}`, `.test:${String(port).padStart(PORT.length, '0')}`)

/**
 * Serves all files of a folder that was built, a page also without its `.html`.
 *
 * @param delay what a file waits for before it is sent
 * @param edit changes the text of each file
 */
export const serveFolder = async (
  { server }: Suite,
  folder: string,
  prefix = '',
  delay?: (path: string) => Promise<void> | undefined,
  edit: (html: string) => string = (html) => html,
): Promise<void> => {
  const root = join(CACHE, folder)
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = prefix + file.slice(root.length)
    const text = edit(withPort(await readFile(file, 'utf8'), server))
    const send = async (): Promise<string> => {
      await delay?.(path)
      return text
    }
    const type = path.endsWith('.txt') ? { 'content-type': 'text/x-component' } : undefined
    server.serve(encodeURI(path), send, type)
    if (path.endsWith('.html')) server.serve(path.slice(0, -'.html'.length), send, HTML)
  }
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }
