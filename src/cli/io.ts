// The interface between the commands and what is around them: the operating system and this package.
import type { CatalogEntry } from '../catalog/types'
import type { Prompts } from './init/prompts'
import type { BrowserOptions, ScanBrowser } from './scan/browser'

/**
 * Everything that a command needs of the operating system. It is passed as an argument, so that tests
 * can pass a literal and no command uses `process` or the file system directly.
 */
export interface Io {
  /** The directory that relative paths are resolved against. */
  readonly cwd: string
  /** Milliseconds since 1970. */
  now(): number
  /**
   * Reads a file, or standard input if the path is `-`.
   *
   * @throws CommandError if the file cannot be read
   */
  read(path: string): Promise<Uint8Array>
  /**
   * Writes a file, replacing any existing one, or standard output if the path is `-`.
   *
   * @throws CommandError if the file cannot be written
   */
  write(path: string, content: string | Uint8Array): Promise<void>
  /**
   * Reads one of the browser files of this package, for example `sekisho.all.js`.
   *
   * @throws CommandError if the file is missing
   */
  readBrowserFile(name: string): Promise<string>
  /** Lists the names of the browser files of this package. */
  listBrowserFiles(): Promise<readonly string[]>
  /** Whether there is a file or a directory at a path. */
  exists(path: string): Promise<boolean>
  /** Asks whoever has started the command; `undefined` where nobody can answer. */
  readonly prompts: Prompts | undefined
  /** BCP 47 tag of whoever has started the command. */
  readonly locale: string
  /**
   * Starts a browser.
   *
   * @throws CommandError if there is none; the message says what to install
   */
  openBrowser(options: BrowserOptions): Promise<ScanBrowser>
  /** The services that a configuration can name. */
  readonly catalog: readonly CatalogEntry[]
  /** Writes a text and a line break to standard output. */
  out(text: string): void
  /** Writes a text and a line break to standard error. */
  err(text: string): void
  /** Sets the exit code of the program. See {@link EXIT}. */
  exit(code: number): void
}

/** Exit codes: success; faults or findings; the command could not be carried out. */
export const EXIT = { ok: 0, findings: 1, failed: 2 } as const

/** A command cannot be carried out: wrong usage, a missing file, invalid JSON. The message is one line. */
export class CommandError extends Error {}

/**
 * Reads a file as text, without its byte order mark.
 *
 * @throws CommandError if the file cannot be read or is not UTF-8
 */
export const readText = async (io: Io, path: string): Promise<string> => {
  const bytes = await io.read(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CommandError(`${displayName(path)}: this file is not UTF-8. Save it as UTF-8.`)
  }
}

/** Returns how messages name a path. */
export const displayName = (path: string): string => (path === '-' ? 'standard input' : path)

/**
 * Checks the paths of a command that reads two configurations.
 *
 * @throws CommandError if both would be read from standard input
 */
export const rejectStdinTwice = (one: string, other: string | undefined): void => {
  if (one === '-' && other === '-')
    throw new CommandError(
      'Only one of the two configurations can be read from standard input. Name a file for the other.',
    )
}
