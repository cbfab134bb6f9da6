// Writes the network events of one session into the record of requests.
import type { CDPSession, Protocol } from 'puppeteer-core'
import type { RequestRecord } from './requestRecord'

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

const keyOf = (session: CDPSession, id: string): string => `${session.id()} ${id}`

const recordRequests = (session: CDPSession, record: RequestRecord): void => {
  session.on('Network.requestWillBeSent', (event) => {
    const { request, requestId, documentURL, initiator, wallTime, type = 'Other' } = event
    const { url } = request
    if (!/^(?:https?|wss?):/.test(url)) return
    record.add(keyOf(session, requestId), {
      url,
      type: type.toLowerCase(),
      initiator: initiatorOf(initiator, documentURL),
      document: documentURL,
      time: wallTime * 1000,
    })
    if (!ENDLESS.includes(type)) record.begin(requestId, session.id())
  })
}

const recordConnections = (session: CDPSession, record: RequestRecord): void => {
  const connected =
    (type: string) =>
    (event: { readonly url: string; readonly initiator?: Protocol.Network.Initiator }): void => {
      const { url } = event
      const initiator = event.initiator ? initiatorOf(event.initiator, '') : ''
      record.add(keyOf(session, url), { url, type, initiator, document: '', time: Date.now() })
    }
  session.on('Network.webSocketCreated', connected('websocket'))
  session.on('Network.webTransportCreated', connected('webtransport'))
}

const recordCookies = (session: CDPSession, record: RequestRecord): void => {
  session.on('Network.responseReceivedExtraInfo', (event) => {
    const entry = Object.entries(event.headers).find(([name]) => /^set-cookie$/i.test(name))
    const request = record.find(keyOf(session, event.requestId))
    if (!entry || !request) return
    const refused = event.blockedCookies.map(({ cookieLine }) => cookieLine)
    const lines = entry[1].split('\n').filter((line) => !refused.includes(line))
    record.addCookies({ host: new URL(request.url).hostname, lines })
  })
}

const recordEnds = (session: CDPSession, record: RequestRecord): void => {
  session.on('Network.responseReceived', ({ requestId, type }) => {
    // Where nobody reads the body, it never ends.
    if (type === 'Fetch' || type === 'Document') record.end(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId }) => record.end(requestId))
  session.on('Network.loadingFailed', ({ requestId, blockedReason }) => {
    const request = record.find(keyOf(session, requestId))
    // The browser has refused it: a policy of the page, for instance. It was never sent.
    if (blockedReason && request) record.discard(request)
    record.end(requestId)
  })
}

/** Records what a session tells of the network from now on. */
export const recordNetwork = (session: CDPSession, record: RequestRecord): void => {
  recordRequests(session, record)
  recordConnections(session, record)
  recordCookies(session, record)
  recordEnds(session, record)
}
