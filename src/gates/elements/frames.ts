import type { Guard } from '../guard'
import { afterwards } from '../patch'

/** Gives the same guards to frames of the same origin, when a script looks into one, and to windows it opens. */
export const guardFrames: Guard = (realm, { patch }, { guard }) => {
  for (const { prototype } of [realm.HTMLIFrameElement, realm.HTMLObjectElement]) {
    // Not the view of the document that is asked for: an element in it may be called defaultView.
    const windowOf = Object.getOwnPropertyDescriptor(prototype, 'contentWindow')?.get
    patch<object>(
      prototype,
      'contentWindow contentDocument',
      (self) => {
        guard(windowOf?.call(self) as Window | null)
        return undefined
      },
      'get',
    )
  }
  patch(
    realm,
    'open',
    afterwards((opened: Window | null) => {
      guard(opened)
      return opened
    }),
  )
}
