// sekisho.all.js: the script tag with everything inside. Nothing is loaded later.
import * as check from './check'
import * as policyUpdate from './consent/policyUpdate'
import * as publisher from './documents/publisher'
import * as fieldReport from './fieldReport/index'
import * as enforcement from './gates/enforcement'
import { readConfig } from './policy/readConfig'
import * as notice from './runtime/visiblePart'
import * as receipts from './receipts/index'
import { findPageConfig } from './runtime/pageConfig'
import { start } from './runtime/start'
import * as signals from './signals/index'
import * as stored from './stored/index'
import * as takeover from './takeover/index'

/**
 * The configuration as JSON, where `sekisho bundle` has put one around this script. It is a constant of
 * the bundle and no property of the window: an element of that name would be found there, but is no string.
 */
declare const SEKISHO_CONFIG: unknown

start({
  find: (script, retry) =>
    typeof SEKISHO_CONFIG == 'string'
      ? (JSON.parse(SEKISHO_CONFIG) as unknown)
      : findPageConfig(script, retry),
  read: readConfig,
  parts: () => ({
    notice: () => Promise.resolve(notice),
    enforcement: () => Promise.resolve(enforcement),
    signals: () => Promise.resolve(signals),
    stored: () => Promise.resolve(stored),
    policyUpdate: () => Promise.resolve(policyUpdate),
    takeover: () => Promise.resolve(takeover),
    receipts: () => Promise.resolve(receipts),
    report: () => Promise.resolve(fieldReport),
    publisher: () => Promise.resolve(publisher),
  }),
  check(_, config) {
    check.check(config)
  },
})
