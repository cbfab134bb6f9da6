import type { Realm } from '../../platform/types'
import { createStandIn } from '../standIn'

const CONNECTING = 0

/**
 * A WebSocket or an EventSource that fails as it does without a network. Nothing is sent.
 *
 * @see https://websockets.spec.whatwg.org/#feedback-from-the-protocol
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#fail-the-connection
 */
export const createDeadConnection = (
  realm: Realm,
  name: 'WebSocket' | 'EventSource',
  [address, options]: readonly unknown[],
): EventTarget => {
  const { Event, CloseEvent, DOMException } = realm
  const isSocket = name === 'WebSocket'
  const [CLOSED, TYPES] = isSocket
    ? ([3, ['open', 'message', 'error', 'close']] as const)
    : ([2, ['open', 'message', 'error']] as const)
  const { href } = new realm.URL(String(address), new realm.Text().baseURI)
  let state: number = CONNECTING
  let isClosed = false
  const made = createStandIn(realm, realm[name], TYPES, {
    url: isSocket ? href.replace(/^http/, 'ws') : href,
    get readyState() {
      return state
    },
    ...(isSocket
      ? { binaryType: 'blob', protocol: '', extensions: '', bufferedAmount: 0 }
      : { withCredentials: !!(options as EventSourceInit | undefined)?.withCredentials }),
    send() {
      if (state === CONNECTING) throw new DOMException('Still connecting.', 'InvalidStateError')
    },
    close() {
      isClosed = true
      if (state === CONNECTING) state = 2
    },
  })
  setTimeout(() => {
    state = CLOSED
    // A source that the page has closed says nothing.
    if (isClosed && !isSocket) return
    made.dispatchEvent(new Event('error'))
    if (isSocket) made.dispatchEvent(new CloseEvent('close', { code: 1006 }))
  })
  return made
}
