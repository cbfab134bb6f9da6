// Treasure Data, where the page calls its client `td`, as the vendor's snippet does.
import type { Signal, Step } from './types'

const block: readonly Step[] = [{ call: 'td.setAnonymousMode' }, { call: 'td.blockEvents' }]

/** @see https://www.npmjs.com/package/td-js-sdk */
export const treasuredata: Signal = {
  hold: block,
  grant: [{ call: 'td.unblockEvents' }, { call: 'td.setSignedMode' }],
  withdraw: block,
}
