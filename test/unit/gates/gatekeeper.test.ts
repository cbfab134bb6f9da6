import { describe, expect, it } from 'vitest'
import type { GateName } from '../../../src/consent/types'
import { createGatekeeper } from '../../../src/gates/gatekeeper'
import type { Gatekeeper } from '../../../src/gates/gatekeeper'
import { createLedger } from '../../../src/gates/ledger'
import type { GateMode, GateOptions, Service } from '../../../src/policy/types'
import { configOf, serviceOf } from '../support/config'

interface Bench {
  readonly gatekeeper: Gatekeeper
  service(id: string): Service
  grant(...ids: readonly string[]): void
  /** The ledger in short. */
  lines(): readonly string[]
}

const benchOf = (
  gates: Partial<GateOptions> = {},
  base = 'https://www.shiomi.example/',
  hosts: readonly string[] = [],
  told?: readonly string[],
): Bench => {
  const { gates: options, policy } = configOf((draft) => {
    draft.gates = { ...draft.gates, ...gates } as NonNullable<typeof draft.gates>
    draft.policy.services!.push(
      serviceOf('second', 'embeds', { hosts: ['stats.example.jp/second', ...hosts] }),
    )
  })
  const { services } = policy
  const ledger = createLedger({ now: () => 0 })
  let granted: ReadonlySet<string> = new Set()
  return {
    gatekeeper: createGatekeeper({
      options,
      services,
      ledger,
      granted: () => granted,
      told,
      base: () => base,
    }),
    service: (id) => services.find((each) => each.id === id)!,
    grant(...ids) {
      granted = new Set(ids)
    },
    lines: () =>
      ledger.read().map((line) => [line.gate, line.service, line.what, line.outcome].join(' ')),
  }
}

const idsOf = (services: readonly Service[]): readonly string[] => services.map(({ id }) => id)

describe('ownersOf', () => {
  it('finds all services of an address, and leaves out its query and fragment', () => {
    const { ownersOf } = benchOf().gatekeeper
    const { services, what } = ownersOf('https://u:p@stats.example.jp/second/a.js?id=7#x')
    expect(idsOf(services)).toEqual(['site-stats', 'second'])
    expect(what).toBe('https://stats.example.jp/second/a.js')
  })

  it('reads an address as the page would', () => {
    const { ownersOf } = benchOf({}, 'https://stats.example.jp/second/').gatekeeper
    for (const address of [
      'a.js',
      '/second/a.js',
      '//stats.example.jp/second/',
      '',
      new URL('https://stats.example.jp/second'),
    ])
      expect(idsOf(ownersOf(address).services)).toEqual(['site-stats', 'second'])
    expect(ownersOf('https://www.shiomi.example/').services).toEqual([])
    expect(ownersOf('data:text/plain,stats.example.jp').services).toEqual([])
  })
})

describe('mentionedIn', () => {
  it('finds services not granted of which a text contains a host', () => {
    const { gatekeeper, grant } = benchOf()
    const text = 'load("https://stats.example.jp/second/a.js")'
    expect(idsOf(gatekeeper.mentionedIn(text))).toEqual(['site-stats', 'second'])
    grant('site-stats')
    expect(idsOf(gatekeeper.mentionedIn(text))).toEqual(['second'])
    expect(gatekeeper.mentionedIn('nothing')).toEqual([])
  })
})

describe('ownsPageHost', () => {
  it.each([
    ['https://www.shiomi.example/', [], false],
    ['https://stats.example.jp/', [], true],
    ['https://a.example.net/x/y', [], true],
    ['https://www.shiomi.example/', ['www.shiomi.example/stats'], true],
    ['https://www.shiomi.example/', ['WWW.shiomi.example'], true],
    ['https://www.shiomi.example/', ['shiomi.example'], false],
  ])('on %s with %j is %s', (base, hosts, owns) => {
    expect(benchOf({}, base, hosts).gatekeeper.ownsPageHost).toBe(owns)
  })
})

describe('blocks', () => {
  it('blocks what is not granted, and says so with its outcome', () => {
    const { gatekeeper, service, lines } = benchOf()
    expect(gatekeeper.blocks('cookies', [service('site-stats')], '_pk_id.1', 'held')).toBe(true)
    expect(gatekeeper.blocks('network', [service('site-stats')], 'https://a', 'refused')).toBe(true)
    expect(lines()).toEqual([
      'cookies site-stats _pk_id.1 held',
      'network site-stats https://a refused',
    ])
  })

  it('lets pass what is granted', () => {
    const { gatekeeper, service, grant, lines } = benchOf()
    grant('site-stats')
    expect(gatekeeper.blocks('cookies', [service('site-stats')], '_pk_id.1', 'held')).toBe(false)
    expect(lines()).toEqual(['cookies site-stats _pk_id.1 passed'])
  })

  it('goes by the service, not by its purpose', () => {
    const { gatekeeper, service, grant } = benchOf()
    grant('analytics')
    expect(gatekeeper.blocks('cookies', [service('site-stats')], '_pk_id.1', 'held')).toBe(true)
  })

  it('blocks what belongs to several until all are granted, and names one that is not', () => {
    const { gatekeeper, service, grant, lines } = benchOf()
    const both = [service('site-stats'), service('second')]
    grant('site-stats')
    expect(gatekeeper.blocks('network', both, 'x', 'refused')).toBe(true)
    grant('site-stats', 'second')
    expect(gatekeeper.blocks('network', both, 'x', 'refused')).toBe(false)
    expect(lines()).toEqual(['network second x refused', 'network site-stats x passed'])
  })

  it.each<readonly [GateMode, boolean, readonly string[]]>([
    ['enforce', true, ['cookies site-stats x held']],
    ['report', false, ['cookies site-stats x passed']],
    ['off', false, []],
  ])('in mode %s', (mode, blocks, recorded) => {
    const { gatekeeper, service, lines } = benchOf({ cookies: mode })
    expect(gatekeeper.blocks('cookies', [service('site-stats')], 'x', 'held')).toBe(blocks)
    expect(lines()).toEqual(recorded)
  })

  it.each<readonly [GateName, boolean]>([
    ['scripts', false],
    ['embeds', false],
    ['scripts', true],
    ['embeds', true],
  ])('where %s is %s', (gate, isOn) => {
    const { gatekeeper, service } = benchOf({ [gate]: isOn })
    expect(gatekeeper.blocks(gate, [service('site-stats')], 'x', 'held')).toBe(isOn)
  })

  it.each<readonly [GateOptions['undeclared'], GateMode, boolean, readonly string[]]>([
    ['report', 'enforce', false, ['cookies  x passed']],
    ['block', 'enforce', true, ['cookies  x refused']],
    ['block', 'report', false, ['cookies  x passed']],
    ['block', 'off', false, []],
  ])('what nobody declares, with %s in mode %s', (undeclared, cookies, blocks, recorded) => {
    const { gatekeeper, lines } = benchOf({ undeclared, cookies })
    expect(gatekeeper.blocks('cookies', [], 'x', 'held')).toBe(blocks)
    expect(lines()).toEqual(recorded)
  })
})

describe('refusesRequest', () => {
  it('refuses a request to a declared host that is not granted', () => {
    const { gatekeeper, grant, lines } = benchOf()
    expect(gatekeeper.refusesRequest('https://a.example.net/x?y')).toBe(true)
    grant('site-stats')
    expect(gatekeeper.refusesRequest('https://a.example.net/x?y')).toBe(false)
    expect(lines()).toEqual([
      'network site-stats https://a.example.net/x refused',
      'network site-stats https://a.example.net/x passed',
    ])
  })

  it('has no word on other hosts, whatever happens to what nobody declares', () => {
    const { gatekeeper, lines } = benchOf({ undeclared: 'block' })
    expect(gatekeeper.refusesRequest('https://elsewhere.example/')).toBe(false)
    expect(gatekeeper.refusesRequest('/own')).toBe(false)
    expect(lines()).toEqual([])
  })
})

describe('services that run before consent, since they are told what is denied', () => {
  it('load and send, and store nothing; others are held as ever', () => {
    const { gatekeeper, service } = benchOf({}, undefined, [], ['second'])
    const blocked = (...ids: readonly string[]): readonly GateName[] =>
      (['scripts', 'embeds', 'network', 'cookies', 'storage'] as const).filter((gate) =>
        gatekeeper.blocks(gate, ids.map(service), 'it', 'held'),
      )
    expect(blocked('second')).toEqual(['cookies', 'storage'])
    expect(blocked('second', 'site-stats')).toHaveLength(5)
  })
})
