import type { ChangeDetail, Consent, ConsentEvents } from '../consent/types'
import type { Platform } from '../platform/types'

/** The page's listeners. */
export interface Events {
  readonly on: Consent['on']
  readonly emit: <T extends keyof ConsentEvents>(type: T, detail: ConsentEvents[T]) => void
  /** Emits `ready`, and once more to each listener that comes later. */
  readonly emitReady: (detail: ChangeDetail) => void
  /** Whether `ready` has been emitted. */
  readonly isReady: () => boolean
}

type Listener = (detail: never) => void

/** Makes them. A listener that throws does not stop the others. */
export const createEvents = ({ report }: Pick<Platform, 'report'>): Events => {
  const listeners = new Map<string, Set<Listener>>()
  let ready: ChangeDetail | undefined

  const call = (listener: Listener, detail: unknown): void => {
    try {
      listener(detail as never)
    } catch (error) {
      report(error)
    }
  }
  const events: Events = {
    on(type, listener) {
      // A function of its own, so that one listener may be added twice.
      const own: Listener = (detail) => {
        listener(detail)
      }
      const all = listeners.get(type) ?? new Set()
      listeners.set(type, all.add(own))
      if (type === 'ready' && ready)
        queueMicrotask(() => {
          if (all.has(own)) call(own, ready)
        })
      return () => {
        all.delete(own)
      }
    },
    emit(type, detail) {
      for (const each of [...(listeners.get(type) ?? [])])
        if (listeners.get(type)?.has(each)) call(each, detail)
    },
    emitReady(detail) {
      events.emit('ready', detail)
      ready = detail
    },
    isReady: () => !!ready,
  }
  return events
}
