import { boot } from './boot'
import * as erase from './erase'
import * as ui from './ui/index'

boot({ ui: () => Promise.resolve(ui), erase: () => Promise.resolve(erase) })
