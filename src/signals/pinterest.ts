// The Pinterest tag: `false` stops its events and clears what it has stored.
// Not confirmed by a page of the vendor's that could be read.
import type { Signal, Step } from './types'

const tell = (isGranted: boolean): readonly Step[] => [
  { call: 'pintrk', with: ['setconsent', isGranted] },
]

/** Calls of `pintrk`. */
export const pinterest: Signal = { hold: tell(false), grant: tell(true), withdraw: tell(false) }
