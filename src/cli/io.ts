/**
 * What a command gets of the outside world, as an argument: a test passes a literal, and no command
 * names `process` or a file system.
 */
export interface Io {
  /** The folder that relative paths start from. */
  readonly cwd: string
  /** Milliseconds since 1970. */
  now(): number
  /**
   * The bytes of a file; of standard input where the path is `-`.
   *
   * @throws CallError where there is no such file, or it cannot be read
   */
  read(path: string): Promise<Uint8Array>
  /**
   * Writes a file, over what was there; to standard output where the path is `-`.
   *
   * @throws CallError where it cannot be written
   */
  write(path: string, content: string | Uint8Array): Promise<void>
  /**
   * The text of one of the browser files that come with the command, `sekisho.all.js` for instance.
   *
   * @throws CallError where it is not there
   */
  shipped(name: string): Promise<string>
  /** Writes a text and a line break to standard output. */
  out(text: string): void
  /** The same to standard error. */
  err(text: string): void
  /** What the program ends with. See {@link EXIT}. */
  exit(code: number): void
}

/** How a command ends: all is well; there are faults or findings; the call could not be carried out. */
export const EXIT = { fine: 0, findings: 1, call: 2 } as const

/** The call itself could not be carried out: bad usage, no such file, not JSON. Its message is one line for people. */
export class CallError extends Error {}

/**
 * A file as text. A byte order mark is left out.
 *
 * @throws CallError where it cannot be read, or is not UTF-8
 */
export const readText = async (io: Io, path: string): Promise<string> => {
  const bytes = await io.read(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CallError(`${nameOf(path)}: this is not UTF-8. Save it as UTF-8.`)
  }
}

/** A path as it is said to people. */
export const nameOf = (path: string): string => (path === '-' ? 'standard input' : path)

/**
 * For a command that takes two configurations.
 *
 * @throws CallError where both are to come from standard input
 */
export const refuseTwice = (one: string, other: string | undefined): void => {
  if (one === '-' && other === '-')
    throw new CallError('Standard input is either the one configuration or the other.')
}
