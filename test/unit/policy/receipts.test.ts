// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { explainFault } from '../../../src/policy/validation/explain'
import { parseConfig } from '../../../src/policy/validation/parse'
import { inputWith, minimalInput } from '../support/config'

const faultsOf = (receipts: unknown): readonly string[] => {
  const result = parseConfig(inputWith('receipts', receipts))
  return result.ok ? [] : result.faults.map(explainFault)
}

describe('receipts in the configuration', () => {
  it('are optional, and nothing is sent by default', () => {
    const result = parseConfig(minimalInput())
    expect(result.ok && result.config.receipts).toBeUndefined()
  })

  it.each([
    '/consent-receipts',
    'consent-receipts',
    './a?site=1',
    '../a',
    'https://receipts.shiomi.example/in',
    'HTTPS://receipts.shiomi.example',
  ])('can be sent to %s', (url) => {
    expect(faultsOf({ url })).toEqual([])
  })

  it.each([
    'http://receipts.shiomi.example/',
    '//receipts.shiomi.example/',
    '/\\receipts.shiomi.example/',
    '\\\\receipts.shiomi.example/',
    'https:/in',
    'https:///in',
    'mailto:a@shiomi.example',
    'javascript:alert(1)',
    'data:,x',
    '/a b',
    '/\t/receipts.shiomi.example',
    ' https://receipts.shiomi.example',
    '',
  ])('cannot be sent to %j', (url) => {
    expect(faultsOf({ url })).toEqual([
      `[sekisho] receipts.url: ${JSON.stringify(url)} is not valid here. Write an https: address, or one relative to the page.`,
    ])
  })

  it.each([{}, 'https://a.example', null, { url: '/a', to: 'b' }])('cannot be %j', (receipts) => {
    expect(faultsOf(receipts)).not.toEqual([])
  })
})
