import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemory } from '../../../src/platform/memory'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

describe('createMemory', () => {
  it('keeps a text, reads it and forgets it', () => {
    const memory = createMemory(() => localStorage)
    expect(memory.read('sekisho')).toBeUndefined()
    expect(memory.write('sekisho', 'a')).toBe(true)
    expect(memory.read('sekisho')).toBe('a')
    expect(memory.keys()).toEqual(['sekisho'])
    expect(memory.write('sekisho', undefined)).toBe(true)
    expect(memory.read('sekisho')).toBeUndefined()
    expect(localStorage.length).toBe(0)
  })

  it('knows no key that every object has', () => {
    expect(createMemory(() => localStorage).read('constructor')).toBeUndefined()
    expect(createMemory(() => localStorage).read('setItem')).toBeUndefined()
  })

  it('uses the storage it is given, by its properties', () => {
    const real: Record<string, string> = {}
    const memory = createMemory(() => real as unknown as Storage)
    memory.write('sekisho', 'a')
    expect(real).toEqual({ sekisho: 'a' })
    expect(localStorage.length).toBe(0)
    expect(memory.keys()).toEqual(['sekisho'])
  })

  it('finds nothing and keeps nothing where the browser refuses', () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    const memory = createMemory(() => localStorage)
    expect(memory.keys()).toEqual([])
    expect(memory.read('sekisho')).toBeUndefined()
    expect(memory.write('sekisho', 'a')).toBe(false)
  })

  it('says when a text has no room', () => {
    const full = new Proxy(
      {},
      {
        set() {
          throw new DOMException('full', 'QuotaExceededError')
        },
      },
    )
    const memory = createMemory(() => full as Storage)
    expect(memory.write('sekisho', 'a')).toBe(false)
  })
})
