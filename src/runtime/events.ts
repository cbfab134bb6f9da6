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

/** A listener, as it was added. One may be added twice. */
interface Added {
  readonly type: keyof ConsentEvents
  readonly listener: (detail: never) => void
}

/** Makes them. A listener that throws does not stop the others. */
export const createEvents = ({ report }: Pick<Platform, 'report'>): Events => {
  const all = new Set<Added>()
  let ready: ChangeDetail | undefined

  const call = (added: Added, detail: unknown): void => {
    // Another listener may have removed it.
    if (!all.has(added)) return
    try {
      added.listener(detail as never)
    } catch (error) {
      report(error)
    }
  }
  const emit: Events['emit'] = (type, detail) => {
    for (const each of [...all]) if (each.type === type) call(each, detail)
  }
  return {
    on(type, listener) {
      const added = { type, listener }
      all.add(added)
      if (type === 'ready' && ready)
        queueMicrotask(() => {
          call(added, ready)
        })
      return () => {
        all.delete(added)
      }
    },
    emit,
    emitReady(detail) {
      emit('ready', detail)
      ready = detail
    },
    isReady: () => !!ready,
  }
}
