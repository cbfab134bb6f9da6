// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as catalog from '../../../src/catalog'
import type { CatalogConfigInput } from '../../../src/catalog'
import { inputOf, inputWith } from '../support/config'

describe('sekisho/catalog', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(catalog).sort()).toEqual([
      'regions',
      'resolveServices',
      'services',
      'withCatalog',
    ])
  })

  it('is an entry of the package, with types', () => {
    const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
    const { exports } = JSON.parse(text) as { exports: Record<string, unknown> }
    expect(exports['./catalog']).toEqual({
      types: './dist/types/catalog.d.ts',
      default: './dist/esm/catalog.js',
    })
  })
})

describe('withCatalog', () => {
  it('returns a configuration that names nothing as it is', () => {
    const input = inputOf()
    expect(catalog.withCatalog(input)).toBe(input)
  })

  it('throws, and explains what cannot be written out', () => {
    const input = inputWith('policy.services', [{ use: 'not-there' }]) as CatalogConfigInput
    expect(() => catalog.withCatalog(input)).toThrow(
      '[sekisho] policy.services[0].use: "not-there" names no service of the catalogue. ',
    )
  })

  it('takes names, and further fields beside them', () => {
    const input: CatalogConfigInput = {
      policy: {
        ...inputOf().policy,
        services: ['not-there', { use: 'not-there', recipient: { country: 'JP' }, hosts: [] }],
      },
    }
    expect(() => catalog.withCatalog(input)).toThrow('services[1].use')
  })
})
