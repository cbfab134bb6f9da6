// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { resolveServices } from '../../../src/catalog/resolve'
import { entries } from '../support/catalog'
import { inputWith } from '../support/config'
import { sekisho } from '../support/io'
import type { Ran } from '../support/io'

const named = (...services: readonly unknown[]): string =>
  JSON.stringify(inputWith('policy.services', services))

const run = (
  command: readonly string[],
  services: readonly unknown[],
  files: Readonly<Record<string, string>> = {},
): Promise<Ran> =>
  sekisho(command, { files: { 'a.json': named(...services), ...files }, catalog: entries })

describe('resolve', () => {
  const resolved = (...services: readonly unknown[]): unknown =>
    resolveServices(inputWith('policy.services', services), entries).config

  it('writes the configuration with all services written out to a file', async () => {
    const { code, written } = await run(['resolve', 'a.json', '-o', 'b.json'], ['ga4', 'youtube'])
    expect(code).toBe(0)
    expect(JSON.parse(written.get('b.json') ?? '')).toEqual(resolved('ga4', 'youtube'))
  })

  it('writes it to standard output without -o, from a page too', async () => {
    const page = `<!doctype html><script id="sekisho-config" type="application/json">${named('ga4')}</script>`
    const { written } = await run(['resolve', 'page.html'], [], { 'page.html': page })
    expect(JSON.parse(written.get('-') ?? '')).toEqual(resolved('ga4'))
  })

  it('writes further languages with --lang', async () => {
    const only = JSON.parse(named('ga4')) as { policy: Record<string, unknown> }
    Object.assign(only.policy, {
      url: '/',
      controller: { name: 'Shiomi', contact: { email: 'a@b.example' } },
      purposes: [
        { id: 'analytics', basis: 'consent', name: { ja: '統計' }, description: { ja: '統計' } },
      ],
      changes: [],
    })
    const files = { 'b.json': JSON.stringify(only) }
    const nameOf = async (args: readonly string[]): Promise<unknown> => {
      const { written } = await run(['resolve', 'b.json', ...args], [], files)
      const config = JSON.parse(written.get('-') ?? '') as {
        policy: { services: [{ name: unknown }] }
      }
      return config.policy.services[0].name
    }
    expect(await nameOf([])).toEqual({ ja: 'Google アナリティクス 4' })
    expect(await nameOf(['--lang', 'ja, en'])).toEqual({
      ja: 'Google アナリティクス 4',
      en: 'Google Analytics 4',
    })
    expect((await run(['resolve', 'b.json', '--lang', 'fr'], [], files)).err).toContain(
      '"fr" is not supported. Use ja, en.',
    )
  })

  it('writes nothing of a configuration with a fault', async () => {
    const { code, err, written } = await run(['resolve', 'a.json'], ['ga5'])
    expect(code).toBe(1)
    expect(err).toContain('"ga5" names no service of the catalogue. Did you mean "ga4"?')
    expect(written.size).toBe(0)
  })
})

/** Rules that are about the rest of the configuration. */
const SKIPPED = 'purpose-without-services,unused-purpose,recipient-policy,recipient-country'

describe('check', () => {
  const hint =
    '[sekisho] policy.services[0]: The catalogue has not found on a page of the vendor of “ga4”: recipient.country, hosts. Check it, or write it beside "use". (unverified)'

  it('warns of the lifetime of a cookie that the owner has written, and of none in an entry', async () => {
    const cookies = [{ name: '_ga', duration: 'P2Y', description: { ja: '番号', en: 'Number' } }]
    const lines = async (service: unknown): Promise<number> =>
      (await run(['check', 'a.json'], [service])).out.split('(cookie-lifetime)').length - 1
    expect(await lines('ga4')).toBe(0)
    expect(await lines({ use: 'ga4', cookies })).toBe(1)
  })

  it('repeats what is unverified in the entries, as hints that do not fail', async () => {
    const { code, out } = await run(['check', 'a.json', '--strict', '--skip', SKIPPED], ['ga4'])
    expect(out.split('\n')).toEqual([hint, 'a.json: the configuration is valid, 1 hint.'])
    expect(code).toBe(0)
  })

  it('counts hints apart', async () => {
    const ran = await run(['check', 'a.json', '--json', '--skip', SKIPPED], ['ga4'])
    expect(ran.json()).toMatchObject({
      valid: true,
      warnings: 0,
      hints: 1,
      findings: [{ rule: 'unverified', severity: 'hint', value: ['recipient.country', 'hosts'] }],
    })
  })

  it('leaves out what the policy says itself, and the rule where it is skipped', async () => {
    const own = { use: 'ga4', recipient: { country: 'US' } }
    const { out } = await run(['check', 'a.json', '--skip', SKIPPED], [own])
    expect(out).toContain('vendor of “ga4”: hosts. Check it')
    const all = { ...own, hosts: ['www.googletagmanager.com'] }
    for (const [args, service] of [
      [SKIPPED, all],
      [`${SKIPPED},unverified`, 'ga4'],
    ] as const)
      expect((await run(['check', 'a.json', '--skip', args], [service])).out).toBe(
        'a.json: the configuration is valid.',
      )
  })

  it('looks at the services as they are written out', async () => {
    const { out } = await run(['check', 'a.json'], ['youtube'])
    expect(out).toContain('policy.services[0].recipient.policyUrl: “youtube” sends data')
  })

  it('names the fault of a service that is not there', async () => {
    const { code, out } = await run(['check', 'a.json'], [{ use: 'ga5' }])
    expect(code).toBe(1)
    expect(out).toContain('policy.services[0].use: "ga5" names no service of the catalogue.')
  })
})

describe('another command', () => {
  it('puts the services that are named into a bundle', async () => {
    const files = { 'shipped/esm/site.single.js': 'found(SEKISHO_CONFIG)' }
    const { written } = await run(['bundle', 'a.json', '-o', 'b.js'], ['ga4'], files)
    expect(written.get('b.js')).toContain('*.google-analytics.com')
    expect(written.get('b.js')).toContain('afterRevoke')
  })

  it('publishes them', async () => {
    const { out } = await run(['documents', 'a.json', '--lang', 'en', '--format', 'md'], ['ga4'])
    expect(out).toContain('Google Analytics 4')
    expect(out).toContain('may go on sending data, without cookies')
  })

  it('compares them', async () => {
    const next = { 'b.json': named('ga4', 'plausible') }
    const { code, out } = await run(['diff', 'a.json', 'b.json'], ['ga4'], next)
    expect(code).toBe(1)
    expect(out).toContain('plausible')
    const written = resolveServices(inputWith('policy.services', ['ga4']), entries).config
    const same = { 'b.json': JSON.stringify(written) }
    expect((await run(['diff', 'a.json', 'b.json'], ['ga4'], same)).code).toBe(0)
  })

  it('tags what belongs to them', async () => {
    const page = '<script src="https://plausible.io/js/script.js"></script>'
    const { written } = await run(
      ['tag', '--config', 'a.json', '--write', 'page.html'],
      ['plausible'],
      { 'page.html': page },
    )
    expect(written.get('page.html')).toContain('data-service="plausible"')
  })
})
