import { afterAll, beforeAll, expect } from 'vitest'

/**
 * What can be seen of the world that unit tests share: what a file leaves behind would meet the next
 * one, whichever it is. So each file must leave it as it found it.
 */
type World = ReadonlyMap<string, unknown>

/** What the properties of an object hold, or their accessors, which nobody calls. */
const propertiesOf = (owner: object, name: string): [string, unknown][] =>
  Reflect.ownKeys(owner).flatMap((key) => {
    const { value, get, set } = Object.getOwnPropertyDescriptor(owner, key) ?? {}
    const of = `${name}${String(key)}`
    return [
      [of, (value as unknown) ?? get],
      [`${of} =`, set],
    ]
  })

const prototypeOf = (value: unknown): object | undefined =>
  typeof value === 'function' ? (value.prototype as object | undefined) : undefined

/** The window of jsdom, where the tests have one. */
const { jsdom } = globalThis as { jsdom?: { window: object } }
const all = globalThis as unknown as Readonly<Record<string, unknown>>
/** Node makes many of its globals when somebody first asks for them: their values tell nothing. */
const names = Object.getOwnPropertyNames(jsdom?.window ?? {}).filter((name) => name in all)

const look = (): World => {
  const world = new Map<string, unknown>()
  for (const name of Object.getOwnPropertyNames(globalThis)) world.set(name, 'there')
  for (const name of ['Date', 'setTimeout', 'setInterval', 'queueMicrotask', 'fetch', 'console'])
    world.set(`${name} itself`, all[name])
  for (const name of names) {
    const value = all[name]
    world.set(`${name} itself`, value)
    const prototype = prototypeOf(value)
    if (prototype) for (const each of propertiesOf(prototype, `${name}.`)) world.set(...each)
  }
  if (jsdom) {
    world.set('the document', document.documentElement.outerHTML)
    world.set('the address', location.href)
    world.set('cookies', document.cookie)
    world.set('stored', JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  }
  return world
}

let before: World

beforeAll(() => {
  before = look()
})
afterAll(() => {
  const after = look()
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => !Object.is(before.get(name), after.get(name)),
  )
  expect(changed, 'what the file has changed and left so').toEqual([])
})
