// What the browser has told of requests: which were sent, which are pending, and what cookies the answers set.

/** A request as the browser tells it. */
export interface SentRequest {
  readonly url: string
  readonly type: string
  readonly initiator: string
  /** Document that sent it; empty for a worker. */
  readonly document: string
  /** Milliseconds since 1970. */
  readonly time: number
}

/** A response that sets cookies. */
export interface SetCookies {
  /** Host of the response. */
  readonly host: string
  /** Values of `Set-Cookie` that the browser has taken. */
  readonly lines: readonly string[]
}

/** What was sent and set since the last time. */
export interface Sent {
  readonly requests: readonly SentRequest[]
  readonly setCookies: readonly SetCookies[]
}

/** The record. A key names a request within one session, an id in all of them. */
export interface RequestRecord {
  /** Adds a request, or the next hop of its redirects. */
  add(key: string, request: SentRequest): void
  /** The last hop of a request. */
  find(key: string): SentRequest | undefined
  /** Removes a request that was never sent. */
  discard(request: SentRequest): void
  /** Puts back a request that was taken. */
  keep(request: SentRequest): void
  addCookies(cookies: SetCookies): void
  /** A request is under way. */
  begin(id: string, session: string): void
  end(id: string): void
  /** Ends what a session has told of, which is gone. */
  endAllOf(session: string): void
  /** Waits no more for what is under way. */
  forgetPending(): void
  /** What was sent and set since the last call. */
  take(): Sent
  /** Milliseconds since 1970 of the last sign of life, or nothing while something is under way. */
  lastActivity(): number | undefined
}

/** Makes an empty record. */
export const createRequestRecord = (): RequestRecord => {
  /** By session and request, each hop of a redirect in turn. */
  const current = new Map<string, SentRequest>()
  const sent = new Set<SentRequest>()
  /** Ids of requests, and the session that has told of each: the end of a frame's is told by another one. */
  const pending = new Map<string, string>()
  let setCookies: SetCookies[] = []
  let last = Date.now()

  const end = (id: string): void => {
    if (pending.delete(id)) last = Date.now()
  }
  return {
    add(key, request) {
      last = Date.now()
      current.set(key, request)
      sent.add(request)
    },
    find: (key) => current.get(key),
    discard: (request) => void sent.delete(request),
    keep: (request) => void sent.add(request),
    addCookies: (cookies) => void setCookies.push(cookies),
    begin: (id, session) => void pending.set(id, session),
    end,
    endAllOf(session) {
      for (const [id, from] of pending) if (from === session) end(id)
    },
    forgetPending: () => pending.clear(),
    take() {
      const taken = { requests: [...sent], setCookies }
      sent.clear()
      setCookies = []
      return taken
    },
    lastActivity: () => (pending.size ? undefined : last),
  }
}
