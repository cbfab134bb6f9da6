import type { Hono } from 'hono'
import type { ReceiptStore } from './receipts/store.mjs'

/** Makes the reference receiver. */
export function receiptsApp(parts: {
  readonly store: ReceiptStore
  /** Returns all configurations for which receipts may still arrive. */
  readonly published: () => Promise<readonly unknown[]>
  readonly now?: () => number
}): Hono
