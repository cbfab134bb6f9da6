import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/consent/cookieText'
import { entryOf, judge } from '../../../src/consent/rules'
import { coverageOf } from '../../../src/policy/coverage'
import { digest } from '../../../src/policy/digest'
import { itemsOf } from '../../../src/policy/items'
import { readConfig } from '../../../src/policy/readConfig'
import type { Config } from '../../../src/policy/types'
import { parseConfig } from '../../../src/policy/validation/parse'
import { createRuntime } from '../../../src/runtime/runtime'
import { inputOf, inputWith, minimalInput, purposeOf, serviceOf } from '../support/config'
import { element } from '../support/elements'
import { partsOf } from '../support/parts'
import { createPlatform, DAY, flush, TODAY } from '../support/platform'

const root = join(import.meta.dirname, '../../..')
const demo = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, 'demo', name, 'sekisho.json'), 'utf8'))

/** As a page gets it: a text of JSON, parsed. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const everyBasis = inputOf((draft) => {
  for (const basis of ['contract', 'law', 'published', 'vital', 'optout'] as const) {
    draft.policy.purposes.push(purposeOf(`${basis}-purpose`, { basis }))
    draft.policy.services!.push(
      serviceOf(`${basis}-service`, `${basis}-purpose`, { hosts: [`${basis}.example`] }),
    )
  }
  draft.policy.purposes.push(
    purposeOf('health', { basis: 'optout', sensitive: true }),
    purposeOf('faith', { basis: 'necessary', sensitive: true }),
  )
  draft.receipts = { url: '/receipts' }
  draft.report = { url: '/reports', sample: 0.5 }
  draft.gates = { undeclared: 'block', cookies: 'report' }
})

const VALID: Readonly<Record<string, unknown>> = {
  'everything a site can write': inputOf(),
  'the least a site can write': minimalInput(),
  'every basis': everyBasis,
  'the demo of features': demo('features'),
  'the demo of a centre': demo('center'),
  'the demo of a company': demo('keiei'),
}

const validConfig = (input: unknown): Config => {
  const result = parseConfig(input)
  if (!result.ok) throw Error(JSON.stringify(result.faults))
  return result.config
}

describe('a valid configuration', () => {
  it.each(Object.entries(VALID))('is read as the validator reads it: %s', (_, input) => {
    const config = readConfig(copyOf(input))
    expect(config).toEqual(validConfig(input))
    expect(JSON.stringify(config?.policy)).toBe(JSON.stringify(validConfig(input).policy))
  })

  it.each(Object.entries(VALID))('keeps the digest of each id: %s', (_, input) => {
    const { policy } = readConfig(copyOf(input))!
    const valid = validConfig(input).policy
    for (const { id } of itemsOf(valid)) expect(digest(policy, id)).toBe(digest(valid, id))
  })

  it('is frozen', () => {
    const config = readConfig(copyOf(inputOf()))!
    for (const each of [config.policy, config.policy.purposes, config.policy.services[2]])
      expect(Object.isFrozen(each)).toBe(true)
  })
})

describe('what is no configuration', () => {
  it.each([
    undefined,
    null,
    '',
    'policy',
    0,
    [],
    {},
    { policy: null },
    { policy: [] },
    { policy: {} },
    { policy: { purposes: {} } },
    { policy: { purposes: 'necessary' } },
  ])('is read as nothing: %j', (input) => {
    expect(readConfig(input)).toBeUndefined()
  })
})

/** What a place of a configuration is read as, when something else stands there. */
const read = (path: string, value: unknown): Config => readConfig(copyOf(inputWith(path, value)))!

/** What is granted without a decision. */
const grantedBy = (config: Config): ReadonlySet<string> => judge(config, undefined, TODAY).granted

describe('a faulty configuration', () => {
  it.each([{}, [], 1, null, true])(
    'leaves out a change or an announcement of version %j',
    (bad) => {
      const upcoming = { version: '2026-12-01', effective: '2026-12-01', summary: 'x' }
      for (const field of ['version', 'effective'])
        expect(
          read('policy.upcoming', { ...upcoming, [field]: bad }).policy.upcoming,
        ).toBeUndefined()
      expect(read('policy.changes', [{ version: bad, summary: 'x' }]).policy.changes).toEqual([])
    },
  )

  it.each(['neccessary', 'Necessary', '', null, 1, ['necessary'], {}])(
    'asks for consent where a basis is %j',
    (basis) => {
      expect(grantedBy(read('policy.purposes[0].basis', basis)).has('necessary')).toBe(false)
    },
  )

  it.each([{}, [], [{}], 1, null, true, 'x'])(
    'has what a choice covers as text, where a field of it is %j',
    (bad) => {
      const declared = {
        ...serviceOf('stats', 'counts'),
        cookies: [{ name: '_st', duration: 'P1D', description: 'x' }],
        storage: [{ area: 'local', key: 'st', description: 'x' }],
      }
      const places = {
        'policy.purposes[0]': ['basis', 'writtenBasis', 'tellOnly', 'name', 'description'],
        'policy.services[0]': ['name', 'sends', 'hosts', 'signal', 'afterRevoke', 'recipient'],
        'policy.services[0].recipient': ['name', 'role', 'country', 'purpose'],
        'policy.services[0].cookies[0]': ['name', 'duration', 'description'],
        'policy.services[0].storage[0]': ['area', 'key', 'description'],
      }
      for (const [path, fields] of Object.entries(places))
        for (const field of fields) {
          const input = inputOf((draft) => {
            draft.policy.purposes = [purposeOf('counts', { sensitive: true })]
            draft.policy.services = [structuredClone(declared) as never]
          })
          const parent = path
            .split(/[.[\]]+/)
            .filter(Boolean)
            .reduce<object>((at, key) => Reflect.get(at, key) as object, input)
          Reflect.set(parent, field, structuredClone(bad))
          const config = readConfig(structuredClone(input))
          expect(config?.policy.purposes[0]?.writtenBasis).toBeUndefined()
          for (const id of ['counts', 'stats'])
            expect(() => config && coverageOf(config.policy, id), `${path}.${field}`).not.toThrow()
        }
    },
  )

  it('asks for consent where a basis is missing', () => {
    const granted = grantedBy(read('policy.purposes[0].basis', undefined))
    expect(granted.has('necessary')).toBe(false)
    expect(granted.has('session')).toBe(false)
  })

  it.each(['necesary', '', null, 3, ['necessary'], '__proto__', 'constructor'])(
    'never grants a service of the purpose %j',
    (purpose) => {
      const config = read('policy.services[0].purpose', purpose)
      expect(grantedBy(config).has('session')).toBe(false)
    },
  )

  it.each(['purposes', 'services'])('takes what is no list for an empty one: %s', (list) => {
    for (const value of ['x', 1, {}, null]) {
      const config = read(`policy.services[2].hosts`, value)
      expect(config.policy.services[2]?.hosts).toEqual([])
      if (list === 'services') expect(read('policy.services', value).policy.services).toEqual([])
    }
  })

  it('keeps gating the hosts and cookies of a service whose id stands twice, and never grants it', () => {
    const config = read('policy.services[0].id', 'town-map')
    const { services } = config.policy
    expect(services.map(({ hosts }) => hosts)).toContainEqual(['maps.example.com/embed'])
    expect(grantedBy(config).has('town-map')).toBe(false)
    const choices = { 'town-map': true, embeds: true }
    const entries = ['town-map', 'embeds'].map((id) => entryOf(config, id, true))
    const decision = {
      id: 'f'.repeat(22),
      policyVersion: config.policy.version,
      decidedAt: TODAY,
      source: 'api',
      choices,
      entries,
    } as const
    expect(judge(config, decision, TODAY).granted.has('town-map')).toBe(false)
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    { ja: 'javascript:alert(1)' },
    ['javascript:alert(1)'],
  ])('has no link that could run a script: %j', (value) => {
    for (const path of [
      'policy.url',
      'policy.controller.contact.url',
      'policy.services[2].recipient.policyUrl',
      'policy.services[2].recipient.optOutUrl',
      'policy.upcoming.url',
      'receipts',
    ]) {
      const config = read(path, path === 'receipts' ? { url: value } : value)
      expect(linksOf(config).filter(isScript)).toEqual([])
    }
  })

  it.each([401, 0, -1, 1.5, '180', null, [180]])('keeps no decision for %j days', (days) => {
    const config = read('cookie.days', days)
    expect(config.cookie.days).toBe(0)
  })

  it('never grants a service that is only named, and takes the others as they are', () => {
    const { services } = readConfig(
      copyOf({
        policy: {
          ...inputOf().policy,
          services: [
            'ga4',
            { use: 'youtube', purpose: 'embeds' },
            { use: 'youtube', id: 'videos', purpose: 'embeds', hosts: ['video.example'] },
            ...inputOf().policy.services!,
          ],
        },
      }),
    )!.policy
    const named = services.slice(0, -4)
    expect(named.map(({ id, purpose }) => [id, purpose])).toEqual([
      ['', ''],
      ['', ''],
    ])
    expect(named[1]?.hosts).toEqual(['video.example'])
    expect(services.slice(-4).map(({ id }) => id)).toEqual(
      inputOf().policy.services!.map(({ id }) => id),
    )
  })

  it('keeps a decision for as long as the default says where nothing is said', () => {
    expect(read('cookie.days', undefined).cookie.days).toBe(180)
    // Six calendar months: from 1 March to 1 September it is 184 days.
    expect(read('cookie.daysRefused', undefined).cookie.daysRefused).toBe(184)
  })

  it.each(['enforced', '', null, true, {}])('enforces the gates where a mode is %j', (mode) => {
    const { gates } = read('gates', { cookies: mode, storage: mode, network: mode })
    expect(gates).toMatchObject({ cookies: 'enforce', storage: 'enforce', network: 'enforce' })
  })

  it('puts a policy into the page only where that is asked for in so many words', () => {
    expect(read('gates', { enforce: 'policy' }).gates.enforce).toBe('policy')
    for (const enforce of [undefined, true, 'Policy', 'report', ['policy'], {}])
      expect(read('gates', { enforce }).gates.enforce).toBe('off')
    expect(read('gates', { allow: ['a.test', 1, null] }).gates.allow).toEqual(['a.test'])
    expect(read('gates', { allow: 'a.test' }).gates.allow).toEqual([])
  })

  it.each(['false', 0, null, []])('keeps scripts and embeds gated where a flag is %j', (flag) => {
    expect(read('gates', { scripts: flag, embeds: flag }).gates).toMatchObject({
      scripts: true,
      embeds: true,
    })
  })

  it('takes an unknown purpose as sensitive where that is no flag', () => {
    const config = readConfig(copyOf(inputWith('policy.purposes[0].sensitive', 'no')))!
    expect(grantedBy(config).has('necessary')).toBe(false)
  })
})

/** What has fields of its own; a field of another name means nothing, and stays as it is. */
const GROUPS =
  /^(policy|controller|contact|complaints|purposes|services|recipient|cookies|storage|changes|upcoming|receipts|report|\d+)$/

/** The fields of a configuration whose names match. */
const fieldsOf = (value: unknown, wanted: RegExp): readonly unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, each]: [string, unknown]) =>
        wanted.test(name) ? [each] : GROUPS.test(name) ? fieldsOf(each, wanted) : [],
      )
    : []

/** Every string in a configuration that becomes an address. */
const linksOf = (config: Config): readonly string[] =>
  fieldsOf(config, /^(url|policyUrl|optOutUrl|files)$/).flatMap((each) =>
    typeof each === 'string' ? each : Object.values(each as Record<string, string>),
  )

/** Whether a browser would run an address, or open it as a document of its own. */
const isScript = (link: string): boolean => {
  try {
    return !['https:', 'http:', 'mailto:', 'tel:'].includes(
      new URL(link, 'https://www.shiomi.example/').protocol,
    )
  } catch {
    return false
  }
}

/** Texts for people, which a template would write out. */
const textsOf = (config: Config): readonly unknown[] =>
  fieldsOf(config, /^(name|description|summary|address|responsible|url|policyUrl|optOutUrl)$/)

const isText = (value: unknown): boolean => {
  if (value === undefined || typeof value === 'string') return true
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.getPrototypeOf(value) === null && Object.values(value).every(isString)
}
const isString = (value: unknown): boolean => typeof value === 'string'

type Path = readonly string[]

const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))]
    : [path]

const HOSTILE: readonly unknown[] = [
  null,
  0,
  -1,
  1e21,
  true,
  false,
  '',
  ' ',
  'x',
  '__proto__',
  'constructor',
  'toString',
  'necessary',
  'analytics',
  'session',
  'consent',
  'optout',
  'off',
  'report',
  '*',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  '\tdata:text/html,<script>alert(1)</script>',
  '//evil.example',
  '<img src=x onerror=alert(1)>',
  'a.1!b.0~',
  ';',
  '\u0000',
  '2026-99-99',
  [],
  {},
  [null],
  [[]],
  { length: 1 },
  { constructor: 'x' },
  JSON.parse('{"__proto__": {"basis": "necessary", "purpose": "necessary"}}'),
  JSON.parse('{"__proto__": "x", "ja": "x"}'),
  { ja: null },
  { ja: { en: 'x' } },
  { toJSON: 'x', then: 'x' },
]

/** What is done to a value, or to the place where it stands. */
type Kind = 'delete' | 'rename' | 'duplicate' | 'array' | 'object' | 'copy' | 'replace' | 'add'
interface Mutation {
  readonly kind: Kind
  /** Which of all paths is meant, and which other one. */
  readonly at: number
  readonly other: number
  readonly value: unknown
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom<Kind>(
    'delete',
    'rename',
    'duplicate',
    'array',
    'object',
    'copy',
    'replace',
    'replace',
    'add',
  ),
  at: fc.nat(),
  other: fc.nat(),
  value: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.jsonValue() },
  ),
})

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'basis',
  'purpose',
  'id',
  'sensitive',
  'hosts',
]

type Parent = Record<string, unknown>

const define = (target: object, key: string, value: unknown): void => {
  Object.defineProperty(target, key, {
    value: copyOf(value ?? null),
    enumerable: true,
    configurable: true,
    writable: true,
  })
}

const placeAt = (root: unknown, at: number): readonly [Parent, string] => {
  const paths = pathsOf(root).filter(({ length }) => length)
  const path = paths[at % paths.length] ?? []
  const parent = path.slice(0, -1).reduce((value, name) => value[name] as Parent, root as Parent)
  return [parent, path.at(-1) ?? '']
}

const remove = (parent: Parent, key: string): void => {
  if (Array.isArray(parent) && Number(key) < parent.length) {
    // splice() would ask the list for its constructor, which may be one of the mutations.
    parent.copyWithin(Number(key), Number(key) + 1)
    parent.length--
  } else Reflect.deleteProperty(parent, key)
}

/** Carries out a mutation in place. */
const mutate = (root: unknown, { kind, at, other, value: added }: Mutation): void => {
  const [parent, key] = placeAt(root, at)
  const [otherParent, otherKey] = placeAt(root, other)
  const value = parent[key]
  const name = NAMES[other % NAMES.length] ?? ''
  const run: Readonly<Record<Kind, () => void>> = {
    delete() {
      remove(parent, key)
    },
    rename() {
      remove(parent, key)
      define(parent, name, value)
    },
    duplicate() {
      if (Array.isArray(parent)) parent.push(copyOf(value))
      else define(parent, `${key}2`, value)
    },
    array() {
      define(parent, key, [value])
    },
    object() {
      define(parent, key, { ja: value })
    },
    copy() {
      define(parent, key, otherParent[otherKey])
    },
    replace() {
      define(parent, key, added)
    },
    add() {
      if (Array.isArray(value)) value.push(copyOf(added))
      else if (typeof value === 'object' && value !== null) define(value, name, added)
    },
  }
  run[kind]()
}

/** Cookies that a visitor of the valid site may have: no decision, yes or no to everything, new and old. */
const cookiesOf = (config: Config): readonly string[] => [
  '',
  ...[1, 200].flatMap((days) =>
    [true, false].map((choice) =>
      encode(
        config.policy.version,
        TODAY - days * DAY,
        itemsOf(config.policy).map(({ id }) => entryOf(config, id, choice)),
        'notice',
        'f'.repeat(22),
      ),
    ),
  ),
]

/** A valid configuration, and the cookies of its visitors. */
interface Mutable {
  readonly source: unknown
  readonly valid: Config
  readonly cookies: readonly string[]
}

// The demos are long, and say nothing here that these do not.
const MUTABLE: readonly Mutable[] = [inputOf(), everyBasis].map((source) => {
  const valid = validConfig(source)
  return { source, valid, cookies: cookiesOf(valid) }
})

/** A valid configuration, and what some mutations leave of it, which the validator refuses. */
const brokenBy = (most: number): fc.Arbitrary<Mutable & { readonly input: unknown }> =>
  fc
    .tuple(
      fc.constantFrom(...Object.values(MUTABLE)),
      fc.array(mutation, { minLength: 1, maxLength: most }),
    )
    .map(([valid, mutations]) => {
      const input = copyOf(valid.source)
      for (const each of mutations) mutate(input, each)
      return { ...valid, input }
    })
    .filter(({ input }) => !parseConfig(input).ok)

type Raw = Readonly<Record<string, unknown>>
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null
const rawList = (value: unknown): readonly Raw[] =>
  Array.isArray(value) ? Array.from<unknown>(value).filter(isRaw) : []
const FREE: readonly unknown[] = ['necessary', 'contract', 'law', 'published', 'vital', 'optout']

/**
 * Whether a configuration says itself, in one place and in so many words, that an id needs no yes.
 * Knows nothing of how configurations are read.
 */
const needsNoYes = (input: unknown, id: string): boolean => {
  const { policy } = input as { readonly policy: Raw }
  const purposes = rawList(policy.purposes)
  const services = rawList(policy.services)
  const all = [...purposes, ...services]
  const isOne = (wanted: unknown): boolean =>
    all.filter((each) => Object.hasOwn(each, 'id') && each.id === wanted).length === 1
  const isFree = (wanted: unknown): boolean =>
    isOne(wanted) &&
    purposes.some(
      (each) =>
        each.id === wanted &&
        Object.hasOwn(each, 'basis') &&
        FREE.includes(each.basis) &&
        (!Object.hasOwn(each, 'sensitive') || each.sensitive === false),
    )
  const service = services.find((each) => each.id === id)
  return isOne(id) && isFree(service && Object.hasOwn(service, 'purpose') ? service.purpose : id)
}

const RUNS = { numRuns: 300 }

describe('a mutated configuration that the validator refuses', () => {
  it('grants nothing that the valid one would not, whatever was decided', () => {
    fc.assert(
      fc.property(brokenBy(1), ({ valid, cookies, input }) => {
        const config = readConfig(copyOf(input))
        if (!config) return
        const { cookie } = input as { readonly cookie?: Raw | null }
        // Documented: where nothing is said, the default holds.
        const days = {
          ...valid.cookie,
          ...(cookie?.days === undefined && { days: 180 }),
          ...(cookie?.daysRefused === undefined && { daysRefused: 184 }),
        }
        for (const text of cookies) {
          const decision = decode(text)
          const may = judge({ ...valid, cookie: days }, decision, TODAY).granted
          const { granted } = judge(config, decision, TODAY)
          const known = itemsOf(valid.policy).map(({ id }) => id)
          // Without its flag, what was sensitive says itself that it needs no yes.
          const wider = known.filter(
            (id) => granted.has(id) && !may.has(id) && !needsNoYes(input, id),
          )
          expect(wider).toEqual([])
        }
      }),
      RUNS,
    )
  })

  it('grants without a yes only what it says itself needs none, after several mutations', () => {
    fc.assert(
      fc.property(brokenBy(5), ({ cookies, input }) => {
        const config = readConfig(copyOf(input))
        if (!config) return
        for (const text of cookies) {
          const decision = decode(text)
          for (const id of judge(config, decision, TODAY).granted) {
            const purpose = config.policy.services.find((each) => each.id === id)?.purpose ?? id
            const isYes = !!decision?.choices[id] || !!decision?.choices[purpose]
            expect(isYes || needsNoYes(input, id), `${id} after ${text}`).toBe(true)
          }
        }
      }),
      RUNS,
    )
  })

  it('has no link that runs a script, and no text that is anything else', () => {
    fc.assert(
      fc.property(brokenBy(5), ({ input }) => {
        const config = readConfig(copyOf(input))
        if (!config) return
        expect(linksOf(config).filter(isScript)).toEqual([])
        expect(textsOf(config).filter((each) => !isText(each))).toEqual([])
      }),
      RUNS,
    )
  })

  it('throws nothing into the page, and releases nothing that is not granted', async () => {
    const tagged = ['analytics', 'site-stats', 'embeds', 'x', '', '__proto__', 'constructor']
    await fc.assert(
      fc.asyncProperty(brokenBy(3), async ({ cookies, input }) => {
        const config = readConfig(copyOf(input))
        if (!config) return
        for (const text of cookies.slice(0, 2)) {
          const platform = createPlatform()
          if (text) platform.cookies.serve(`${config.cookie.name}=${text}; path=/`)
          const page = platform.document
          const frames = tagged.map((id) =>
            element(page, 'iframe', { 'data-consent': id, 'data-src': '/x' }),
          )
          page.body.append(...frames)
          const consent = createRuntime(config, platform, partsOf())
          await flush()
          for (const frame of frames)
            if (frame.hasAttribute('src'))
              expect(consent.has(frame.getAttribute('data-consent') ?? '')).toBe(true)
          consent.acceptAll()
          consent.rejectAll()
          await flush()
          expect(platform.reported).toEqual([])
          consent.destroy()
        }
      }),
      { numRuns: 20 },
    )
  })
})
