import type { Group } from './probe'

/** Requests by `fetch`. */
export const fetching: Group = {
  name: 'fetch',
  probes: [
    { name: 'how it looks', run: () => kit.shape(window, 'fetch') },
    {
      name: 'what else can be seen of it',
      run: () =>
        kit.tell([
          typeof fetch,
          fetch.name,
          fetch.length,
          fetch.toString(),
          Function.prototype.toString.call(fetch),
          String(fetch),
          'prototype' in fetch,
          fetch instanceof Function,
          Object.prototype.toString.call(fetch),
          Object.getPrototypeOf(fetch) === Function.prototype,
          Object.keys(fetch),
          fetch.hasOwnProperty('toString'),
          fetch === window.fetch,
        ]),
    },
    {
      name: 'as a constructor',
      run: () => kit.outcome(() => new (fetch as unknown as new (url: string) => unknown)('/echo')),
    },
    {
      name: 'with another this',
      run: () =>
        kit.outcomes(
          () => fetch.call(undefined as never, '/echo'),
          () => fetch.call(null as never, '/echo'),
          () => fetch.call({} as never, '/echo'),
          () => Reflect.apply(fetch, document, ['/echo']),
          () => (0, window.fetch)('/echo'),
          () => fetch.bind(window)('/echo'),
          () => fetch.apply(window, ['/echo']),
        ),
    },
    {
      name: 'with nothing, nonsense and bad addresses',
      run: () =>
        kit.outcomes(
          () => (fetch as unknown as () => unknown)(),
          () => fetch(undefined as never),
          () => fetch(Symbol('no') as never),
          () => fetch('http://['),
          () => fetch('http://user:pass@localhost/'),
          () => fetch('own-scheme://host'),
          () => fetch('mailto:somebody@example.jp'),
          () => fetch('/echo', 5 as never),
          () => fetch('/echo', { method: 'TRACE' }),
          () => fetch('/echo', { method: 'a b' }),
          () => fetch('/echo', { body: 'x' }),
          () => fetch('/echo', { headers: { 'a b': 'c' } }),
          () => fetch('/echo', { mode: 'navigate' }),
          () => fetch('/echo', { mode: 'own' as never }),
          () => fetch('/echo', { signal: {} as never }),
          () => fetch('/echo', { cache: 'only-if-cached' }),
          () => fetch('/echo', { window: 'own' as never }),
        ),
    },
    {
      name: 'a response and its parts',
      run: async () => {
        const response = await fetch('/echo?a=1#part')
        const copy = response.clone()
        const used = response.bodyUsed
        const text = await response.text()
        return kit.tell([
          response,
          response.constructor === Response,
          [response.status, response.statusText, response.ok, response.type, response.redirected],
          response.url,
          [...response.headers].filter(([name]) => name !== 'date'),
          used,
          response.bodyUsed,
          text,
          await copy.json(),
          await kit.outcome(() => response.text()),
          await kit.outcome(() => response.clone()),
        ])
      },
    },
    {
      name: 'bodies of a response',
      run: async () => {
        const [a, b, c] = await Promise.all([1, 2, 3].map(() => fetch('/picture.svg')))
        const blob = await a?.blob()
        return kit.tell([
          blob?.type,
          blob?.size,
          (await b?.arrayBuffer())?.byteLength,
          // Its message depends on whether all of it has come.
          await c?.json().catch((error: unknown) => (error as Error).name),
          (await (await fetch('/status?code=404')).text()) === 'status',
          (await fetch('/status?code=404')).ok,
          (await fetch('/status?code=204')).body,
        ])
      },
    },
    {
      name: 'a body read piece by piece',
      run: async () => {
        const response = await fetch('/chunks?count=3')
        const reader = response.body?.getReader()
        const decoder = new TextDecoder()
        const pieces: unknown[] = []
        for (let piece; (piece = await reader?.read()) && !piece.done;)
          pieces.push(decoder.decode(piece.value))
        return kit.tell([pieces, response.bodyUsed, await kit.outcome(() => reader?.closed)])
      },
    },
    {
      name: 'a body in two branches and through a pipe',
      run: async () => {
        const response = await fetch('/chunks?count=2')
        const branches = response.body?.tee() ?? []
        const texts = branches.map((branch) => new Response(branch).text())
        const piped = (await fetch('/chunks?count=2')).body?.pipeThrough(new TextDecoderStream())
        let text = ''
        const reader = piped?.getReader()
        for (let piece; (piece = await reader?.read()) && !piece.done;) text += piece.value
        return [await Promise.all(texts), text]
      },
    },
    {
      name: 'given up before, while waiting, and while reading',
      run: async () => {
        const now = new AbortController()
        const soon = new AbortController()
        const reading = new AbortController()
        now.abort()
        const early = await kit.outcome(() => fetch('/echo', { signal: now.signal }))
        setTimeout(() => soon.abort(), 50)
        const waiting = await kit.outcome(() => fetch('/slow?wait=3000', { signal: soon.signal }))
        const response = await fetch('/chunks?count=20', { signal: reading.signal })
        reading.abort()
        return [early, waiting, await kit.outcome(() => response.text())]
      },
    },
    {
      name: 'given up with a reason, by the clock, and one of several',
      run: () =>
        kit.outcomes(
          () => fetch('/echo', { signal: AbortSignal.abort('own reason') }),
          () => fetch('/echo', { signal: AbortSignal.abort(new RangeError('own')) }),
          () => fetch('/slow?wait=3000', { signal: AbortSignal.timeout(50) }),
          () => fetch(new Request('/echo', { signal: AbortSignal.abort('of the request') })),
          () => fetch(new Request('/echo'), { signal: AbortSignal.abort('of the init') }),
        ),
    },
    {
      name: 'Request objects',
      run: async () => {
        const request = new Request('/echo?request', {
          method: 'POST',
          body: 'text',
          headers: { 'x-own': 'one' },
          referrerPolicy: 'no-referrer',
        })
        const first = (await (await fetch(request)).json()) as unknown
        class Own extends Request {}
        return kit.tell([
          first,
          request.bodyUsed,
          await kit.outcome(() => fetch(request)),
          await (await fetch(new Own('/echo?own', { headers: { 'x-own': 'two' } }))).json(),
          await (await fetch(new Request('/echo'), { method: 'PUT', body: 'put' })).json(),
          await (await fetch(new Request(new Request('/echo?twice')).clone())).json(),
        ])
      },
    },
    {
      name: 'what a server gets of each kind of body',
      run: async () => {
        const form = new FormData()
        form.append('field', 'value')
        form.append('field', 'äöü')
        form.append('file', new File(['content'], 'name.txt', { type: 'text/plain' }))
        const bytes = new Uint8Array([1, 2, 3, 200])
        const bodies: BodyInit[] = [
          form,
          'text 日本',
          new URLSearchParams({ a: '1', b: 'ö' }),
          new Blob(['blob'], { type: 'own/type' }),
          bytes,
          bytes.buffer,
          new DataView(bytes.buffer, 1, 2),
        ]
        const all: unknown[] = []
        for (const body of bodies)
          all.push(await (await fetch('/echo', { method: 'POST', body })).json())
        return all
      },
    },
    {
      name: 'headers',
      run: async () => {
        const headers = new Headers({ 'X-Own': 'a', accept: 'own/type' })
        headers.append('x-own', 'b')
        return kit.tell([
          await (await fetch('/echo', { headers })).json(),
          await (await fetch('/echo', { headers: [['x-own', 'c']] })).json(),
          await (
            await fetch('/echo', { headers: { cookie: 'no', host: 'no', 'x-own': 'd' } })
          ).json(),
          [...headers],
        ])
      },
    },
    {
      name: 'an address as an object, and the init in its order',
      run: async () => {
        const log: string[] = []
        const address = { toString: () => '/echo' }
        const init = new Proxy(
          { method: 'POST', body: 'x', headers: { 'x-own': '1' } },
          {
            get: (target, key) => {
              log.push(`get ${String(key)}`)
              return Reflect.get(target, key) as unknown
            },
            has: (target, key) => {
              log.push(`has ${String(key)}`)
              return Reflect.has(target, key)
            },
          },
        )
        const answer = (await (await fetch(address as never, init)).json()) as unknown
        return [log, answer]
      },
    },
    {
      name: 'an address that changes when it is read again',
      differs: 'is asked for its text twice',
      run: async () => {
        let count = 0
        const address = { toString: () => `/echo?read=${++count}` }
        const answer = (await (await fetch(address as never)).json()) as { url: string }
        return answer.url
      },
    },
    {
      name: 'an address as a URL',
      run: async () => (await fetch(new URL('/echo?url', location.href))).url,
    },
    {
      name: 'addresses relative to a base',
      run: async () => {
        const base = kit.make('base', { href: '/deep/' })
        document.head.append(base)
        const { url } = await fetch('echo?relative')
        base.remove()
        return [url, (await fetch('  /echo?spaces \n')).url]
      },
    },
    {
      name: 'redirects',
      run: () =>
        kit.outcomes(
          async () => {
            const { url, redirected } = await fetch('/redirect?to=/echo')
            return [url, redirected]
          },
          () => fetch('/redirect?to=/echo', { redirect: 'error' }),
          async () => {
            const { type, status, url } = await fetch('/redirect?to=/echo', { redirect: 'manual' })
            return [type, status, url]
          },
          () => fetch('/redirect?to=own-scheme:x'),
        ),
    },
    {
      name: 'errors of the network',
      run: () =>
        kit.outcomes(
          () => fetch(kit.closed),
          () => fetch('/broken'),
          () => fetch(`${kit.other}/echo`),
          () => fetch(`${kit.other}/echo`, { mode: 'same-origin' }),
          () => fetch('/echo', { integrity: 'sha256-AAAA' }),
          () => fetch('data:text/plain,hello').then((it) => it.text()),
          () => fetch('blob:nothing'),
          () => fetch(URL.createObjectURL(new Blob(['in a blob']))).then((it) => it.text()),
          () => fetch('about:blank'),
        ),
    },
    {
      name: 'another origin',
      run: () =>
        kit.outcomes(
          () => fetch(`${kit.other}/echo?cors`).then((it) => it.json()),
          async () => {
            const response = await fetch(`${kit.other}/echo`, { mode: 'no-cors' })
            return [response.type, response.status, response.url, (await response.text()).length]
          },
          () =>
            fetch(`${kit.other}/echo?cors`, {
              method: 'PUT',
              headers: { 'x-own': 'preflight' },
              body: 'x',
            }).then((it) => it.json()),
          () => fetch(`${kit.other}/echo?cors`, { headers: { 'x-other': 'refused' } }),
          () => fetch(`${kit.other}/echo?cors`, { credentials: 'include' }),
        ),
    },
    {
      name: 'keepalive',
      run: async () => {
        await fetch('/keep?key=keepalive', { method: 'POST', body: 'kept', keepalive: true })
        const big = 'x'.repeat(70_000)
        return [
          await kit.kept('keepalive'),
          await kit.outcome(() => fetch('/echo', { method: 'POST', body: big, keepalive: true })),
        ]
      },
    },
    {
      name: 'how soon a refusal is told',
      run: async () => {
        const log: unknown[] = []
        let tick = Promise.resolve()
        const told = fetch('http://[').catch(() => log.push('rejected'))
        for (let i = 0; i < 8; i++) tick = tick.then(() => void log.push(i))
        log.push('synchronous')
        await Promise.all([told, tick])
        return log
      },
    },
    {
      name: 'the promise',
      run: () => {
        const promise = fetch('/echo')
        return [
          promise instanceof Promise,
          promise.constructor === Promise,
          Object.getPrototypeOf(promise) === Promise.prototype,
          Object.getOwnPropertyNames(promise),
          Promise.resolve(promise) === promise,
        ]
      },
    },
    {
      name: 'a page that puts its own fetch in front, and takes it away',
      run: async () => {
        const log: string[] = []
        const before = window.fetch
        window.fetch = function (...args) {
          log.push(args[0] as string)
          return before.apply(this, args)
        }
        const { status } = await fetch('/echo?front')
        window.fetch = before
        return [log, status, window.fetch === before, (await fetch('/echo')).status]
      },
    },
    {
      name: 'frames on the stack of what it calls back',
      within: 2,
      run: async () => {
        let depth = 0
        const limit = (Error as { stackTraceLimit?: number }).stackTraceLimit
        ;(Error as { stackTraceLimit?: number }).stackTraceLimit = 100
        await fetch('/echo', {
          get method() {
            depth = new Error().stack?.trim().split('\n').length ?? 0
            return 'GET'
          },
        })
        if (limit !== undefined) (Error as { stackTraceLimit?: number }).stackTraceLimit = limit
        return depth
      },
    },
    {
      name: 'a getter that throws',
      run: () =>
        kit.outcomes(
          () =>
            fetch('/echo', {
              get method(): string {
                throw new RangeError('own')
              },
            }),
          () =>
            fetch({
              toString() {
                throw new RangeError('own address')
              },
            } as never),
        ),
    },
  ],
}
