import type { Io } from '../../../src/cli/io'
import { CallError } from '../../../src/cli/io'
import { run } from '../../../src/cli/run'

/** What a command has left behind. */
export interface Ran {
  readonly code: number
  /** Standard output, without the last line break. */
  readonly out: string
  readonly err: string
  /** Files written, from path to content. */
  readonly written: ReadonlyMap<string, string>
  /** Standard output read as JSON. */
  json(): Record<string, unknown>
}

/** The outside world of a command: files by path (`-` is standard input), a clock. */
export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** @default 2026-06-01T00:00:00Z */
  readonly now?: string
}

const textOf = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

/** Runs the command with arguments, in a world of its own. */
export const sekisho = async (
  args: readonly string[],
  { files = {}, now = '2026-06-01T00:00:00Z' }: World = {},
): Promise<Ran> => {
  const out: string[] = []
  const err: string[] = []
  const written = new Map<string, string>()
  let code = 0
  const read = (path: string): string | Uint8Array => {
    const found = written.get(path) ?? files[path]
    if (found === undefined) throw new CallError(`${path}: there is no such file.`)
    return found
  }
  const io: Io = {
    cwd: '/site',
    now: () => Date.parse(now),
    read: async (path) => {
      const found = read(path)
      return typeof found === 'string' ? new TextEncoder().encode(found) : found
    },
    write: async (path, content) => void written.set(path, textOf(content)),
    shipped: async (name) => textOf(read(`shipped/${name}`)),
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    exit: (next) => (code = next),
  }
  await run(args, io)
  return {
    code,
    out: out.join('\n'),
    err: err.join('\n'),
    written,
    json: () => JSON.parse(out.join('\n')) as Record<string, unknown>,
  }
}
