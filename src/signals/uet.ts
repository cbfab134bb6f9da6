// Microsoft Advertising (UET). Without a default it assumes that ads are granted.
import { STATES } from './types'
import type { Signal, Step } from './types'

const tell = (command: string): readonly Step[] => [
  { push: 'uetq', with: ['consent', command, STATES] },
]

/** @see https://help.ads.microsoft.com/apex/index/3/en/60119 */
export const uet: Signal = {
  hold: tell('default'),
  resume: tell('default'),
  grant: tell('update'),
  withdraw: tell('update'),
}
