import { boot } from './boot'
import * as erase from './erase'
import { faultsOf, passWith, shortFault } from './pass'
import * as publish from './publish'
import * as ui from './ui/index'

const { open } = passWith({
  ui: () => Promise.resolve(ui),
  erase: () => Promise.resolve(erase),
  publish: () => Promise.resolve(publish),
})

boot(() => Promise.resolve({ faultsOf, open, shortFault }))
