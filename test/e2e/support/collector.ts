import { createServer } from 'node:http'
import { moved } from './client'
import { clients } from './clients'

/** A request for a client's host. */
export interface Sent {
  /** Id of the client. */
  readonly client: string
  readonly path: string
  /** Whether it was for the client's script. */
  readonly script: boolean
}

/** The hosts of all clients: each hands out its script and takes whatever is sent. */
export interface Collector {
  /** `<id>.localhost:<port>`. */
  host(id: string): string
  /** `http://<id>.localhost:<port>`. */
  url(id: string): string
  /** Requests so far, in order. */
  readonly sent: Sent[]
  close(): Promise<void>
}

const typeOf = (answer: string): string => {
  if (answer.startsWith('<svg')) return 'image/svg+xml'
  if (answer.startsWith('<')) return 'text/html'
  return answer.startsWith('{') ? 'application/json' : 'text/javascript'
}

/** Starts the hosts of all clients, on a port of their own. */
export const startCollector = async (): Promise<Collector> => {
  const sent: Sent[] = []
  const sources = new Map(
    await Promise.all(clients.map(async ({ id, source }) => [id, await source()] as const)),
  )
  const server = createServer((request, response) => {
    const id = request.headers.host?.split('.')[0] ?? ''
    const path = request.url ?? ''
    const client = clients.find((it) => it.id === id)
    const script = client?.path === path
    sent.push({ client: id, path, script })
    const asked = request.headers['access-control-request-headers']
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*')
    response.setHeader('access-control-allow-credentials', 'true')
    if (asked) response.setHeader('access-control-allow-headers', asked)
    response.setHeader('cache-control', 'no-store')
    const isScript = new URL(path, 'http://localhost').pathname.endsWith('.js')
    const answer = script
      ? moved(client, sources.get(id) ?? '', host(id))
      : (client?.answer?.(path, url(id)) ?? (isScript ? '' : '{}'))
    response.setHeader('content-type', isScript ? 'text/javascript' : typeOf(answer))
    request.resume()
    request.on('end', () => {
      response.end(answer)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const host = (id: string): string => `${id}.localhost:${port}`
  const url = (id: string): string => `http://${host(id)}`
  return {
    host,
    url,
    sent,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done()
        })
        server.closeAllConnections()
      }),
  }
}
