import type { Ui } from '../../../src/consent/types'
import type { Loaders } from '../../../src/load'
import * as pass from '../../../src/pass'

/** A visible part that shows nothing. */
export const NO_UI: Ui = { show() {}, hide() {}, cover() {}, destroy() {} }

/** What comes later, and is there at once: what lets in, a visible part and an eraser that do nothing. */
export const loadersOf = (rest: Partial<Loaders> = {}): Loaders => ({
  ui: async () => ({ createUi: () => NO_UI }),
  erase: async () => ({
    erase: async () => ({ erased: [], remaining: [] }),
    takeStock: async () => [],
  }),
  pass(open) {
    open(pass)
  },
  ...rest,
})
