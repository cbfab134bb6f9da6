import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIGNAL_TYPES } from '../../../src/policy/signalTypes'
import type { SignalName } from '../../../src/policy/types'
import { activeSignals, statesOf } from '../../../src/signals/states'
import { SIGNALS } from '../../../src/signals/table'
import { configWith } from './support'

const NAMES = Object.keys(SIGNAL_TYPES) as SignalName[]
const name = fc.constantFrom(...NAMES)
const id = fc.constantFrom('analytics', 'advertising', 'preferences', 'one', 'two', '', 'unknown')

describe('what is granted', () => {
  it('is never more than the purposes and services that grant it', () => {
    const listener = fc.tuple(name, fc.constantFrom('analytics', 'advertising'))
    const mapping = fc.oneof(fc.array(id), fc.anything())
    fc.assert(
      fc.property(name, listener, listener, fc.array(id), mapping, (of, one, two, ids, mapped) => {
        const granted = new Set(ids.filter((each) => each && each !== 'unknown'))
        const [type = ''] = Object.keys(SIGNAL_TYPES[of])
        const listeners = { one, two }
        const config = configWith({ [of]: { purposes: { [type]: mapped } } }, listeners)
        // What JSON cannot hold, a configuration does not have.
        const written = JSON.parse(JSON.stringify({ mapped })) as { mapped?: unknown }
        if (!('mapped' in written)) return
        if (statesOf(config, of, granted).get(type)) {
          const list = written.mapped as string[]
          expect(list.length).toBeGreaterThan(0)
          for (const each of list) expect(granted).toContain(each)
          for (const [service, [signal, purpose]] of Object.entries(listeners))
            if (signal === of && list.includes(purpose)) expect(granted).toContain(service)
        }
      }),
    )
  })

  it('is nothing but what needs no consent, while nothing is granted', () => {
    fc.assert(
      fc.property(name, fc.anything(), (of, value) => {
        const config = configWith({ [of]: value })
        for (const [type, isGranted] of statesOf(config, of, new Set()))
          if (isGranted) expect(['functional', 'security_storage']).toContain(type)
      }),
    )
  })

  it('is asked of the services themselves where a signal tells one thing', () => {
    const config = configWith(undefined, { pixel: ['meta', 'analytics'] })
    const stateOf = (...granted: string[]): unknown =>
      statesOf(config, 'meta', new Set(granted)).get('consent')
    expect(stateOf('advertising', 'analytics')).toBe(false)
    expect(stateOf('pixel')).toBe(true)
  })
})

describe('the signals that are told', () => {
  it('are those that are written, and those of services, without those that are off', () => {
    const listeners = { stats: ['matomo', 'analytics'], pixel: ['meta', 'advertising'] } as const
    expect(activeSignals(configWith(undefined, listeners))).toEqual(['matomo', 'meta'])
    expect(activeSignals(configWith({ uet: true, meta: false }, listeners))).toEqual([
      'matomo',
      'uet',
    ])
    expect(activeSignals(configWith({ nobody: true, dataLayer: true }))).toEqual([])
  })

  it('each have steps, but Google, which has options', () => {
    expect([...Object.keys(SIGNALS), 'google'].sort()).toEqual([...NAMES].sort())
  })
})
