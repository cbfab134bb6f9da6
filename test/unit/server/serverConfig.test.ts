// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { explainFault } from '../../../src/policy/validation/explain'
import { parseConfig } from '../../../src/policy/validation/parse'
import type { ConfigInput } from '../../../src/policy/types'
import { serverConfig } from '../../../src/server/serverConfig'
import { configOf, inputOf, inputWith, minimalInput } from '../support/config'

describe('serverConfig', () => {
  it('returns the same as in the browser', () => {
    expect(serverConfig(inputOf())).toEqual(configOf())
    expect(serverConfig(minimalInput()).cookie.name).toBe('sekisho')
  })

  it('accepts its own result', () => {
    const config = serverConfig(inputOf())
    expect(serverConfig(config as ConfigInput)).toEqual(config)
    expect(Object.isFrozen(config.policy.services)).toBe(true)
  })

  it('throws, and explains every fault, one per line', () => {
    const input = inputWith('policy.services[2].purpose', 'analytic') as ConfigInput
    Reflect.set(input, 'cookie', { days: 0 })
    const result = parseConfig(input)
    const lines = result.ok ? [] : result.faults.map(explainFault)
    expect(lines).toHaveLength(2)
    expect(() => serverConfig(input)).toThrow(new Error(lines.join('\n')))
  })

  it.each([[undefined], [null], [''], ['{}'], [[]], [1]])('throws for %j', (input) => {
    expect(() => serverConfig(input as unknown as ConfigInput)).toThrow('[sekisho] ')
  })
})
