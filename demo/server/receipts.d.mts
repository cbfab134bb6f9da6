import type { Hono } from 'hono'
import type { ReceiptStore } from './receipts/store.mjs'

/** The reference receiver. */
export function receiptsApp(parts: {
  readonly store: ReceiptStore
  /** Every configuration that receipts may still come of. */
  readonly published: () => Promise<readonly unknown[]>
  readonly now?: () => number
}): Hono
