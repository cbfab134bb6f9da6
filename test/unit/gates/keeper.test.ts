import { describe, expect, it } from 'vitest'
import type { GateName } from '../../../src/consent/types'
import { createKeeper } from '../../../src/gates/keeper'
import type { Keeper } from '../../../src/gates/keeper'
import { createLedger } from '../../../src/gates/ledger'
import type { GateMode, GateOptions, Service } from '../../../src/policy/types'
import { configOf, serviceOf } from '../support/config'

interface Bench {
  readonly keeper: Keeper
  service(id: string): Service
  grant(...ids: readonly string[]): void
  /** The ledger in short. */
  lines(): readonly string[]
}

const benchOf = (
  gates: Partial<GateOptions> = {},
  base = 'https://www.shiomi.example/',
  hosts: readonly string[] = [],
): Bench => {
  const { gates: options, policy } = configOf((draft) => {
    draft.gates = { ...draft.gates, ...gates }
    draft.policy.services!.push(
      serviceOf('second', 'embeds', { hosts: ['stats.example.jp/second', ...hosts] }),
    )
  })
  const { services } = policy
  const ledger = createLedger({ now: () => 0 })
  let granted: ReadonlySet<string> = new Set()
  return {
    keeper: createKeeper({ options, services, ledger, granted: () => granted, base: () => base }),
    service: (id) => services.find((each) => each.id === id)!,
    grant(...ids) {
      granted = new Set(ids)
    },
    lines: () =>
      ledger.read().map((line) => [line.gate, line.service, line.what, line.outcome].join(' ')),
  }
}

const idsOf = (services: readonly Service[]): readonly string[] => services.map(({ id }) => id)

describe('owners', () => {
  it('finds all services of an address, and leaves out its query and fragment', () => {
    const { owners } = benchOf().keeper
    const { services, what } = owners('https://u:p@stats.example.jp/second/a.js?id=7#x')
    expect(idsOf(services)).toEqual(['site-stats', 'second'])
    expect(what).toBe('https://stats.example.jp/second/a.js')
  })

  it('reads an address as the page would', () => {
    const { owners } = benchOf({}, 'https://stats.example.jp/second/').keeper
    for (const address of [
      'a.js',
      '/second/a.js',
      '//stats.example.jp/second/',
      '',
      new URL('https://stats.example.jp/second'),
    ])
      expect(idsOf(owners(address).services)).toEqual(['site-stats', 'second'])
    expect(owners('https://www.shiomi.example/').services).toEqual([])
    expect(owners('data:text/plain,stats.example.jp').services).toEqual([])
  })
})

describe('mentioned', () => {
  it('finds services not granted of which a text contains a host', () => {
    const { keeper, grant } = benchOf()
    const text = 'load("https://stats.example.jp/second/a.js")'
    expect(idsOf(keeper.mentioned(text))).toEqual(['site-stats', 'second'])
    grant('site-stats')
    expect(idsOf(keeper.mentioned(text))).toEqual(['second'])
    expect(keeper.mentioned('nothing')).toEqual([])
  })
})

describe('near', () => {
  it.each([
    ['https://www.shiomi.example/', [], false],
    ['https://stats.example.jp/', [], true],
    ['https://a.example.net/x/y', [], true],
    ['https://www.shiomi.example/', ['www.shiomi.example/stats'], true],
    ['https://www.shiomi.example/', ['WWW.shiomi.example'], true],
    ['https://www.shiomi.example/', ['shiomi.example'], false],
  ])('on %s with %j is %s', (base, hosts, near) => {
    expect(benchOf({}, base, hosts).keeper.near).toBe(near)
  })
})

describe('stops', () => {
  it('stops what is not granted, and says so with its outcome', () => {
    const { keeper, service, lines } = benchOf()
    expect(keeper.stops('cookies', [service('site-stats')], '_pk_id.1', 'held')).toBe(true)
    expect(keeper.stops('network', [service('site-stats')], 'https://a', 'refused')).toBe(true)
    expect(lines()).toEqual([
      'cookies site-stats _pk_id.1 held',
      'network site-stats https://a refused',
    ])
  })

  it('lets pass what is granted', () => {
    const { keeper, service, grant, lines } = benchOf()
    grant('site-stats')
    expect(keeper.stops('cookies', [service('site-stats')], '_pk_id.1', 'held')).toBe(false)
    expect(lines()).toEqual(['cookies site-stats _pk_id.1 passed'])
  })

  it('goes by the service, not by its purpose', () => {
    const { keeper, service, grant } = benchOf()
    grant('analytics')
    expect(keeper.stops('cookies', [service('site-stats')], '_pk_id.1', 'held')).toBe(true)
  })

  it('stops what belongs to several until all are granted, and names one that is not', () => {
    const { keeper, service, grant, lines } = benchOf()
    const both = [service('site-stats'), service('second')]
    grant('site-stats')
    expect(keeper.stops('network', both, 'x', 'refused')).toBe(true)
    grant('site-stats', 'second')
    expect(keeper.stops('network', both, 'x', 'refused')).toBe(false)
    expect(lines()).toEqual(['network second x refused', 'network site-stats x passed'])
  })

  it.each<readonly [GateMode, boolean, readonly string[]]>([
    ['enforce', true, ['cookies site-stats x held']],
    ['report', false, ['cookies site-stats x passed']],
    ['off', false, []],
  ])('in mode %s', (mode, stops, written) => {
    const { keeper, service, lines } = benchOf({ cookies: mode })
    expect(keeper.stops('cookies', [service('site-stats')], 'x', 'held')).toBe(stops)
    expect(lines()).toEqual(written)
  })

  it.each<readonly [GateName, boolean]>([
    ['scripts', false],
    ['embeds', false],
    ['scripts', true],
    ['embeds', true],
  ])('where %s is %s', (gate, kept) => {
    const { keeper, service } = benchOf({ [gate]: kept })
    expect(keeper.stops(gate, [service('site-stats')], 'x', 'held')).toBe(kept)
  })

  it.each<readonly [GateOptions['undeclared'], GateMode, boolean, readonly string[]]>([
    ['report', 'enforce', false, ['cookies  x passed']],
    ['block', 'enforce', true, ['cookies  x refused']],
    ['block', 'report', false, ['cookies  x passed']],
    ['block', 'off', false, []],
  ])('what nobody declares, with %s in mode %s', (undeclared, cookies, stops, written) => {
    const { keeper, lines } = benchOf({ undeclared, cookies })
    expect(keeper.stops('cookies', [], 'x', 'held')).toBe(stops)
    expect(lines()).toEqual(written)
  })
})

describe('refuses', () => {
  it('refuses a request to a declared host that is not granted', () => {
    const { keeper, grant, lines } = benchOf()
    expect(keeper.refuses('https://a.example.net/x?y')).toBe(true)
    grant('site-stats')
    expect(keeper.refuses('https://a.example.net/x?y')).toBe(false)
    expect(lines()).toEqual([
      'network site-stats https://a.example.net/x refused',
      'network site-stats https://a.example.net/x passed',
    ])
  })

  it('has no word on other hosts, whatever happens to what nobody declares', () => {
    const { keeper, lines } = benchOf({ undeclared: 'block' })
    expect(keeper.refuses('https://elsewhere.example/')).toBe(false)
    expect(keeper.refuses('/own')).toBe(false)
    expect(lines()).toEqual([])
  })
})
