import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBrowser } from '../../../src/platform/browser'

const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {}

/** As somebody else answers for the cookies of the document. */
const answerCookies = (get: () => string, set: (text: string) => void): void => {
  Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get, set })
}

afterEach(() => {
  Object.defineProperty(Document.prototype, 'cookie', cookie)
  vi.restoreAllMocks()
  vi.useRealTimers()
  for (const name of ['cookie', 'prerendering', 'readyState'])
    Reflect.deleteProperty(document, name)
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
    cookies.write('a=1; path=/')
    expect(cookies.read()).toContain('a=1')
    expect(document.cookie).toContain('a=1')
  })

  it('reads and writes them past an element named cookie', () => {
    const { cookies } = createBrowser()
    Object.defineProperty(document, 'cookie', { value: 'x', configurable: true })
    cookies.write('a=1; path=/')
    expect(cookies.read()).toContain('a=1')
  })

  it('has no cookies where the browser refuses to tell', () => {
    const refuse = (): never => {
      throw new DOMException('sandboxed', 'SecurityError')
    }
    answerCookies(refuse, refuse)
    const { cookies } = createBrowser()
    expect(cookies.read()).toBe('')
    expect(() => {
      cookies.write('a=1')
    }).not.toThrow()
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

  it('reads and writes the cookies whoever patches the document afterwards', () => {
    const { cookies } = createBrowser()
    const set = vi.fn()
    answerCookies(() => 'patched', set)
    cookies.write('a=1; path=/')
    expect(cookies.read()).toContain('a=1')
    expect(set).not.toHaveBeenCalled()
  })

  it('runs at once where nothing is prerendered', () => {
    const run = vi.fn()
    createBrowser().whenActive(run)
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true })
    createBrowser().whenActive(run)
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('waits until the page is no longer prerendered', () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
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
    Object.defineProperty(document, 'readyState', { value: 'loading', configurable: true })
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
})
