import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBrowser } from '../../../src/platform/browser'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  for (const at of [document, Document.prototype]) Reflect.deleteProperty(at, 'prerendering')
  Reflect.deleteProperty(window, 'cookieStore')
  document.cookie = 'a=; max-age=0'
})

describe('createBrowser', () => {
  it('tells the time', () => {
    vi.useFakeTimers({ now: 1234 })
    expect(createBrowser().now()).toBe(1234)
  })

  it('reads and writes the cookies of the page', () => {
    const { cookies } = createBrowser()
    cookies.set('a', '1', {})
    expect(cookies.read()).toContain('a=1')
    expect(document.cookie).toContain('a=1')
  })

  describe('Global Privacy Control', () => {
    const define = (at: object, value: unknown): void => {
      Object.defineProperty(at, 'globalPrivacyControl', { get: () => value, configurable: true })
    }
    afterEach(() => {
      for (const at of [navigator, Navigator.prototype])
        Reflect.deleteProperty(at, 'globalPrivacyControl')
    })

    it('is off where the browser does not know it', () => {
      expect(createBrowser().gpc).toBe(false)
    })

    it.each([false, undefined, null, 1, '1', 'true', {}])(
      'is off where the browser says %j',
      (value) => {
        define(Navigator.prototype, value)
        expect(createBrowser().gpc).toBe(false)
      },
    )

    it('is on where the browser says true, whatever a page puts in front of that', () => {
      define(Navigator.prototype, true)
      expect(createBrowser().gpc).toBe(true)
      define(navigator, false)
      expect(createBrowser().gpc).toBe(true)
    })

    it('is on where an extension has put it on the object', () => {
      define(navigator, true)
      expect(createBrowser().gpc).toBe(true)
    })

    it('is off where asking fails', () => {
      Object.defineProperty(navigator, 'globalPrivacyControl', {
        get() {
          throw Error('broken')
        },
        configurable: true,
      })
      expect(createBrowser().gpc).toBe(false)
    })
  })

  it('knows the root and the nonce', () => {
    const browser = createBrowser('n0nce')
    expect(browser.root).toBe(document.documentElement)
    expect(browser.document).toBe(document)
    expect(browser.nonce).toBe('n0nce')
    expect(createBrowser().nonce).toBe('')
  })

  it('guards the functions of its window', () => {
    expect(createBrowser().realm).toBe(window)
  })

  it('runs at once where nothing is prerendered', () => {
    const run = vi.fn()
    createBrowser().whenActive(run)
    Object.defineProperty(Document.prototype, 'prerendering', { value: false, configurable: true })
    createBrowser().whenActive(run)
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('waits until the page is no longer prerendered', () => {
    Object.defineProperty(Document.prototype, 'prerendering', { value: true, configurable: true })
    const run = vi.fn()
    createBrowser().whenActive(run)
    expect(run).not.toHaveBeenCalled()
    document.dispatchEvent(new Event('prerenderingchange'))
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('takes an element named prerendering for no prerendering', () => {
    const value = document.createElement('img')
    Object.defineProperty(document, 'prerendering', { value, configurable: true })
    const run = vi.fn()
    createBrowser().whenActive(run)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('runs at once when the document is parsed, else when it is', () => {
    const run = vi.fn()
    createBrowser().whenParsed(run)
    expect(run).toHaveBeenCalledTimes(1)
    vi.spyOn(Document.prototype, 'readyState', 'get').mockReturnValue('loading')
    createBrowser().whenParsed(run)
    expect(run).toHaveBeenCalledTimes(1)
    document.dispatchEvent(new Event('DOMContentLoaded'))
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('pauses for a moment, or for some milliseconds', async () => {
    vi.useFakeTimers()
    const { pause } = createBrowser()
    const ended: string[] = []
    void pause().then(() => ended.push('moment'))
    void pause(500).then(() => ended.push('500'))
    await vi.advanceTimersByTimeAsync(499)
    expect(ended).toEqual(['moment'])
    await vi.advanceTimersByTimeAsync(1)
    expect(ended).toEqual(['moment', '500'])
  })

  it('warns in the console, under its name', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    createBrowser().warn('not in the policy:', 'x')
    expect(warn).toHaveBeenCalledExactlyOnceWith('[sekisho]', 'not in the policy:', 'x')
  })

  it('runs in an idle moment after the page has loaded', async () => {
    vi.useFakeTimers()
    const idle: IdleRequestCallback[] = []
    vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback) => idle.push(run))
    const state = vi.spyOn(Document.prototype, 'readyState', 'get').mockReturnValue('interactive')
    const run = vi.fn()
    createBrowser().whenIdle(run)
    expect(idle).toHaveLength(0)
    window.dispatchEvent(new Event('load'))
    expect(idle).toHaveLength(1)
    idle[0]?.({ didTimeout: false, timeRemaining: () => 1 })
    expect(run).toHaveBeenCalledTimes(1)
    // Safari has no idle callbacks.
    vi.unstubAllGlobals()
    state.mockReturnValue('complete')
    createBrowser().whenIdle(run)
    expect(run).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(200)
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('reports what a listener has thrown in a task of its own', () => {
    vi.useFakeTimers()
    const error = Error('mine')
    createBrowser().report(error)
    expect(() => vi.runAllTimers()).toThrow(error)
  })

  it('has the fetch of the browser, whoever patches it afterwards', () => {
    const { fetch: before } = window
    const browser = createBrowser()
    vi.stubGlobal('fetch', vi.fn())
    expect(browser.fetch).toBe(before)
  })

  it('knows the place and the window', () => {
    expect(createBrowser().place.hostname).toBe(location.hostname)
    const heard = vi.fn()
    createBrowser().window.addEventListener('heard', heard, { once: true })
    window.dispatchEvent(new Event('heard'))
    expect(heard).toHaveBeenCalledOnce()
  })

  it('keeps no cookies where the browser says so, or refuses the mere look at storage', () => {
    expect(createBrowser().keepsCookies).toBe(true)
    const enabled = vi.spyOn(navigator, 'cookieEnabled', 'get').mockReturnValue(false)
    expect(createBrowser().keepsCookies).toBe(false)
    enabled.mockRestore()
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    expect(createBrowser().keepsCookies).toBe(false)
  })

  it('makes record ids of 22 characters of [0-9a-z], no two alike', () => {
    const { randomId } = createBrowser()
    const ids = Array.from({ length: 500 }, randomId)
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{22}$/)
    expect(new Set(ids).size).toBe(500)
  })

  it('knows the keys of what the page has stored', () => {
    localStorage.setItem('pk_1', 'a')
    sessionStorage.setItem('theme', 'dark')
    const { keys } = createBrowser()
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
    expect(createBrowser().keys('session')).toEqual([])
  })

  it('knows what the page has asked for, and when', () => {
    vi.stubGlobal('performance', {
      timeOrigin: 1000,
      getEntriesByType: (type: string) =>
        type === 'resource' ? [{ startTime: 5.5, name: 'https://stats.example.jp/a.js' }] : [],
    })
    const asked = createBrowser().requests()
    vi.unstubAllGlobals()
    expect(asked).toEqual([[1005.5, 'https://stats.example.jp/a.js']])
  })

  it('has a cookie store where there is one', () => {
    expect(createBrowser().cookieStore).toBeUndefined()
    const cookieStore = new EventTarget()
    Object.assign(window, { cookieStore })
    expect(createBrowser().cookieStore).toBe(cookieStore)
  })
})
