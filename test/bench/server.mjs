// Serves the measured pages and dist/.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'

const TYPES = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
}
const ROOT = new URL('../../', import.meta.url)
/** Below it, whatever its id, are the same files: an id that was never used is in no cache. */
const VISIT = /^\/visit-[\da-f-]+(?=\/)/

const typeOf = (path) => TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain'

/**
 * Starts it.
 *
 * @param {Record<string, string | Uint8Array>} pages from path to body; not stored by the browser, so that
 *   no compiled code is kept from one round to the next
 * @param {Record<string, string | Uint8Array>} files from path to body; sent with brotli and stored, except
 *   for HTML
 */
export const startServer = async (pages, files = {}) => {
  const compressed = new Map(
    Object.entries(files).map(([path, body]) => [path, brotliCompressSync(body)]),
  )
  const send = (response, path, headers, body) => {
    response.writeHead(200, {
      'content-type': typeOf(path),
      'content-length': Buffer.byteLength(body),
      ...headers,
    })
    response.end(body)
  }
  const answer = async (path, response) => {
    const stored = compressed.get(path)
    if (stored) {
      const cache = path.endsWith('.html') ? 'no-cache' : 'max-age=31536000, immutable'
      send(response, path, { 'cache-control': cache, 'content-encoding': 'br' }, stored)
      return
    }
    const body = path.startsWith('/dist/')
      ? await readFile(new URL(path.slice(1), ROOT))
      : pages[path]
    if (body === undefined) throw Error(`no ${path}`)
    send(response, path, { 'cache-control': 'no-store' }, body)
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1')
    answer(pathname.replace(VISIT, ''), response).catch(() => {
      response.writeHead(404)
      response.end()
    })
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return {
    // Not localhost, where a configuration is checked as nowhere else.
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(done)
        server.closeAllConnections()
      }),
  }
}
