import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLateBrowser as create } from '../../../src/platform/late'
import type { LatePlatform } from '../../../src/platform/types'

const createLateBrowser = (): LatePlatform => create(new WeakMap())

afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(window, 'cookieStore')
})

describe('createLateBrowser', () => {
  it('knows the place and the window', () => {
    expect(createLateBrowser().place.hostname).toBe(location.hostname)
    expect(createLateBrowser().window).toBe(window)
  })

  it('keeps no cookies where the browser says so, or refuses the mere look at storage', () => {
    expect(createLateBrowser().keepsCookies).toBe(true)
    const enabled = vi.spyOn(navigator, 'cookieEnabled', 'get').mockReturnValue(false)
    expect(createLateBrowser().keepsCookies).toBe(false)
    enabled.mockRestore()
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    expect(createLateBrowser().keepsCookies).toBe(false)
  })

  it('makes record ids of 22 characters of [0-9a-z], no two alike', () => {
    const { randomId } = createLateBrowser()
    const ids = Array.from({ length: 500 }, randomId)
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{22}$/)
    expect(new Set(ids).size).toBe(500)
  })

  it('knows the keys of what the page has stored', () => {
    localStorage.setItem('pk_1', 'a')
    sessionStorage.setItem('theme', 'dark')
    const { keys } = createLateBrowser()
    expect(keys('local')).toEqual(['pk_1'])
    expect(keys('session')).toEqual(['theme'])
    localStorage.clear()
    sessionStorage.clear()
    expect(keys('local')).toEqual([])
  })

  it('knows no keys where the browser refuses the mere look at storage', () => {
    vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    expect(createLateBrowser().keys('session')).toEqual([])
  })

  it('knows what the page has asked for, and when', () => {
    vi.stubGlobal('performance', {
      timeOrigin: 1000,
      getEntriesByType: (type: string) =>
        type === 'resource' ? [{ startTime: 5.5, name: 'https://stats.example.jp/a.js' }] : [],
    })
    const asked = createLateBrowser().requests()
    vi.unstubAllGlobals()
    expect(asked).toEqual([[1005.5, 'https://stats.example.jp/a.js']])
  })

  it('has a cookie store where there is one', () => {
    expect(createLateBrowser().cookieStore).toBeUndefined()
    const cookieStore = new EventTarget()
    Object.assign(window, { cookieStore })
    expect(createLateBrowser().cookieStore).toBe(cookieStore)
  })
})
