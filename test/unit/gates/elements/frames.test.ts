import { afterEach, describe, expect, it } from 'vitest'
import { guardFrames } from '../../../../src/gates/elements/frames'
import { createRealm, guardWith } from '../../support/realm'
import type { GuardBench } from '../../support/realm'

let bench: GuardBench | undefined
const make = (prepare: (realm: ReturnType<typeof createRealm>) => void = () => {}): GuardBench => {
  const realm = createRealm('<iframe></iframe>')
  prepare(realm)
  return (bench = guardWith([guardFrames], { realm }))
}

afterEach(() => {
  bench?.undo()
})

describe('a frame', () => {
  it.each(['contentWindow', 'contentDocument'] as const)(
    'is guarded when a script asks for its %s, and before it has that',
    (name) => {
      const { page, guarded } = make()
      const frame = page.querySelector('iframe')
      expect(guarded).toEqual([])
      const found = frame?.[name]
      const view = found && 'defaultView' in found ? found.defaultView : found
      expect(view).toBeTruthy()
      expect(guarded).toHaveLength(1)
      expect(guarded[0]).toBe(view)
    },
  )

  it('is guarded past an element in it that is called defaultView', () => {
    const { page, guarded } = make()
    const frame = page.querySelector('iframe')
    const inner = Reflect.get(page.defaultView ?? {}, 0) as Window
    Object.defineProperty(inner.document, 'defaultView', { value: inner.document.body })
    expect(frame?.contentDocument).toBe(inner.document)
    expect(guarded.at(-1)).toBe(inner)
  })

  it('that is not in the page has no window, as ever', () => {
    const { page } = make()
    expect(page.createElement('iframe').contentWindow).toBeNull()
    expect(page.createElement('iframe').contentDocument).toBeNull()
  })

  it('is asked for on a wrong this with the error of the browser', () => {
    const { realm } = make()
    const get = Object.getOwnPropertyDescriptor(
      realm.HTMLIFrameElement.prototype,
      'contentWindow',
    )?.get
    expect(() => get?.call({}) as unknown).toThrow(realm.TypeError)
  })
})

describe('a window that a script opens', () => {
  it('is guarded, and handed out', () => {
    const other = { length: 0 }
    const asked: unknown[] = []
    const { realm, guarded } = make((at) => {
      Object.assign(at, {
        open: (...args: readonly unknown[]) => {
          asked.push(args)
          return other
        },
      })
    })
    expect(realm.open('/x', 'name')).toBe(other)
    expect(asked).toEqual([['/x', 'name']])
    expect(guarded).toEqual([other])
  })

  it('may be none', () => {
    const { realm, guarded } = make((at) => {
      Object.assign(at, { open: () => null })
    })
    expect(realm.open('/x')).toBeNull()
    expect(guarded).toEqual([null])
  })
})
