import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createPatcher, nothing } from '../../../src/gates/patch'
import type { Decide, Native, Patcher } from '../../../src/gates/patch'

interface BaseLike {
  say(...words: readonly unknown[]): string
  word: string
}

interface Base {
  new (...words: readonly unknown[]): BaseLike
  prototype: BaseLike
  help(): string
}

/** A realm with functions of its own, as a browser has them. */
interface FakeRealm {
  readonly Function: FunctionConstructor
  readonly TypeError: TypeErrorConstructor
  readonly Base: Base
  readonly Child: Base
  readonly free: (...words: readonly unknown[]) => unknown
}

const createRealm = (): FakeRealm =>
  runInNewContext(`(() => {
    const check = (it) => {
      if (!(it instanceof Base)) throw new TypeError('Illegal invocation')
      return it
    }
    class Base {
      constructor(...words) { this.words = words }
      static help() { return 'help of ' + this.name }
      say(first, second) { return 'said ' + first + ' to ' + check(this).words }
      get word() { return check(this).words.join() }
      set word(next) { check(this).words = [String(next)] }
    }
    class Child extends Base {}
    return { Function, TypeError, Base, Child, free: function free(a, b, c) { return [a, b, c] } }
  })()`) as FakeRealm

let realm: FakeRealm
let patcher: Patcher
let natives: WeakMap<object, Native>

beforeEach(() => {
  realm = createRealm()
  natives = new WeakMap()
  patcher = createPatcher(realm, natives)
})

const pass: Decide<unknown> = () => undefined
const descriptorOf = (target: object, name: string): PropertyDescriptor =>
  Object.getOwnPropertyDescriptor(target, name) ?? {}
/** The text of a function, asked of the function of its own realm. */
const textOf = (it: object, of: FakeRealm = realm): string =>
  Reflect.apply(of.Function.prototype.toString, it, [])

describe('a patched method', () => {
  it('is asked with this, the arguments and the native', () => {
    const { Base } = realm
    const decide = vi.fn(pass)
    const native = descriptorOf(Base.prototype, 'say').value as Native
    patcher.patch(Base.prototype, 'say', decide)
    const base = new Base('x')
    expect(base.say('a', 'b')).toBe('said a to x')
    expect(decide).toHaveBeenCalledExactlyOnceWith(base, ['a', 'b'], native)
  })

  it('may change the arguments', () => {
    const { Base } = realm
    patcher.patch(Base.prototype, 'say', (_, args) => {
      args[0] = 'other'
      return undefined
    })
    expect(new Base('x').say('a')).toBe('said other to x')
  })

  it('may answer instead, with nothing too', () => {
    const { Base } = realm
    patcher.patch(Base.prototype, 'say', (_, [word]) => (word ? () => word : () => {}))
    expect(new Base().say('a')).toBe('a')
    expect(new Base().say()).toBeUndefined()
  })

  it('throws what is called instead throws, and is not called as well', () => {
    const { Base } = realm
    const base = new Base('x')
    const say = vi.spyOn(Base.prototype, 'say')
    patcher.patch(Base.prototype, 'say', () => () => {
      throw new realm.TypeError('full')
    })
    expect(() => base.say('a')).toThrow('full')
    expect(say).not.toHaveBeenCalled()
  })

  it('lets pass where whoever decides throws', () => {
    const { Base } = realm
    patcher.patch(Base.prototype, 'say', () => {
      throw Error('broken')
    })
    expect(new Base('x').say('a')).toBe('said a to x')
  })

  it('fails on a wrong this as the native does', () => {
    const { Base, TypeError } = realm
    patcher.patch(Base.prototype, 'say', pass)
    const call = (): unknown => Reflect.apply(Base.prototype.say, {}, ['a'])
    expect(call).toThrow(TypeError)
    expect(call).toThrow('Illegal invocation')
  })

  it('has the name, the length and the properties of the native', () => {
    const { Base } = realm
    const { name, length } = Base.prototype.say
    const keys = Reflect.ownKeys(Base.prototype.say)
    patcher.patch(Base.prototype, 'say', pass)
    const { say } = Base.prototype
    expect([say.name, say.length, Reflect.ownKeys(say)]).toEqual([name, length, keys])
    expect(Object.getPrototypeOf(say)).toBe(realm.Function.prototype)
  })

  it('keeps whether it is enumerable and writable', () => {
    const { Base } = realm
    Object.defineProperty(Base.prototype, 'say', { enumerable: true, writable: false })
    patcher.patch(Base.prototype, 'say', pass)
    expect(descriptorOf(Base.prototype, 'say')).toMatchObject({
      enumerable: true,
      writable: false,
      configurable: true,
    })
  })

  it('passes on whatever it is called with', () => {
    const { free } = realm
    patcher.patch(realm, 'free', pass)
    expect(realm.free).not.toBe(free)
    fc.assert(
      fc.property(fc.array(fc.anything()), (words) => {
        expect(realm.free(...words)).toEqual(free(...words))
      }),
    )
  })
})

describe('the text of a patched function', () => {
  it('is that of the native, whoever asks for it', () => {
    const { Base } = realm
    const say = textOf(Base.prototype.say)
    const base = textOf(Base)
    patcher.patch(Base.prototype, 'say', pass)
    patcher.patch(realm, 'Base', pass)
    expect(textOf(Base.prototype.say)).toBe(say)
    expect(String(Base.prototype.say)).toBe(say)
    expect(Base.prototype.say.toString()).toBe(say)
    expect(textOf(realm.Base)).toBe(base)
  })

  it('is that of the native for toString itself', () => {
    const other = createRealm()
    const native = textOf(other.Function.prototype.toString, other)
    expect(textOf(realm.Function.prototype.toString)).toBe(native)
    expect(realm.Function.prototype.toString.name).toBe('toString')
  })

  it('is that of the native in another realm of the page', () => {
    const other = createRealm()
    createPatcher(other, natives)
    const say = textOf(realm.Base.prototype.say)
    patcher.patch(realm.Base.prototype, 'say', pass)
    expect(textOf(realm.Base.prototype.say, other)).toBe(say)
  })

  it('is that of the native where a patched one was patched again', () => {
    const say = textOf(realm.Base.prototype.say)
    patcher.patch(realm.Base.prototype, 'say', pass)
    patcher.patch(realm.Child.prototype, 'say', pass)
    expect(textOf(realm.Child.prototype.say)).toBe(say)
  })

  it('of others is as it was, and an error for what is no function', () => {
    const { Child, free, Function, TypeError } = realm
    expect(textOf(Child)).toBe('class Child extends Base {}')
    expect(textOf(free)).toContain('function free(a, b, c)')
    expect(() => Reflect.apply(Function.prototype.toString, {}, []) as unknown).toThrow(TypeError)
  })
})

describe('a patched class', () => {
  it('makes instances of it, also of what extends it', () => {
    const { Base: Native } = realm
    patcher.patch(realm, 'Base', pass)
    const { Base } = realm
    class Own extends Base {}
    expect(Base).not.toBe(Native)
    for (const made of [new Base('a'), new Own('a')]) {
      expect(made).toBeInstanceOf(Base)
      expect(made).toBeInstanceOf(Native)
      expect(made.word).toBe('a')
    }
    expect(new Own()).toBeInstanceOf(Own)
    expect(new Native()).toBeInstanceOf(Base)
    expect(new realm.Child()).toBeInstanceOf(Base)
  })

  it('is the constructor of its prototype, and has its statics', () => {
    patcher.patch(realm, 'Base', pass)
    const { Base } = realm
    expect(Base.prototype.constructor).toBe(Base)
    expect(new Base().constructor).toBe(Base)
    expect(Base.help()).toBe('help of Base')
  })

  it('may change what it is made with', () => {
    patcher.patch(realm, 'Base', (_, args) => {
      args[0] = 'other'
      return undefined
    })
    expect(new realm.Base('a', 'b').word).toBe('other,b')
  })

  it('cannot be called, as the native cannot', () => {
    patcher.patch(realm, 'Base', pass)
    expect(() => Reflect.apply(realm.Base, undefined, []) as unknown).toThrow(realm.TypeError)
  })

  it('is still the same for Reflect.construct with another target', () => {
    patcher.patch(realm, 'Base', pass)
    const { Base, Child } = realm
    expect(Reflect.construct(Base, [], Child)).toBeInstanceOf(Child)
  })
})

describe('a patched accessor', () => {
  it.each([
    ['get', 'set'],
    ['set', 'get'],
  ] as const)('stands in front of %s, and leaves %s', (part, other) => {
    const { Base } = realm
    const before = descriptorOf(Base.prototype, 'word')
    patcher.patch(Base.prototype, 'word', pass, part)
    const after = descriptorOf(Base.prototype, 'word')
    expect(after[part]).not.toBe(before[part])
    expect(after[other]).toBe(before[other])
    expect((after[part] as Native).name).toBe(`${part} word`)
  })

  it('may hold what is set', () => {
    const { Base } = realm
    patcher.patch(
      Base.prototype,
      'word',
      (_, [word]) => (word === 'held' ? nothing : undefined),
      'set',
    )
    const base = new Base()
    base.word = 'a'
    base.word = 'held'
    expect(base.word).toBe('a')
  })
})

describe('an inherited property', () => {
  it('becomes an own one, so that others are not asked', () => {
    const { Base, Child } = realm
    const decide = vi.fn(pass)
    patcher.patch(Child.prototype, 'say', decide)
    new Base('x').say('a')
    expect(decide).not.toHaveBeenCalled()
    expect(new Child('x').say('a')).toBe('said a to x')
    expect(decide).toHaveBeenCalledTimes(1)
  })

  it('is deleted by undo', () => {
    const { Base, Child } = realm
    patcher.patch(Child.prototype, 'say', pass)
    expect(Object.hasOwn(Child.prototype, 'say')).toBe(true)
    patcher.undo()
    expect(Object.hasOwn(Child.prototype, 'say')).toBe(false)
    expect(Child.prototype.say).toBe(Base.prototype.say)
  })
})

describe('undo', () => {
  it('puts back everything, identical', () => {
    const other = createRealm()
    const { Base, free } = other
    const before = {
      say: descriptorOf(Base.prototype, 'say'),
      word: descriptorOf(Base.prototype, 'word'),
      constructor: descriptorOf(Base.prototype, 'constructor'),
      text: descriptorOf(other.Function.prototype, 'toString'),
    }
    const { patch, undo } = createPatcher(other, natives)
    patch(Base.prototype, 'say', pass)
    patch(Base.prototype, 'word', pass, 'get')
    patch(other, 'Base free', pass)
    undo()
    expect(other.Base).toBe(Base)
    expect(other.free).toBe(free)
    expect(descriptorOf(Base.prototype, 'say')).toEqual(before.say)
    expect(descriptorOf(Base.prototype, 'say').value).toBe(before.say.value)
    expect(descriptorOf(Base.prototype, 'word').get).toBe(before.word.get)
    expect(descriptorOf(Base.prototype, 'constructor')).toEqual(before.constructor)
    expect(Base.prototype.constructor).toBe(Base)
    expect(other.Function.prototype.toString).toBe(before.text.value)
  })

  it('puts back what was patched twice', () => {
    const { Base } = realm
    const { say } = Base.prototype
    patcher.patch(Base.prototype, 'say', pass)
    patcher.patch(Base.prototype, 'say', pass)
    patcher.undo()
    expect(Base.prototype.say).toBe(say)
  })

  it('leaves what somebody else has wrapped since, and lets it pass', () => {
    const { Base } = realm
    const decide = vi.fn<Decide<unknown>>(() => () => 'held')
    patcher.patch(Base.prototype, 'say', decide)
    const ours = Base.prototype.say
    const theirs = function (this: BaseLike, ...words: readonly unknown[]): string {
      return 'they ' + ours.apply(this, [...words])
    }
    Base.prototype.say = theirs
    expect(new Base('x').say('a')).toBe('they held')
    patcher.undo()
    expect(Base.prototype.say).toBe(theirs)
    expect(new Base('x').say('a')).toBe('they said a to x')
    expect(decide).toHaveBeenCalledTimes(1)
  })

  it('lets pass who has kept the function', () => {
    const { Base } = realm
    patcher.patch(Base.prototype, 'say', () => () => 'held')
    patcher.patch(realm, 'Base', (_, args) => {
      args[0] = 'held'
      return undefined
    })
    const { say } = Base.prototype
    const Kept = realm.Base
    patcher.undo()
    expect(say.call(new Kept('x'), 'a')).toBe('said a to x')
  })

  it('leaves what somebody else has taken away', () => {
    const { Base } = realm
    patcher.patch(Base.prototype, 'say', pass)
    Reflect.deleteProperty(Base.prototype, 'say')
    patcher.undo()
    expect(Object.hasOwn(Base.prototype, 'say')).toBe(false)
  })

  it('may be called twice', () => {
    const { Base } = realm
    const { say } = Base.prototype
    patcher.patch(Base.prototype, 'say', pass)
    patcher.undo()
    patcher.undo()
    expect(Base.prototype.say).toBe(say)
  })
})

describe('what cannot be patched', () => {
  it('is left alone: what is not there', () => {
    patcher.patch(undefined, 'say', pass)
    patcher.patch(realm.Base.prototype, 'sing', pass)
    patcher.patch(realm.Base.prototype, 'say', pass, 'get')
    expect(Object.hasOwn(realm.Base.prototype, 'sing')).toBe(false)
    expect(descriptorOf(realm.Base.prototype, 'say').get).toBeUndefined()
  })

  it('is left alone: what is frozen', () => {
    const { Base } = realm
    const { say } = Base.prototype
    Object.freeze(Base.prototype)
    patcher.patch(Base.prototype, 'say', pass)
    expect(Base.prototype.say).toBe(say)
    patcher.undo()
    expect(Base.prototype.say).toBe(say)
  })
})
