import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A proxy for a browser that cannot be told where names lead. */
export interface Proxy {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string
  close(): Promise<void>
}

/** Starts a proxy that takes every name for this machine. */
export const startProxy = async (): Promise<Proxy> => {
  const server = createServer((from, to) => {
    const { port, pathname, search } = new URL(from.url ?? '')
    const { method, headers } = from
    const onward = request(
      { host: '127.0.0.1', port: port || 80, path: pathname + search, method, headers },
      (answer) => {
        to.writeHead(answer.statusCode ?? 502, answer.headers)
        // At once, as a server of its own would: a page may come in pieces.
        to.flushHeaders()
        answer.pipe(to)
      },
    )
    onward.on('error', () => to.destroy())
    to.on('close', () => onward.destroy())
    from.pipe(onward)
  })
  server.on('connect', (from, socket, head) => {
    const onward = connect(Number(from.url?.split(':').pop()), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onward.write(head)
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
