import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { CallError, nameOf } from './io'
import type { Io } from './io'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'it may not be opened',
  EPERM: 'it may not be opened',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EROFS: 'nothing can be written there',
  ENOSPC: 'there is no room left',
}

const failed = (path: string, error: unknown): CallError => {
  const { code = '', message } = error as NodeJS.ErrnoException
  return new CallError(`${nameOf(path)}: ${REASONS[code] ?? message}.`)
}

/** The outside world as Node.js has it. */
export const nodeIo = (): Io => ({
  cwd: process.cwd(),
  now: () => Date.now(),
  async read(path) {
    try {
      return await (path === '-' ? buffer(process.stdin) : readFile(resolve(path)))
    } catch (error) {
      throw failed(path, error)
    }
  },
  async write(path, content) {
    try {
      await mkdir(dirname(resolve(path)), { recursive: true })
      await writeFile(resolve(path), content)
    } catch (error) {
      throw failed(path, error)
    }
  },
  async shipped(name) {
    const path = fileURLToPath(new URL(`../${name}`, import.meta.url))
    try {
      return await readFile(path, 'utf8')
    } catch (error) {
      throw failed(path, error)
    }
  },
  out: (text) => void process.stdout.write(text + '\n'),
  err: (text) => void process.stderr.write(text + '\n'),
  exit(code) {
    process.exitCode = code
  },
})
