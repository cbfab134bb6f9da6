import type { ChangeDetail, Consent, ConsentEvents } from './consent/types'

/** Tells a page's listeners what happens. */
export interface Events {
  readonly on: Consent['on']
  readonly tell: <T extends keyof ConsentEvents>(type: T, detail: ConsentEvents[T]) => void
  /** What `ready` has told, once it has; who comes later is told at once. */
  ready?: ChangeDetail
}

/** Makes them. An EventTarget reports what a listener throws, and goes on with the others. */
export const createEvents = (): Events => {
  const target = new EventTarget()
  const events: Events = {
    on(type, listener) {
      const off = new AbortController()
      target.addEventListener(
        type,
        (event) => {
          listener((event as CustomEvent<never>).detail)
        },
        off,
      )
      const { ready } = events
      if (ready && type === 'ready')
        queueMicrotask(() => off.signal.aborted || listener(ready as never))
      return () => {
        off.abort()
      }
    },
    tell(type, detail) {
      target.dispatchEvent(new CustomEvent(type, { detail }))
    },
  }
  return events
}
