import { readFile, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The demo's folder, with a separator at its end. */
export const demo = fileURLToPath(new URL('../', import.meta.url))

/** The package's folder, with a separator at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webm': 'video/webm',
}

/** @returns {string | undefined} the content type of a file that may be served */
export const typeOf = (path) => types[extname(path)]

/**
 * Finds the file a URL path means inside a folder.
 *
 * @param {string} base the folder, with a separator at its end
 * @param {string} path the path after that folder's URL, still percent-encoded
 * @returns {Promise<string | 'folder' | undefined>} the file; `folder` where only a slash is missing;
 *   `undefined` for what is not there, is outside or is of no known type
 */
export async function find(base, path) {
  let name
  try {
    name = decodeURIComponent(path)
  } catch {
    return undefined
  }
  // Names with a dot or an underscore in front are ours, not the visitor's.
  if (/[\0\\]/.test(name) || name.split('/').some((part) => /^[._]/.test(part))) return undefined
  const file = join(base, name.endsWith('/') || name === '' ? `${name}index.html` : name)
  if (!file.startsWith(base.endsWith(sep) ? base : base + sep)) return undefined
  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory()) return 'folder'
  return found?.isFile() && typeOf(file) ? file : undefined
}

/** @returns {Response} a page of one plain sentence */
export const plain = (status, text) =>
  new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

/** @returns {Response} a body with the content type of `file`, never cached */
export const send = (file, body) =>
  new Response(body, {
    headers: {
      'content-type': typeOf(file),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })

/** Serves the file a URL path means inside a folder, as it is. */
export async function serve(base, path) {
  const file = await find(base, path)
  if (!file || file === 'folder') return plain(404, 'There is no such file.')
  return send(file, await readFile(file))
}
