import type { Guard } from './guard'
import { nothing } from './patch'

/** Addresses that lead nowhere, so that the browser itself fails as it does for any bad one. */
const NOWHERE = 'blob:null/'
const NO_SOCKET = 'wss://sekisho.invalid'

/** Lets requests to a declared host fail as when the network is down, until its service is granted. */
export const guardNetwork: Guard = (realm, { patch }, { keeper, signal }) => {
  const { refuses } = keeper

  patch(realm, 'fetch', (_, [input]) =>
    refuses((input as Request | undefined)?.url ?? input)
      ? () => realm.Promise.reject(new realm.TypeError('Failed to fetch'))
      : undefined,
  )
  patch(realm.XMLHttpRequest.prototype, 'open', (_, args) => {
    if (refuses(args[1])) args[1] = NOWHERE
    return undefined
  })
  patch(realm.Navigator.prototype, 'sendBeacon', (_, [address]) =>
    refuses(address) ? () => false : undefined,
  )
  patch(realm, 'EventSource WebSocket', (_, args) => {
    if (refuses(args[0])) args[0] = NO_SOCKET
    return undefined
  })

  // Fields of the form may be called action or getAttribute.
  patch<Element>(realm.HTMLFormElement.prototype, 'submit requestSubmit', (self, [button]) => {
    const attribute = realm.Element.prototype.getAttribute
    const action =
      (button && attribute.call(button as Element, 'formaction')) ?? attribute.call(self, 'action')
    return action && refuses(action) ? nothing : undefined
  })

  // Pings are sent after the click: those that may go stay for that long.
  const click = (event: Event): void => {
    const link = event.composedPath().find((each) => (each as Element).matches?.('[ping]')) as
      Element | undefined
    const ping = link?.getAttribute('ping')
    if (!link || !ping) return
    const may = ping
      .split(/\s+/)
      .filter((each) => !refuses(each))
      .join(' ')
    // Observers are told of every write.
    if (may === ping) return
    link.setAttribute('ping', may)
    setTimeout(() => {
      link.setAttribute('ping', ping)
    })
  }
  for (const type of ['click', 'auxclick'])
    realm.addEventListener(type, click, { capture: true, signal })
}
