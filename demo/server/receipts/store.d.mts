/** A receipt as it is kept. */
export interface StoredReceipt {
  /** Counts up as receipts are stored. */
  readonly number: number
  /** Record id. */
  readonly id: string
  /** When it was stored, ISO 8601 in UTC. */
  readonly received: string
  /** The receipt as it came, JSON. */
  readonly body: string
}

/** Where receipts are kept. */
export interface ReceiptStore {
  /**
   * Stores a receipt, if there is none under this id: `new`. If there is, says whether it is the same,
   * character by character.
   */
  put(id: string, body: string, received: string): Promise<'new' | 'same' | 'other'>
  get(id: string): Promise<StoredReceipt | undefined>
  /** Newest first, those with a smaller number than `before`. */
  list(page?: {
    readonly before?: number
    readonly limit?: number
  }): Promise<readonly StoredReceipt[]>
  close(): Promise<void>
}

/** Opens the store; in memory, unless a file is named. */
export function openStore(file?: string): ReceiptStore
