import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { guardCookies } from '../../../../src/gates/storage/cookies'
import type { Realm } from '../../../../src/platform/types'
import type { ConfigInput, GateOptions } from '../../../../src/policy/types'
import { cookieOwners } from '../../../../src/policy/match'
import type { Draft } from '../../support/config'
import { createCookies } from '../../support/cookies'
import type { FakeCookies, StoredCookie } from '../../support/cookies'
import { TODAY } from '../../support/platform'
import { createRealm, guardWith, STATS } from '../../support/realm'
import type { GuardBench } from '../../support/realm'

interface Bench extends GuardBench {
  readonly cookies: FakeCookies
  readonly store: FakeStore
}

type Details = { readonly name: string; readonly value?: string; readonly path?: string } | string

interface FakeStore {
  set(details: Details, value?: string): Promise<void>
  delete(details: Details): Promise<void>
}

const PLACE = { protocol: 'https:', hostname: 'www.shiomi.example', pathname: '/a/b' }

/** A realm that has cookies and nothing else. */
const realmOf = (cookies: FakeCookies): { realm: Realm; CookieStore: new () => FakeStore } => {
  class Document {
    readonly baseURI = 'https://www.shiomi.example/'
    get cookie(): string {
      return cookies.read()
    }
    set cookie(text: string) {
      cookies.write(text)
    }
  }
  class CookieStore implements FakeStore {
    async set(details: Details, value = ''): Promise<void> {
      const given = typeof details === 'string' ? { name: details, value, path: '/' } : details
      cookies.write(`${given.name}=${given.value ?? ''}; path=${given.path ?? '/'}`)
    }
    async delete(details: Details): Promise<void> {
      const name = typeof details === 'string' ? details : details.name
      cookies.write(`${name}=; path=/; max-age=0`)
    }
  }
  const functions = runInNewContext('({ Function, Promise })') as object
  const realm = { ...functions, Document, CookieStore, document: new Document() }
  return { realm: realm as unknown as Realm, CookieStore }
}

let benches: GuardBench[] = []

const benchOf = (
  gates: Partial<GateOptions> = {},
  change?: (draft: Draft<ConfigInput>) => void,
): Bench => {
  const cookies = createCookies(PLACE, () => TODAY)
  const { realm, CookieStore } = realmOf(cookies)
  const bench = guardWith([guardCookies], { realm, gates, ...(change && { change }) })
  benches.push(bench)
  return { ...bench, cookies, store: new CookieStore() }
}

afterEach(() => {
  for (const each of benches) each.undo()
  benches = []
})

describe('a cookie that a script writes', () => {
  it('is held while its service is not granted, and written when it is', () => {
    const { page, cookies, grant, lines } = benchOf()
    page.cookie = '_pk_id.1=a'
    expect(page.cookie).toBe('')
    expect(cookies.written).toEqual([])
    grant('preferences', 'text-size')
    expect(cookies.written).toEqual([])
    grant(...STATS)
    expect(page.cookie).toBe('_pk_id.1=a')
    expect(lines()).toEqual([
      'cookies site-stats _pk_id.1 held',
      'cookies site-stats _pk_id.1 released',
    ])
  })

  it('is written at once where its service is granted', () => {
    const { page, grant, lines } = benchOf()
    grant(...STATS)
    page.cookie = '_pk_id.1=a'
    expect(page.cookie).toBe('_pk_id.1=a')
    expect(lines()).toEqual(['cookies site-stats _pk_id.1 passed'])
  })

  it('is held again when that is withdrawn', () => {
    const { page, grant } = benchOf()
    grant(...STATS)
    grant()
    page.cookie = '_pk_id.1=a'
    expect(page.cookie).toBe('')
  })

  it('keeps every attribute, as it was written', () => {
    const { page, cookies, grant } = benchOf()
    const text = '_pk_id.1=a=b; Path=/a; max-age=60; SameSite=None; Secure; Partitioned'
    page.cookie = text
    grant(...STATS)
    expect(cookies.written).toEqual([text])
  })

  it('is the last one that was written', () => {
    const { page, cookies, grant } = benchOf()
    for (const value of ['1', '2', '3']) page.cookie = `_pk_id.1=${value}; path=/; max-age=60`
    grant(...STATS)
    expect(cookies.written).toEqual(['_pk_id.1=3; path=/; max-age=60'])
  })

  it.each([
    ['domain=www.shiomi.example', 'domain=shiomi.example'],
    ['path=/', 'path=/a'],
    ['path=/', 'PATH = /a/b'],
  ])('is another one with %s than with %s', (one, other) => {
    const { page, cookies, grant } = benchOf()
    page.cookie = `_pk_id.1=1; ${one}`
    page.cookie = `_pk_id.1=2; ${other}`
    page.cookie = `_pk_id.1=3; ${one}`
    grant(...STATS)
    expect(cookies.written).toEqual([`_pk_id.1=2; ${other}`, `_pk_id.1=3; ${one}`])
    expect(cookies.named('_pk_id.1')).toHaveLength(2)
  })

  it('is erased only when it is granted, too', () => {
    const { page, cookies, grant } = benchOf()
    cookies.serve('_pk_id.1=old; path=/')
    page.cookie = '_pk_id.1=new; path=/'
    page.cookie = '_pk_id.1=; path=/; max-age=0'
    expect(page.cookie).toBe('_pk_id.1=old')
    grant(...STATS)
    expect(page.cookie).toBe('')
    expect(cookies.written).toEqual(['_pk_id.1=; path=/; max-age=0'])
  })

  it.each([
    ['  _pk_id.1 =a', '_pk_id.1'],
    ['\t_pk_id.1\t= a ; path=/', '_pk_id.1'],
    ['_pk_id.1=', '_pk_id.1'],
    ['_pk_id.1=a;', '_pk_id.1'],
    ['_pk_id x=a', '_pk_id x'],
  ])('is known by its name in %j', (text, name) => {
    const { page, cookies, grant, lines } = benchOf()
    page.cookie = text
    expect(cookies.written).toEqual([])
    grant(...STATS)
    expect(cookies.written).toEqual([text])
    expect(lines()[0]).toBe(`cookies site-stats ${name} held`)
  })

  it.each(['path=/; _pk_id.1=a', '==_pk_id.1', '', ';', 'x_pk_id=a'])(
    'is not known by %j, which has another name',
    (text) => {
      const { page, cookies } = benchOf()
      page.cookie = text
      expect(cookies.written).toEqual([text])
    },
  )

  it.each(['_pk_id.1', ' _pk_id.1; path=/', '=_pk_id.1', ' = _pk_id.1 =a', 'free=1\n_pk_id.1=a'])(
    'is held when it would be read as a declared one: %j',
    (text) => {
      const { page, cookies, grant } = benchOf()
      page.cookie = text
      expect(cookies.written).toEqual([])
      grant(...STATS)
      expect(cookies.written).toEqual([text])
    },
  )

  it('without a name is forgotten when another without a name is written', () => {
    const { page, cookies, grant } = benchOf()
    page.cookie = '=_pk_id.1; domain=.SHIOMI.example'
    page.cookie = '=other; Domain=shiomi.example'
    grant(...STATS)
    expect(cookies.read()).toBe('other')
  })

  it('passes where nobody declares it, and is reported', () => {
    const { page, lines } = benchOf()
    page.cookie = 'cart=1'
    expect(page.cookie).toBe('cart=1')
    expect(lines()).toEqual(['cookies  cart passed'])
  })

  it('is refused for ever where nobody declares it, if so configured', () => {
    const { page, grant, lines } = benchOf({ undeclared: 'block' })
    page.cookie = 'cart=1'
    grant(...STATS)
    expect(page.cookie).toBe('')
    expect(lines()).toEqual(['cookies  cart refused'])
  })

  it('is only reported in mode report', () => {
    const { page, lines } = benchOf({ cookies: 'report' })
    page.cookie = '_pk_id.1=a'
    expect(page.cookie).toBe('_pk_id.1=a')
    expect(lines()).toEqual(['cookies site-stats _pk_id.1 passed'])
  })

  it('passes where it is the consent cookie, whatever a pattern says', () => {
    const { page, lines } = benchOf({ undeclared: 'block' }, (draft) => {
      draft.policy.services![2]!.cookies!.push({ name: '*', duration: 'P1Y', description: 'x' })
    })
    page.cookie = 'sekisho=1; path=/'
    page.cookie = 'other=1; path=/'
    expect(page.cookie).toBe('sekisho=1')
    expect(lines()).toEqual(['cookies site-stats other held'])
  })

  it('waits for all services that declare it', () => {
    const { page, grant } = benchOf({}, (draft) => {
      draft.policy.services![1]!.cookies!.push({
        name: '_pk_id.1',
        duration: 'P1Y',
        description: 'x',
      })
    })
    page.cookie = '_pk_id.1=a'
    grant(...STATS)
    expect(page.cookie).toBe('')
    grant(...STATS, 'text-size')
    expect(page.cookie).toBe('_pk_id.1=a')
  })

  it('is made a text once, so that it cannot say one thing and do another', () => {
    const { page, cookies } = benchOf()
    const texts = ['cart=1', '_pk_id.1=a']
    const toString = vi.fn(() => texts.shift() ?? '')
    Reflect.set(page, 'cookie', { toString })
    expect(toString).toHaveBeenCalledTimes(1)
    expect(cookies.written).toEqual(['cart=1'])
  })

  it('passes after undo', () => {
    const { page, undo } = benchOf()
    undo()
    page.cookie = '_pk_id.1=a'
    expect(page.cookie).toBe('_pk_id.1=a')
  })
})

describe('in a real document', () => {
  it('what is no text fails as ever', () => {
    const value: unknown = Object.create(null)
    const said = (guards: Parameters<typeof guardWith>[0]): unknown => {
      const bench = guardWith(guards, { realm: createRealm() })
      benches.push(bench)
      try {
        return Reflect.set(bench.page, 'cookie', value)
      } catch (error) {
        return String(error)
      }
    }
    expect(said([guardCookies])).toBe(said([]))
  })

  it('a cookie is held past a form named cookie', () => {
    const realm = createRealm('<form name="cookie"></form>')
    const bench = guardWith([guardCookies], { realm })
    benches.push(bench)
    const { get, set } = Object.getOwnPropertyDescriptor(realm.Document.prototype, 'cookie') ?? {}
    const read = (): unknown => get?.call(realm.document)
    set?.call(realm.document, '_pk_id.1=a')
    set?.call(realm.document, 'cart=1')
    expect(read()).toBe('cart=1')
    bench.grant(...STATS)
    expect(read()).toBe('cart=1; _pk_id.1=a')
  })

  it('the accessor looks and fails as it did', () => {
    const realm = createRealm()
    const before = Object.getOwnPropertyDescriptor(realm.Document.prototype, 'cookie')
    const bench = guardWith([guardCookies], { realm })
    const after = Object.getOwnPropertyDescriptor(realm.Document.prototype, 'cookie')
    expect(after).toMatchObject({ enumerable: true, configurable: true })
    expect(after?.get).toBe(before?.get)
    expect(after?.set?.name).toBe('set cookie')
    expect(() => {
      after?.set?.call({}, 'a=1')
    }).toThrow(realm.TypeError)
    bench.undo()
    expect(Object.getOwnPropertyDescriptor(realm.Document.prototype, 'cookie')?.set).toBe(
      before?.set,
    )
  })
})

describe('a cookie of the cookie store', () => {
  it.each<readonly [string, (store: FakeStore) => Promise<void>]>([
    ['by name and value', (store) => store.set('_pk_id.1', 'a')],
    ['by its details', (store) => store.set({ name: '_pk_id.1', value: 'a', path: '/' })],
  ])('set %s is held, and set when it is granted', async (_, set) => {
    const { store, page, cookies, grant } = benchOf()
    await expect(set(store)).resolves.toBeUndefined()
    expect(cookies.written).toEqual([])
    grant(...STATS)
    expect(page.cookie).toBe('_pk_id.1=a')
  })

  it('is deleted only when it is granted, too', async () => {
    const { store, cookies, page, grant } = benchOf()
    cookies.serve('_pk_id.1=a; path=/')
    await store.delete('_pk_id.1')
    await store.delete({ name: '_pk_id.1' })
    expect(page.cookie).toBe('_pk_id.1=a')
    grant(...STATS)
    expect(page.cookie).toBe('')
  })

  it('is the last one, whichever way it was written', async () => {
    const { store, page, grant } = benchOf()
    page.cookie = '_pk_id.1=1; path=/'
    await store.set('_pk_id.1', '2')
    page.cookie = '_pk_id.1=3; path=/'
    await store.set('_pk_id.1', '4')
    grant(...STATS)
    expect(page.cookie).toBe('_pk_id.1=4')
  })

  it('passes where nobody declares it, and where it is the consent cookie', async () => {
    const { store, page } = benchOf()
    await store.set('cart', '1')
    await store.set('sekisho', '1')
    expect(page.cookie).toBe('cart=1; sekisho=1')
  })
})

describe('whatever is written', () => {
  const NAMES = ['_pk_id.1', '_pk_ses.x', 'textsize', 'cart', 'sekisho', '']
  const space = fc.stringMatching(/^[ \t]{0,2}$/)
  const attribute = fc.oneof(
    fc.constantFrom(
      'path=/',
      'Path=/a',
      'domain=shiomi.example',
      'DOMAIN=.shiomi.example',
      'secure',
      'max-age=60',
      'max-age=0',
      'path',
    ),
    fc.string({ maxLength: 8 }),
  )
  /** Near to what a browser takes for a cookie of one of these names. */
  const near = fc
    .tuple(
      space,
      fc.constantFrom(...NAMES),
      space,
      fc.constantFrom('=', '', '=='),
      fc.string({ maxLength: 4 }),
      fc.array(attribute, { maxLength: 3 }),
    )
    .map(([before, name, after, equals, value, attributes]) =>
      [before + name + after + equals + value, ...attributes].join(';'),
    )
  const texts = fc.oneof(
    near,
    fc.string(),
    fc.string({ unit: 'binary' }),
    near.chain((text) =>
      fc
        .tuple(fc.nat(text.length), fc.string({ unit: 'binary', maxLength: 1 }))
        .map(([at, more]) => text.slice(0, at) + more + text.slice(at)),
    ),
  )

  /** The name by which it is read. */
  const readName = ({ name, value }: StoredCookie): string => name || (value.split('=')[0] ?? '')

  it('never throws, and never gets in under a declared name', () => {
    const { page, cookies, config } = benchOf()
    fc.assert(
      fc.property(texts, (text) => {
        page.cookie = text
        for (const each of cookies.all())
          if (each.name !== 'sekisho')
            expect(cookieOwners(config.policy, readName(each))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('gets in as without a guard where nobody declares it', () => {
    const { page, cookies, config } = benchOf()
    const plain = createCookies(PLACE, () => TODAY)
    fc.assert(
      fc.property(texts, (text) => {
        const alone = createCookies(PLACE, () => TODAY)
        alone.write(text.split(';')[0] ?? '')
        // What has no name takes the place of another without a name.
        fc.pre(
          alone
            .all()
            .every((each) => each.name || !cookieOwners(config.policy, readName(each)).length),
        )
        page.cookie = text
        plain.write(text)
        const undeclared = plain
          .all()
          .filter(({ name }) => name === 'sekisho' || !cookieOwners(config.policy, name).length)
        expect(cookies.all()).toEqual(undeclared)
      }),
      { numRuns: 500 },
    )
  })

  it('is there in the end as without a guard, when everything is granted', () => {
    fc.assert(
      // All without a name are one cookie, whatever they wait for.
      fc.property(
        fc.array(
          near.filter((text) => /^[^=;]*[^=;\s][^=;]*=/.test(text)),
          { maxLength: 12 },
        ),
        (written) => {
          const { page, cookies, config, grant } = benchOf()
          const plain = createCookies(PLACE, () => TODAY)
          for (const text of written) {
            page.cookie = text
            plain.write(text)
          }
          grant(...config.policy.services.map(({ id }) => id))
          const sorted = (all: FakeCookies): readonly string[] =>
            all
              .all()
              .map((each) => JSON.stringify(each))
              .sort()
          expect(sorted(cookies)).toEqual(sorted(plain))
        },
      ),
    )
  })
})
