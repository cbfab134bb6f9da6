// @vitest-environment node
import express from 'express'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, get, ServerResponse } from 'node:http'
import type { IncomingMessage, RequestListener } from 'node:http'
import http2 from 'node:http2'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nodeMiddleware } from '../../../src/server/nodeMiddleware'
import type { NodeRequest } from '../../../src/server/nodeMiddleware'
import { configOf } from '../support/config'
import { withAds } from '../support/consent'
import { config, NO, PAGE, SID, SIZE, STATS, YES } from './support'

/** A response as it was sent. */
interface Answer {
  readonly status: number
  readonly message: string
  readonly raw: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

const listen = async (server: Server): Promise<number> => {
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Sends one request, and returns the headers of the response as they were sent. */
const ask = async (
  listener: RequestListener,
  cookie: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const port = await listen(createServer(listener))
  return new Promise((resolve, reject) => {
    get(
      {
        port,
        host: '127.0.0.1',
        path: '/a?b',
        agent: false,
        headers: { ...headers, ...(cookie ? { cookie } : {}) },
      },
      (message) => {
        let body = ''
        message.setEncoding('utf8')
        message.on('data', (text: string) => (body += text))
        message.on('end', () => {
          const list = message.rawHeaders
          resolve({
            status: message.statusCode ?? 0,
            message: message.statusMessage ?? '',
            raw: list.flatMap((name, i) => (i % 2 ? [] : [[name, list[i + 1] ?? ''] as const])),
            body,
          })
        })
      },
    ).on('error', reject)
  })
}

const valuesOf = ({ raw }: Answer, name: string): readonly string[] =>
  raw.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value)
const toDocumentCookie = (answer: Answer): readonly string[] => valuesOf(answer, 'set-cookie')

const middleware = nodeMiddleware(config)
type Handler = (response: ServerResponse, request: IncomingMessage & NodeRequest) => void
const guarded =
  (handler: Handler): RequestListener =>
  (request, response) => {
    middleware(request, response, () => {
      handler(response, request)
    })
  }

const ALL_THREE = [SID, SIZE, STATS]

/** All ways to set a cookie and to send a response. */
const WAYS: Readonly<Record<string, Handler>> = {
  'setHeader with a list': (response) => {
    response.setHeader('Set-Cookie', ALL_THREE)
    response.end('body')
  },
  'setHeader in another case': (response) => {
    response.setHeader('SET-cookie', ALL_THREE)
    response.end('body')
  },
  'appendHeader, one by one': (response) => {
    for (const each of ALL_THREE) response.appendHeader('Set-Cookie', each)
    response.end('body')
  },
  setHeaders: (response) => {
    response.setHeaders(new Map([['Set-Cookie', ALL_THREE]]))
    response.end('body')
  },
  'the function of the prototype': (response) => {
    ServerResponse.prototype.setHeader.call(response, 'Set-Cookie', ALL_THREE)
    response.end('body')
  },
  'writeHead with an object': (response) => {
    response.writeHead(200, { 'Set-Cookie': ALL_THREE, 'X-A': '1' }).end('body')
  },
  'writeHead with a reason and an object': (response) => {
    response.writeHead(200, 'OK', { 'set-cookie': ALL_THREE }).end('body')
  },
  'writeHead with no reason and an object': (response) => {
    response.writeHead(200, undefined, { 'set-cookie': ALL_THREE }).end('body')
  },
  'writeHead with a list by turns': (response) => {
    response
      .writeHead(
        200,
        ALL_THREE.flatMap((each) => ['Set-Cookie', each]),
      )
      .end('body')
  },
  'writeHead with a list and a reason': (response) => {
    response.writeHead(200, 'OK', ['X-A', '1', 'Set-Cookie', ALL_THREE]).end('body')
  },
  'writeHead with pairs': (response) => {
    const pairs = ALL_THREE.map((each) => ['Set-Cookie', each])
    response.writeHead(200, pairs as never).end('body')
  },
  'writeHead over what was set before': (response) => {
    response.setHeader('Set-Cookie', 'textsize=old')
    response.writeHead(200, { 'Set-Cookie': ALL_THREE }).end('body')
  },
  'writeHead after setHeader': (response) => {
    response.setHeader('Set-Cookie', ALL_THREE)
    response.writeHead(200, { 'X-A': '1' }).end('body')
  },
  flushHeaders: (response) => {
    response.setHeader('Set-Cookie', ALL_THREE)
    response.flushHeaders()
    response.end('body')
  },
  'write before end': (response) => {
    response.setHeader('Set-Cookie', ALL_THREE)
    response.write('bo')
    response.end('dy')
  },
  'a hook that sets them when the head is written': (response) => {
    const { writeHead } = response
    response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
      this.setHeader('Set-Cookie', ALL_THREE)
      return Reflect.apply(writeHead, this, args) as ServerResponse
    }
    response.end('body')
  },
}

describe('nodeMiddleware with node:http', () => {
  it.each(Object.entries(WAYS))('filters cookies set by %s', async (_, handler) => {
    for (const [cookie, expected] of [
      [YES, ALL_THREE],
      [NO, [SID]],
      [undefined, [SID]],
    ] as const) {
      const answer = await ask(guarded(handler), cookie)
      expect(answer).toMatchObject({ status: 200, message: 'OK', body: 'body' })
      expect(toDocumentCookie(answer)).toEqual(expected)
      expect(valuesOf(answer, 'vary')).toEqual(['Cookie'])
    }
  })

  it('refuses what Global Privacy Control refuses', async () => {
    const ads = configOf(withAds)
    const listener: RequestListener = (request, response) => {
      nodeMiddleware(ads)(request, response, () => {
        response.end(String((request as NodeRequest).consent?.has('ads')))
      })
    }
    expect((await ask(listener, undefined)).body).toBe('true')
    const answer = await ask(listener, undefined, { 'Sec-GPC': '1' })
    expect(answer.body).toBe('false')
    expect(valuesOf(answer, 'vary')).toEqual(['Cookie, Sec-GPC'])
  })

  it('answers for /.well-known/gpc.json where the signal is obeyed', () => {
    const answered = (url: string, gpc: 'deny' | 'ignore'): readonly unknown[] => {
      const sent: unknown[] = []
      const response = {
        headersSent: false,
        getHeader: () => undefined,
        setHeader: (name: string, value: unknown) => sent.push(`${name}: ${String(value)}`),
        removeHeader: () => undefined,
        writeHead: () => undefined,
        end: (text: string) => sent.push(text),
      }
      const next = (): void => void sent.push('next')
      nodeMiddleware({ ...config, signals: { gpc } })({ headers: {}, url }, response, next)
      return sent
    }
    const path = '/.well-known/gpc.json'
    expect(answered(path, 'deny')).toEqual([
      'Content-Type: application/json',
      '{"gpc":true,"lastUpdate":"2026-04-01"}',
    ])
    expect(answered(path, 'ignore')).toEqual(['next'])
    expect(answered('/', 'deny')).toEqual(['next'])
  })

  it('filters a single cookie that is set as a string', async () => {
    const answer = await ask(
      guarded((response) => {
        response.setHeader('Set-Cookie', STATS)
        response.end()
      }),
      NO,
    )
    expect(toDocumentCookie(answer)).toEqual([])
  })

  it('provides the handler with what is granted', async () => {
    const handler: Handler = (response, { consent }) => {
      response.end(`${consent?.status} ${consent?.has('analytics')}`)
    }
    expect((await ask(guarded(handler), YES)).body).toBe('decided true')
    expect((await ask(guarded(handler), NO)).body).toBe('decided false')
    expect((await ask(guarded(handler), undefined)).body).toBe('undecided false')
    expect(valuesOf(await ask(guarded(handler), undefined), 'vary')).toEqual(['Cookie'])
  })

  it('does not change a response that does not depend on consent', async () => {
    const handler: Handler = (response) => {
      response.sendDate = false
      response.writeHead(418, 'Tea', ['X-b', '1', 'x-A', '2', 'X-b', '3']).end()
    }
    const plain = await ask((_, response) => {
      handler(response, {} as never)
    }, NO)
    expect(await ask(guarded(handler), NO)).toEqual(plain)
  })

  it('keeps the other headers, including duplicates', async () => {
    const answer = await ask(
      guarded((response) => {
        response.setHeader('Vary', 'Accept')
        response.writeHead(201, 'Made', ['Link', '</a>', 'Set-Cookie', STATS, 'Link', '</b>']).end()
      }),
      NO,
    )
    expect(answer).toMatchObject({ status: 201, message: 'Made' })
    expect(valuesOf(answer, 'link')).toEqual(['</a>', '</b>'])
    expect(valuesOf(answer, 'vary')).toEqual(['Accept, Cookie'])
    expect(toDocumentCookie(answer)).toEqual([])
  })

  it('extends a Vary header that is passed to writeHead', async () => {
    const answer = await ask(
      guarded((response) => {
        response.writeHead(200, { Vary: 'Accept', 'Set-Cookie': SID }).end()
      }),
      NO,
    )
    expect(valuesOf(answer, 'vary')).toEqual(['Accept, Cookie'])
  })

  it('renews the consent cookie with a page, but not with a response for shared caches', async () => {
    const renewed = `${NO}; path=/; max-age=40000000; samesite=lax`
    const handler: Handler = (response) => {
      response.end()
    }
    expect(toDocumentCookie(await ask(guarded(handler), NO, PAGE))).toEqual([renewed])
    expect(toDocumentCookie(await ask(guarded(handler), NO))).toEqual([])
    expect(
      toDocumentCookie(await ask(guarded(handler), NO, { ...PAGE, host: 'www.shiomi.example:80' })),
    ).toEqual([renewed + '; secure'])
    for (const way of [
      (response: ServerResponse) => response.setHeader('Cache-Control', 'public'),
      (response: ServerResponse) => response.writeHead(200, { 'cache-control': 's-maxage=9' }),
    ])
      expect(
        toDocumentCookie(
          await ask(
            guarded((response) => void way(response).end()),
            NO,
            PAGE,
          ),
        ),
      ).toEqual([])
  })

  it('deletes cookies that scripts cannot delete and that are no longer granted', async () => {
    const handler: Handler = (response) => {
      response.end()
    }
    const headers = { host: 'shiomi.example' }
    expect(toDocumentCookie(await ask(guarded(handler), `${NO}; seen=1`, headers))).toEqual([
      'seen=; path=/; max-age=0; domain=example',
      'seen=; path=/; max-age=0; domain=shiomi.example',
      'seen=; path=/; max-age=0',
    ])
    expect(toDocumentCookie(await ask(guarded(handler), `${YES}; seen=1`, headers))).toEqual([])
  })

  it('reports what was removed', async () => {
    const report = vi.fn()
    const telling = nodeMiddleware(config, { report })
    await ask((request, response) => {
      telling(request, response)
      response.setHeader('Set-Cookie', STATS)
      response.end()
    }, NO)
    expect(report).toHaveBeenCalledExactlyOnceWith(
      { kept: [], dropped: [{ name: '_pk_id.1', services: ['site-stats'] }], reported: [] },
      expect.objectContaining({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/a\?b$/) }),
    )
  })

  it('leaves it to Node to reject invalid headers', async () => {
    const thrown: unknown[] = []
    const attempt = (run: () => unknown): void => {
      try {
        run()
      } catch (error) {
        thrown.push((error as NodeJS.ErrnoException).code)
      }
    }
    const answer = await ask(
      guarded((response) => {
        attempt(() => response.writeHead(200, ['Set-Cookie', STATS, 'X-A']))
        response.setHeader('X-B', '1')
        attempt(() => response.writeHead(200, ['Set-Cookie', STATS, 'X-A']))
        response.end()
        attempt(() => response.writeHead(200))
      }),
      NO,
    )
    expect(thrown).toEqual([
      'ERR_INVALID_ARG_VALUE',
      'ERR_INVALID_ARG_VALUE',
      'ERR_HTTP_HEADERS_SENT',
    ])
    expect(toDocumentCookie(answer)).toEqual([])
  })

  it.each(['x'.repeat(8000), 'sekisho="', '__proto__=1; sekisho=__proto__', ';;=;%;,'])(
    'answers whatever the visitor sends',
    async (cookie) => {
      const answer = await ask(guarded(WAYS['setHeader with a list'] as Handler), cookie, PAGE)
      expect(toDocumentCookie(answer)).toEqual([SID])
    },
  )
})

describe('nodeMiddleware with node:http2', () => {
  const askH2 = async (
    handler: (response: http2.Http2ServerResponse) => void,
  ): Promise<unknown> => {
    const server = http2.createServer((request, response) => {
      middleware(request, response, () => {
        handler(response)
      })
    })
    const port = await listen(server)
    const client = http2.connect(`http://127.0.0.1:${port}`)
    try {
      return await new Promise((resolve, reject) => {
        client
          .request({ ':path': '/', cookie: NO })
          .on('response', (headers) => {
            resolve(headers['set-cookie'])
          })
          .on('error', reject)
          .end()
      })
    } finally {
      client.destroy()
    }
  }

  it('filters cookies, however they are set', async () => {
    expect(
      await askH2((response) => {
        response.setHeader('Set-Cookie', ALL_THREE)
        response.end('body')
      }),
    ).toEqual([SID])
    expect(
      await askH2((response) => {
        response.writeHead(200, { 'set-cookie': ALL_THREE }).end()
      }),
    ).toEqual([SID])
    expect(
      await askH2((response) => {
        response.setHeader('Set-Cookie', STATS)
        response.write('body')
        response.end()
      }),
    ).toBeUndefined()
  })
})

describe('nodeMiddleware with Express', () => {
  const app = express()
  app.set('trust proxy', true)
  app.use(nodeMiddleware(config))
  app.get('/a', (request, response) => {
    response.cookie('sid', '1', { httpOnly: true })
    response.cookie('textsize', '2')
    response.append('Set-Cookie', STATS)
    response.clearCookie('_pk_ses.1')
    response.json((request as NodeRequest).consent?.has('preferences'))
  })

  it('filters what res.cookie, append and clearCookie set', async () => {
    const no = await ask(app, NO)
    expect(no.body).toBe('false')
    expect(toDocumentCookie(no)).toEqual([
      'sid=1; Path=/; HttpOnly',
      '_pk_ses.1=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    ])
    const yes = await ask(app, YES)
    expect(yes.body).toBe('true')
    expect(toDocumentCookie(yes)).toHaveLength(4)
  })

  it('renews, and recognizes https behind a proxy', async () => {
    const answer = await ask(app, NO, { ...PAGE, 'x-forwarded-proto': 'https' })
    expect(toDocumentCookie(answer).at(-1)).toBe(
      `${NO}; path=/; max-age=40000000; samesite=lax; secure`,
    )
  })

  it('adds no cookies to files that express.static marks as public, but to others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'static-'))
    try {
      writeFileSync(join(folder, 'a'), '<p>')
      const serving = (options: Parameters<typeof express.static>[1]): express.Express =>
        express().use(nodeMiddleware(config)).use(express.static(folder, options))
      const cookie = `${NO}; seen=1`
      expect(toDocumentCookie(await ask(serving({}), cookie, PAGE))).toEqual([])

      const plain = await ask(serving({ cacheControl: false }), cookie, PAGE)
      expect(toDocumentCookie(plain)).toEqual([
        'seen=; path=/; max-age=0',
        `${NO}; path=/; max-age=40000000; samesite=lax`,
      ])
      const own = await ask(
        serving({
          cacheControl: false,
          setHeaders: (response) => response.setHeader('Cache-Control', 'private, no-cache'),
        }),
        cookie,
        PAGE,
      )
      expect(toDocumentCookie(own)).toEqual(toDocumentCookie(plain))
      expect(valuesOf(own, 'cache-control')).toEqual(['private, no-cache'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('filters error responses and redirects', async () => {
    const failing = express()
    failing.set('env', 'test')
    failing.use(nodeMiddleware(config))
    failing.get('/a', (_, response) => {
      response.cookie('textsize', '2')
      throw Error('x')
    })
    const failed = await ask(failing, NO)
    expect([failed.status, toDocumentCookie(failed)]).toEqual([500, []])

    const leading = express()
    leading.use(nodeMiddleware(config))
    leading.get('/a', (_, response) => {
      response.cookie('textsize', '2').redirect('/b')
    })
    const led = await ask(leading, NO)
    expect([led.status, valuesOf(led, 'location'), toDocumentCookie(led)]).toEqual([
      302,
      ['/b'],
      [],
    ])
  })
})
