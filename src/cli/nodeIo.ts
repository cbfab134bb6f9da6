// The operating system as Node.js offers it.
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { services } from '../catalog/services'
import { createTerminal } from './init/terminal'
import { CommandError, displayName } from './io'
import type { Io } from './io'
import { openBrowser } from './scan/puppeteer/launch'

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

/** The folder of the browser files of this package. */
const browserFolder = (): string => fileURLToPath(new URL('../', import.meta.url))

/** The language of the environment, as POSIX names it: `ja_JP.UTF-8`. */
const localeOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string =>
  (LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale)
    .replace(/[.@].*/, '')
    .replace('_', '-')

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
  async listBrowserFiles() {
    try {
      return (await readdir(browserFolder())).filter((name) => /\.(js|schema\.json)$/.test(name))
    } catch (error) {
      throw ioError(browserFolder(), error)
    }
  },
  exists: (path) =>
    access(resolve(path)).then(
      () => true,
      () => false,
    ),
  prompts: process.stdin.isTTY && process.stdout.isTTY ? createTerminal() : undefined,
  locale: localeOf(process.env),
  openBrowser,
  catalog: services,
  out: (text) => void process.stdout.write(text + '\n'),
  err: (text) => void process.stderr.write(text + '\n'),
  exit(code) {
    process.exitCode = code
  },
})
