import { boot } from './boot'
import * as erase from './erase'
import * as pass from './pass'
import * as ui from './ui/index'

boot({
  pass: () => Promise.resolve(pass),
  ui: () => Promise.resolve(ui),
  erase: () => Promise.resolve(erase),
})
