import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { waitUntil } from './page'

/** A program that runs beside the tests. */
export interface Program {
  readonly process: ChildProcess
  /** Ends it and waits until it is gone. */
  end(): Promise<void>
}

/** Starts a program, which ends with the tests at the latest. What it prints is for `SEKISHO_DEBUG`. */
export const run = (
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Program => {
  const output = process.env.SEKISHO_DEBUG ? 'inherit' : 'ignore'
  const child = spawn(path, args, {
    stdio: ['ignore', output, output, 'pipe'],
    env: { ...process.env, ...env },
  })
  const kill = (): void => {
    child.kill('SIGKILL')
  }
  process.once('exit', kill)
  const gone = once(child, 'exit')
  return {
    process: child,
    async end() {
      child.kill()
      await gone
      process.off('exit', kill)
    },
  }
}

/** Below the ports that systems hand out by themselves, and another part for each process of tests. */
let next = 10_000 + (process.pid % 400) * 50

/** A port of this machine that nobody listens at, and that nobody is given until a program takes it. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = next++
    const server = createServer().listen(port, '127.0.0.1')
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    )
    if (!isFree) continue
    server.close()
    await once(server, 'close')
    return port
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => done(true)).once('error', () => done(false))
    socket.once('connect', () => socket.destroy())
  })

/** Waits until somebody listens at a port. */
export const listening = (port: number, who: string, patience?: number): Promise<unknown> =>
  waitUntil(() => answers(port), `${who} listens`, patience)
