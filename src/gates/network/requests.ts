import type { Guard } from '../guard'
import { nothing } from '../patch'
import { createDeadConnection } from './connections'

/** An address that leads nowhere, so that the browser itself fails as it does for any bad one. */
const NOWHERE = 'blob:null/'

/** Lets requests to a declared host fail as when the network is down, until its service is granted. */
export const guardNetwork: Guard = (realm, { patch }, { gatekeeper }) => {
  const refuses = gatekeeper.refusesRequest

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
  for (const name of ['WebSocket', 'EventSource'] as const)
    patch(realm, name, (_, args) =>
      refuses(args[0]) ? () => createDeadConnection(realm, name, args) : undefined,
    )

  // Fields of the form may be called action or getAttribute.
  patch<Element>(realm.HTMLFormElement.prototype, 'submit requestSubmit', (self, [button]) => {
    const attribute = realm.Element.prototype.getAttribute
    const action =
      (button && attribute.call(button as Element, 'formaction')) ?? attribute.call(self, 'action')
    return action && refuses(action) ? nothing : undefined
  })
}
