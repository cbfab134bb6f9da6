// The same by an import of types, which no bundler sees.
import type { PageSekisho, Queued } from 'sekisho/global'

export const queued: Queued = (consent) => consent.hide()
export const list: PageSekisho = [queued]
window.sekisho ??= list
