/**
 * Vitest copies the members of jsdom's window to the global object, which is no `EventTarget` therefore. Here
 * the functions of all event targets take it for that window, as they take a browser's.
 */
const { jsdom } = globalThis as { jsdom?: { window: object } }
const MARK = Symbol.for('takes the global object for the window')

for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const) {
  const native = jsdom && (EventTarget.prototype[name] as (...args: unknown[]) => unknown)
  // Files of one worker share it.
  if (!native || MARK in native) continue
  const forWindow = function (this: unknown, ...args: unknown[]): unknown {
    return Reflect.apply(native, this === globalThis ? jsdom.window : this, args)
  }
  Reflect.set(EventTarget.prototype, name, Object.assign(forWindow, { [MARK]: true }))
}

export {}
