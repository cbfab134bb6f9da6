import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPost } from '../../../src/receipts/post'

const answers = (status: number, headers: Record<string, string> = {}) =>
  vi.fn<typeof fetch>(async () => new Response(null, { status, headers }))

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  Reflect.deleteProperty(navigator, 'locks')
})

const send = (by: typeof fetch) => createPost(by).post('/consent-receipts', '{"id":"a"}', 'a')

describe('post', () => {
  it('sends JSON with the key as a string of RFC 8941, and goes on when the page is left', async () => {
    const fetch = answers(201)
    expect(await send(fetch)).toEqual({ status: 201, wait: 0 })
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      '/consent-receipts',
      expect.objectContaining({
        method: 'POST',
        keepalive: true,
        credentials: 'same-origin',
        referrerPolicy: 'origin',
        body: '{"id":"a"}',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': '"a"' },
      }),
    )
  })

  it('calls fetch on the window, as browsers want it', async () => {
    const fetch = answers(200)
    await send(fetch)
    expect(fetch.mock.contexts[0]).toBe(window)
  })

  it('passes by what stands in front of the fetch of the page', async () => {
    const front = answers(500)
    vi.stubGlobal('fetch', front)
    expect((await send(answers(200))).status).toBe(200)
    expect(front).not.toHaveBeenCalled()
  })

  it('follows no redirect: a POST that becomes a GET stores nothing', async () => {
    const redirected = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' })
    const fetch = vi.fn<typeof globalThis.fetch>(async () => redirected)
    expect(await send(fetch)).toEqual({ status: 300, wait: 0 })
    expect(fetch.mock.calls[0]?.[1]?.redirect).toBe('manual')
  })

  it.each([
    ['a'.repeat(59_999), true],
    ['a'.repeat(60_000), false],
    ['汐'.repeat(19_999), true],
    ['汐'.repeat(20_000), false],
  ])('goes on when the page is left only as far as browsers allow: %#', async (body, keepalive) => {
    const fetch = answers(201)
    await createPost(fetch).post('/consent-receipts', body, 'a')
    expect(fetch.mock.calls[0]?.[1]?.keepalive).toBe(keepalive)
  })

  it('answers 0 where nothing answers', async () => {
    const failing = async (): Promise<Response> => {
      throw new TypeError('Failed to fetch')
    }
    expect(await send(failing)).toEqual({ status: 0, wait: 0 })
  })

  it.each([
    ['120', 120_000],
    ['Mon, 01 Jun 2026 00:01:00 GMT', 60_000],
    ['Mon, 01 Jun 2020 00:00:00 GMT', 0],
    ['-5', 0],
    ['soon', 0],
  ])('reads how long to wait: %s', async (after, wait) => {
    vi.useFakeTimers({ now: Date.UTC(2026, 5, 1), toFake: ['Date'] })
    expect(await send(answers(429, { 'Retry-After': after }))).toEqual({ status: 429, wait })
  })
})

describe('alone', () => {
  const withLocks = (request: (...args: never[]) => Promise<unknown>): void => {
    Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true })
  }

  it('runs under a lock, and not where another tab has it', async () => {
    let free = true
    withLocks(async (...[name, options, run]: [string, object, (lock: unknown) => unknown]) => {
      expect([name, options]).toEqual(['sekisho~a', { ifAvailable: true }])
      await run(free ? {} : null)
    })
    const run = vi.fn(async () => {})
    const { alone } = createPost(answers(200))
    await alone('sekisho~a', run)
    expect(run).toHaveBeenCalledTimes(1)
    free = false
    await alone('sekisho~a', run)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('runs without one where there are none, or where they are refused', async () => {
    const run = vi.fn(async () => {})
    const { alone } = createPost(answers(200))
    await alone('sekisho~a', run)
    withLocks(async () => {
      throw new DOMException('no', 'SecurityError')
    })
    await alone('sekisho~a', run)
    expect(run).toHaveBeenCalledTimes(2)
  })
})

describe('the rest', () => {
  it('knows whether there is a network, and is random', () => {
    const { online, random } = createPost(answers(200))
    expect(online()).toBe(true)
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    expect(online()).toBe(false)
    expect(random()).toBeGreaterThanOrEqual(0)
    expect(random()).toBeLessThan(1)
  })
})
