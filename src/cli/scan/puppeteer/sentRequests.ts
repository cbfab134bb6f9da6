// Records every request of a tab, with its frames and workers, by the DevTools protocol.
import type { CDPSession, Protocol } from 'puppeteer-core'

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

/** The record. */
export interface SentRequests {
  /** Follows a tab, or the workers that the tabs of a browser share. */
  follow(session: CDPSession): Promise<void>
  /** Waits no more for what the page before has asked for. */
  forgetPending(): void
  /** What was sent and set since the last call. */
  take(): { readonly requests: readonly SentRequest[]; readonly setCookies: readonly SetCookies[] }
  /** Milliseconds since 1970 of the last sign of life, or nothing while something is under way. */
  lastActivity(): number | undefined
}

/** What goes on for as long as the page is open, and makes no page busy. */
const ENDLESS: readonly string[] = ['EventSource', 'WebSocket', 'Ping', 'Media', 'Prefetch']

/** The address of the script or document that asked for something. */
const initiatorOf = ({ url, stack }: Protocol.Network.Initiator, document: string): string => {
  for (let at = stack; at; at = at.parent) {
    const frame = at.callFrames.find((each) => /^https?:/.test(each.url))
    if (frame) return frame.url
  }
  return url ?? document
}

/** Makes the record. */
export const createSentRequests = (): SentRequests => {
  /** By session and request, each hop of a redirect in turn. */
  const current = new Map<string, SentRequest>()
  const sent = new Set<SentRequest>()
  /** Ids of requests, and the session that has told of each: the end of a frame's is told by another one. */
  const pending = new Map<string, string>()
  let setCookies: SetCookies[] = []
  let last = Date.now()

  const add = (key: string, request: SentRequest): void => {
    last = Date.now()
    current.set(key, request)
    sent.add(request)
  }
  const end = ({ requestId }: { readonly requestId: string }): void => {
    if (pending.delete(requestId)) last = Date.now()
  }

  const listen = (session: CDPSession): void => {
    const id = session.id()
    const keyOf = ({ requestId }: { readonly requestId: string }): string => `${id} ${requestId}`
    session.on('Network.requestWillBeSent', (event) => {
      const { request, documentURL, initiator, wallTime, type = 'Other' } = event
      const { url } = request
      if (!/^(?:https?|wss?):/.test(url)) return
      add(keyOf(event), {
        url,
        type: type.toLowerCase(),
        initiator: initiatorOf(initiator, documentURL),
        document: documentURL,
        time: wallTime * 1000,
      })
      if (!ENDLESS.includes(type)) pending.set(event.requestId, id)
    })
    const connected =
      (type: string) =>
      (event: { readonly url: string; readonly initiator?: Protocol.Network.Initiator }): void => {
        const initiator = event.initiator ? initiatorOf(event.initiator, '') : ''
        add(`${id} ${event.url}`, {
          url: event.url,
          type,
          initiator,
          document: '',
          time: Date.now(),
        })
      }
    session.on('Network.webSocketCreated', connected('websocket'))
    session.on('Network.webTransportCreated', connected('webtransport'))
    session.on('Network.responseReceivedExtraInfo', (event) => {
      const entry = Object.entries(event.headers).find(([name]) => /^set-cookie$/i.test(name))
      const request = current.get(keyOf(event))
      if (!entry || !request) return
      const refused = event.blockedCookies.map(({ cookieLine }) => cookieLine)
      const lines = entry[1].split('\n').filter((line) => !refused.includes(line))
      setCookies.push({ host: new URL(request.url).hostname, lines })
    })
    session.on('Network.responseReceived', (event) => {
      // Where nobody reads the body, it never ends.
      if (event.type === 'Fetch' || event.type === 'Document') end(event)
    })
    session.on('Network.loadingFinished', end)
    session.on('Network.loadingFailed', (event) => {
      const request = current.get(keyOf(event))
      // The browser has refused it: a policy of the page, for instance. It was never sent.
      if (event.blockedReason && request) sent.delete(request)
      end(event)
    })
  }

  /** Follows a frame of another process, or a worker. It waits until its first request can be seen. */
  const attach = async (parent: CDPSession, sessionId: string): Promise<void> => {
    const child = parent.connection()?.session(sessionId)
    if (!child) return
    listen(child)
    const ignored = (): void => {
      // It is gone already, or lacks the domain.
    }
    await child.send('Network.enable').catch(ignored)
    await attachTo(child).catch(ignored)
    await child.send('Runtime.runIfWaitingForDebugger').catch(ignored)
  }
  const attachTo = async (session: CDPSession, workers?: boolean): Promise<void> => {
    session.on('Target.attachedToTarget', ({ sessionId }) => {
      void attach(session, sessionId)
    })
    session.on('Target.detachedFromTarget', ({ sessionId }) => {
      for (const [requestId, from] of pending) if (from === sessionId) end({ requestId })
    })
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      ...(workers && {
        filter: [{ type: 'shared_worker' }, { type: 'service_worker' }, { exclude: true }],
      }),
    })
  }

  return {
    async follow(session) {
      const isTab = await session.send('Network.enable').then(
        () => true,
        () => false,
      )
      if (isTab) listen(session)
      await attachTo(session, !isTab)
    },
    take() {
      const taken = { requests: [...sent], setCookies }
      sent.clear()
      setCookies = []
      return taken
    },
    forgetPending() {
      pending.clear()
    },
    lastActivity: () => (pending.size ? undefined : last),
  }
}
