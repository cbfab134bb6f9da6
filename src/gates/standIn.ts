import type { Realm } from '../platform/types'

/** Sets own properties, past the setters of the browser's own objects. */
export const setOwn = <T extends object>(
  target: T,
  values: Readonly<Record<string, unknown>>,
): T => {
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(target, name, { configurable: true, value, writable: true })
  return target
}

/**
 * Makes an object that looks like one of the browser's and has nothing behind it.
 *
 * @param maker the class of the browser's own object
 * @param types of its events, each with an `on…` property
 * @param values its properties, which are asked for each time
 */
export const createStandIn = (
  { EventTarget }: Pick<Realm, 'EventTarget'>,
  maker: new (...args: never[]) => EventTarget,
  types: readonly string[],
  values: Readonly<Record<string, () => unknown>>,
): EventTarget => {
  const made = Reflect.construct<[], EventTarget>(EventTarget, [], maker)
  for (const [name, get] of Object.entries(values))
    Object.defineProperty(made, name, { configurable: true, get })
  for (const type of types) {
    setOwn(made, { [`on${type}`]: null })
    made.addEventListener(type, (event) => {
      ;(Reflect.get(made, `on${type}`) as EventListener | null)?.call(made, event)
    })
  }
  return made
}
