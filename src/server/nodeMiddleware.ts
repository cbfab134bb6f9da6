// The cookie gate and the Content Security Policy for Node's `http` module, and for frameworks that are built on it.
import { GPC_PATH, gpcResource } from '../policy/gpcResource'
import type { Config } from '../policy/types'
import { POLICY_HEADERS } from './policyHeaders'
import { takeHeaders } from './rawHeaders'
import type { RawHeaders } from './rawHeaders'
import { readConsent } from './readConsent'
import type { ServerConsent } from './readConsent'
import { findRegion } from './region'
import type { RequestLike } from './request'
import { decideHeaders } from './responseHeaders'
import type { AnswerOptions, OriginalHeaders } from './responseHeaders'

/** A request of Node's `http`, `https` or `http2`, or of Express. */
export interface NodeRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly url?: string | undefined
  /** Set by Express, which takes proxies into account. */
  readonly protocol?: string | undefined
  readonly socket?: object | null | undefined
  /** The decision of the visitor, once {@link nodeMiddleware} has processed the request. */
  readonly consent?: ServerConsent | undefined
}

/** The response to a {@link NodeRequest}. */
export interface NodeResponse {
  readonly headersSent: boolean
  getHeader(name: string): number | string | readonly string[] | undefined
  setHeader(name: string, value: string | readonly string[]): unknown
  removeHeader(name: string): unknown
  writeHead(status: number, ...rest: never[]): unknown
  end?(text: string): unknown
}

/** A middleware for `use()` of Express, Connect and the like. */
export type NodeMiddleware = (
  request: NodeRequest,
  response: NodeResponse,
  next?: (error?: unknown) => void,
) => void

const toRequestLike = ({ headers, url, protocol, socket }: NodeRequest): RequestLike => {
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

/** Collects the headers of a response; those that are passed to `writeHead` replace those set before. */
const originalHeaders = (
  response: NodeResponse,
  passed: Readonly<Record<string, readonly string[]>>,
  depends: boolean,
): OriginalHeaders => {
  const all = (name: string): readonly string[] =>
    passed[name] ?? [response.getHeader(name) ?? []].flat().map(String)
  const text = (name: string): string => all(name).join(', ')
  return {
    cookies: all('set-cookie'),
    vary: text('vary'),
    cacheControl: text('cache-control'),
    depends,
    contentType: text('content-type'),
    policy: Object.fromEntries(POLICY_HEADERS.map((name) => [name, text(name)])),
  }
}

/** Calls `change` with the headers that are passed to `writeHead`, and passes on what it returns. */
const interceptWriteHead = (
  response: NodeResponse,
  change: (headers: RawHeaders) => RawHeaders,
): void => {
  // flushHeaders, write and end call writeHead too.
  const native = Reflect.get(response, 'writeHead') as (...args: readonly unknown[]) => unknown
  Object.defineProperty(response, 'writeHead', {
    configurable: true,
    writable: true,
    value: (...args: readonly unknown[]): unknown => {
      if (response.headersSent) return Reflect.apply(native, response, args)
      const statusArgs = args.filter((each) => typeof each !== 'object' || !each)
      const headers = args.find((each): each is object => typeof each === 'object' && !!each)
      const changed = change(headers ?? {})
      return Reflect.apply(native, response, headers ? [...statusArgs, changed] : args)
    },
  })
}

/**
 * Makes the middleware for Node's `http` and frameworks that are built on it. It sets `request.consent` to
 * the decision. When the head of the response is written, by whatever call, its cookies pass through the
 * gate: those that are not granted are removed, the consent cookie is renewed, and `httpOnly` cookies that
 * are no longer granted are deleted. With the option `contentSecurityPolicy`, pages and workers get the
 * policy that follows from the decision. A response that sets cookies or has that policy, or whose handler
 * has read `request.consent`, gets `Vary: Cookie`.
 *
 * It answers `/.well-known/gpc.json`, where the site obeys Global Privacy Control.
 *
 * Use it before anything else that sets cookies. Middleware that was added earlier can still change the
 * head after it.
 *
 * @param config from {@link serverConfig}
 * @example app.use(nodeMiddleware(serverConfig(config)))
 */
export const nodeMiddleware =
  (config: Config, options: AnswerOptions = {}): NodeMiddleware =>
  (request, response, next) => {
    const resource = gpcResource(config)
    // With its query the address is another resource.
    if (resource.gpc && request.url === GPC_PATH && response.end) {
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify(resource))
      return
    }
    let cached: ServerConsent | undefined
    const consent = (): ServerConsent => {
      const it = toRequestLike(request)
      return (cached ??= readConsent(config, it, Date.now(), findRegion(it, options.region)))
    }
    let depends = false
    Object.defineProperty(request, 'consent', {
      configurable: true,
      enumerable: true,
      get() {
        depends = true
        return consent()
      },
    })

    interceptWriteHead(response, (headers) => {
      const names = ['set-cookie', 'vary', ...(options.contentSecurityPolicy ? POLICY_HEADERS : [])]
      const parts = takeHeaders(headers, names)
      // Node rejects these headers too, and sends nothing.
      if (!parts) return headers
      const others = takeHeaders(parts.rest, ['cache-control', 'content-type'])?.taken
      const original = originalHeaders(response, { ...others, ...parts.taken }, depends)
      const decided = decideHeaders(config, consent(), toRequestLike(request), original, options)
      if (!decided) return headers
      if (decided.cookies.length) response.setHeader('Set-Cookie', decided.cookies)
      else response.removeHeader('Set-Cookie')
      response.setHeader('Vary', decided.vary)
      for (const [name, value] of Object.entries(decided.policy))
        if (value) response.setHeader(name, value)
      return parts.rest
    })
    next?.()
  }
