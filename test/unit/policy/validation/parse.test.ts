// @vitest-environment node
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../../../src/policy/validation/fault'
import { SIGNAL_TYPES } from '../../../../src/policy/signalTypes'
import { parseConfig } from '../../../../src/policy/validation/parse'
import type { Config } from '../../../../src/policy/types'
import { inputOf, inputWith, minimalInput } from '../../support/config'

const read = (input: unknown): Config => {
  const result = parseConfig(input)
  if (!result.ok) throw Error(JSON.stringify(result.faults))
  return result.config
}

const faultsOf = (input: unknown): readonly Fault[] => {
  const result = parseConfig(input)
  return result.ok ? [] : result.faults
}

const PURPOSES = ['necessary', 'preferences', 'analytics', 'embeds']

const isDeeplyFrozen = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen))

describe('parseConfig', () => {
  describe('for a valid configuration', () => {
    it('accepts the smallest configuration, and fills in defaults', () => {
      expect(read(minimalInput())).toEqual({
        policy: {
          version: '1',
          effective: '2026-04-01',
          url: '/privacy/',
          controller: { name: 'Shiomi', contact: { email: 'sodan@shiomi.example' } },
          purposes: [],
          services: [],
          changes: [],
        },
        cookie: { name: 'sekisho', domain: 'host', days: 180, daysRefused: 184 },
        notice: { kind: 'bar', position: 'bottom', theme: 'auto', language: 'auto', reopen: 'own' },
        gates: {
          scripts: true,
          embeds: true,
          cookies: 'enforce',
          storage: 'enforce',
          network: 'enforce',
          undeclared: 'report',
          enforce: 'off',
          allow: [],
          gesture: 'optional',
        },
        signals: { gpc: 'deny' },
      })
    })

    it('fills in the lists of services and changes', () => {
      const { services, changes } = read(inputOf()).policy
      expect(services[0]).toMatchObject({ hosts: [], storage: [] })
      expect(services[3]).toMatchObject({ cookies: [], storage: [] })
      expect(changes[1]?.purposes).toEqual([])
    })

    it('keeps everything that the site has written', () => {
      expect(read(inputOf())).toMatchObject(JSON.parse(JSON.stringify(inputOf())) as object)
    })

    it('accepts the same from JSON.parse', () => {
      expect(read(JSON.parse(JSON.stringify(inputOf())))).toEqual(read(inputOf()))
    })

    it('replaces null by the default', () => {
      expect(read({ ...minimalInput(), cookie: null, notice: { kind: null } })).toEqual(
        read(minimalInput()),
      )
    })

    it('freezes it deeply', () => {
      expect(isDeeplyFrozen(read(inputOf()))).toBe(true)
      expect(isDeeplyFrozen(read(minimalInput()))).toBe(true)
    })

    it('does not change the input', () => {
      const input = inputOf()
      const before = structuredClone(input)
      read(input)
      expect(input).toEqual(before)
      expect(Object.isFrozen(input)).toBe(false)
      expect(Object.isFrozen(input.policy.purposes)).toBe(false)
    })

    it('shares nothing with the input', () => {
      const input = inputOf((draft) => {
        draft.policy.version = '1'
      })
      const config = read(input)
      Reflect.set(input.policy, 'version', '2')
      expect(config.policy.version).toBe('1')
    })

    it('removes the prototype of texts in several languages, so that none is called constructor', () => {
      const { controller, purposes, services } = read(inputOf()).policy
      for (const texts of [controller.name, purposes[0]?.name, services[2]?.sends])
        expect(Object.getPrototypeOf(texts)).toBeNull()
      expect(Reflect.get(purposes[0]?.name as object, 'constructor')).toBeUndefined()
    })

    it('accepts __proto__ as the name of a language', () => {
      const text = JSON.parse('{"ja":"あ","__proto__":"x"}') as unknown
      const { name } = read(inputWith('policy.purposes[0].name', text)).policy.purposes[0]!
      expect(Object.keys(name)).toEqual(['ja', '__proto__'])
      expect(Object.getPrototypeOf(name)).toBeNull()
    })

    it('accepts services of every basis', () => {
      for (const basis of [
        'necessary',
        'contract',
        'law',
        'published',
        'vital',
        'consent',
        'optout',
      ])
        expect(faultsOf(inputWith('policy.purposes[1].basis', basis))).toEqual([])
    })

    it.each<readonly [string, unknown]>([
      ['policy.version', 'A-1.b'],
      ['policy.version', 'x'.repeat(24)],
      ['policy.purposes[3].name', 'a'],
      ['policy.services[2].id', 'a'],
      ['policy.services[2].id', 'a'.repeat(32)],
      ['policy.services[2].id', 'a-1'],
      ['policy.services[0].cookies[0].duration', 'session'],
      ['policy.services[0].cookies[0].duration', 'P400D'],
      ['policy.services[0].cookies[0].duration', 'P1Y2M3W4D'],
      ['policy.services[0].cookies[0].duration', 'P1DT12H'],
      ['policy.services[0].cookies[0].name', '*'],
      ['policy.services[2].hosts', ['a.example:8080/path', '[::1]', 'localhost']],
      ['cookie.domain', 'site'],
      ['cookie.domain', 'shiomi.example'],
      ['notice.language', 'pt-BR'],
      ...['top', 'bottom', 'top-left', 'top-right', 'bottom-left', 'bottom-right'].map(
        (value) => ['notice.position', value] as const,
      ),
      ['gates.scripts', false],
    ])('accepts %s: %j', (path, value) => {
      expect(faultsOf(inputWith(path, value))).toEqual([])
    })
  })

  describe('for an invalid configuration', () => {
    it.each([
      ['nothing', undefined],
      ['null', null],
      ['a text', 'policy'],
      ['a number', 1],
      ['a list', []],
      ['a function', () => 1],
      ['a symbol', Symbol('policy')],
      ['a BigInt', 1n],
    ])('reports one fault in %s', (_, input) => {
      const faults = faultsOf(input)
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatchObject({ path: '', code: 'type' })
    })

    it('reports everything that is missing', () => {
      expect(faultsOf({})).toMatchObject([{ path: 'policy', code: 'missing' }])
      expect(faultsOf({ policy: {} })).toMatchObject(
        ['version', 'effective', 'url', 'controller', 'purposes'].map((key) => ({
          path: `policy.${key}`,
          code: 'missing',
        })),
      )
    })

    it('reports all faults, not only the first', () => {
      const input = inputOf((draft) => {
        draft.policy.version = 'a b'
        draft.policy.services![2]!.purpose = 'analytic'
        draft.cookie!.days = 0
      })
      expect(faultsOf(input).map(({ path, code }) => [path, code])).toEqual([
        ['policy.version', 'format'],
        ['policy.services[2].purpose', 'reference'],
        ['cookie.days', 'format'],
      ])
    })
  })

  describe('reports path, code and value of', () => {
    it.each([
      ['policy.controller'],
      ['policy.controller.name'],
      ['policy.controller.contact'],
      ['policy.purposes[0].id'],
      ['policy.purposes[1].basis'],
      ['policy.purposes[1].name'],
      ['policy.purposes[1].description'],
      ['policy.services[1].id'],
      ['policy.services[1].purpose'],
      ['policy.services[1].name'],
      ['policy.services[1].recipient'],
      ['policy.services[1].recipient.name'],
      ['policy.services[1].recipient.role'],
      ['policy.services[1].sends'],
      ['policy.services[2].cookies[1].name'],
      ['policy.services[2].cookies[1].duration'],
      ['policy.services[2].cookies[1].description'],
      ['policy.services[2].storage[0].area'],
      ['policy.services[2].storage[0].key'],
      ['policy.services[2].storage[0].description'],
      ['policy.changes[0].version'],
      ['policy.changes[0].kind'],
      ['policy.changes[0].summary'],
      ['policy.upcoming.version'],
      ['policy.upcoming.effective'],
      ['policy.upcoming.summary'],
    ])('%s, which is missing', (path) => {
      // A missing purpose id makes the reference of its services a second fault, which is not tested here.
      const [fault] = faultsOf(inputWith(path, undefined))
      expect(fault).toMatchObject({ path, code: 'missing' })
      expect(fault?.value).toBeUndefined()
    })

    it.each([
      ['policy', []],
      ['policy', 1],
      ['policy.version', 1],
      ['policy.effective', 20260401],
      ['policy.url', null],
      ['policy.url', ['/']],
      ['policy.controller', 'Shiomi'],
      ['policy.controller.contact.email', { ja: 'a@b.example' }],
      ['policy.purposes', {}],
      ['policy.purposes[1]', 'preferences'],
      ['policy.purposes[1].name', 1],
      ['policy.services', {}],
      ['policy.services[2].hosts', 'stats.example.jp'],
      ['policy.services[2].hosts[1]', 1],
      ['policy.services[2].cookies', {}],
      ['policy.services[2].storage[0]', null],
      ['policy.services[2].sends', 'URL'],
      ['policy.services[2].recipient', []],
      ['policy.changes', 'none'],
      ['policy.changes[0].purposes', 'analytics'],
      ['policy.upcoming', 'soon'],
      ['cookie', []],
      ['cookie.name', 1],
      ['notice', 'bar'],
      ['notice.position', 1],
    ])('%s: %j, which has the wrong type', (path, value) => {
      const [fault] = faultsOf(inputWith(path, value))
      expect(fault).toMatchObject({ path, code: 'type' })
      // Defaults may have been set on an array, which JSON does not show.
      expect(JSON.stringify(fault?.value)).toBe(JSON.stringify(value))
    })

    it.each([
      ['cookie', 1],
      ['gates', true],
    ])('%s: %j, which cannot get defaults', (path, value) => {
      expect(faultsOf(inputWith(path, value))).toContainEqual(
        expect.objectContaining({ path, code: 'type', value }),
      )
    })

    it.each([
      ['policy.version', ''],
      ['policy.version', 'x'.repeat(25)],
      ['policy.version', '1~2'],
      ['policy.version', '版'],
      ['policy.version', '1\n'],
      ['policy.effective', '2026-4-1'],
      ['policy.effective', '2026/04/01'],
      ['policy.effective', '2026-04-01T00:00:00Z'],
      ['policy.services[2].id', 'Site-stats'],
      ['policy.services[2].id', '1st'],
      ['policy.services[2].id', '-a'],
      ['policy.services[2].id', ''],
      ['policy.services[2].id', 'a'.repeat(33)],
      ['policy.services[2].id', 'site_stats'],
      ['policy.services[2].id', 'site.stats'],
      ['policy.services[2].id', 'site-stats\n'],
      ['policy.services[2].id', '__proto__'],
      ['policy.controller.name', ' '],
      ['policy.controller.contact.email', ''],
      ['policy.services[2].sends.ja[1]', ' '],
      ['policy.services[2].hosts[1]', 'a.example b.example'],
      ['policy.services[2].hosts[1]', ''],
      ['policy.services[2].cookies[0].name', 'a=b'],
      ['policy.services[2].cookies[0].name', 'a;path=/'],
      ['policy.services[2].cookies[0].name', 'a b'],
      ['policy.services[2].cookies[0].duration', '13 months'],
      ['policy.services[2].cookies[0].duration', 'P'],
      ['policy.services[2].cookies[0].duration', 'p1y'],
      ['policy.services[2].storage[0].key', ''],
      ['policy.changes[0].purposes[0]', 'Analytics'],
      ['cookie.name', 'se kisho'],
      ['cookie.name', 'sekisho;domain=jp'],
      ['cookie.domain', 'a.example; path=/x'],
      ['cookie.domain', ''],
      ['notice.position', 'left'],
      ['notice.position', 'top-'],
    ])('%s: %j, which has the wrong format', (path, value) => {
      const faults = faultsOf(inputWith(path, value))
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatchObject({ path, code: 'format', value })
      expect(faults[0]?.expected).toBeInstanceOf(RegExp)
    })

    it.each([
      [
        'policy.purposes[1].basis',
        'consents',
        ['necessary', 'contract', 'law', 'published', 'vital', 'consent', 'optout'],
      ],
      ['policy.purposes[1].sensitive', 'yes', [true, false]],
      ['policy.purposes[1].sensitive', 1, [true, false]],
      ['policy.services[2].recipient.role', 'third party', ['own', 'processor', 'third-party']],
      ['policy.services[2].cookies[0].httpOnly', 'true', [true, false]],
      ['policy.services[2].storage[0].area', 'localStorage', ['local', 'session', 'indexeddb']],
      ['policy.changes[0].kind', 'major', ['material', 'minor']],
      ['notice.kind', 'modal', ['bar', 'box', 'quiet', 'dialog', 'none']],
      ['notice.theme', 'Dark', ['auto', 'light', 'dark']],
      ['gates.scripts', 'false', [true, 'declared', false]],
      ['gates.embeds', 0, [true, false]],
    ])('%s: %j, which is not an option', (path, value, expected) => {
      expect(faultsOf(inputWith(path, value))).toEqual([{ path, code: 'choice', value, expected }])
    })

    it.each(['analytic', 'site-stats', 'toString', '', 1])(
      'policy.services[2].purpose: %j, which names no purpose',
      (value) => {
        const path = 'policy.services[2].purpose'
        expect(faultsOf(inputWith(path, value))).toEqual([
          { path, code: 'reference', value, expected: PURPOSES },
        ])
      },
    )

    it.each([0, -1, 1.5, 401, 1e9, '180', true, [180]])(
      'cookie.days: %j, which is not a valid number of days',
      (value) => {
        for (const path of ['cookie.days', 'cookie.daysRefused'])
          expect(faultsOf(inputWith(path, value))).toEqual([
            { path, code: 'format', value, expected: 400 },
          ])
      },
    )

    it.each([1, 180, 400])('accepts %i days', (value) => {
      expect(faultsOf(inputWith('cookie.days', value))).toEqual([])
      expect(faultsOf(inputWith('cookie.daysRefused', value))).toEqual([])
    })

    it.each([
      ['policy.purposes[3].id', 'analytics', 'policy.purposes[3].id'],
      ['policy.services[3].id', 'site-stats', 'policy.services[3].id'],
      ['policy.services[2].id', 'analytics', 'policy.services[2].id'],
    ])('%s: %j, which is already used', (path, value, at) => {
      expect(faultsOf(inputWith(path, value))).toContainEqual({
        path: at,
        code: 'duplicate',
        value,
        expected: undefined,
      })
    })

    it.each([
      [
        '',
        [
          'policy',
          'cookie',
          'notice',
          'gates',
          'signals',
          'receipts',
          'report',
          'files',
          'takeover',
          'regions',
          '$schema',
        ],
      ],
      [
        'policy',
        [
          'version',
          'effective',
          'url',
          'controller',
          'purposes',
          'services',
          'changes',
          'upcoming',
        ],
      ],
      ['policy.controller', ['name', 'address', 'responsible', 'contact', 'complaints']],
      ['policy.controller.contact', ['url', 'email', 'tel', 'address']],
      ['policy.controller.complaints', ['url', 'email', 'tel', 'address']],
      ['policy.purposes[1]', ['id', 'basis', 'name', 'description', 'sensitive']],
      [
        'policy.services[2]',
        [
          'id',
          'purpose',
          'name',
          'recipient',
          'sends',
          'hosts',
          'cookies',
          'storage',
          'afterRevoke',
          'signal',
        ],
      ],
      [
        'policy.services[2].recipient',
        ['name', 'role', 'country', 'purpose', 'policyUrl', 'optOutUrl'],
      ],
      ['policy.services[2].cookies[0]', ['name', 'duration', 'description', 'httpOnly']],
      ['policy.services[2].storage[0]', ['area', 'key', 'description']],
      ['policy.changes[0]', ['version', 'kind', 'purposes', 'summary']],
      ['policy.upcoming', ['version', 'effective', 'summary', 'url']],
      ['cookie', ['name', 'domain', 'days', 'daysRefused']],
      ['notice', ['kind', 'position', 'theme', 'language', 'reopen']],
      [
        'gates',
        [
          'scripts',
          'embeds',
          'cookies',
          'storage',
          'network',
          'undeclared',
          'enforce',
          'allow',
          'gesture',
        ],
      ],
      ['signals', ['gpc', ...Object.keys(SIGNAL_TYPES), 'dataLayer']],
    ])('an unknown key in %j', (parent, expected) => {
      for (const key of ['hots', 'toString', '__proto__', 'hasOwnProperty', 'a b']) {
        const path = `${parent}.${key}`.replace(/^\./, '')
        expect(faultsOf(inputWith(path, 'x'))).toEqual([
          { path, code: 'unknown', value: key, expected },
        ])
      }
    })
  })

  describe('for links', () => {
    const places = [
      'policy.url',
      'policy.url.en',
      'policy.controller.contact.url',
      'policy.controller.complaints.url',
      'policy.services[2].recipient.policyUrl',
      'policy.services[2].recipient.optOutUrl',
      'policy.services[2].recipient.optOutUrl.ja',
      'policy.upcoming.url',
    ]

    it.each([
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' javascript:alert(1)',
      '\u0001javascript:alert(1)',
      '\tjavascript:alert(1)',
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
      'java\rscript:alert(1)',
      'javascript\n:alert(1)',
      'data:text/html,x',
      'http://shiomi.example/',
      'HTTP:shiomi.example',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://shiomi.example/1',
      'view-source:https://shiomi.example/',
      'web+x:y',
      'https:',
      'https://a.example/ b',
      '/privacy/ ',
      '\u0000/privacy/',
      '',
    ])('rejects %j', (value) => {
      for (const path of places)
        expect(faultsOf(inputWith(path, value))).toMatchObject([{ path, code: 'format', value }])
    })

    it.each([
      'https://shiomi.example/',
      'HTTPS://shiomi.example/',
      'https://shiomi.example/a?b=c#d',
      'mailto:sodan@shiomi.example',
      'tel:+81-3-0000-0000',
      '/privacy/',
      'privacy/',
      './privacy',
      '../privacy',
      '?page=privacy',
      '#privacy',
      '/a:b',
      '/プライバシー/',
    ])('accepts %j', (value) => {
      for (const path of places) expect(faultsOf(inputWith(path, value))).toEqual([])
    })

    it('accepts nothing that a browser resolves to a different scheme', () => {
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc
              .tuple(
                fc.string(),
                fc.constantFrom('javascript:', 'data:', 'http:', 'x-y:'),
                fc.string(),
              )
              .map((parts) => parts.join('')),
          ),
          (value) => {
            if (faultsOf(inputWith('policy.url', value)).length) return
            const base = 'https://shiomi.example/'
            // An address that cannot be resolved leads nowhere.
            if (!URL.canParse(value, base)) return
            expect(new URL(value, base).protocol).toMatch(/^(https|mailto|tel):$/)
          },
        ),
        { numRuns: 200 },
      )
    })
  })

  describe('for details of the contract', () => {
    it('rejects an underscore in the version, which is [0-9A-Za-z.-]{1,24}', () => {
      expect(faultsOf(inputWith('policy.version', '2026_04_01'))).toMatchObject([
        { path: 'policy.version', code: 'format' },
      ])
    })

    it('rejects a text without any language', () => {
      for (const path of ['policy.purposes[1].name', 'policy.url', 'policy.services[2].sends'])
        expect(faultsOf(inputWith(path, {}))).toMatchObject([{ path }])
    })

    it('rejects an empty contact', () => {
      expect(faultsOf(inputWith('policy.controller.contact', {}))).toMatchObject([
        { path: 'policy.controller.contact' },
      ])
    })
  })

  describe('for arbitrary input', { timeout: 30_000 }, () => {
    const pristine = Object.getOwnPropertyNames(Object.prototype).sort()

    afterEach(() => {
      expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(pristine)
    })

    const expectNoThrow = (input: unknown): void => {
      const result = parseConfig(input)
      if (result.ok) expect(isDeeplyFrozen(result.config)).toBe(true)
      else {
        expect(result.faults.length).toBeGreaterThan(0)
        for (const { path, code } of result.faults) {
          expect(typeof path).toBe('string')
          expect(code).toMatch(
            /^(missing|type|format|choice|reference|duplicate|unknown|unresolved|size)$/,
          )
        }
      }
    }

    it('does not throw for any value', () => {
      fc.assert(
        fc.property(
          fc.anything({
            withBigInt: true,
            withDate: true,
            withMap: true,
            withNullPrototype: true,
            withSparseArray: true,
            withTypedArray: true,
          }),
          expectNoThrow,
        ),
        { numRuns: 500 },
      )
    })

    it('does not throw for any JSON', () => {
      fc.assert(
        fc.property(fc.json(), (text) => {
          expectNoThrow(JSON.parse(text))
        }),
        { numRuns: 500 },
      )
    })

    /** Lists all paths of a configuration. */
    const pathsOf = (value: unknown, path = ''): readonly string[] =>
      typeof value !== 'object' || value === null
        ? [path]
        : [
            ...(path ? [path] : []),
            ...Object.entries(value).flatMap(([key, each]) =>
              pathsOf(
                each,
                Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key,
              ),
            ),
          ]
    const paths = fc.constantFrom(...pathsOf(inputOf()))
    const keys = fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'valueOf',
      'toJSON',
      'prototype',
    )

    it('does not throw for a valid configuration with an arbitrary value in one place', () => {
      fc.assert(
        fc.property(
          paths,
          fc.anything({ withBigInt: true, withSparseArray: true }),
          (path, value) => {
            expectNoThrow(inputWith(path, value))
          },
        ),
        { numRuns: 500 },
      )
    })

    it('does not throw for keys of Object.prototype', () => {
      fc.assert(
        fc.property(paths, keys, fc.anything(), (path, key, value) => {
          expectNoThrow(inputWith(path, JSON.parse(`{"${key}":{"polluted":1}}`)))
          expectNoThrow(
            inputWith(path, Object.defineProperty({}, key, { value, enumerable: true })),
          )
        }),
        { numRuns: 300 },
      )
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    })

    it('does not throw for a circular object', () => {
      const circle: Record<string, unknown> = { ...inputOf() }
      circle.policy = circle
      expectNoThrow(circle)
      expect(parseConfig(circle).ok).toBe(false)
    })

    it('does not throw if getters and conversions throw', () => {
      const thrown = (): never => {
        throw Error('not me')
      }
      expectNoThrow(Object.defineProperty({}, 'policy', { get: thrown, enumerable: true }))
      expectNoThrow({ ...inputOf(), toJSON: thrown })
      expectNoThrow(new Proxy({}, { get: thrown, ownKeys: thrown, getPrototypeOf: thrown }))
    })

    it('calls a getter only once, so that it cannot return different values', () => {
      let reads = 0
      const input = inputOf()
      const { policy } = input
      Object.defineProperty(input, 'policy', {
        enumerable: true,
        get: () => (reads++ ? {} : policy),
      })
      expect(parseConfig(input).ok).toBe(true)
      expect(reads).toBe(1)
    })

    it('does not throw for sparse arrays', () => {
      const holes = new Array<unknown>(3)
      for (const path of ['policy.purposes', 'policy.services', 'policy.services[2].cookies'])
        expect(faultsOf(inputWith(path, holes)).length).toBeGreaterThanOrEqual(3)
    })

    it('does not throw for deep nesting', () => {
      let deep: unknown = 1
      for (let i = 0; i < 100_000; i++) deep = [deep]
      expectNoThrow(deep)
      expectNoThrow(inputWith('policy.purposes', deep))
      expectNoThrow(inputWith('policy.purposes[0].name', deep))
    })

    it('does not throw for a long text', () => {
      const long = 'a'.repeat(100_000)
      for (const path of pathsOf(inputOf())) expectNoThrow(inputWith(path, long))
    })
  })
})
