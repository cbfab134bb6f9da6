// @vitest-environment node
import express from 'express'
import { Hono } from 'hono'
import { createServer, request } from 'node:http'
import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Config, ConfigInput } from '../../../src/policy/types'
import { filterResponse } from '../../../src/server/filterResponse'
import { nodeMiddleware } from '../../../src/server/nodeMiddleware'
import type { AnswerOptions } from '../../../src/server/responseHeaders'
import { serverConfig } from '../../../src/server/serverConfig'
import { inputOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { ALL, NONE, textOf } from '../support/consent'

const withVideo = (draft: Draft<ConfigInput>): void => {
  draft.policy.services = [serviceOf('video', 'embeds', { hosts: ['video.test'] })]
}
const config: Config = serverConfig(inputOf(withVideo))
const YES = `sekisho=${textOf(config, ALL, Date.now())}`
const NO = `sekisho=${textOf(config, NONE, Date.now())}`
const ON: AnswerOptions = { contentSecurityPolicy: {} }
const GRANTED = ' video.test:* ws://video.test:*'
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const CSP = 'content-security-policy'

const answered = (
  cookie: string,
  headers: HeadersInit = HTML,
  options: AnswerOptions = ON,
  asked: Readonly<Record<string, string>> = {},
): Headers =>
  filterResponse(
    config,
    new Request('https://www.shiomi.example/', { headers: { cookie, ...asked } }),
    new Response('body', { headers }),
    options,
  ).headers

describe('a Fetch response', () => {
  it('gets the policy that follows from the decision, and says that it depends on it', () => {
    expect(answered(NO).get(CSP)).toMatch(/^default-src 'self' .*'unsafe-eval'$/)
    expect(answered(YES).get(CSP)).toBe(`${answered(NO).get(CSP)}${GRANTED}`)
    expect(answered('').get(CSP)).toBe(answered(NO).get(CSP))
    expect(answered(NO).get('vary')).toBe('Cookie')
    expect(answered(NO, { ...HTML, vary: 'Accept' }).get('vary')).toBe('Accept, Cookie')
  })

  it('gets none unless the site wants it', () => {
    expect([...answered(NO, HTML, {}).keys()]).toEqual(['content-type'])
    const none: AnswerOptions = { contentSecurityPolicy: () => undefined }
    expect(answered(NO, { ...HTML, [CSP]: "img-src 'self'" }, none).get(CSP)).toBe("img-src 'self'")
  })

  it('keeps the policies it has, and those of the options', () => {
    const headers = new Headers(HTML)
    headers.append(CSP, "img-src 'self' https://img.test")
    headers.append(CSP, "object-src 'none'")
    const value = answered(NO, headers, { contentSecurityPolicy: { base: "base-uri 'none'" } })
    expect(value.get(CSP)).toBe(
      `base-uri 'none', img-src 'self' https://img.test, object-src 'none', ${answered(NO).get(CSP)} https://img.test`,
    )
  })

  it('asks a function for each request', () => {
    const options: AnswerOptions = {
      contentSecurityPolicy: ({ headers }) => ({ nonce: headers.get('x-nonce') ?? '' }),
    }
    expect(answered(NO, HTML, options, { 'x-nonce': 'abc' }).get(CSP)).toContain("'nonce-abc'")
    expect(answered(NO, HTML, options).get(CSP)).not.toContain('nonce')
  })

  it('only reports if so configured, and goes on to apply the policy of the site', () => {
    const before = { ...HTML, [CSP]: "img-src 'self'", [`${CSP}-report-only`]: "font-src 'none'" }
    const result = answered(NO, before, {
      contentSecurityPolicy: { reportOnly: true, reportTo: '/csp', base: "object-src 'none'" },
    })
    expect(result.get(CSP)).toBe("object-src 'none', img-src 'self'")
    expect(result.get(`${CSP}-report-only`)).toMatch(/^font-src 'none', default-src 'self' .*\/csp/)
  })

  it('names the endpoint for reports on https alone, beside those of the site', () => {
    const options: AnswerOptions = { contentSecurityPolicy: { reportTo: '/csp' } }
    const result = answered(NO, { ...HTML, 'reporting-endpoints': 'a="/a"' }, options)
    expect(result.get(CSP)).toMatch(/; report-uri \/csp; report-to sekisho$/)
    expect(result.get('reporting-endpoints')).toBe('a="/a", sekisho="/csp"')
    const plain = answered(NO, HTML, { ...options, secure: false })
    expect(plain.get(CSP)).toMatch(/; report-uri \/csp$/)
    expect(plain.has('reporting-endpoints')).toBe(false)
  })

  it.each([
    ['text/html', 'empty', true],
    ['application/xhtml+xml', '', true],
    ['image/svg+xml', 'image', true],
    ['text/javascript', 'worker', true],
    ['text/javascript', 'serviceworker', true],
    ['text/javascript', '', true],
    ['text/javascript', 'script', false],
    ['text/plain', 'iframe', true],
    ['image/png', 'image', false],
    ['image/png', '', false],
    ['application/json', 'empty', false],
    ['', '', true],
  ])('of type %o, asked for as %o, gets a policy: %o', (type, destination, expected) => {
    const asked = destination ? { 'sec-fetch-dest': destination } : {}
    const headers = new Headers(type ? { 'content-type': type } : {})
    const response = new Response(null, { headers })
    const result = filterResponse(
      config,
      new Request('https://a.test/', { headers: asked }),
      response,
      ON,
    )
    expect(result.headers.has(CSP)).toBe(expected)
    expect(result.headers.has('vary')).toBe(expected)
  })
})

describe('Hono', () => {
  it('sends the policy, merged with what the handler has set', async () => {
    const app = new Hono()
    app.use(async (c, next) => {
      await next()
      const response = c.res
      c.res = undefined
      c.res = filterResponse(config, c.req.raw, response, ON)
    })
    app.get('/', (c) => {
      c.header('Content-Security-Policy', "img-src 'self'")
      return c.html('<p>')
    })
    const { headers } = await app.request('/', { headers: { cookie: YES } })
    expect(headers.get(CSP)).toBe(`img-src 'self', ${answered(YES).get(CSP)}`)
    expect((await app.request('/nowhere')).headers.get(CSP)).toBeNull()
  })
})

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** The raw headers of a name that a server sends. */
const sent = async (handler: Handler, name = CSP, cookie = YES): Promise<readonly string[]> => {
  const server = createServer(handler)
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = { port, host: '127.0.0.1', agent: false, headers: { cookie } }
    request(options, resolve).on('error', reject).end()
  })
  message.resume()
  const raw = message.rawHeaders
  return raw.filter((_, i) => i % 2 && raw[i - 1]?.toLowerCase() === name)
}

const guarded =
  (handler: Handler, options: AnswerOptions = ON): Handler =>
  (asked, response) => {
    nodeMiddleware(config, options)(asked, response, () => {
      handler(asked, response)
    })
  }

const OWN = "img-src 'self'"
const merged = `${OWN}, ${answered(YES).get(CSP)}`

describe('nodeMiddleware', () => {
  it.each<[string, Handler]>([
    [
      'setHeader',
      (_, response) => {
        response.setHeader('Content-Security-Policy', OWN)
        response.setHeader('Content-Type', 'text/html')
        response.end()
      },
    ],
    [
      'writeHead with an object',
      (_, response) => {
        response
          .writeHead(200, { 'CONTENT-Security-Policy': OWN, 'Content-Type': 'text/html' })
          .end()
      },
    ],
    [
      'writeHead with a list',
      (_, response) => {
        const list: OutgoingHttpHeader[] = ['Content-Type', 'text/html', 'content-security-policy']
        response.writeHead(200, 'OK', [...list, OWN]).end()
      },
    ],
    [
      'writeHead over what was set before',
      (_, response) => {
        response.setHeader('Content-Security-Policy', "img-src 'none'")
        response.writeHead(200, { 'content-security-policy': OWN }).end()
      },
    ],
  ])('adds to a policy that is set by %s', async (_, handler) => {
    expect(await sent(guarded(handler))).toEqual([merged])
    expect(await sent(guarded(handler), 'vary')).toEqual(['Cookie'])
    expect((await sent(guarded(handler), CSP, NO))[0]).not.toContain('video.test')
  })

  it('keeps all of several', async () => {
    const handler: Handler = (_, response) => {
      response.setHeader('Content-Security-Policy', [OWN, "object-src 'none'"])
      response.end()
    }
    expect((await sent(guarded(handler)))[0]).toContain(`${OWN}, object-src 'none', default-src`)
  })

  it('leaves a policy alone where it adds none', async () => {
    const image: Handler = (_, response) => {
      response.setHeader('Set-Cookie', 'sid=1')
      response.writeHead(200, { 'Content-Type': 'image/png', 'Content-Security-Policy': OWN }).end()
    }
    expect(await sent(guarded(image))).toEqual([OWN])
    expect(await sent(guarded(image, {}))).toEqual([OWN])
  })

  it('works in Express', async () => {
    const app = express()
    app.use(nodeMiddleware(config, ON))
    app.get('/', (_, response) => {
      response.set('Content-Security-Policy', OWN).send('<p>')
    })
    expect(await sent(app as Handler)).toEqual([merged])
  })
})
