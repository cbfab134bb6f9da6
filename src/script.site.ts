// The script that `sekisho build` writes for one site: the configuration is in it, and only what that needs. Built into
// dist/esm/site.js, with the modules that differ by site left open.
import { integrity } from 'virtual:integrity'
import { readBuilt } from './runtime/readBuilt'
import { createLoader, filePartsOf } from './runtime/fileParts'
import { start } from './runtime/start'

/** The configuration as JSON: a constant around this script, and no property of the window. */
declare const SEKISHO_CONFIG: string

const loaderFor = createLoader(integrity)

start({
  find: () => SEKISHO_CONFIG,
  read: (text, region) => readBuilt(text as string, region),
  parts: (script, { files }) => filePartsOf(loaderFor(script, files)),
})
