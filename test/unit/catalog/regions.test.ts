// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { withCatalog } from '../../../src/catalog'
import type { CatalogConfigInput } from '../../../src/catalog'
import { parseConfig } from '../../../src/catalog/parseConfig'
import { regions } from '../../../src/catalog/regions'
import { resolveRegions } from '../../../src/catalog/resolveRegions'
import { isPlace } from '../../../src/policy/regions'
import type { Config, Regions } from '../../../src/policy/types'
import { inputWith } from '../support/config'
import { sekisho } from '../support/io'

const written = (value: unknown): Regions => {
  const { config, faults } = resolveRegions(inputWith('regions', value))
  expect(faults).toEqual([])
  return (config as Config).regions!
}

const faultsOf = (value: unknown): readonly string[] => {
  const result = parseConfig(inputWith('regions', value))
  return result.ok ? [] : result.faults.map(({ path, code }) => `${path}: ${code}`)
}

describe('the presets', () => {
  it('name places, each of them in one preset, with what was read and when', () => {
    const places = regions.flatMap((each) => each.places)
    expect(places.every(isPlace)).toBe(true)
    expect(new Set(places).size).toBe(places.length)
    for (const { id, reviewed, sources, note } of regions) {
      expect(id).toMatch(/^[a-z]{2}(-[a-z]+)?$/)
      expect(sources.length).toBeGreaterThan(0)
      for (const { url, read } of sources) {
        expect(url).toMatch(/^https:\/\//)
        // Nothing is called reviewed after it was read.
        expect(reviewed <= read).toBe(true)
      }
      expect(note).not.toBe('')
    }
  })
})

describe('regions that are named', () => {
  it('are written out by place', () => {
    expect(written({ use: ['jp', 'ch'] })).toEqual({ JP: 'optout', CH: 'consent' })
    expect(Object.keys(written({ use: ['eu'] }))).toHaveLength(30)
  })

  it('exempt in the UK what the owner calls statistics, and nothing where none is named', () => {
    expect(written({ use: ['uk'], statistics: ['analytics'] })).toEqual({
      GB: { '*': 'consent', analytics: 'optout' },
    })
    expect(written({ use: ['uk'] })).toEqual({ GB: 'consent' })
    expect(written({ use: ['jp'], statistics: ['analytics'] })).toEqual({ JP: 'optout' })
  })

  it('give a country of which only parts are named what is strictest there', () => {
    const { US } = written({ use: ['us-ca', 'us-signal'] })
    // The policy asks for consent elsewhere in the country.
    expect(US).toEqual({
      '*': 'consent',
      preferences: 'consent',
      analytics: 'consent',
      embeds: 'consent',
    })
  })

  it('give way to a place that is written out', () => {
    expect(written({ use: ['eu'], FR: { '*': 'consent', analytics: 'optout' } }).FR).toEqual({
      '*': 'consent',
      analytics: 'optout',
    })
    expect(written({ use: ['us-ca'], US: 'optout' })).toEqual({ 'US-CA': 'optout', US: 'optout' })
  })

  it('are valid, all together', () => {
    expect(faultsOf({ use: regions.map(({ id }) => id), statistics: ['analytics'] })).toEqual([])
  })

  it.each([
    [{ use: ['eu', 'moon'] }, ['regions.use[1]: preset']],
    [{ use: 'eu' }, ['regions.use: type']],
    [{ use: ['uk'], statistics: ['analytic'] }, ['regions.statistics[0]: reference']],
    [{ use: ['uk'], statistics: 'analytics' }, ['regions.statistics: type']],
  ])('say what cannot be written out: %j', (value, faults) => {
    expect(faultsOf(value)).toEqual(expect.arrayContaining(faults))
  })

  it('are written out by withCatalog, and explained where there is no such preset', () => {
    const input = inputWith('regions', { use: ['jp'] }) as CatalogConfigInput
    expect(withCatalog(input).regions).toEqual({ JP: 'optout' })
    expect(() => withCatalog({ ...input, regions: { use: ['jq'] } })).toThrow(
      '[sekisho] regions.use[0]: "jq" names no preset of regions. ',
    )
  })

  it('are left where the policy has no purposes to speak of', () => {
    expect(() => resolveRegions({ regions: { use: ['us-ca'] } })).not.toThrow()
    expect(() =>
      resolveRegions({ policy: { purposes: 1 }, regions: { use: ['us-ca'] } }),
    ).not.toThrow()
  })
})

describe('check', () => {
  const check = async (now: string, use: readonly string[] = ['jp']) => {
    const files = { 'a.json': JSON.stringify(inputWith('regions', { use })) }
    const ran = await sekisho(['check', 'a.json', '--json'], { files, now })
    const { findings } = ran.json() as { findings: readonly { rule: string; message: string }[] }
    return findings.filter(({ rule }) => rule.startsWith('region'))
  }

  it('repeats what a preset rests on, as a hint', async () => {
    const [hint, ...rest] = await check('2026-12-01T00:00:00Z')
    expect(rest).toEqual([])
    expect(hint).toMatchObject({ rule: 'region-preset', severity: 'hint', path: 'regions.use' })
    expect(hint?.message).toContain('Read on 2026-11-30: https://')
  })

  it('warns of a preset whose sources were read a year ago', async () => {
    expect(await check('2027-11-29T23:59:59Z')).toHaveLength(1)
    expect((await check('2027-11-30T00:00:00Z', ['jp', 'eu'])).map(({ rule }) => rule)).toEqual([
      'region-preset',
      'region-review',
      'region-preset',
      'region-review',
    ])
  })

  it('writes them out with resolve', async () => {
    const files = { 'a.json': JSON.stringify(inputWith('regions', { use: ['jp'] })) }
    const { written } = await sekisho(['resolve', 'a.json'], { files })
    expect(JSON.parse(written.get('-') ?? '')).toMatchObject({ regions: { JP: 'optout' } })
  })
})
