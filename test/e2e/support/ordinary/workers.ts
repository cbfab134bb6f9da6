import type { Group } from './probe'

/** Workers, channels and caches. */
export const workers: Group = {
  name: 'workers, channels and caches',
  path: '/sw/page.html',
  probes: [
    {
      name: 'a service worker',
      run: async () => {
        if (!('serviceWorker' in navigator)) return 'absent'
        const { serviceWorker } = navigator
        const log: unknown[] = []
        kit.watch(serviceWorker, ['controllerchange'], () => undefined, log)
        const changed = kit.next(serviceWorker, 'controllerchange')
        const registration = await serviceWorker.register('/sw/worker.js')
        await serviceWorker.ready
        await changed
        log.push(
          registration.scope,
          // Activating or activated: the page may be told of the change before that is over.
          registration.active === serviceWorker.controller,
          serviceWorker.controller?.scriptURL,
        )
        const told = kit.next<MessageEvent>(serviceWorker, 'message')
        serviceWorker.controller?.postMessage('own')
        log.push((await told).data)
        log.push(await (await fetch('/sw/made')).text())
        const it = new XMLHttpRequest()
        it.open('GET', '/sw/made?2')
        it.send()
        await kit.next(it, 'loadend')
        // WebKit lists none in a browser where one was unregistered before.
        log.push(it.responseText, (await serviceWorker.getRegistrations()).length < 2)
        log.push(await registration.unregister())
        log.push(await kit.outcome(() => serviceWorker.register('/missing.js')))
        return log
      },
    },
    {
      name: 'Cache storage',
      run: async () => {
        if (!('caches' in window)) return 'absent'
        const cache = await caches.open('own')
        await cache.add('/picture.svg?cached')
        await cache.put('/own/made', new Response('made', { headers: { 'x-own': '1' } }))
        const found = await cache.match('/own/made')
        const log = [
          await found?.text(),
          found?.headers.get('x-own'),
          (await (await caches.match('/picture.svg?cached'))?.blob())?.size,
          (await cache.keys()).map(({ url }) => url),
          await caches.keys(),
          await cache.delete('/own/made'),
          await kit.outcome(() => cache.add('/missing')),
          await caches.delete('own'),
          await caches.has('own'),
        ]
        return log
      },
    },
    {
      name: 'workers of files, of blobs and of modules',
      run: async () => {
        const all: unknown[] = []
        const blob = new Blob([
          'onmessage = ({ data }) => postMessage([data, self.constructor.name, typeof document, typeof fetch])',
        ])
        const workers = [
          new Worker('/worker.js', { name: 'own' }),
          new Worker(URL.createObjectURL(blob)),
          new Worker('/module-worker.js', { type: 'module' }),
        ]
        for (const worker of workers) {
          worker.postMessage('hello')
          all.push((await kit.next<MessageEvent>(worker, 'message')).data)
          worker.terminate()
        }
        const missing = new Worker('/missing.js')
        all.push((await kit.next(missing, 'error')).type)
        return [
          all,
          kit.shape(window, 'Worker'),
          await kit.outcomes(
            () => (Worker as unknown as () => void)(),
            () => new Worker('http://['),
            () => new Worker(`${kit.other}/worker.js`),
          ),
        ]
      },
    },
    {
      name: 'a shared worker',
      run: async () => {
        if (!('SharedWorker' in window)) return 'absent'
        const worker = new SharedWorker('/shared-worker.js', 'own')
        worker.port.postMessage('hello')
        worker.port.start()
        const { data } = await kit.next<MessageEvent>(worker.port, 'message')
        worker.port.close()
        return data as unknown
      },
    },
    {
      name: 'MessageChannel and BroadcastChannel',
      run: async () => {
        const { port1, port2 } = new MessageChannel()
        const buffer = new ArrayBuffer(4)
        port1.postMessage({ buffer, map: new Map([[1, 2]]) }, [buffer])
        port2.start()
        const { data } = await kit.next<MessageEvent>(port2, 'message')
        const [a, b] = [new BroadcastChannel('own'), new BroadcastChannel('own')]
        const heard = kit.next<MessageEvent>(b, 'message')
        a.postMessage([1, { two: 2 }])
        const event = await heard
        a.close()
        b.close()
        return kit.tell([
          (data as { buffer: ArrayBuffer }).buffer.byteLength,
          buffer.byteLength,
          event.data,
          event.origin,
          await kit.outcome(() => a.postMessage(1)),
        ])
      },
    },
    {
      name: 'locks, idle time, frames, timers and microtasks, in order',
      run: async () => {
        const log: unknown[] = []
        const idle = new Promise<boolean>((done) => {
          if ('requestIdleCallback' in window)
            requestIdleCallback((deadline) => done(deadline.timeRemaining() >= 0), { timeout: 500 })
          else done(true)
        })
        // Out of what called this: where a driver did, an engine may keep microtasks for after the next timer.
        await new Promise((done) => setTimeout(done))
        setTimeout(() => log.push('timeout'), 0)
        void Promise.resolve().then(() => log.push('promise'))
        queueMicrotask(() => log.push('microtask'))
        log.push('now')
        await new Promise((done) => setTimeout(done, 30))
        await new Promise((done) => requestAnimationFrame(done))
        const lock = await navigator.locks?.request('own', (it) => it?.name)
        return [log, await idle, lock ?? null]
      },
    },
    {
      name: 'permissions, storage manager and clipboard are there as before',
      run: () =>
        kit.tell([
          kit.shape(Navigator.prototype, 'serviceWorker'),
          kit.shape(Navigator.prototype, 'storage'),
          Object.getOwnPropertyNames(navigator),
          Object.getOwnPropertyNames(Navigator.prototype),
          kit.shape(window, 'caches'),
          kit.shape(window, 'BroadcastChannel'),
          kit.shape(window, 'SharedWorker'),
        ]),
    },
  ],
}
