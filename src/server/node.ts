import type { Config } from '../policy/types'
import { answer } from './answer'
import type { AnswerOptions } from './answer'
import { readConsent } from './consent'
import type { ServerConsent } from './consent'
import { takeHeaders } from './rawHeaders'
import type { RawHeaders } from './rawHeaders'
import type { RequestLike } from './request'

/** A request of Node's `http`, `https` or `http2`, or of Express. */
export interface NodeRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly url?: string | undefined
  /** Express knows it, proxies included. */
  readonly protocol?: string | undefined
  readonly socket?: object | null | undefined
  /** What the visitor has chosen, once {@link nodeMiddleware} has seen the request. */
  readonly consent?: ServerConsent | undefined
}

/** The answer to it. */
export interface NodeResponse {
  readonly headersSent: boolean
  getHeader(name: string): number | string | readonly string[] | undefined
  setHeader(name: string, value: string | readonly string[]): unknown
  removeHeader(name: string): unknown
  writeHead(status: number, ...rest: never[]): unknown
}

/** What Express, Connect and the like take with `use()`. */
export type NodeMiddleware = (
  request: NodeRequest,
  response: NodeResponse,
  next?: (error?: unknown) => void,
) => void

const asFetch = ({ headers, url, protocol, socket }: NodeRequest): RequestLike => {
  const isEncrypted = !!socket && 'encrypted' in socket && !!socket.encrypted
  const host = headers.host ?? headers[':authority']
  return {
    url: `${protocol ?? (isEncrypted ? 'https' : 'http')}://${[host ?? ''].flat().join()}${url ?? ''}`,
    headers: {
      get(name) {
        const value = headers[name.toLowerCase()]
        return value === undefined ? null : [value].flat().join('; ')
      },
    },
  }
}

/**
 * Makes the middleware for Node's `http` and all that is built on it. `request.consent` tells the
 * decision; and at the moment the head of the answer is written, by whatever call, its cookies go
 * through the gate: those not granted are taken out, the consent cookie is renewed, `httpOnly` cookies
 * not granted any more are deleted. An answer with cookies, or whose handler has asked
 * `request.consent`, gets `Vary: Cookie`.
 *
 * Use it before anything else that sets cookies. What hooks into an answer earlier has the last word
 * when its head is written.
 *
 * @param config from {@link serverConfig}
 * @example app.use(nodeMiddleware(serverConfig(config)))
 */
export const nodeMiddleware =
  (config: Config, options: AnswerOptions = {}): NodeMiddleware =>
  (request, response, next) => {
    let asked: ServerConsent | undefined
    const consent = (): ServerConsent => (asked ??= readConsent(config, request.headers.cookie))
    let depends = false
    Object.defineProperty(request, 'consent', {
      configurable: true,
      enumerable: true,
      get() {
        depends = true
        return consent()
      },
    })

    const before = (name: string): readonly string[] =>
      [response.getHeader(name) ?? []].flat().map(String)

    /** Puts the headers of the response right; what remains is handed on to Node. */
    const settle = (given: RawHeaders): RawHeaders => {
      const parts = takeHeaders(given, ['set-cookie', 'vary'])
      // Node refuses it too, and nothing goes out.
      if (!parts) return given
      // What is handed to writeHead stands for what was set before.
      const now = (name: string): readonly string[] => parts.taken[name] ?? before(name)
      const result = answer(
        config,
        consent(),
        asFetch(request),
        {
          cookies: now('set-cookie'),
          vary: now('vary').join(', '),
          cacheControl: (
            takeHeaders(given, ['cache-control'])?.taken['cache-control'] ?? before('cache-control')
          ).join(', '),
          depends,
        },
        options,
      )
      if (!result) return given
      if (result.cookies.length) response.setHeader('Set-Cookie', result.cookies)
      else response.removeHeader('Set-Cookie')
      response.setHeader('Vary', result.vary)
      return parts.rest
    }

    // Every other call that sends a head, flushHeaders, write and end, comes to this one.
    const native = Reflect.get(response, 'writeHead') as (...args: readonly unknown[]) => unknown
    Object.defineProperty(response, 'writeHead', {
      configurable: true,
      writable: true,
      value: (...args: readonly unknown[]): unknown => {
        if (response.headersSent) return Reflect.apply(native, response, args)
        const words = args.filter((each) => typeof each !== 'object' || !each)
        const headers = args.find((each): each is object => typeof each === 'object' && !!each)
        const rest = settle(headers ?? {})
        return Reflect.apply(native, response, headers ? [...words, rest] : args)
      },
    })
    next?.()
  }
