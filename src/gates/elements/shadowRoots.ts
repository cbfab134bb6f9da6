import type { Guard } from '../guard'
import { afterwards } from '../patch'

/** Watches shadow roots, closed ones too. */
export const guardShadows: Guard = (realm, { patch }, { watcher: { addRoot } }) => {
  patch(
    realm.Element.prototype,
    'attachShadow',
    afterwards((root: ShadowRoot) => {
      addRoot(root)
      return root
    }),
  )
}
