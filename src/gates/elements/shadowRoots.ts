import type { Guard } from '../guard'

/** Watches shadow roots, closed ones too. */
export const guardShadows: Guard = (realm, { patch }, { watcher: { addRoot } }) => {
  patch<Element>(realm.Element.prototype, 'attachShadow', (self, args, native) => () => {
    const root = Reflect.apply(native, self, args as never) as ShadowRoot
    addRoot(root)
    return root
  })
}
