// What a scan has seen, as data. Values of cookies and entries, queries and fragments are never part of it.

/** When something was seen: by a visitor who has not chosen, has refused everything, or has accepted everything. */
export const PHASES = ['before', 'rejected', 'accepted'] as const

export type Phase = (typeof PHASES)[number]

/** A request that a page, a frame or a worker has sent. */
export interface SeenRequest {
  /** Address without its query and fragment. */
  readonly url: string
  /** What was asked for, in lower case: `script`, `image`, `fetch`, `websocket`, … */
  readonly type: string
  /** Address of the script or page that asked for it; empty if nobody knows. */
  readonly initiator: string
  /** Address of the page. */
  readonly page: string
  /** Milliseconds since the page was opened, or since the choice was made. */
  readonly time: number
}

/** A cookie, by a script or by a header. */
export interface SeenCookie {
  readonly name: string
  /** Host for which the browser keeps it, without a dot in front. */
  readonly domain: string
  readonly httpOnly: boolean
  /** Seconds from when it was seen until it ends; `undefined` for one that ends with the session. */
  readonly lifetime: number | undefined
  /** Whether its value is a decision as Sekisho writes it. */
  readonly isDecision: boolean
  readonly page: string
}

/** Something in the storage of the site's origin. */
export interface SeenEntry {
  readonly area: 'local' | 'session' | 'indexeddb'
  readonly key: string
  readonly page: string
}

/** A page that was opened. */
export interface SeenPage {
  readonly url: string
  /** HTTP status; 0 if nothing has answered. */
  readonly status: number
  /** Why it could not be looked at; empty if it could. */
  readonly problem: string
}

/** All that one visitor has met. */
export interface Visit {
  readonly phase: Phase
  readonly pages: readonly SeenPage[]
  readonly requests: readonly SeenRequest[]
  readonly cookies: readonly SeenCookie[]
  readonly entries: readonly SeenEntry[]
  /** The first page as the visitor sees it, a WebP. */
  readonly screenshot: Uint8Array | undefined
}
