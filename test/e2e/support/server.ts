import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import { readFile } from 'node:fs/promises'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'

/** A request that reached the server and is no page, script or configuration of the test itself. */
export interface Hit {
  readonly path: string
  readonly cookie: string
}

/** Pages a test makes up, and what they asked for. */
export interface TestServer {
  readonly port: number
  /** `http://localhost:<port>`. */
  readonly url: string
  /** Requests below `/hit/`, in order. */
  readonly hits: Hit[]
  /**
   * Serves a text at a path from now on. A function is asked each time; of a list, each piece comes a
   * quarter of a second after the one before.
   */
  serve(
    path: string,
    body: string | readonly string[] | (() => string | Promise<string>),
    headers?: Readonly<Record<string, string>>,
  ): void
  /**
   * Lets a function answer every request of a path from now on, whatever its method. It may also write to
   * the socket itself, and never answer.
   */
  answer(
    path: string,
    answer: (request: Request, socket: Socket) => Response | Promise<Response>,
  ): void
  /** Forgets what was asked for, and gives up requests that are still under way. */
  reset(): Promise<void>
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
}

const typeOf = (path: string): string =>
  TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/html; charset=utf-8'

/** Starts a server with the built files below `/dist/` and whatever a test puts on it. */
export const startServer = async (): Promise<TestServer> => {
  const app = new Hono<{ Bindings: { incoming: IncomingMessage } }>()
  const hits: Hit[] = []
  const served = new Map<string, Parameters<TestServer['serve']>>()
  const answers = new Map<string, Parameters<TestServer['answer']>[1]>()

  app.all('/hit/*', async (c) => {
    hits.push({ path: c.req.path, cookie: c.req.header('cookie') ?? '' })
    const wait = Number(c.req.query('wait') ?? 0)
    if (wait) await new Promise((done) => setTimeout(done, wait))
    // The script of a hit says in the page that it ran.
    const name = JSON.stringify(c.req.path.slice('/hit/'.length))
    return c.body(`(window.ran ||= []).push(${name})`, 200, {
      'content-type': typeOf(c.req.path),
      'access-control-allow-origin': '*',
    })
  })
  app.get('/dist/:file', async (c) => {
    const file = new URL(`../../../dist/${c.req.param('file')}`, import.meta.url)
    return c.body(await readFile(file, 'utf8'), 200, { 'content-type': TYPES.js ?? '' })
  })
  app.use(
    '*',
    async (c, next) => answers.get(c.req.path)?.(c.req.raw, c.env.incoming.socket) ?? next(),
  )
  app.get('*', async (c) => {
    const found = served.get(c.req.path)
    if (!found) return c.text('not here', 404)
    const [, body, headers] = found
    const all = { 'content-type': typeOf(c.req.path), 'cache-control': 'no-store', ...headers }
    if (typeof body === 'function') return c.body(await body(), 200, all)
    if (typeof body === 'string') return c.body(body, 200, all)
    const pieces = new ReadableStream({
      async start(stream) {
        for (const piece of body) {
          stream.enqueue(new TextEncoder().encode(piece))
          await new Promise((done) => setTimeout(done, 250))
        }
        stream.close()
      },
    })
    return c.body(pieces, 200, all)
  })

  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0

  return {
    port,
    url: `http://localhost:${port}`,
    hits,
    serve(...entry) {
      served.set(entry[0], entry)
    },
    answer(path, answer) {
      answers.set(path, answer)
    },
    async reset() {
      // What has reached this machine and nobody has read yet is read first.
      await new Promise(setImmediate)
      server.closeAllConnections()
      hits.length = 0
    },
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done()
        })
        server.closeAllConnections()
      }),
  }
}
