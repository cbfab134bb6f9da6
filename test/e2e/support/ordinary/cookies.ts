import type { Group } from './probe'

/** `document.cookie` and the Cookie Store. */
export const cookies: Group = {
  name: 'cookies',
  probes: [
    {
      name: 'how document.cookie looks',
      run: () => {
        const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
        return kit.tell([
          kit.shape(Document.prototype, 'cookie'),
          [own?.get?.name, own?.get?.length, own?.set?.name, own?.set?.length],
          own?.get && Function.prototype.toString.call(own.get),
          own?.set?.toString(),
          document.hasOwnProperty('cookie'),
          'cookie' in document,
          Object.keys(Document.prototype).indexOf('cookie'),
          Object.getOwnPropertyNames(document),
          kit.shape(HTMLDocument.prototype, 'cookie'),
          own?.get && 'prototype' in own.get,
        ])
      },
    },
    {
      name: 'used the wrong way',
      run: () => {
        const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
        return kit.outcomes(
          () => own?.get?.call({}),
          () => own?.set?.call({}, 'own=1'),
          () => own?.set?.call(undefined, 'own=1'),
          () => Document.prototype.cookie,
          () => own?.set && Reflect.apply(own.set, document, []),
          () => (document.cookie = Symbol('no') as never),
          () => kit.nameOf(() => new (own?.set as unknown as new () => unknown)()),
          () => Reflect.set(document, 'cookie', 'own_reflect=1'),
          () => Reflect.get(Document.prototype, 'cookie', document),
          () =>
            (document.cookie = {
              toString() {
                throw new RangeError('own')
              },
            } as never),
        )
      },
    },
    {
      name: 'set, get, set again, delete',
      run: () => {
        const log: unknown[] = []
        const write = (text: unknown): void => {
          const answer = (document.cookie = text as string)
          log.push([answer === text, document.cookie])
        }
        for (const text of [
          'own_a=1',
          'own_b=2; path=/',
          'own_a=3',
          ' own_c = 4 5 ; max-age=100 ',
          'own_d=ä日本',
          'own_e="quoted"',
          'own_f=a=b=c',
          'own_g',
          '=own_value',
          'own_h=; path=/',
          '',
          ';',
          'own_i=1; max-age=0',
          'own_j=1; expires=Thu, 01 Jan 1970 00:00:00 GMT',
          'own_k=1; expires=nonsense',
          'own_l=1; domain=example.jp',
          'own_m=1; path=/deep/',
          'own_n=1; secure',
          'own_o=1; samesite=none',
          'own_p=1; samesite=strict',
          'own_q=1; httponly',
          '__Host-own=1; secure; path=/',
          '__Host-own_no=1; path=/',
          '__Secure-own=1; secure',
          'own_r=1; unknown=attribute',
          'own_s=1; partitioned; secure; path=/',
          'own\u0000t=1',
          'own_u=a\nb',
          'own_a=; max-age=-1',
          'own_b=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/',
          'own_g; max-age=0',
          '=; max-age=0',
          5,
          null,
        ])
          write(text)
        for (const name of ['5', 'null', '__Host-own', '__Secure-own', 'own_s', 'own_value'])
          document.cookie = `${name}=; max-age=0; secure; path=/`
        document.cookie = '5; max-age=0'
        document.cookie = 'null; max-age=0'
        document.cookie = 'own_s=; max-age=0; secure; path=/; partitioned'
        return [log, document.cookie]
      },
    },
    {
      name: 'long ones',
      run: () => {
        const log: unknown[] = []
        for (const length of [4096 - 6, 4096 - 5, 4097, 10_000]) {
          document.cookie = `own_x=${'v'.repeat(length)}`
          log.push(document.cookie.length)
          document.cookie = 'own_x=; max-age=0'
        }
        document.cookie = `own_x=1; path=/${'p'.repeat(2000)}`
        document.cookie = `${'own'.repeat(1366)}=1`
        log.push(document.cookie)
        return log
      },
    },
    {
      name: 'paths, order, and what a server gets',
      run: async () => {
        document.cookie = 'own_root=1; path=/'
        document.cookie = 'own_deep=2; path=/deep'
        document.cookie = 'own_echo=3; path=/echo'
        document.cookie = 'own_root=4; path=/echo'
        const frame = await kit.frame({ src: '/deep/frame.html' })
        const { headers } = (await (await fetch('/echo')).json()) as { headers: object }
        const inDeep = frame.contentDocument?.cookie
        document.cookie = 'own_deep=; path=/deep; max-age=0'
        document.cookie = 'own_echo=; path=/echo; max-age=0'
        document.cookie = 'own_root=; path=/echo; max-age=0'
        const after = (await (await fetch('/echo')).json()) as { headers: object }
        return [document.cookie, inDeep, headers, after.headers]
      },
    },
    {
      name: 'cookies of a server',
      run: async () => {
        await fetch(
          '/echo?cookie=own_http%3D1;path%3D/&cookie=own_hidden%3D2;httponly;path%3D/&cookie=own_b%3D3',
        )
        // WebKit tells the page a moment later what a server has set.
        for (let i = 0; i < 40 && !document.cookie.includes('own_b'); i++) await kit.later(25)
        const seen = document.cookie
        document.cookie = 'own_hidden=changed; path=/'
        document.cookie = 'own_http=changed; path=/'
        const { headers } = (await (await fetch('/echo')).json()) as { headers: object }
        await fetch('/echo?cookie=own_hidden%3D;path%3D/;max-age%3D0')
        return [seen, document.cookie, headers]
      },
    },
    {
      name: 'documents without cookies',
      run: () => {
        const made = document.implementation.createHTMLDocument('')
        const parsed = new DOMParser().parseFromString('', 'text/html')
        const xml = new DOMParser().parseFromString('<a/>', 'text/xml')
        return kit.outcomes(
          ...[made, parsed, xml].flatMap((it) => [
            () => (it.cookie = 'own_nowhere=1'),
            () => it.cookie,
          ]),
          () => document.cookie,
        )
      },
    },
    {
      name: 'a page that puts its own accessor in front',
      run: () => {
        const log: unknown[] = []
        const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!
        Object.defineProperty(document, 'cookie', {
          configurable: true,
          get: () => String(own.get?.call(document)).toUpperCase(),
          set: (text: string) => {
            log.push(text)
            own.set?.call(document, text)
          },
        })
        document.cookie = 'own_front=1'
        log.push(document.cookie, document.hasOwnProperty('cookie'))
        delete (document as { cookie?: string }).cookie
        log.push(document.cookie)
        Object.defineProperty(Document.prototype, 'cookie', { ...own, set: () => log.push('set') })
        document.cookie = 'own_no=1'
        Object.defineProperty(Document.prototype, 'cookie', own)
        document.cookie = 'own_yes=1'
        log.push(document.cookie, kit.shape(Document.prototype, 'cookie'))
        return log
      },
    },
    {
      name: 'how the Cookie Store looks',
      run: () => {
        if (!('cookieStore' in window)) return 'absent'
        return kit.tell([
          kit.shape(window, 'cookieStore'),
          kit.shapes(CookieStore.prototype),
          cookieStore instanceof CookieStore,
          cookieStore.constructor === CookieStore,
          Object.getOwnPropertyNames(cookieStore),
          Object.prototype.toString.call(cookieStore),
          cookieStore === window.cookieStore,
          typeof CookieChangeEvent,
        ])
      },
    },
    {
      name: 'set, get and delete in the Cookie Store',
      run: async () => {
        if (!('cookieStore' in window)) return 'absent'
        const brief = async (run: () => Promise<unknown>): Promise<unknown> =>
          JSON.stringify(await kit.outcome(run), (key, value: unknown) =>
            key === 'expires' && typeof value === 'number' ? 'a time' : value,
          )
        return [
          await brief(() => cookieStore.set('own_a', '1')),
          await brief(() => cookieStore.set({ name: 'own_b', value: '2', path: '/' })),
          await brief(() =>
            cookieStore.set({ name: 'own_c', value: '3', expires: Date.now() + 100_000 }),
          ),
          await brief(() => cookieStore.set({ name: 'own_d', value: '4', sameSite: 'lax' })),
          await brief(() => cookieStore.get('own_a')),
          await brief(() => cookieStore.get({ name: 'own_b' })),
          await brief(() => cookieStore.get('own_none')),
          await brief(() => cookieStore.getAll()),
          await brief(() => cookieStore.getAll('own_c')),
          document.cookie,
          await brief(() => cookieStore.delete('own_a')),
          await brief(() => cookieStore.delete({ name: 'own_b', path: '/' })),
          await brief(() => cookieStore.delete('own_none')),
          document.cookie,
          await brief(() => cookieStore.set('own_e', '')),
          await brief(() => cookieStore.getAll()),
        ]
      },
    },
    {
      name: 'the Cookie Store used the wrong way',
      run: () => {
        if (!('cookieStore' in window)) return 'absent'
        const { set, get } = cookieStore
        return kit.outcomes(
          () => (cookieStore.set as unknown as () => void)(),
          () => (cookieStore.set as unknown as (name: string) => void)('own'),
          () => cookieStore.set('own;', '1'),
          () => cookieStore.set('own', '1;'),
          () => cookieStore.set('', ''),
          () => cookieStore.set({ name: 'own', value: '1', domain: '.localhost' }),
          () => cookieStore.set({ name: 'own', value: '1', domain: 'example.jp' }),
          () => cookieStore.set({ name: 'own', value: '1', path: 'x' }),
          () => cookieStore.set({ name: 'own', value: '1', sameSite: 'own' as never }),
          () => cookieStore.set({ value: '1' } as never),
          () => cookieStore.set(5 as never),
          () => Reflect.apply(set, {}, ['own', '1']),
          () => Reflect.apply(get, undefined, ['own']),
          () => cookieStore.get({}),
          () => (cookieStore.delete as unknown as () => void)(),
          () => cookieStore.delete('own;'),
          () => cookieStore.set('x'.repeat(5000), '1'),
          () => kit.nameOf(() => new (set as unknown as new () => unknown)()),
        )
      },
    },
    {
      name: 'change events of the Cookie Store',
      run: async () => {
        if (!('cookieStore' in window)) return 'absent'
        const log: unknown[] = []
        const note = (event: CookieChangeEvent): void => {
          log.push([
            event.type,
            event.changed.map(({ name, value }) => [name, value]),
            event.deleted.map(({ name, value }) => [name, value ?? null]),
            event.target === cookieStore,
            event.constructor === CookieChangeEvent,
            event.isTrusted,
          ])
        }
        cookieStore.addEventListener('change', note)
        cookieStore.onchange = () => log.push('onchange')
        const steps = [
          () => void (document.cookie = 'own_event=1'),
          () => void cookieStore.set('own_event', '2'),
          () => void cookieStore.delete('own_event'),
          () => void (document.cookie = 'own_event=3; path=/'),
          () => void (document.cookie = 'own_event=; path=/; max-age=0'),
        ]
        for (const step of steps) {
          const changed = kit.next(cookieStore, 'change')
          step()
          // WebKitGTK tells some changes and not others.
          await Promise.race([changed, kit.later(1000)])
          await kit.later(50)
          log.push('step')
        }
        cookieStore.removeEventListener('change', note)
        cookieStore.onchange = null
        return log
      },
    },
  ],
}
