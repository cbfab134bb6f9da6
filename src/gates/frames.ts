import type { Guard } from './guard'

/** Gives the same guards to frames of the same origin, when a script looks into one, and to windows it opens. */
export const guardFrames: Guard = (realm, { patch }, { guard }) => {
  for (const { prototype } of [
    realm.HTMLIFrameElement,
    // Old, and still there.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    realm.HTMLFrameElement,
    realm.HTMLObjectElement,
  ])
    patch<object>(
      prototype,
      'contentWindow contentDocument',
      (self, _, native) => () => {
        const found = Reflect.apply(native, self, []) as Window | Document | null
        guard(found && ('defaultView' in found ? found.defaultView : found))
        return found
      },
      'get',
    )
  patch(realm, 'open', (self, args, native) => () => {
    const opened = Reflect.apply(native, self as never, args as never) as Window | null
    guard(opened)
    return opened
  })
}
