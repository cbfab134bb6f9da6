// KARTE, where its opt-in mode is on.
// Not confirmed by a page of the vendor's that could be read.
import type { Signal } from './types'

/** `krt.deny` erases the cookies of KARTE. */
export const karte: Signal = {
  hold: [],
  grant: [{ call: 'krt.allow' }],
  withdraw: [{ call: 'krt.deny' }],
}
