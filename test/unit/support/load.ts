import * as changes from '../../../src/changes'
import type { Ui } from '../../../src/consent/types'
import type { LateLoaders, LoadPass, Pass } from '../../../src/load'
import { passWith } from '../../../src/pass'

/** A visible part that shows nothing. */
export const NO_UI: Ui = { show() {}, hide() {}, cover() {}, destroy() {} }

/** How what comes later comes, where a test wants it otherwise. */
export interface TestLoaders extends LateLoaders {
  /** Takes over when what lets in comes. */
  readonly pass: (open: Parameters<LoadPass>[0], pass: Pass) => void
}

/** A visible part and an eraser that do nothing. */
export const lateOf = (rest: Partial<LateLoaders> = {}): LateLoaders => ({
  ui: async () => ({ createUi: () => NO_UI }),
  erase: async () => ({
    erase: async () => ({ erased: [], remaining: [] }),
    takeStock: async () => [],
    valuesOf: () => [],
  }),
  changes: async () => changes,
  receipts: async () => ({ createSender: () => () => {} }),
  publish: async () => ({ createPublisher: () => ({ fill() {}, destroy() {} }) }),
  ...rest,
})

/** What lets in is there at once. */
export const loadOf =
  ({ pass, ...rest }: Partial<TestLoaders> = {}): LoadPass =>
  (open) => {
    const it = passWith(lateOf(rest))
    if (pass) pass(open, it)
    else open(it)
  }
