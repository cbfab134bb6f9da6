import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FILES } from './files'
import { echoSocket } from './socket'

/** A server that answers what ordinary page code asks for. */
export interface OrdinaryServer {
  /** `http://localhost:<port>`. */
  readonly home: string
  /** The same server under another name, so that it is another origin. */
  readonly other: string
  /** An address where nobody listens. */
  readonly closed: string
  /** What stands first in the head of every page from now on. */
  head: string
  close(): Promise<void>
}

/** What the server knows of a request. Pages get it as JSON. */
interface Arrival {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

const DIST = new URL('../../../../dist/', import.meta.url)

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds))

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  request.setEncoding('latin1')
  for await (const piece of request) text += String(piece)
  return text
}

/** The request without what is drawn by lot. */
const arrivalOf = async (request: IncomingMessage): Promise<Arrival> => {
  const { method = '', url = '', headers } = request
  // Whether the browser remembers a click of some time ago.
  delete headers['sec-fetch-user']
  const boundary = /boundary=(\S+)/.exec(headers['content-type'] ?? '')?.[1]
  const arrival = { method, url, headers, body: await bodyOf(request) }
  if (!boundary) return arrival
  // Boundaries are not all of one length.
  delete headers['content-length']
  return JSON.parse(JSON.stringify(arrival).replaceAll(boundary, 'boundary')) as Arrival
}

type Answer = (
  response: ServerResponse,
  query: URLSearchParams,
  request: IncomingMessage,
) => unknown

/** Starts it. */
export const startOrdinaryServer = async (): Promise<OrdinaryServer> => {
  const kept = new Map<string, Arrival[]>()
  const waiting: (() => void)[] = []

  const answers: Readonly<Record<string, Answer>> = {
    /** Says what has arrived. */
    async '/echo'(response, query, request) {
      response.setHeader('content-type', 'application/json')
      response.setHeader('x-own', 'of the server')
      if (query.has('cookie')) response.setHeader('set-cookie', query.getAll('cookie'))
      response.end(JSON.stringify(await arrivalOf(request)))
    },
    /** Keeps what has arrived, for `/kept`. */
    async '/keep'(response, query, request) {
      const key = query.get('key') ?? ''
      kept.set(key, [...(kept.get(key) ?? []), await arrivalOf(request)])
      response.setHeader('content-type', 'text/html')
      response.end('<!doctype html><title>Kept</title><p>kept')
    },
    '/kept'(response, query) {
      const key = query.get('key') ?? ''
      const list = kept.get(key) ?? []
      if (list.length >= Number(query.get('count'))) kept.delete(key)
      response.end(JSON.stringify(list))
    },
    async '/chunks'(response, query) {
      response.setHeader('content-type', 'text/plain')
      for (let i = 0; i < Number(query.get('count')); i++) {
        response.write(`piece ${i};`)
        await pause(200)
      }
      response.end()
    },
    async '/slow'(response, query) {
      await pause(Number(query.get('wait')))
      response.end('slow')
    },
    '/status'(response, query) {
      response.statusCode = Number(query.get('code'))
      response.end('status')
    },
    '/redirect'(response, query) {
      response.statusCode = 302
      response.setHeader('location', query.get('to') ?? '')
      response.end()
    },
    '/broken'(response) {
      response.socket?.destroy()
    },
    '/events'(response) {
      response.setHeader('content-type', 'text/event-stream')
      response.write(': a comment\nretry: 60000\n\ndata: one\n\n')
      response.write('id: 7\nevent: own\ndata: two\ndata: lines\n\n')
      response.write('data: three\n\n')
    },
    /** Lets the answers go that are held. */
    '/go'(response) {
      for (const go of waiting.splice(0)) go()
      response.end()
    },
    /** A script that says it ran. */
    async '/script.js'(response, query) {
      if (query.has('hold')) await new Promise<void>((done) => waiting.push(done))
      await pause(Number(query.get('wait') ?? 0))
      response.setHeader('content-type', 'text/javascript')
      response.end(`(window.ran ||= []).push(${JSON.stringify(query.get('push'))})`)
    },
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    const cors = searchParams.has('cors')
    if (cors) {
      response.setHeader('access-control-allow-origin', '*')
      response.setHeader('access-control-allow-headers', 'x-own')
      response.setHeader('access-control-allow-methods', 'PUT')
    }
    if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-store')
    const answer = answers[pathname]
    const file = FILES[pathname.slice(1)]
    const run = async (): Promise<void> => {
      if (cors && request.method === 'OPTIONS') response.end()
      else if (answer) await answer(response, searchParams, request)
      else if (file) {
        response.setHeader('content-type', file.type)
        response.end(file.text.replace('<!--head-->', () => handle.head))
      } else if (pathname.startsWith('/dist/')) {
        response.setHeader('content-type', 'text/javascript')
        response.end(await readFile(new URL(pathname.slice('/dist/'.length), DIST)))
      } else {
        response.statusCode = 404
        response.end('not here')
      }
    }
    run().catch(() => response.destroy())
  })
  server.on('upgrade', (request, socket) => {
    echoSocket(request, socket, (key) =>
      createHash('sha1')
        .update(key + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11')
        .digest('base64'),
    )
  })

  const listen = async (it: typeof server): Promise<number> => {
    await new Promise<void>((done) => it.listen(0, '127.0.0.1', done))
    return (it.address() as AddressInfo).port
  }
  const nobody = createServer()
  const free = await listen(nobody)
  await new Promise((done) => nobody.close(done))
  const port = await listen(server)

  const handle: OrdinaryServer = {
    home: `http://localhost:${port}`,
    other: `http://127.0.0.1:${port}`,
    closed: `http://localhost:${free}`,
    head: '',
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return handle
}
