import { afterEach, describe, expect, it, vi } from 'vitest'
import { cookieDocument } from '../../../src/platform/cookieDocument'

const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {}

afterEach(() => {
  Object.defineProperty(Document.prototype, 'cookie', native)
  Reflect.deleteProperty(document, 'cookie')
  document.cookie = 'a=; max-age=0; path=/'
  vi.restoreAllMocks()
})

describe('cookieDocument', () => {
  it('reads and writes the cookies of the page', () => {
    cookieDocument.cookie = 'a=1; path=/'
    expect(cookieDocument.cookie).toBe('a=1')
    expect(document.cookie).toBe('a=1')
  })

  it('reads and writes them past an element named cookie', () => {
    Object.defineProperty(document, 'cookie', { value: 'x', configurable: true })
    cookieDocument.cookie = 'a=1; path=/'
    expect(cookieDocument.cookie).toBe('a=1')
  })

  it('reads and writes them whoever patches the document afterwards', () => {
    const set = vi.fn()
    Object.defineProperty(Document.prototype, 'cookie', {
      configurable: true,
      get: () => 'patched',
      set,
    })
    cookieDocument.cookie = 'a=1; path=/'
    expect(cookieDocument.cookie).toBe('a=1')
    expect(set).not.toHaveBeenCalled()
  })

  it('has no cookies, and throws nothing, where the browser refuses', async () => {
    const refuse = (): never => {
      throw new DOMException('sandboxed', 'SecurityError')
    }
    Object.defineProperty(Document.prototype, 'cookie', {
      configurable: true,
      get: refuse,
      set: refuse,
    })
    // The accessors are taken when the module is evaluated.
    vi.resetModules()
    const { cookieDocument: refused } = await import('../../../src/platform/cookieDocument')
    expect(refused.cookie).toBe('')
    expect(() => {
      refused.cookie = 'a=1'
    }).not.toThrow()
    // Nobody else may get this one.
    vi.resetModules()
  })
})
