// @vitest-environment node
import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { siteFeatures } from '../../../src/cli/build/siteFeatures'
import { siteLanguages } from '../../../src/cli/build/siteLanguages'
import { LANGUAGES } from '../../../src/locales/languages'
import { readConfig } from '../../../src/policy/readConfig'
import type { Config, ConfigInput, ServiceInput } from '../../../src/policy/types'
import { minimalInput } from '../support/config'
import { sekisho } from '../support/io'

/** Stands in for the modules of the package: tells what it finds. */
const SITE =
  "import { COOKIES, HOSTS, LANGUAGES, integrity } from 'sekisho:site'\n" +
  'found({ COOKIES, HOSTS, LANGUAGES, integrity, config: JSON.parse(SEKISHO_CONFIG) })'

const NAMES = [
  'enforcement',
  'signals',
  'takeover',
  'stored',
  'policy-update',
  'receipts',
  'documents',
]
const SURFACES = [
  'notice',
  'preferences',
  'stored-data',
  'policy-update',
  'placeholders',
  'documents',
].flatMap((name) => LANGUAGES.map((language) => `${name}.${language}`))
const shipped = Object.fromEntries(
  [...NAMES, 'languages', ...SURFACES, 'devtools.en', 'devtools.ja'].map((name) => [
    `shipped/sekisho-${name}.js`,
    `text of ${name}`,
  ]),
)

const service: ServiceInput = {
  id: 'stats',
  purpose: 'analytics',
  name: 'Stats',
  recipient: { name: 'Stats Ltd', role: 'processor' },
  sends: ['address of the page'],
}
const inputWith = (change: Partial<ConfigInput>, ...services: ServiceInput[]): ConfigInput => {
  const { policy } = minimalInput()
  const analytics = { id: 'analytics', basis: 'consent', name: 'A', description: 'B' } as const
  return { policy: { ...policy, purposes: [...policy.purposes, analytics], services }, ...change }
}
const configOf = (change: Partial<ConfigInput>, ...services: ServiceInput[]): Config => {
  const config = readConfig(structuredClone(inputWith(change, ...services)))
  if (!config) throw Error('The configuration cannot be used.')
  return config
}

interface Found {
  readonly HOSTS: boolean
  readonly COOKIES: boolean
  readonly LANGUAGES: readonly string[]
  readonly integrity: Readonly<Record<string, string>>
  readonly config: Config
}
const foundIn = (script: string): Found => {
  const all: Found[] = []
  runInNewContext(script, { found: (it: Found) => all.push(it) })
  const [found] = all
  if (!found) throw Error('The script has told nothing.')
  return found
}

const build = (input: ConfigInput, ...options: readonly string[]): ReturnType<typeof sekisho> =>
  sekisho(['build', 'a.json', '-o', 'public', ...options], {
    files: { ...shipped, 'a.json': JSON.stringify(input), 'shipped/esm/site.js': SITE },
  })

describe('what a script contains', () => {
  const none = siteFeatures(configOf({}))

  it('is only what gates tags, where nothing else is declared', () => {
    expect(Object.keys(none).filter((name) => none[name as keyof typeof none])).toEqual([
      'ELEMENTS',
    ])
  })

  it.each<[string, Config]>([
    ['HOSTS', configOf({}, { ...service, hosts: ['stats.test'] })],
    ['COOKIES', configOf({}, { ...service, cookies: [{ name: '_a', duration: 'session', description: 'A' }] })], // prettier-ignore
    ['WEB_STORAGE', configOf({}, { ...service, storage: [{ area: 'session', key: 'a', description: 'A' }] })], // prettier-ignore
    ['DATABASES', configOf({}, { ...service, storage: [{ area: 'indexeddb', key: 'a', description: 'A' }] })], // prettier-ignore
    ['SIGNALS', configOf({}, { ...service, signal: 'matomo' })],
    ['SIGNALS', configOf({ signals: { dataLayer: true } })],
    ['ENFORCEMENT', configOf({ gates: { enforce: 'policy' } })],
    ['TAKEOVER', configOf({ takeover: { from: 'klaro', cookie: 'klaro', map: {} } } as never)],
    ['SENT_RECEIPTS', configOf({ receipts: { url: '/receipts' } })],
    ['FIELD_REPORTS', configOf({ report: { url: '/reports' } })],
    ['REGIONS', { ...configOf({}), regions: { JP: 'optout' } }],
  ])('has %s where it is needed, and nothing more', (name, config) => {
    expect(siteFeatures(config)).toEqual({ ...none, [name]: true })
  })

  it('has the gates of everything that can be stored, where what is undeclared is blocked', () => {
    expect(siteFeatures(configOf({ gates: { undeclared: 'block' } }))).toEqual({
      ...none,
      COOKIES: true,
      WEB_STORAGE: true,
      DATABASES: true,
    })
  })

  it('has no gate that is off', () => {
    const gates = { scripts: false, embeds: false, cookies: 'off', storage: 'off' } as const
    const config = configOf({ gates: { ...gates, undeclared: 'block' } })
    expect(siteFeatures(config)).toEqual({ ...none, ELEMENTS: false })
  })
})

describe('the languages of a site', () => {
  it.each<[string, Config, readonly string[]]>([
    ['that of the notice', configOf({ notice: { language: 'ja' } }), ['ja']],
    ['all, where texts have none', configOf({}), LANGUAGES],
    [
      'all, where texts are in none of them',
      configOf({}, { ...service, name: { sv: 'Statistik' } }),
      LANGUAGES,
    ],
    ['those of its texts', configOf({}, { ...service, name: { ja: '統計' } }), ['ja']],
    ['those of their tags', configOf({}, { ...service, name: { 'de-AT': 'Statistik', sv: 'Statistik' } }), ['de']], // prettier-ignore
    ['those of its lists', configOf({}, { ...service, sends: { en: ['A'], 'ja-JP': ['あ'] } }), ['en', 'ja']], // prettier-ignore
  ])('are %s', (_, config, languages) => {
    expect(siteLanguages(config)).toEqual(languages)
  })
})

describe('build', () => {
  it('writes the script with the configuration, the files it may load, and their hashes', async () => {
    const { code, written } = await build(inputWith({ notice: { language: 'ja' } }))
    expect(code).toBe(0)
    const names = ['documents', 'policy-update', 'receipts', 'stored']
    const later = [
      'devtools',
      'documents',
      'notice',
      'placeholders',
      'policy-update',
      'preferences',
      'stored-data',
    ]
    expect([...written.keys()].sort()).toEqual(
      [
        'public/gpc.json',
        'public/sekisho.js',
        ...[...names, ...later.map((name) => `${name}.ja`)].map(
          (name) => `public/sekisho-${name}.js`,
        ),
      ].sort(),
    )
    const found = foundIn(written.get('public/sekisho.js') ?? '')
    expect(found).toMatchObject({ HOSTS: false, COOKIES: false, LANGUAGES: ['ja'] })
    expect(found.config).toMatchObject({ cookie: { name: 'sekisho', daysRefused: 184 } })
    expect(Object.keys(found.integrity).sort()).toEqual([...names, 'notice.ja'].sort())
    expect(found.integrity['notice.ja']).toBe(
      'sha256-' + createHash('sha256').update('text of notice.ja').digest('base64'),
    )
    expect(JSON.parse(written.get('public/gpc.json') ?? '')).toMatchObject({ gpc: true })
  })

  it('writes the developer panel in English where it is not there in a language', async () => {
    const { written } = await build(inputWith({ notice: { language: 'de' } }))
    const names = [...written.keys()].filter((name) => name.includes('devtools'))
    expect(names).toEqual(['public/sekisho-devtools.en.js'])
  })

  it('writes where the language is chosen if there is anything to choose', async () => {
    const { policy } = inputWith({})
    const name = { en: 'A', ja: 'あ' }
    const purposes = policy.purposes.map((each) => ({ ...each, name }))
    const several = { policy: { ...policy, purposes } }
    const has = async (input: ConfigInput): Promise<boolean> =>
      (await build(input)).written.has('public/sekisho-languages.js')
    expect(await has(several)).toBe(true)
    expect(await has({ ...several, notice: { language: 'ja' } })).toBe(false)
    expect(await has(inputWith({}))).toBe(false)
  })

  it('leaves out the placeholders where embeds are not gated', async () => {
    const { written } = await build(inputWith({ gates: { embeds: false } }))
    expect([...written.keys()].filter((name) => name.includes('placeholders'))).toEqual([])
  })

  it('prints the tag and the lines that preload the notice', async () => {
    const ran = await build(inputWith({ notice: { language: 'ja' } }), '--json')
    const script = ran.written.get('public/sekisho.js') ?? ''
    const hash = 'sha384-' + createHash('sha384').update(script).digest('base64')
    const { tag, preload } = ran.json()
    expect(tag).toBe(`<script src="/sekisho.js" integrity="${hash}"></script>`)
    const notice = createHash('sha256').update('text of notice.ja').digest('base64')
    expect(preload).toEqual([
      `<link rel="preload" as="script" href="/sekisho-notice.ja.js?${encodeURIComponent(notice.slice(0, 8))}" integrity="sha256-${notice}">`,
    ])
    expect((await build(inputWith({}))).out).toContain(`\n\n<script src="/sekisho.js" integrity="`)
  })

  it('writes the same files for the same configuration', async () => {
    const [one, two] = [await build(inputWith({})), await build(inputWith({}))]
    expect([...one.written]).toEqual([...two.written])
  })

  it('writes nothing for a configuration that is not valid', async () => {
    const { code, err, written } = await build({
      ...inputWith({}),
      gates: { cookies: 'on' },
    } as never)
    expect(code).toBe(1)
    expect(err).toContain('gates.cookies')
    expect(written.size).toBe(0)
  })

  it('does not write to standard output', async () => {
    const ran = await sekisho(['build', 'a.json', '-o', '-'], {
      files: { 'a.json': JSON.stringify(inputWith({})) },
    })
    expect(ran).toMatchObject({ code: 2, err: '[sekisho] Name a folder.' })
  })
})
