// Serves the measured pages, dist/ and the peers.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'

const TYPES = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  json: 'application/json',
}
const ROOT = new URL('../../', import.meta.url)
const WAIT = 300

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

/**
 * Starts it.
 *
 * @param {Record<string, string>} pages from path to text
 */
export const startServer = async (pages) => {
  const answer = async (path) => {
    if (path === '/ok') return 'ok'
    if (path === '/empty.js') return ''
    if (path === '/wait.js') return pause(WAIT).then(() => '')
    if (path.startsWith('/dist/')) return readFile(new URL(path.slice(1), ROOT))
    if (path.startsWith('/peers/'))
      return readFile(new URL(`test/bench/node_modules/${path.slice('/peers/'.length)}`, ROOT))
    return pages[path]
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    const type = TYPES[pathname.slice(pathname.lastIndexOf('.') + 1)]
    // Not stored, so that no compiled code is kept from one round to the next.
    response.setHeader('cache-control', 'no-store')
    if (type) response.setHeader('content-type', type)
    answer(pathname)
      .catch(() => undefined)
      .then((body) => {
        if (body === undefined) response.statusCode = 404
        response.end(body)
      })
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://localhost:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(done)
        server.closeAllConnections()
      }),
  }
}
