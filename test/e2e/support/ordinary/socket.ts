import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

const CLOSE = 8

/**
 * A WebSocket that says again what it is told. Short messages only.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6455
 */
export const echoSocket = (
  { headers }: IncomingMessage,
  socket: Duplex,
  accept: (key: string) => string,
): void => {
  const protocol = headers['sec-websocket-protocol']?.split(',')[0]
  socket.write(
    [
      'HTTP/1.1 101 Switching Protocols',
      'upgrade: websocket',
      'connection: upgrade',
      `sec-websocket-accept: ${accept(headers['sec-websocket-key'] ?? '')}`,
      ...(protocol ? [`sec-websocket-protocol: ${protocol}`] : []),
      '\r\n',
    ].join('\r\n'),
  )
  let rest = Buffer.alloc(0)
  socket.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data])
    for (let length; (length = (rest[1] ?? 0) & 127), rest.length >= length + 6;) {
      const mask = rest.subarray(2, 6)
      const text = rest.subarray(6, 6 + length).map((byte, i) => byte ^ (mask[i % 4] ?? 0))
      socket.write(Buffer.concat([Buffer.from([rest[0] ?? 0, length]), text]))
      if (((rest[0] ?? 0) & 15) === CLOSE) socket.end()
      rest = rest.subarray(6 + length)
    }
  })
  socket.on('error', () => socket.destroy())
}
