import { boot } from './boot'
import * as erase from './erase'
import { faultsOf, passWith, shortFault } from './pass'
import * as receipts from './receipts'
import * as ui from './ui/index'

const { open } = passWith({
  ui: () => Promise.resolve(ui),
  erase: () => Promise.resolve(erase),
  receipts: () => Promise.resolve(receipts),
})

boot(() => Promise.resolve({ faultsOf, open, shortFault }))
