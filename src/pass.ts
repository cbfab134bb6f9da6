// What lets in. It may come a little later than what holds: until then every gate is closed.
import type { Pass } from './load'
import { open as openAll } from './open'
import { createLateBrowser } from './platform/late'

export const open: Pass['open'] = (core) => {
  // A page that brings a browser of its own brings all of it.
  openAll({ ...core, platform: { ...createLateBrowser(), ...core.platform } })
}

export { shortFault } from './policy/fault'
export { faultsOf } from './policy/parse'
