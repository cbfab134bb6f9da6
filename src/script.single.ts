// The script that `sekisho build --single` writes: everything in one file, and the configuration in it. Built into
// dist/esm/site.single.js, with the modules that differ by site left open.
import { allParts } from './runtime/allParts'
import { readBuilt } from './runtime/readBuilt'
import { start } from './runtime/start'

/**
 * The configuration as JSON: a constant around this script, and no property of the window, where an element of that
 * name would be found.
 */
declare const SEKISHO_CONFIG: string

start({
  find: () => SEKISHO_CONFIG,
  read: (text, region) => readBuilt(text as string, region),
  parts: () => allParts,
})
