// The operating system as Node.js offers it.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { services } from '../catalog/services'
import { CommandError, displayName } from './io'
import type { Io } from './io'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'this is a directory, not a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'a part of the path is a file, not a directory',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
}

const ioError = (path: string, error: unknown): CommandError => {
  const { code = '', message } = error as NodeJS.ErrnoException
  return new CommandError(`${displayName(path)}: ${REASONS[code] ?? message}.`)
}

/** Makes the {@link Io} that the program runs with. */
export const nodeIo = (): Io => ({
  cwd: process.cwd(),
  now: () => Date.now(),
  async read(path) {
    try {
      return await (path === '-' ? buffer(process.stdin) : readFile(resolve(path)))
    } catch (error) {
      throw ioError(path, error)
    }
  },
  async write(path, content) {
    try {
      if (path === '-') return void process.stdout.write(content)
      await mkdir(dirname(resolve(path)), { recursive: true })
      await writeFile(resolve(path), content)
    } catch (error) {
      throw ioError(path, error)
    }
  },
  async readBrowserFile(name) {
    const path = fileURLToPath(new URL(`../${name}`, import.meta.url))
    try {
      return await readFile(path, 'utf8')
    } catch (error) {
      throw ioError(path, error)
    }
  },
  catalog: services,
  out: (text) => void process.stdout.write(text + '\n'),
  err: (text) => void process.stderr.write(text + '\n'),
  exit(code) {
    process.exitCode = code
  },
})
