// sekisho.all.js: the script tag with everything inside. Nothing is loaded later.
import { check } from './check'
import { readConfig } from './policy/readConfig'
import { allParts } from './runtime/allParts'
import { findPageConfig } from './runtime/pageConfig'
import { start } from './runtime/start'

start({
  find: findPageConfig,
  read: readConfig,
  parts: () => allParts,
  check(_, config) {
    check(config)
  },
})
