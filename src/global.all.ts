import { boot, findConfig } from './boot'
import * as changes from './changes'
import * as erase from './erase'
import { faultsOf, passWith, shortFault } from './pass'
import * as receipts from './receipts'
import * as publish from './publish'
import * as ui from './ui/index'

/**
 * The configuration as JSON, where `sekisho bundle` has put one around this script. It is a constant of
 * the bundle and no property of the window: an element of that name would be there, but is no string.
 */
declare const SEKISHO_CONFIG: unknown

const { open } = passWith({
  ui: () => Promise.resolve(ui),
  erase: () => Promise.resolve(erase),
  changes: () => Promise.resolve(changes),
  receipts: () => Promise.resolve(receipts),
  publish: () => Promise.resolve(publish),
})

boot(
  () => Promise.resolve({ faultsOf, open, shortFault }),
  (script) => {
    const own = typeof SEKISHO_CONFIG == 'string' && SEKISHO_CONFIG
    return own ? Promise.resolve(JSON.parse(own) as unknown) : findConfig(script)
  },
)
