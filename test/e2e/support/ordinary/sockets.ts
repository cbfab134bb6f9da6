import type { Group } from './probe'

/** `sendBeacon`, `WebSocket` and `EventSource`. */
export const sockets: Group = {
  name: 'beacons, sockets and event streams',
  probes: [
    {
      name: 'how sendBeacon looks',
      run: () => [
        kit.shape(Navigator.prototype, 'sendBeacon'),
        navigator.hasOwnProperty('sendBeacon'),
      ],
    },
    {
      name: 'what a server gets of a beacon',
      run: async () => {
        const form = new FormData()
        form.append('field', 'value')
        const all: unknown[] = []
        const bodies = [
          'text',
          new Blob(['blob'], { type: 'text/plain' }),
          form,
          new URLSearchParams('a=1'),
          new Uint8Array([1, 2]),
          null,
        ]
        for (const body of bodies) {
          const answer = navigator.sendBeacon('/keep?key=beacon', body)
          all.push([answer, await kit.kept('beacon')])
        }
        return all
      },
    },
    {
      name: 'beacons that do not go',
      run: () =>
        kit.outcomes(
          () => (navigator.sendBeacon as unknown as () => void)(),
          () => navigator.sendBeacon('http://['),
          () => navigator.sendBeacon('own-scheme:x'),
          () => navigator.sendBeacon('/echo', 'x'.repeat(70_000)),
          () => navigator.sendBeacon.call({} as never, '/echo'),
          () => navigator.sendBeacon(kit.closed),
          () => kit.nameOf(() => new (navigator.sendBeacon as unknown as new () => unknown)()),
          () =>
            navigator.sendBeacon({
              toString() {
                throw new RangeError('own')
              },
            } as never),
        ),
    },
    {
      name: 'how WebSocket looks',
      run: () => {
        const it = new WebSocket(kit.closed.replace('http', 'ws'))
        return kit.tell([
          kit.shape(window, 'WebSocket'),
          kit.shapes(WebSocket),
          kit.shapes(WebSocket.prototype),
          [WebSocket.CONNECTING, WebSocket.OPEN, WebSocket.CLOSING, WebSocket.CLOSED, it.OPEN],
          it instanceof WebSocket,
          it.constructor === WebSocket,
          Object.getPrototypeOf(it) === WebSocket.prototype,
          Object.getPrototypeOf(WebSocket) === EventTarget,
          Object.getOwnPropertyNames(it),
          Object.prototype.toString.call(it),
          [it.readyState, it.bufferedAmount, it.protocol, it.extensions, it.binaryType, it.url],
        ])
      },
    },
    {
      name: 'sockets that cannot be made',
      run: () =>
        kit.outcomes(
          () => (WebSocket as unknown as () => void)(),
          () => new (WebSocket as unknown as new () => unknown)(),
          () => new WebSocket('ws://['),
          () => new WebSocket('own-scheme://host'),
          () => new WebSocket('ws://localhost/#part'),
          () => new WebSocket('ws://localhost/', ['a', 'a']),
          () => new WebSocket('ws://localhost/', 'a b'),
          () => Reflect.apply(WebSocket, {}, ['ws://localhost/']),
          () => Reflect.construct(WebSocket, ['ws://['], Object),
          () => WebSocket.prototype.send.call({} as never, 'x'),
        ),
    },
    {
      name: 'a socket nobody answers',
      run: async () => {
        const it = new WebSocket(kit.closed.replace('http', 'ws'))
        const log = kit.watch(it, ['open', 'error', 'close'], (event) => [
          it.readyState,
          event instanceof CloseEvent && [event.code, event.reason, event.wasClean],
        ])
        it.onerror = (event) => log.push(['onerror', event.type, event.target === it])
        log.push(await kit.outcome(() => it.send('too early')))
        await kit.next(it, 'close')
        return [log, it.readyState, await kit.outcome(() => it.send('too late'))]
      },
    },
    {
      name: 'a talk',
      run: async () => {
        const it = new WebSocket(`${kit.home.replace('http', 'ws')}/socket`, ['own', 'other'])
        const log = kit.watch(it, ['open', 'error', 'close'], (event) => [
          it.readyState,
          event instanceof CloseEvent && [event.code, event.reason, event.wasClean],
        ])
        await kit.next(it, 'open')
        it.binaryType = 'arraybuffer'
        for (const message of ['text ö', new Uint8Array([1, 2]), new Blob(['b'])]) {
          it.send(message)
          const event = await kit.next<MessageEvent>(it, 'message')
          log.push([kit.tell(event.data), event.origin, event.source])
        }
        log.push(it.protocol, it.url, await kit.outcome(() => it.close(5)))
        it.close(3001, 'own reason')
        await kit.next(it, 'close')
        return log
      },
    },
    {
      name: 'a socket of a class of its own',
      run: async () => {
        class Own extends WebSocket {
          own = 1
          override send(data: string) {
            super.send(`${data}!`)
          }
        }
        const it = new Own(`${kit.home.replace('http', 'ws')}/own`)
        await kit.next(it, 'open')
        it.send('own')
        const { data } = await kit.next<MessageEvent>(it, 'message')
        it.close()
        return kit.tell([
          data,
          it.own,
          it instanceof Own,
          it instanceof WebSocket,
          it.constructor === Own,
          Own.OPEN,
          Object.getOwnPropertyNames(it),
        ])
      },
    },
    {
      name: 'a function that inherits, as old code does it',
      run: () => {
        const before = window.WebSocket
        const log: unknown[] = []
        function Wrapped(url: string) {
          log.push(url)
          return new before(url)
        }
        Wrapped.prototype = before.prototype
        window.WebSocket = Object.assign(Wrapped, { CLOSED: 3 }) as never
        const it = new WebSocket(kit.closed.replace('http', 'ws'))
        window.WebSocket = before
        return [
          log.length,
          it instanceof Wrapped,
          it instanceof WebSocket,
          it.constructor === before,
        ]
      },
    },
    {
      name: 'how EventSource looks',
      run: () => {
        const it = new EventSource('/events')
        const told = kit.tell([
          kit.shape(window, 'EventSource'),
          kit.shapes(EventSource),
          kit.shapes(EventSource.prototype),
          [EventSource.CONNECTING, EventSource.OPEN, EventSource.CLOSED, it.OPEN],
          it instanceof EventSource,
          it.constructor === EventSource,
          Object.getOwnPropertyNames(it),
          Object.prototype.toString.call(it),
          [it.url, it.readyState, it.withCredentials],
        ])
        it.close()
        return told
      },
    },
    {
      name: 'a stream',
      run: async () => {
        const it = new EventSource('/events', { withCredentials: true })
        const log = kit.watch(it, ['open', 'message', 'own', 'error'], (event) => [
          it.readyState,
          event instanceof MessageEvent && [event.data, event.lastEventId, event.origin],
        ])
        it.onmessage = (event) => log.push(['onmessage', event.data, event.target === it])
        await kit.next(it, 'own')
        await kit.next(it, 'message')
        it.close()
        return [log, it.readyState, it.url, it.withCredentials]
      },
    },
    {
      name: 'streams that fail',
      run: async () => {
        class Own extends EventSource {}
        const all: unknown[] = []
        for (const url of ['/echo', '/status?code=404', '/status?code=204']) {
          const it = new Own(url)
          const log = kit.watch(it, ['open', 'error'], () => it.readyState)
          await kit.next(it, 'error')
          all.push([log, it.readyState, it instanceof Own, it.constructor === Own])
          it.close()
        }
        return [
          all,
          await kit.outcomes(
            () => (EventSource as unknown as () => void)(),
            () => new (EventSource as unknown as new () => unknown)(),
            () => new EventSource('http://['),
            () => EventSource.prototype.close.call({} as never),
          ),
        ]
      },
    },
  ],
}
