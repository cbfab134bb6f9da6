import type { Guard } from './guard'

/** Looks into shadow roots, the closed ones too. */
export const guardShadows: Guard = (realm, { patch }, { watch: { add } }) => {
  patch<Element>(realm.Element.prototype, 'attachShadow', (self, args, native) => () => {
    const root = Reflect.apply(native, self, args as never) as ShadowRoot
    add(root)
    return root
  })
}
