// sekisho.js: the script tag. It has everything that a page with nothing to show needs; the rest is
// loaded from the files beside it.
import type * as CheckFile from './check'
import { integrity } from 'virtual:integrity'
import { readConfig } from './policy/readConfig'
import { createLoader, filePartsOf } from './runtime/fileParts'
import { findPageConfig } from './runtime/pageConfig'
import { start } from './runtime/start'

const loaderFor = createLoader(integrity)

start({
  find: findPageConfig,
  read: readConfig,
  parts: (script, { files }) => filePartsOf(loaderFor(script, files)),
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
