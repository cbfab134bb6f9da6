/** A stored receipt. */
export interface StoredReceipt {
  /** Increases with every stored receipt. */
  readonly number: number
  /** Record id. */
  readonly id: string
  /** When it was stored, ISO 8601 in UTC. */
  readonly received: string
  /** The receipt as it was received, JSON. */
  readonly body: string
}

/** The storage of receipts. */
export interface ReceiptStore {
  /**
   * Stores a receipt unless there is one with this id, and resolves to `new`. Otherwise resolves to `same`
   * or `other`, depending on whether the stored one is the same, character by character.
   */
  put(id: string, body: string, received: string): Promise<'new' | 'same' | 'other'>
  get(id: string): Promise<StoredReceipt | undefined>
  /** Lists receipts with a smaller number than `before`, newest first. */
  list(page?: {
    readonly before?: number
    readonly limit?: number
  }): Promise<readonly StoredReceipt[]>
  close(): Promise<void>
}

/** Opens the store; in memory if no file is given. */
export function openStore(file?: string): ReceiptStore
