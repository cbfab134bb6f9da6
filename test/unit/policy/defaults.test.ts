// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillDefaults } from '../../../src/policy/defaults'
import { parseConfig } from '../../../src/policy/validation/parse'
import { inputOf, minimalInput } from '../support/config'

describe('fillDefaults', () => {
  it('fills in the defaults of the gates and the cookie', () => {
    expect(fillDefaults(minimalInput())).toMatchObject({
      policy: { services: [] },
      cookie: { name: 'sekisho', days: 180, daysRefused: 184 },
      gates: {
        scripts: true,
        embeds: true,
        cookies: 'enforce',
        storage: 'enforce',
        network: 'enforce',
      },
    })
  })

  it('fills in the lists of each service', () => {
    const { services } = fillDefaults(inputOf()).policy
    for (const { hosts, cookies, storage } of services)
      for (const list of [hosts, cookies, storage]) expect(list).toBeInstanceOf(Array)
    expect(services[2]?.hosts).toEqual(['stats.example.jp', '*.example.net'])
  })

  it('fills in place, and returns the same object', () => {
    const input = minimalInput()
    expect(fillDefaults(input)).toBe(input)
  })

  it('keeps what the site has written, including false and zero', () => {
    const input = inputOf((draft) => {
      draft.gates = { scripts: false, network: 'off' }
      draft.cookie = { days: 0 }
    })
    expect(fillDefaults(input)).toMatchObject({
      gates: { scripts: false, embeds: true, network: 'off' },
      cookie: { days: 0, daysRefused: 184, name: 'sekisho' },
    })
  })

  it('replaces null by the default', () => {
    const input = { ...inputOf(), gates: null, cookie: { name: null } }
    expect(fillDefaults(input)).toMatchObject({
      gates: { scripts: true },
      cookie: { name: 'sekisho' },
    })
  })

  it('does not share values between pages', () => {
    const [one, other] = [fillDefaults(minimalInput()), fillDefaults(minimalInput())]
    expect(one.gates).not.toBe(other.gates)
    expect(one.cookie).not.toBe(other.cookie)
  })

  it('changes nothing when called again', () => {
    const once = fillDefaults(inputOf())
    const text = JSON.stringify(once)
    expect(JSON.stringify(fillDefaults(once))).toBe(text)
  })

  it('fills in the same as parseConfig', () => {
    const result = parseConfig(inputOf((draft) => void delete draft.cookie))
    const filled = fillDefaults(inputOf((draft) => void delete draft.cookie))
    expect(result).toMatchObject({
      ok: true,
      config: { cookie: filled.cookie, gates: filled.gates },
    })
  })

  it.each([undefined, null, 1, 'x', [], {}, { policy: 1 }, { policy: { services: 1 } }])(
    'throws for %j, which does not have the structure of a configuration',
    (input) => {
      expect(() => fillDefaults(input)).toThrow(TypeError)
    },
  )

  it('never throws anything but a TypeError', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        try {
          fillDefaults(input)
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError)
        }
      }),
    )
  })

  it('does not change a prototype', () => {
    const input = JSON.parse(
      '{"policy":{"services":[{"__proto__":{"hosts":["x"]}}]},"__proto__":{"gates":{}}}',
    ) as object
    fillDefaults(input)
    expect(({} as { gates?: unknown }).gates).toBeUndefined()
    expect(({} as { hosts?: unknown }).hosts).toBeUndefined()
  })
})
