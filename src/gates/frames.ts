import type { Guard } from './guard'

/** Gives the same guards to frames of the same origin, when a script looks into one, and to windows it opens. */
export const guardFrames: Guard = (realm, { patch }, { guard }) => {
  for (const { prototype } of [realm.HTMLIFrameElement, realm.HTMLObjectElement])
    patch<object>(
      prototype,
      'contentWindow contentDocument',
      (self, _, native) => {
        // Of another origin it tells nothing, which is not for the page to hear.
        const found = Reflect.apply(native, self, []) as Window | Document | null
        guard(found && ('defaultView' in found ? found.defaultView : found))
        return undefined
      },
      'get',
    )
  patch(realm, 'open', (self, args, native) => () => {
    const opened = Reflect.apply(native, self as never, args as never) as Window | null
    guard(opened)
    return opened
  })
}
