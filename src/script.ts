// sekisho.js: the script tag. It has everything that a page with nothing to show needs; the rest is
// loaded from the files beside it.
import type * as CheckFile from './check'
import { integrity } from 'virtual:integrity'
import type { Parts } from './runtime/parts'
import { createFiles } from './runtime/files'
import type { LoadFile } from './runtime/files'
import { baseOf } from './locales/language'
import { start } from './runtime/start'

/** Makes what loads a file by its name. Once, since a page allows one Trusted Types policy of a name. */
const createLoader = () => {
  let load: LoadFile | undefined
  return (script: HTMLScriptElement | null, folder: string | undefined) => {
    load ??= createFiles({ src: script?.src ?? '', nonce: script?.nonce ?? '', folder })
    const loadFile = load
    return <T>(name: string, blocks?: boolean): Promise<T> =>
      loadFile<T>(name, integrity[name] ?? '', blocks)
  }
}
const loaderFor = createLoader()

start({
  parts(script, { files }): Parts {
    const load = loaderFor(script, files)
    return {
      notice: (tag) => load(`notice.${baseOf(tag)}`),
      enforcement: () => load('enforcement', true),
      signals: () => load('signals', true),
      stored: () => load('stored'),
      policyUpdate: () => load('policy-update'),
      takeover: () => load('takeover'),
      receipts: () => load('receipts'),
      publisher: () => load('documents'),
    }
  },
  check(script, config) {
    const { files } = Object(config) as { readonly files?: unknown }
    const load = loaderFor(script, typeof files === 'string' ? files : undefined)
    load<typeof CheckFile>('check').then(
      (it) => {
        it.check(config)
      },
      (error: unknown) => {
        console.error('[sekisho]', error)
      },
    )
  },
})
