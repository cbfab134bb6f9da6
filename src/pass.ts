// What lets in. It may come a little later than what holds: until then every gate is closed.
import type { LateLoaders, Pass } from './load'
import { open as openAll } from './open'
import { createLateBrowser } from './platform/late'

/** Makes what lets in, told how the rest comes. */
export const passWith = (load: LateLoaders): Pass => ({
  open(core) {
    openAll({
      ...core,
      // A page that brings a browser of its own brings all of it.
      platform: { ...createLateBrowser(core.gates.natives), ...core.platform },
      load,
    })
  },
})

export { shortFault } from './policy/fault'
export { faultsOf } from './policy/parse'
