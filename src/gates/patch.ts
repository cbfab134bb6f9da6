/** A function of the browser. */
export type Native = (...args: never[]) => unknown

/**
 * Decides about one call of a patched function: nothing to let it pass as it is, with arguments it may
 * have changed, or what is called instead. What the decision throws is ours and lost; what is called
 * instead throws at the page, as the browser's own would.
 */
export type Decide<Self> = (
  self: Self,
  args: unknown[],
  native: Native,
) => (() => unknown) | undefined

/** Stands for a call that does nothing. */
export const nothing = (): void => {}

/** Where a function is found in a property: a method or class, or a half of an accessor. */
export type Part = 'value' | 'get' | 'set'

/** Patches functions of one realm. */
export interface Patcher {
  /**
   * Puts a function in front of the browser's own. What is not there is left alone. An inherited
   * property becomes an own one, so that only this kind of object pays for it.
   *
   * @param names of the properties, separated by a space
   */
  patch<Self>(target: object | undefined, names: string, decide: Decide<Self>, part?: Part): void
  /** Puts back what is still in its place, identical by `===`. What others have wrapped since lets all pass. */
  undo(): void
}

const find = (target: object, name: string): PropertyDescriptor | undefined => {
  for (let at: object | null = target; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name)
    if (found) return found
  }
  return undefined
}

/**
 * Makes the patcher of a realm. A proxy stands in front, since it has the name, the length, the statics
 * and the prototype of the function behind it, can be a class, and its text is asked of that too.
 *
 * @param natives from each proxy to what is behind it, in all realms of the page; who is called on a
 *   proxy is called on that
 */
export const createPatcher = (
  { Function }: { readonly Function: FunctionConstructor },
  natives: WeakMap<object, object>,
): Patcher => {
  const undos: (() => void)[] = []
  let over = false

  const patcher: Patcher = {
    patch(target, names, decide, part = 'value') {
      if (!target) return
      for (const name of names.split(' ')) {
        const before = find(target, name)
        const native = before?.[part] as Native | undefined
        if (!native) continue
        const ask = (self: never, args: unknown[]): ReturnType<typeof decide> => {
          try {
            return over ? undefined : decide(self, args, native)
          } catch {
            // The browser complains in its own words about what cannot be read.
            return undefined
          }
        }
        const proxy = new Proxy(native, {
          apply(_, front: never, args) {
            const self = (natives.get(front) ?? front) as never
            const answer = ask(self, args)
            return answer ? answer() : (Reflect.apply(native, self, args) as unknown)
          },
          construct(_, args, made) {
            ask(undefined as never, args)
            return Reflect.construct(native, args, made) as object
          },
        })
        natives.set(proxy, natives.get(native) ?? native)
        const put = (at: object, key: string, what: PropertyDescriptor): void => {
          const own = Object.getOwnPropertyDescriptor(at, key)
          // Elsewhere it may have been frozen.
          if (!Reflect.defineProperty(at, key, what)) return
          undos.push(() => {
            const now = Object.getOwnPropertyDescriptor(at, key)?.[part] as unknown
            if (now !== proxy) return
            if (own) Reflect.defineProperty(at, key, own)
            else Reflect.deleteProperty(at, key)
          })
        }
        put(target, name, { ...before, [part]: proxy, configurable: true })
        const { prototype } = native as { prototype?: object }
        if (prototype)
          put(prototype, 'constructor', { ...find(prototype, 'constructor'), value: proxy })
      }
    },
    undo() {
      over = true
      for (const undo of undos.reverse()) undo()
    },
  }

  // It is asked of what is behind, like all that is patched.
  patcher.patch(Function.prototype, 'toString', () => {})
  return patcher
}
