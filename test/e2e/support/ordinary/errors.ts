import type { Group } from './probe'

/** In WebKit a native function is a frame too. */
const FRAMES = 3

/** What goes wrong in a page, and what it learns of that. */
export const errors: Group = {
  name: 'errors',
  probes: [
    {
      name: 'window.onerror and error events',
      run: async () => {
        const log: unknown[] = []
        window.onerror = (...args) => {
          log.push(kit.tell(args))
          return true
        }
        const script = kit.make('script', { src: '/throws.js' })
        kit.stage().append(script)
        await kit.next(script, 'load')
        window.onerror = null
        return log
      },
    },
    {
      name: 'errors of another origin say nothing',
      run: async () => {
        const log: unknown[] = []
        window.onerror = (...args) => {
          log.push(args.map(String))
          return true
        }
        for (const crossorigin of [undefined, 'anonymous']) {
          const script = kit.make('script', {
            src: `${kit.other}/throws.js?cors`,
            ...(crossorigin && { crossorigin }),
          })
          kit.stage().append(script)
          await kit.next(script, 'load', 'error')
        }
        window.onerror = null
        return log
      },
    },
    {
      name: 'promises that nobody catches',
      run: async () => {
        const log: unknown[] = []
        const note = (event: PromiseRejectionEvent): void => {
          event.preventDefault()
          log.push([event.type, kit.tell(event.reason), event.promise instanceof Promise])
        }
        addEventListener('unhandledrejection', note)
        addEventListener('rejectionhandled', note)
        void fetch('http://[')
        void fetch(kit.closed)
        const late = fetch(`${kit.other}/echo`)
        for (let i = 0; i < 100 && log.length < 3; i++) await kit.later(50)
        late.catch(() => undefined)
        void Promise.reject(new RangeError('own'))
        await kit.later(50)
        removeEventListener('unhandledrejection', note)
        removeEventListener('rejectionhandled', note)
        return log.map((it) => JSON.stringify(it)).sort()
      },
    },
    {
      name: 'promises that are caught are not told',
      run: async () => {
        const log: unknown[] = []
        const note = (event: PromiseRejectionEvent): number => log.push(String(event.reason))
        addEventListener('unhandledrejection', note)
        await fetch('http://[').catch(() => undefined)
        await fetch(kit.closed).then(undefined, () => undefined)
        await Promise.allSettled([fetch('/broken'), new Image().decode()])
        if ('cookieStore' in window) await cookieStore.set('a;', '').catch(() => undefined)
        await kit.later(50)
        removeEventListener('unhandledrejection', note)
        return log
      },
    },
    {
      name: 'frames on the stack of an error of WebSocket',
      within: FRAMES,
      run: () => kit.depth(() => new WebSocket('ws://[')),
    },
    {
      name: 'frames on the stack of an error of XMLHttpRequest.open',
      within: FRAMES,
      run: () => kit.depth(() => new XMLHttpRequest().open('GET', 'http://[')),
    },
    {
      name: 'frames on the stack of an error of sendBeacon',
      within: FRAMES,
      run: () => kit.depth(() => navigator.sendBeacon('http://[')),
    },
    {
      name: 'frames on the stack of an error of setItem',
      within: FRAMES,
      run: () => kit.depth(() => localStorage.setItem(Symbol('no') as never, '')),
    },
    {
      name: 'frames on the stack of an error of document.cookie',
      within: FRAMES,
      run: () =>
        kit.depth(() => {
          document.cookie = {
            toString() {
              throw new Error('own')
            },
          } as never
        }),
    },
    {
      name: 'frames on the stack of an error of innerHTML',
      within: FRAMES,
      run: () => kit.depth(() => (kit.make('p').innerHTML = Symbol('no') as never)),
    },
    {
      name: 'frames on the stack of an error of indexedDB.open',
      within: FRAMES,
      run: () => kit.depth(() => indexedDB.open('own', 0)),
    },
    {
      name: 'frames on the stack of an error of appendChild',
      within: FRAMES,
      run: () => kit.depth(() => document.body.appendChild(null as never)),
    },
    {
      name: 'frames on the stack of an error of setAttribute',
      within: FRAMES,
      run: () => kit.depth(() => kit.make('img').setAttribute('a b', '')),
    },
    {
      name: 'console, reportError and listeners that throw',
      run: async () => {
        const log = kit.watch(window, ['error'], (event) => (event as ErrorEvent).message)
        const quiet = (event: Event): void => event.preventDefault()
        addEventListener('error', quiet)
        reportError(new Error('reported'))
        const target = new EventTarget()
        target.addEventListener('own', () => {
          throw new Error('in a listener')
        })
        target.addEventListener('own', () => log.push('next listener'))
        target.dispatchEvent(new Event('own'))
        setTimeout(() => {
          throw new Error('in a timer')
        })
        await kit.later(20)
        removeEventListener('error', quiet)
        return log
      },
    },
  ],
}
