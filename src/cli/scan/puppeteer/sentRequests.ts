// Records every request of a tab, with its frames and workers, by the DevTools protocol.
import type { CDPSession } from 'puppeteer-core'
import { recordNetwork } from './recordNetwork'
import { createRequestRecord } from './requestRecord'
import type { RequestRecord, Sent, SentRequest } from './requestRecord'

/** The record. */
export interface SentRequests {
  /** Follows a tab, or the workers that the tabs of a browser share. */
  follow(session: CDPSession): Promise<void>
  /** Waits no more for what the page before has asked for. */
  forgetPending(): void
  /** What was sent and set since the last call. */
  take(): Sent
  /** Forgets the requests of which something is true, and all cookies that were set. */
  discard(isForgotten: (request: SentRequest) => boolean): void
  /** Milliseconds since 1970 of the last sign of life, or nothing while something is under way. */
  lastActivity(): number | undefined
}

/** Follows a frame of another process, or a worker. It waits until its first request can be seen. */
const followTarget = async (
  parent: CDPSession,
  sessionId: string,
  record: RequestRecord,
): Promise<void> => {
  const child = parent.connection()?.session(sessionId)
  if (!child) return
  recordNetwork(child, record)
  const ignored = (): void => {
    // It is gone already, or lacks the domain.
  }
  await child.send('Network.enable').catch(ignored)
  await followTargets(child, record).catch(ignored)
  await child.send('Runtime.runIfWaitingForDebugger').catch(ignored)
}

/** Follows the frames and workers of a session, or of a browser those workers that tabs share. */
const followTargets = async (
  session: CDPSession,
  record: RequestRecord,
  isBrowser?: boolean,
): Promise<void> => {
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    void followTarget(session, sessionId, record)
  })
  session.on('Target.detachedFromTarget', ({ sessionId }) => record.endAllOf(sessionId))
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    ...(isBrowser && {
      filter: [{ type: 'shared_worker' }, { type: 'service_worker' }, { exclude: true }],
    }),
  })
}

/** Makes the record. */
export const createSentRequests = (): SentRequests => {
  const record = createRequestRecord()
  return {
    async follow(session) {
      const isTab = await session.send('Network.enable').then(
        () => true,
        () => false,
      )
      if (isTab) recordNetwork(session, record)
      await followTargets(session, record, !isTab)
    },
    take: () => record.take(),
    discard(isForgotten) {
      const { requests } = record.take()
      for (const request of requests) if (!isForgotten(request)) record.keep(request)
    },
    forgetPending: () => record.forgetPending(),
    lastActivity: () => record.lastActivity(),
  }
}
