// The script that `sekisho build --single` writes: everything in one file, and the configuration in it. Built into
// dist/esm/site.single.js, with the modules that differ by site left open.
import * as policyUpdate from './consent/policyUpdate'
import * as publisher from './documents/publisher'
import * as fieldReport from './fieldReport/index'
import * as enforcement from './gates/enforcement'
import { readBuilt } from './runtime/readBuilt'
import * as receipts from './receipts/index'
import { start } from './runtime/start'
import * as notice from './runtime/visiblePart'
import * as signals from './signals/index'
import * as stored from './stored/index'
import * as takeover from './takeover/index'

/** The configuration as JSON: a constant around this script, and no property of the window. */
declare const SEKISHO_CONFIG: string

start({
  find: () => SEKISHO_CONFIG,
  read: (text, region) => readBuilt(text as string, region),
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
})
