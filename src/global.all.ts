import { boot } from './boot'
import * as erase from './erase'
import { faultsOf, passWith, shortFault } from './pass'
import * as ui from './ui/index'

const { open } = passWith({
  ui: () => Promise.resolve(ui),
  erase: () => Promise.resolve(erase),
})

boot(() => Promise.resolve({ faultsOf, open, shortFault }))
