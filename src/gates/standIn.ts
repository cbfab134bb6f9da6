import type { Realm } from '../platform/types'

/**
 * Makes an object that looks like one of the browser's and has nothing behind it.
 *
 * @param maker the class of the browser's own object
 * @param types of its events, each with an `on…` property
 * @param members its other properties; a getter is asked each time
 */
export const createStandIn = (
  { EventTarget }: Pick<Realm, 'EventTarget'>,
  maker: new (...args: never[]) => EventTarget,
  types: readonly string[],
  members: object,
): EventTarget => {
  const made = Reflect.construct<[], EventTarget>(EventTarget, [], maker)
  const handlers = Object.fromEntries(types.map((type) => [`on${type}`, null]))
  // Past the setters of the browser's own objects, which would refuse this one.
  for (const part of [handlers, members])
    Object.defineProperties(made, Object.getOwnPropertyDescriptors(part))
  for (const type of types)
    made.addEventListener(type, (event) => {
      ;(Reflect.get(made, `on${type}`) as EventListener | null)?.call(made, event)
    })
  return made
}
