// Everything that other builds load later, for scripts that are one file.
import * as policyUpdate from '../consent/policyUpdate'
import * as publisher from '../documents/publisher'
import * as fieldReport from '../fieldReport/index'
import * as enforcement from '../gates/enforcement'
import * as receipts from '../receipts/index'
import * as signals from '../signals/index'
import * as stored from '../stored/index'
import * as takeover from '../takeover/index'
import { loadFrom } from './parts'
import type { LoadPart } from './parts'
import * as notice from './visiblePart'

/** The parts, at hand. */
export const allParts: LoadPart = loadFrom({
  notice: () => Promise.resolve(notice),
  enforcement: () => Promise.resolve(enforcement),
  signals: () => Promise.resolve(signals),
  stored: () => Promise.resolve(stored),
  'policy-update': () => Promise.resolve(policyUpdate),
  takeover: () => Promise.resolve(takeover),
  receipts: () => Promise.resolve(receipts),
  report: () => Promise.resolve(fieldReport),
  documents: () => Promise.resolve(publisher),
})
