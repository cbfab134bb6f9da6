/** A function of the browser. */
export type Native = (...args: never[]) => unknown

/**
 * Decides about one call of a patched function: nothing to let it through, with arguments it may have
 * changed, or what is called instead. What the decision throws is our own trouble and ignored; what is
 * called instead throws at the page, as the browser's own function would.
 */
export type Decide<Self> = (
  self: Self,
  args: unknown[],
  native: Native,
) => (() => unknown) | undefined

/** Stands for a call that does nothing. */
export const nothing = (): void => {}

/** Lets a call through, and answers with what becomes of its result. */
export const afterwards =
  (change: (result: never) => unknown): Decide<unknown> =>
  (self, args, native) =>
  () =>
    change(Reflect.apply(native, self, args as never) as never)

/** Where a function is found in a property: a method or class, or a half of an accessor. */
export type Part = 'value' | 'get' | 'set'

/** Patches functions of one realm. */
export interface Patcher {
  /**
   * Puts a function in front of the browser's own. What does not exist is left alone. An inherited
   * property becomes an own one, so that only this kind of object pays for it.
   *
   * @param names of the properties, separated by a space
   */
  patch<Self>(target: object | undefined, names: string, decide: Decide<Self>, part?: Part): void
  /** Restores what is still in its place, identical by `===`. What others have wrapped since lets everything through. */
  undo(): void
}

const find = (target: object, name: string): PropertyDescriptor | undefined => {
  for (let at: object | null = target; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name)
    if (found) return found
  }
  return undefined
}

/** What stands in front of one function. */
interface Front extends Required<Pick<ProxyHandler<Native>, 'apply' | 'construct'>> {
  decide(...call: Parameters<Decide<unknown>>): ReturnType<Decide<unknown>>
  /** The decision about one call. */
  ask(...call: Parameters<Decide<unknown>>): ReturnType<Decide<unknown>>
}

/**
 * Makes the patcher of a realm. A proxy stands in front of each function, since it has the name, the
 * length, the statics and the prototype of the function behind it, and can be a class.
 *
 * @param natives from each proxy to what is behind it, in all realms of the page: a function that is
 *   called on a proxy is called on that
 */
export const createPatcher = (
  { Function }: { readonly Function: FunctionConstructor },
  natives: WeakMap<object, object>,
): Patcher => {
  let isOver = false
  /** What fronts share: there are some hundred on every page. */
  const front: Omit<Front, 'decide'> & ThisType<Front> = {
    ask(self, args, native) {
      try {
        return isOver ? undefined : this.decide(self, args, native)
      } catch {
        // The browser complains in its own words about what cannot be read.
        return undefined
      }
    },
    apply(native, at: object, args: unknown[]): unknown {
      const self = natives.get(at) ?? at
      const answer = this.ask(self, args, native)
      return answer ? answer() : Reflect.apply(native, self as never, args as never)
    },
    construct(native, args: unknown[], made): object {
      const answer = this.ask(undefined, args, native)
      if (!answer) return Reflect.construct(native, args as never, made) as object
      const instead = answer() as object
      // Of the class that was asked for, which may be one of the page's own.
      Reflect.setPrototypeOf(instead, made.prototype as object)
      return instead
    },
  }
  /** One for each property that was patched. */
  const undos: (() => void)[] = []

  const put = (at: object, key: string, part: Part, proxy: object): void => {
    const before = Object.getOwnPropertyDescriptor(at, key)
    // Elsewhere it may have been frozen.
    if (!Reflect.defineProperty(at, key, { ...find(at, key), [part]: proxy, configurable: true }))
      return
    undos.push(() => {
      if (Object.getOwnPropertyDescriptor(at, key)?.[part] !== proxy) return
      if (before) Reflect.defineProperty(at, key, before)
      else Reflect.deleteProperty(at, key)
    })
  }
  const patchOne = (target: object, key: string, decide: Decide<never>, part: Part): void => {
    const native = find(target, key)?.[part] as Native | undefined
    if (!native) return
    const proxy = new Proxy<Native>(native, Object.assign({ decide }, front))
    natives.set(proxy, natives.get(native) ?? native)
    put(target, key, part, proxy)
    const { prototype } = native as { prototype?: object }
    if (prototype) put(prototype, 'constructor', 'value', proxy)
  }

  const patcher: Patcher = {
    patch(target, names, decide, part = 'value') {
      if (!target) return
      for (const name of names.split(' ')) patchOne(target, name, decide, part)
    },
    undo() {
      isOver = true
      for (const undo of undos.reverse()) undo()
    },
  }

  // The text of a proxy is that of the function behind it.
  patcher.patch(Function.prototype, 'toString', () => undefined)
  return patcher
}
