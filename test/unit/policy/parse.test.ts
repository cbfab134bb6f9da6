// @vitest-environment node
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../../src/policy/fault'
import { parseConfig } from '../../../src/policy/parse'
import type { Config } from '../../../src/policy/types'
import { inputOf, inputWith, minimalInput } from '../support/config'

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
  describe('of a valid configuration', () => {
    it('reads the least a site can write, and fills in what was left out', () => {
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
        cookie: { name: 'sekisho', domain: 'host', days: 180, daysRefused: 180 },
        notice: { kind: 'bar', position: 'bottom', theme: 'auto', language: 'auto' },
        gates: {
          scripts: true,
          embeds: true,
          cookies: 'enforce',
          storage: 'enforce',
          network: 'enforce',
          undeclared: 'report',
        },
      })
    })

    it('fills in the lists of services and changes', () => {
      const { services, changes } = read(inputOf()).policy
      expect(services[0]).toMatchObject({ hosts: [], storage: [] })
      expect(services[3]).toMatchObject({ cookies: [], storage: [] })
      expect(changes[1]?.purposes).toEqual([])
    })

    it('keeps everything a site has written', () => {
      expect(read(inputOf())).toMatchObject(JSON.parse(JSON.stringify(inputOf())) as object)
    })

    it('reads the text of one, parsed as JSON, as it reads the object', () => {
      expect(read(JSON.parse(JSON.stringify(inputOf())))).toEqual(read(inputOf()))
    })

    it('takes null for what was left out', () => {
      expect(read({ ...minimalInput(), cookie: null, notice: { kind: null } })).toEqual(
        read(minimalInput()),
      )
    })

    it('freezes all of it', () => {
      expect(isDeeplyFrozen(read(inputOf()))).toBe(true)
      expect(isDeeplyFrozen(read(minimalInput()))).toBe(true)
    })

    it('leaves the input as it was', () => {
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

    it('takes the prototype from texts in several languages, so that none is called constructor', () => {
      const { controller, purposes, services } = read(inputOf()).policy
      for (const texts of [controller.name, purposes[0]?.name, services[2]?.sends])
        expect(Object.getPrototypeOf(texts)).toBeNull()
      expect(Reflect.get(purposes[0]?.name as object, 'constructor')).toBeUndefined()
    })

    it('reads a text in a language called __proto__ as a text', () => {
      const text = JSON.parse('{"ja":"あ","__proto__":"x"}') as unknown
      const { name } = read(inputWith('policy.purposes[0].name', text)).policy.purposes[0]!
      expect(Object.keys(name)).toEqual(['ja', '__proto__'])
      expect(Object.getPrototypeOf(name)).toBeNull()
    })

    it('knows services of every basis', () => {
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

  describe('of anything else', () => {
    it.each([
      ['nothing', undefined],
      ['null', null],
      ['a text', 'policy'],
      ['a number', 1],
      ['a list', []],
      ['a function', () => 1],
      ['a symbol', Symbol('policy')],
      ['a BigInt', 1n],
    ])('finds one fault in %s', (_, input) => {
      const faults = faultsOf(input)
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatchObject({ path: '', code: 'type' })
    })

    it('finds everything that is missing', () => {
      expect(faultsOf({})).toMatchObject([{ path: 'policy', code: 'missing' }])
      expect(faultsOf({ policy: {} })).toMatchObject(
        ['version', 'effective', 'url', 'controller', 'purposes'].map((key) => ({
          path: `policy.${key}`,
          code: 'missing',
        })),
      )
    })

    it('names every fault, not only the first', () => {
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

  describe('names path, code and value of', () => {
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
    ])('%s, when it is missing', (path) => {
      // A service that loses the purpose it names is a second fault, and not the one meant.
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
    ])('%s: %j, which is of another kind', (path, value) => {
      const [fault] = faultsOf(inputWith(path, value))
      expect(fault).toMatchObject({ path, code: 'type' })
      // A list may have been given what an object lacks, which JSON does not show.
      expect(JSON.stringify(fault?.value)).toBe(JSON.stringify(value))
    })

    it.each([
      ['cookie', 1],
      ['gates', true],
    ])('%s: %j, which cannot be filled in', (path, value) => {
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
    ])('%s: %j, which is not written as needed', (path, value) => {
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
      ['notice.kind', 'modal', ['bar', 'box', 'quiet']],
      ['notice.theme', 'Dark', ['auto', 'light', 'dark']],
      ['gates.scripts', 'false', [true, false]],
      ['gates.embeds', 0, [true, false]],
    ])('%s: %j, which is not a choice', (path, value, expected) => {
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
      'cookie.days: %j, which is no number of days',
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
    ])('%s: %j, which stands twice', (path, value, at) => {
      expect(faultsOf(inputWith(path, value))).toContainEqual({
        path: at,
        code: 'duplicate',
        value,
        expected: undefined,
      })
    })

    it.each([
      ['', ['policy', 'cookie', 'notice', 'gates', 'receipts']],
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
        ['id', 'purpose', 'name', 'recipient', 'sends', 'hosts', 'cookies', 'storage'],
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
      ['notice', ['kind', 'position', 'theme', 'language']],
      ['gates', ['scripts', 'embeds', 'cookies', 'storage', 'network', 'undeclared']],
    ])('a key under %j that means nothing', (parent, expected) => {
      for (const key of ['hots', 'toString', '__proto__', 'hasOwnProperty', 'a b']) {
        const path = `${parent}.${key}`.replace(/^\./, '')
        expect(faultsOf(inputWith(path, 'x'))).toEqual([
          { path, code: 'unknown', value: key, expected },
        ])
      }
    })
  })

  describe('of links', () => {
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
    ])('refuses %j', (value) => {
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

    it('lets no browser read another scheme than these into what it accepts', () => {
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
            // What cannot be resolved goes nowhere.
            if (!URL.canParse(value, base)) return
            expect(new URL(value, base).protocol).toMatch(/^(https|mailto|tel):$/)
          },
        ),
        { numRuns: 200 },
      )
    })
  })

  describe('as the contract and the types have it', () => {
    it('refuses an underscore in the version, which is [0-9A-Za-z.-]{1,24}', () => {
      expect(faultsOf(inputWith('policy.version', '2026_04_01'))).toMatchObject([
        { path: 'policy.version', code: 'format' },
      ])
    })

    it('refuses a text that is there in no language', () => {
      for (const path of ['policy.purposes[1].name', 'policy.url', 'policy.services[2].sends'])
        expect(faultsOf(inputWith(path, {}))).toMatchObject([{ path }])
    })

    it('refuses a contact without any way to turn to it', () => {
      expect(faultsOf(inputWith('policy.controller.contact', {}))).toMatchObject([
        { path: 'policy.controller.contact' },
      ])
    })
  })

  describe('whatever it is given', { timeout: 30_000 }, () => {
    const pristine = Object.getOwnPropertyNames(Object.prototype).sort()

    afterEach(() => {
      expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(pristine)
    })

    const answers = (input: unknown): void => {
      const result = parseConfig(input)
      if (result.ok) expect(isDeeplyFrozen(result.config)).toBe(true)
      else {
        expect(result.faults.length).toBeGreaterThan(0)
        for (const { path, code } of result.faults) {
          expect(typeof path).toBe('string')
          expect(code).toMatch(/^(missing|type|format|choice|reference|duplicate|unknown)$/)
        }
      }
    }

    it('answers any value', () => {
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
          answers,
        ),
        { numRuns: 500 },
      )
    })

    it('answers any JSON', () => {
      fc.assert(
        fc.property(fc.json(), (text) => {
          answers(JSON.parse(text))
        }),
        { numRuns: 500 },
      )
    })

    /** Every path of a valid configuration. */
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

    it('answers a valid configuration with anything in one place', () => {
      fc.assert(
        fc.property(
          paths,
          fc.anything({ withBigInt: true, withSparseArray: true }),
          (path, value) => {
            answers(inputWith(path, value))
          },
        ),
        { numRuns: 500 },
      )
    })

    it('answers keys that every object has', () => {
      fc.assert(
        fc.property(paths, keys, fc.anything(), (path, key, value) => {
          answers(inputWith(path, JSON.parse(`{"${key}":{"polluted":1}}`)))
          answers(inputWith(path, Object.defineProperty({}, key, { value, enumerable: true })))
        }),
        { numRuns: 300 },
      )
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    })

    it('answers a circle', () => {
      const circle: Record<string, unknown> = { ...inputOf() }
      circle.policy = circle
      answers(circle)
      expect(parseConfig(circle).ok).toBe(false)
    })

    it('answers getters and conversions that throw', () => {
      const thrown = (): never => {
        throw Error('not me')
      }
      answers(Object.defineProperty({}, 'policy', { get: thrown, enumerable: true }))
      answers({ ...inputOf(), toJSON: thrown })
      answers(new Proxy({}, { get: thrown, ownKeys: thrown, getPrototypeOf: thrown }))
    })

    it('reads a getter once, so that it cannot say one thing and then another', () => {
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

    it('answers lists with holes', () => {
      const holes = new Array<unknown>(3)
      for (const path of ['policy.purposes', 'policy.services', 'policy.services[2].cookies'])
        expect(faultsOf(inputWith(path, holes)).length).toBeGreaterThanOrEqual(3)
    })

    it('answers what is nested too deeply', () => {
      let deep: unknown = 1
      for (let i = 0; i < 100_000; i++) deep = [deep]
      answers(deep)
      answers(inputWith('policy.purposes', deep))
      answers(inputWith('policy.purposes[0].name', deep))
    })

    it('answers a long text', () => {
      const long = 'a'.repeat(100_000)
      for (const path of pathsOf(inputOf())) answers(inputWith(path, long))
    })
  })
})
