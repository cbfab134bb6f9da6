import type { CatalogEntry } from '../../../src/catalog/types'
import type { Prompts } from '../../../src/cli/init/prompts'
import type { Io } from '../../../src/cli/io'
import { CommandError } from '../../../src/cli/io'
import { run } from '../../../src/cli/run'
import type { ScanBrowser } from '../../../src/cli/scan/browser'

/** The result of a command. */
export interface Ran {
  readonly code: number
  /** Standard output, without the last line break. */
  readonly out: string
  readonly err: string
  /** Written files: path to content. */
  readonly written: ReadonlyMap<string, string>
  /** Standard output read as JSON. */
  json(): Record<string, unknown>
}

/** The environment of a command: files by path (`-` is standard input), a clock, and a catalogue. */
export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** @default 2026-06-01T00:00:00Z */
  readonly now?: string
  /** @default no services */
  readonly catalog?: readonly CatalogEntry[]
  /** @default nobody can answer */
  readonly prompts?: Prompts
  /** @default "en" */
  readonly locale?: string
  /** @default none is installed */
  readonly browser?: ScanBrowser
}

const textOf = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

/** Runs the command `sekisho` in an environment of its own. */
export const sekisho = async (
  args: readonly string[],
  {
    files = {},
    now = '2026-06-01T00:00:00Z',
    catalog = [],
    prompts,
    locale = 'en',
    browser,
  }: World = {},
): Promise<Ran> => {
  const out: string[] = []
  const err: string[] = []
  const written = new Map<string, string>()
  let code = 0
  const read = (path: string): string | Uint8Array => {
    const found = written.get(path) ?? files[path]
    if (found === undefined) throw new CommandError(`${path}: no such file.`)
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
    openBrowser: async () => {
      if (!browser) throw new CommandError('There is no browser.')
      return browser
    },
    catalog,
    prompts,
    locale,
    exists: async (path) => written.has(path) || Object.hasOwn(files, path),
    listBrowserFiles: async () =>
      Object.keys(files).flatMap((path) => path.match(/^shipped\/(.*)/)?.slice(1) ?? []),
    readBrowserFile: async (name) => textOf(read(`shipped/${name}`)),
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
