// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { explainFault } from '../../src/policy/validation/explain'
import { parseConfig } from '../../src/policy/validation/parse'
import type { ConfigInput } from '../../src/policy/types'
import { inputOf, inputWith } from './support/config'

const before = Object.getOwnPropertyNames(globalThis)
const sekisho = await import('../../src/index')
const after = Object.getOwnPropertyNames(globalThis)

const { createConsent, VERSION } = sekisho

describe('sekisho', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(sekisho).sort()).toEqual(['VERSION', 'createConsent', 'defineConfig'])
  })

  it('is imported on a server without any effect', () => {
    expect(typeof document).toBe('undefined')
    expect(after).toEqual(before)
  })

  it('tells its version', () => {
    expect(VERSION).toMatch(/^\d+\.\d+\.\d+/)
  })
})

describe('createConsent', () => {
  it('throws, and explains every fault, one a line', () => {
    const input = inputWith('policy.services[2].purpose', 'analytic') as ConfigInput
    Reflect.set(input, 'cookie', { days: 0 })
    const result = parseConfig(input)
    const lines = result.ok ? [] : result.faults.map(explainFault)
    expect(lines).toHaveLength(2)
    expect(() => createConsent(input)).toThrow(new Error(lines.join('\n')))
    expect(lines[0]).toBe(
      '[sekisho] policy.services[2].purpose: "analytic" names no purpose. Did you mean "analytics"?',
    )
  })

  it('does not bring the catalogue, and says how a named service is written out', () => {
    const input = inputWith('policy.services', ['ga4']) as ConfigInput
    expect(() => createConsent(input)).toThrow('withCatalog of "sekisho/catalog"')
  })

  it('throws for what is no configuration', () => {
    expect(() => createConsent(undefined as unknown as ConfigInput)).toThrow('[sekisho] ')
  })

  it('says on a server that it needs a browser', () => {
    expect(() => createConsent(inputOf())).toThrow(
      '[sekisho] createConsent needs a browser. Call it in the page, not on the server.',
    )
  })
})
