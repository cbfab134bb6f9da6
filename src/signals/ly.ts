// The LY tag (Yahoo! JAPAN and LINE). It documents no call for consent, only options of its `init`
// (`useCookie`, `useLocalStorage`), which the page writes itself. So nothing is called, and the gates do it.
import type { Signal } from './types'

/** @see https://ads-developers.yahoo.co.jp/ja/lytag/post/30590635.html */
export const ly: Signal = { hold: [], grant: [], withdraw: [] }
