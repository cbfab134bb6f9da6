import { takeOver } from '../../../src/takeover/index'
import * as enforcement from '../../../src/gates/enforcement'
import * as policyUpdate from '../../../src/consent/policyUpdate'
import * as fieldReport from '../../../src/fieldReport/index'
import { createReceipts } from '../../../src/receipts/index'
import { loadFrom } from '../../../src/runtime/parts'
import type { LoadPart, Parts } from '../../../src/runtime/parts'
import * as signals from '../../../src/signals/index'
import type { Ui } from '../../../src/ui/types'

/** A visible part that shows nothing. */
export const NO_UI: Ui = { show() {}, hide() {}, cover() {}, destroy() {} }

/** Parts that load at once and do nothing, but for what a test brings. */
export const partsOf = (rest: Partial<Parts> = {}): LoadPart =>
  loadFrom({
    notice: async () => ({ createUi: () => NO_UI }),
    headless: async () => ({ createUi: () => NO_UI }),
    enforcement: async () => enforcement,
    signals: async () => signals,
    stored: async () => ({
      erase: async () => ({ erased: [], remaining: [] }),
      inventory: async () => [],
      valuesOf: () => [],
    }),
    'policy-update': async () => policyUpdate,
    takeover: async () => ({ takeOver }),
    receipts: async () => ({ createReceipts }),
    report: async () => fieldReport,
    documents: async () => ({ createPublisher: async () => ({ fill() {}, destroy() {} }) }),
    ...rest,
  })
