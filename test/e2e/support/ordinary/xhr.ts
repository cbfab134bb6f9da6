import type { Group } from './probe'

/** Requests by `XMLHttpRequest`. */
export const xhr: Group = {
  name: 'XMLHttpRequest',
  probes: [
    {
      name: 'how it looks',
      run: () => [
        kit.shape(window, 'XMLHttpRequest'),
        kit.shapes(XMLHttpRequest),
        kit.shapes(XMLHttpRequest.prototype),
      ],
    },
    {
      name: 'what it is',
      run: () => {
        const it = new XMLHttpRequest()
        return kit.tell([
          it.constructor === XMLHttpRequest,
          it instanceof XMLHttpRequest,
          it instanceof XMLHttpRequestEventTarget,
          it instanceof EventTarget,
          Object.getPrototypeOf(it) === XMLHttpRequest.prototype,
          Object.getPrototypeOf(XMLHttpRequest) === XMLHttpRequestEventTarget,
          XMLHttpRequest.prototype.constructor === XMLHttpRequest,
          Object.prototype.toString.call(it),
          Object.getOwnPropertyNames(it),
          [XMLHttpRequest.DONE, XMLHttpRequest.UNSENT, it.DONE, it.OPENED],
          XMLHttpRequest.name,
          XMLHttpRequest.length,
          String(XMLHttpRequest),
          it.upload === it.upload,
          it.upload.constructor === XMLHttpRequestUpload,
        ])
      },
    },
    {
      name: 'called the wrong way',
      run: () => {
        const it = new XMLHttpRequest()
        const { open, send, setRequestHeader, abort } = XMLHttpRequest.prototype
        return kit.outcomes(
          () => (XMLHttpRequest as unknown as () => unknown)(),
          () => Reflect.apply(open, {}, ['GET', '/echo']),
          () => send.call({} as never),
          () => setRequestHeader.call(null as never, 'a', 'b'),
          () => abort.call(undefined as never),
          () => it.send(),
          () => it.setRequestHeader('a', 'b'),
          () => (it.open as unknown as () => void)(),
          () => (it.open as unknown as (method: string) => void)('GET'),
          () => it.open('GET', 'http://['),
          () => it.open('TRACE', '/echo'),
          () => it.open('a b', '/echo'),
          () =>
            kit.nameOf(() => new (XMLHttpRequest.prototype.open as unknown as new () => unknown)()),
          () => it.getAllResponseHeaders(),
          () => it.readyState,
        )
      },
    },
    {
      name: 'events of a request with a body, in order',
      run: async () => {
        const it = new XMLHttpRequest()
        const types = ['loadstart', 'progress', 'load', 'loadend', 'error', 'abort', 'timeout']
        const log = kit.watch(it, types)
        kit.watch(it, ['readystatechange'], () => it.readyState, log)
        kit.watch(it.upload, types, () => 'upload', log)
        it.onload = (event) => log.push(['onload', event.target === it])
        it.onloadend = function () {
          log.push(['onloadend', this === it])
        }
        it.open('POST', '/echo')
        it.send('x'.repeat(100_000))
        log.push('sent')
        await kit.next(it, 'loadend')
        return [log, it.status, it.responseText.length]
      },
    },
    {
      name: 'events of a request without a body, and of one that comes in pieces',
      run: async () => {
        const log: unknown[] = []
        for (const url of ['/echo', '/chunks?count=3', '/status?code=404', '/status?code=204']) {
          const it = new XMLHttpRequest()
          kit.watch(it, ['loadstart', 'progress', 'load', 'loadend'], () => undefined, log)
          kit.watch(it, ['readystatechange'], () => [it.readyState, it.status], log)
          it.open('GET', url)
          it.send()
          await kit.next(it, 'loadend')
          log.push(it.response)
        }
        return log
      },
    },
    {
      name: 'response types',
      run: async () => {
        const all: unknown[] = []
        for (const type of ['', 'text', 'json', 'blob', 'arraybuffer', 'document'] as const) {
          const it = new XMLHttpRequest()
          it.open('GET', type === 'document' ? '/frame.html' : '/picture.svg')
          it.responseType = type
          it.send()
          await kit.next(it, 'loadend')
          const response: unknown = it.response
          all.push([
            type,
            Object.prototype.toString.call(response),
            response instanceof ArrayBuffer && response.byteLength,
            response instanceof Blob && [response.size, response.type],
            response instanceof Document && response.title,
            await kit.outcome(() => it.responseText),
            await kit.outcome(() => it.responseXML?.documentElement.localName),
            await kit.outcome(() => (it.responseType = 'text')),
          ])
        }
        return all
      },
    },
    {
      name: 'synchronous',
      run: () => {
        const it = new XMLHttpRequest()
        const log = kit.watch(it, ['readystatechange', 'load', 'loadend'], () => it.readyState)
        it.open('POST', '/echo?sync', false)
        it.send('sync')
        return kit.outcomes(
          () => [log, it.status, it.responseText, it.responseURL],
          () => it.open('GET', kit.closed, false),
          () => it.send(),
          () => {
            it.open('GET', '/echo', false)
            it.responseType = 'json'
          },
          () => {
            it.open('GET', '/echo', false)
            it.timeout = 5
          },
        )
      },
    },
    {
      name: 'too late, given up, and no network',
      run: async () => {
        const all: unknown[] = []
        const types = ['loadstart', 'error', 'abort', 'timeout', 'load', 'loadend']
        const cases: [string, (it: XMLHttpRequest) => void, body?: null][] = [
          // Without a body: whether that has gone by then is drawn by lot.
          ['/slow?wait=2000', (it) => (it.timeout = 50), null],
          ['/slow?wait=2000', (it) => setTimeout(() => it.abort(), 50), null],
          ['/slow?wait=2000', (it) => queueMicrotask(() => it.abort())],
          [kit.closed, () => undefined],
          ['/broken', () => undefined],
          [`${kit.other}/echo`, () => undefined],
          ['own-scheme://host', () => undefined],
          ['/redirect?to=/echo', () => undefined],
        ]
        for (const [url, prepare, body = 'body'] of cases) {
          const it = new XMLHttpRequest()
          const log = kit.watch(it, types)
          kit.watch(it, ['readystatechange'], () => it.readyState, log)
          kit.watch(it.upload, types, () => 'upload', log)
          const done = kit.next(it, 'loadend')
          log.push(await kit.outcome(() => it.open('POST', url)))
          prepare(it)
          log.push(await kit.outcome(() => it.send(body)))
          await done
          all.push([log, it.status, it.readyState, it.responseText.length, it.responseURL])
        }
        return all
      },
    },
    {
      name: 'headers there and back',
      run: async () => {
        const it = new XMLHttpRequest()
        it.open('POST', '/echo?headers')
        it.setRequestHeader('x-own', 'a')
        it.setRequestHeader('X-Own', 'b')
        it.setRequestHeader('content-type', 'own/type')
        it.setRequestHeader('cookie', 'refused')
        const bad = await kit.outcome(() => it.setRequestHeader('a b', 'c'))
        it.overrideMimeType('text/plain')
        it.withCredentials = true
        it.send('body')
        await kit.next(it, 'loadend')
        return [
          bad,
          it.responseText,
          it.getResponseHeader('X-OWN'),
          it.getResponseHeader('x-none'),
          it.getAllResponseHeaders().replace(/date: .*\r\n/, ''),
        ]
      },
    },
    {
      name: 'bodies',
      run: async () => {
        const form = new FormData()
        form.append('field', 'value')
        const bodies = [
          form,
          'text',
          new URLSearchParams('a=1'),
          new Blob(['blob'], { type: 'own/type' }),
          new Uint8Array([1, 200]),
          new DOMParser().parseFromString('<a>1</a>', 'text/xml'),
          null,
          undefined,
        ]
        const all: unknown[] = []
        for (const body of bodies) {
          const it = new XMLHttpRequest()
          it.open('post', '/echo')
          it.send(body)
          await kit.next(it, 'loadend')
          all.push(it.responseText)
        }
        return all
      },
    },
    {
      name: 'a class of its own',
      run: async () => {
        const log: unknown[] = []
        class Own extends XMLHttpRequest {
          own = 'field'
          override open(method: string, url: string | URL) {
            log.push(['open', method, String(url)])
            super.open(method, url)
          }
          override send() {
            log.push('send')
            super.send()
          }
        }
        const it = new Own()
        it.open('GET', '/echo?class')
        it.send()
        await kit.next(it, 'loadend')
        return kit.tell([
          log,
          it.own,
          it.status,
          it instanceof Own,
          it instanceof XMLHttpRequest,
          it.constructor === Own,
          Own.DONE,
          Object.getOwnPropertyNames(it),
          Object.prototype.toString.call(it),
        ])
      },
    },
    {
      name: 'a page that patches the prototype',
      run: async () => {
        const log: unknown[] = []
        const { open, send } = XMLHttpRequest.prototype
        XMLHttpRequest.prototype.open = function (...args: unknown[]) {
          log.push(args)
          return open.apply(this, args as never)
        }
        XMLHttpRequest.prototype.send = function (body) {
          log.push(['send', this.readyState])
          send.call(this, body ?? null)
        }
        const it = new XMLHttpRequest()
        it.open('GET', '/echo?patched')
        it.send()
        await kit.next(it, 'loadend')
        XMLHttpRequest.prototype.open = open
        XMLHttpRequest.prototype.send = send
        return [log, it.status]
      },
    },
    {
      name: 'one object for several requests',
      run: async () => {
        const it = new XMLHttpRequest()
        const log = kit.watch(it, ['load', 'abort', 'loadend'], () => it.responseURL)
        it.open('GET', '/echo?one')
        it.send()
        await kit.next(it, 'loadend')
        it.open('GET', '/slow?wait=2000')
        it.send()
        it.open('GET', new URL('/echo?two', location.href))
        it.send()
        const again = await kit.outcome(() => it.send())
        const header = await kit.outcome(() => it.setRequestHeader('a', 'b'))
        await kit.next(it, 'loadend')
        return [log, again, header]
      },
    },
    {
      name: 'how often arguments are read',
      differs: 'is asked for its text twice',
      run: async () => {
        let count = 0
        const it = new XMLHttpRequest()
        it.open(
          { toString: () => 'GET' } as never,
          {
            toString: () => `/echo?read=${++count}`,
          } as never,
        )
        it.send()
        await kit.next(it, 'loadend')
        const { url } = JSON.parse(it.responseText) as { url: string }
        return [count, url]
      },
    },
  ],
}
