/**
 * What a node or a window itself answers, and not an element that is named like the member:
 * `<form name=cookie>` shadows `document.cookie`, `<img name=addEventListener>` that function of `document`
 * and `window`, and `<input name=children>` the children of its form.
 *
 * @returns has the members of its class, and is no node: pass the object itself where one is expected
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem-filter
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
 */
export const own = <T extends EventTarget>(it: T): T => {
  const prototype = Object.getPrototypeOf(it) as object
  // Of nothing: it would have to answer with what a page has defined for good on the object.
  return new Proxy({} as T, {
    get(_, key) {
      // Above the events, `window` looks for an element or a frame of that name.
      const at = key in EventTarget.prototype ? EventTarget.prototype : prototype
      const found: unknown = Reflect.get(at, key, it)
      return typeof found === 'function' ? (found.bind(it) as unknown) : found
    },
    set: (_, key, value) => Reflect.set(prototype, key, value, it),
  })
}

/** A global that not every browser has, and no element or frame that is named like it. */
export const ownGlobal = (name: string): unknown =>
  Object.hasOwn(window, name) ? Reflect.get(window, name) : undefined
