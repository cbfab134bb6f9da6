import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { waitUntil } from './page'

/** What a page has written to the console, as WebKit's inspector tells it. */
export interface ConsoleEntry {
  /** `console-api`, `javascript` for an error that nobody caught, `network`, `security` and so on. */
  readonly source: string
  readonly level: string
  readonly type: string
  readonly text: string
  readonly parameters?: readonly { readonly value?: unknown; readonly description?: string }[]
}

/**
 * Stands between WebKitWebDriver and the browser. WebDriver tells nothing of the console, but both
 * speak over the socket of the remote inspector, which does; so we ask along.
 */
export interface Relay {
  /** Where the driver finds the browser. */
  readonly port: number
  /** Leaves the pages that are open now alone, once there is one. */
  ignoreCurrent(): Promise<void>
  /** Tells what the newest page writes from now on. Its process must be running. */
  listen(to: (entry: ConsoleEntry) => void): Promise<void>
  close(): Promise<void>
}

/** Length and byte order of a message; then come its name and a zero, and a GVariant. */
const HEAD = 5
const LITTLE_ENDIAN = 1

const numbers = (...values: readonly bigint[]): Buffer => {
  const bytes = Buffer.alloc(8 * values.length)
  values.forEach((value, i) => bytes.writeBigUInt64LE(value, 8 * i))
  return bytes
}

const encode = (name: string, ...body: readonly Buffer[]): Buffer => {
  const rest = Buffer.concat([Buffer.from(`${name}\0`), ...body])
  const head = Buffer.alloc(HEAD)
  head.writeUInt32BE(rest.length)
  head[HEAD - 1] = LITTLE_ENDIAN
  return Buffer.concat([head, rest])
}

const textAt = (bytes: Buffer, start: number): string =>
  bytes.toString('utf8', start, bytes.indexOf(0, start))

/** Ids and kinds of the targets in a GVariant `a(tsssb)`. */
const targetsIn = (bytes: Buffer): readonly { id: bigint; kind: string }[] => {
  if (!bytes.length) return []
  // The ends of the elements are at the end, in as few bytes as they need.
  const size = bytes.length < 0x100 ? 1 : bytes.length < 0x1_0000 ? 2 : 4
  const first = bytes.readUIntLE(bytes.length - size, size)
  const targets: { id: bigint; kind: string }[] = []
  let start = 0
  for (let at = first; at < bytes.length; at += size) {
    targets.push({ id: bytes.readBigUInt64LE(start), kind: textAt(bytes, start + 8) })
    start = Math.ceil(bytes.readUIntLE(at, size) / 8) * 8
  }
  return targets
}

/** A message of the inspector's protocol. */
interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: {
    readonly targetInfo?: { readonly targetId: string }
    readonly message?: unknown
  }
}

/** A page that is listened to. */
interface Listener {
  readonly to: (entry: ConsoleEntry) => void
  ready: boolean
  last?: ConsoleEntry
}

/** Starts a relay before the browser whose inspector listens at a port of this machine. */
export const startRelay = async (browser: number): Promise<Relay> => {
  const pages = new Set<bigint>()
  const ignored = new Set<bigint>()
  const listeners = new Map<bigint, Listener>()
  const sockets = new Set<Socket>()
  let toBrowser: Socket | undefined
  let connection = 0n
  let id = 0

  const ask = (page: bigint, method: string, params: unknown = {}): void => {
    const text = JSON.stringify({ id: ++id, method, params })
    toBrowser?.write(
      encode('SendMessageToBackend', numbers(connection, page), Buffer.from(`${text}\0`)),
    )
  }

  const tell = (listener: Listener, message: Message): void => {
    if (message.id !== undefined) listener.ready = true
    if (message.method === 'Console.messageAdded')
      listener.to((listener.last = message.params?.message as ConsoleEntry))
    if (message.method === 'Console.messageRepeatCountUpdated' && listener.last)
      listener.to(listener.last)
  }

  const hear = (page: bigint, listener: Listener, { method, params }: Message): void => {
    if (method === 'Target.targetCreated')
      ask(page, 'Target.sendMessageToTarget', {
        targetId: params?.targetInfo?.targetId,
        message: JSON.stringify({ id: ++id, method: 'Console.enable' }),
      })
    if (method === 'Target.dispatchMessageFromTarget')
      tell(listener, JSON.parse(String(params?.message)) as Message)
  }

  /** Whether a message from the browser is meant for the driver. */
  const forDriver = (name: string, body: Buffer): boolean => {
    if (name === 'SetTargetList') {
      connection = body.readBigUInt64LE(0)
      for (const target of targetsIn(body.subarray(8)))
        if (target.kind === 'WebPage') pages.add(target.id)
    }
    if (name !== 'SendMessageToFrontend') return true
    const page = body.readBigUInt64LE(8)
    const listener = listeners.get(page)
    if (listener) hear(page, listener, JSON.parse(textAt(body, 16)) as Message)
    return !listener
  }

  const server = createServer((driver) => {
    const socket = (toBrowser = connect(browser, '127.0.0.1'))
    let bytes = Buffer.alloc(0)
    for (const [one, other] of [
      [driver, socket],
      [socket, driver],
    ] as const) {
      sockets.add(one)
      one.on('error', () => one.destroy())
      one.on('close', () => other.destroy())
    }
    driver.on('data', (data) => socket.write(data))
    socket.on('data', (data) => {
      bytes = Buffer.concat([bytes, data])
      while (bytes.length >= HEAD && bytes.length >= HEAD + bytes.readUInt32BE(0)) {
        const end = HEAD + bytes.readUInt32BE(0)
        const message = bytes.subarray(0, end)
        bytes = bytes.subarray(end)
        const name = textAt(message, HEAD)
        if (forDriver(name, message.subarray(HEAD + name.length + 1))) driver.write(message)
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    port: (server.address() as AddressInfo).port,
    async ignoreCurrent() {
      await waitUntil(() => pages.size, 'a page')
      for (const page of pages) ignored.add(page)
    },
    async listen(to) {
      const page = await waitUntil(
        () => [...pages].find((each) => !ignored.has(each) && !listeners.has(each)),
        'a page to listen to',
      )
      const listener: Listener = { to, ready: false }
      listeners.set(page, listener)
      toBrowser?.write(encode('Setup', numbers(connection, page)))
      await waitUntil(() => listener.ready, 'the console is told')
    },
    async close() {
      for (const each of sockets) each.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
