// The package as npm would publish it, unpacked where a project would have it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The package, packed. */
export interface Packed {
  /** A project in which `sekisho` is installed, and nothing else. */
  readonly project: string
  readonly tarball: Uint8Array<ArrayBuffer>
  /** Paths of its files. */
  readonly files: readonly string[]
  remove(): void
}

const run = (command: string, args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw Error(`${command} ${args.join(' ')}\n${stderr}${stdout}`)
  return stdout
}

/** Packs what the build has made. */
export const pack = (): Packed => {
  const project = mkdtempSync(join(tmpdir(), 'sekisho-package-'))
  // The build has run before, and `prepack` would begin it again.
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', project]
  const [packed] = JSON.parse(run('npm', args)) as [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ]
  const file = join(project, packed.filename)
  mkdirSync(join(project, 'node_modules'))
  run('tar', ['-xzf', file, '-C', join(project, 'node_modules')])
  renameSync(join(project, 'node_modules/package'), join(project, 'node_modules/sekisho'))
  return {
    project,
    tarball: new Uint8Array(readFileSync(file)),
    files: packed.files.map(({ path }) => path),
    remove() {
      rmSync(project, { recursive: true })
    },
  }
}
