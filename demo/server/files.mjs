// Finds and serves the files of the demo.
import { readFile, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Path of the demo's folder, with a trailing separator. */
export const demo = fileURLToPath(new URL('../', import.meta.url))

/** Path of the package's folder, with a trailing separator. */
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
 * Finds the file for a URL path in a folder.
 *
 * @param {string} base the folder, with a trailing separator
 * @param {string} path the path relative to the folder's URL, percent-encoded
 * @returns {Promise<string | 'folder' | undefined>} the file; `folder` if only a slash is missing;
 *   `undefined` if the file is missing, outside of the folder or of an unknown type
 */
export async function find(base, path) {
  let name
  try {
    name = decodeURIComponent(path)
  } catch {
    return undefined
  }
  // Files whose names begin with a dot or an underscore are not public.
  if (/[\0\\]/.test(name) || name.split('/').some((part) => /^[._]/.test(part))) return undefined
  const file = join(base, name.endsWith('/') || name === '' ? `${name}index.html` : name)
  if (!file.startsWith(base.endsWith(sep) ? base : base + sep)) return undefined
  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory()) return 'folder'
  return found?.isFile() && typeOf(file) ? file : undefined
}

/** @returns {Response} a response with one line of plain text */
export const plain = (status, text) =>
  new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

/** @returns {Response} a response with the content type of `file`, which is never cached */
export const send = (file, body) =>
  new Response(body, {
    headers: {
      'content-type': typeOf(file),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })

/** Serves the file for a URL path in a folder, unchanged. */
export async function serve(base, path) {
  const file = await find(base, path)
  if (!file || file === 'folder') return plain(404, 'This file does not exist.')
  return send(file, await readFile(file))
}
