// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { explainFault } from '../../../src/policy/explain'
import { parseConfig } from '../../../src/policy/parse'
import { inputWith, minimalInput } from '../support/config'

const faultsOf = (receipts: unknown): readonly string[] => {
  const result = parseConfig(inputWith('receipts', receipts))
  return result.ok ? [] : result.faults.map(explainFault)
}

describe('receipts of a configuration', () => {
  it('may be left out, and then nothing is sent', () => {
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
  ])('go to %s', (url) => {
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
  ])('do not go to %j', (url) => {
    expect(faultsOf({ url })).toEqual([
      `[sekisho] receipts.url: ${JSON.stringify(url)} cannot be read. Write an https: address, or one relative to the page.`,
    ])
  })

  it.each([{}, 'https://a.example', null, { url: '/a', to: 'b' }])('are not %j', (receipts) => {
    expect(faultsOf(receipts)).not.toEqual([])
  })
})
