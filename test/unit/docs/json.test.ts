// @vitest-environment node
import { parse } from 'parse5'
import stripJsonComments from 'strip-json-comments'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../src/catalog/parseConfig'
import { explainFault } from '../../../src/policy/validation/explain'
import { completeWith } from './support/complete'
import { elementsOf, samplesIn } from './support/pages'

const samples = samplesIn('json', 'jsonc')

/** Configurations that stand in the HTML of a page. */
const inPages = samplesIn('html').flatMap((sample) =>
  elementsOf(parse(sample.text))
    .filter(({ attrs }) => attrs.some(({ value }) => value === 'sekisho-config'))
    .flatMap(({ childNodes }) => childNodes)
    .flatMap((node) => ('value' in node ? { at: sample.at, text: node.value } : [])),
)

const faultsOf = (input: unknown): readonly string[] => {
  const result = parseConfig(input)
  return result.ok ? [] : result.faults.map(explainFault)
}

describe('a configuration in the documentation', () => {
  it('is found', () => {
    expect(samples.length).toBeGreaterThan(0)
  })

  it.each(samples.filter(({ kind }) => !kind))('is valid: $at', ({ text }) => {
    expect(faultsOf(JSON.parse(stripJsonComments(text)))).toEqual([])
  })

  const fragments = samples.filter(({ kind }) => kind)
  it.each(fragments)('is valid as a part of a whole one: $at', ({ text, kind }) => {
    expect(kind).toBe('fragment')
    expect(faultsOf(completeWith(JSON.parse(stripJsonComments(text))))).toEqual([])
  })

  it.each(inPages)('is valid where it stands in a page: $at', ({ text }) => {
    expect(faultsOf(completeWith(JSON.parse(text)))).toEqual([])
  })
})
