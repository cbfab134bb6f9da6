// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainFault } from '../../../src/policy/explain'
import { shortFault } from '../../../src/policy/fault'
import type { FaultCode } from '../../../src/policy/fault'
import { parseConfig } from '../../../src/policy/parse'
import { inputOf, inputWith } from '../support/config'

const explained = (input: unknown): readonly string[] => {
  const result = parseConfig(input)
  return result.ok ? [] : result.faults.map(explainFault)
}

const of = (path: string, value: unknown): string | undefined =>
  explained(inputWith(path, value))[0]

const expectReadable = (line: string | undefined): void => {
  expect(line).toMatch(/^\[sekisho\] [^:]+: .+[.?]$/)
  expect(line).not.toMatch(/undefined|\[object|\n/)
}

describe('explainFault', () => {
  it('names the path, the value found and what was probably meant', () => {
    expect(of('policy.services[2].purpose', 'analytic')).toBe(
      '[sekisho] policy.services[2].purpose: "analytic" names no purpose. Did you mean "analytics"?',
    )
  })

  it('names what may stand there, when nothing is near', () => {
    expect(of('policy.services[2].purpose', 'marketing-automation')).toBe(
      '[sekisho] policy.services[2].purpose: "marketing-automation" names no purpose. It may be "necessary", "preferences", "analytics", "embeds".',
    )
  })

  it.each([
    [
      'policy.version',
      undefined,
      '[sekisho] policy.version: is missing. Write 1 to 24 letters, digits, dots or hyphens.',
    ],
    [
      'policy.version',
      20260401,
      '[sekisho] policy.version: 20260401 is not of the kind that stands here. Write in quotes 1 to 24 letters, digits, dots or hyphens.',
    ],
    [
      'policy.purposes',
      {},
      '[sekisho] policy.purposes: an object is not of the kind that stands here. Write a list.',
    ],
    [
      'policy.controller',
      [],
      '[sekisho] policy.controller: a list is not of the kind that stands here. Write an object, whose fields may be name, address, responsible, contact, complaints.',
    ],
    [
      'policy.url',
      null,
      '[sekisho] policy.url: null is not of the kind that stands here. Write in quotes an https:, mailto: or tel: address, or one relative to the page.',
    ],
    [
      'policy.controller.contact',
      {},
      '[sekisho] policy.controller.contact: is missing. Write an object, whose fields may be url, email, tel, address.',
    ],
    [
      'policy.services[2].sends',
      {},
      '[sekisho] policy.services[2].sends: is missing. Write a list.',
    ],
    [
      'policy.controller.name',
      {},
      '[sekisho] policy.controller.name: is missing. Write a text that is not blank.',
    ],
    [
      'policy.effective',
      'April',
      '[sekisho] policy.effective: "April" cannot be read. Write a date as 2026-04-01.',
    ],
    [
      'policy.version',
      'a b',
      '[sekisho] policy.version: "a b" cannot be read. Write 1 to 24 letters, digits, dots or hyphens.',
    ],
    [
      'policy.services[2].id',
      'A',
      '[sekisho] policy.services[2].id: "A" cannot be read. Write a lower-case letter, then up to 31 lower-case letters, digits or hyphens.',
    ],
    [
      'policy.controller.name',
      '',
      '[sekisho] policy.controller.name: "" cannot be read. Write a text that is not blank.',
    ],
    [
      'policy.url',
      'javascript:x',
      '[sekisho] policy.url: "javascript:x" cannot be read. Write an https:, mailto: or tel: address, or one relative to the page.',
    ],
    [
      'policy.services[2].hosts[0]',
      'a b',
      '[sekisho] policy.services[2].hosts[0]: "a b" cannot be read. Write a name or host without spaces, commas, semicolons or =.',
    ],
    [
      'policy.services[2].cookies[0].duration',
      '1y',
      '[sekisho] policy.services[2].cookies[0].duration: "1y" cannot be read. Write an ISO 8601 duration as P13M or PT30M, or session.',
    ],
    [
      'cookie.days',
      500,
      '[sekisho] cookie.days: 500 cannot be read. Write a whole number from 1 to 400.',
    ],
    ['notice.kind', 'bax', '[sekisho] notice.kind: "bax" is not a choice. Did you mean "bar"?'],
    [
      'notice.kind',
      'modal dialog',
      '[sekisho] notice.kind: "modal dialog" is not a choice. It may be "bar", "box", "quiet".',
    ],
    [
      'gates.scripts',
      'yes',
      '[sekisho] gates.scripts: "yes" is not a choice. It may be true, false.',
    ],
    [
      'policy.services[2].id',
      'analytics',
      '[sekisho] policy.services[2].id: "analytics" stands twice. Purposes and services share one set of ids.',
    ],
    ['cookie.nmae', 'x', '[sekisho] cookie.nmae: "nmae" means nothing here. Did you mean "name"?'],
  ])('says of %s: %j what is wrong and what to do', (path, value, line) => {
    expect(of(path, value)).toBe(line)
  })

  it.each([[{}], [7], [null], [[]]])('says once that %j is no way to turn to somebody', (value) => {
    expect(explained(inputWith('policy.controller.contact', value))).toEqual([
      '[sekisho] policy.controller.contact: is missing. Write an object, whose fields may be url, email, tel, address.',
    ])
  })

  it('says what to write of everything that is not of the kind', () => {
    for (const path of [
      'policy',
      'policy.purposes[0]',
      'policy.services[2].hosts',
      'notice',
      'cookie',
    ])
      expect(explained(inputWith(path, 'x'))).toContainEqual(
        expect.stringMatching(/: "x" is not of the kind that stands here\. Write an? .+\.$/),
      )
    for (const input of [undefined, null, 7, []])
      expect(explained(input)[0]).toMatch(
        /^\[sekisho\] configuration: .+ Write an object, whose fields may be policy, cookie, notice, gates, receipts\.$/,
      )
  })

  it('says where to begin when there is no configuration at all', () => {
    expect(explained(undefined)[0]).toMatch(/^\[sekisho\] configuration: /)
    expectReadable(of('policy', undefined))
  })

  it('gives one readable line for each code', () => {
    const values: Record<FaultCode, readonly [string, unknown]> = {
      missing: ['policy.purposes[1].basis', undefined],
      type: ['policy.services[2].recipient', () => 1],
      format: ['policy.services[2].id', 'a\nb'],
      choice: ['policy.changes[0].kind', { a: 1 }],
      reference: ['policy.services[2].purpose', { a: 1 }],
      duplicate: ['policy.services[2].id', 'embeds'],
      unknown: ['policy.services[2].cokies', []],
    }
    for (const [path, value] of Object.values(values)) expectReadable(of(path, value))
  })

  it('names a position by its words, not by an expression', () => {
    expect(of('notice.position', 'left')).not.toContain('^')
  })

  it('cuts a long value', () => {
    const line = of('policy.services[2].id', 'x'.repeat(10_000)) ?? ''
    expect(line.length).toBeLessThan(250)
    expect(line).toContain('…')
  })

  it('keeps to one line when a key holds a line break', () => {
    const input = JSON.parse('{"policy\\n[sekisho] all is well":1}') as unknown
    for (const line of explained(input)) expect(line).not.toContain('\n')
  })

  it('keeps to one line when the purposes it lists hold line breaks', () => {
    for (const line of explained(inputWith('policy.purposes[3].id', 'a\nb')))
      expect(line).not.toContain('\n')
  })

  it.each([[{}], [[]], [null], [undefined], [7]])(
    'lists only purposes that have a name, when one has the id %j',
    (id) => {
      const lines = explained(inputWith('policy.purposes[3].id', id))
      expect(lines).toHaveLength(2)
      for (const line of lines) expectReadable(line)
    },
  )

  it('explains a value that cannot be made a text', () => {
    for (const path of ['policy.purposes[0].basis', 'policy.services[0].purpose', 'gates.scripts'])
      expectReadable(of(path, { toString: 1, valueOf: 1 }))
  })

  it('explains every fault there can be', () => {
    const paths = fc.constantFrom(
      'policy',
      'policy.version',
      'policy.url',
      'policy.purposes',
      'policy.purposes[1]',
      'policy.purposes[1].id',
      'policy.purposes[1].basis',
      'policy.services[1].purpose',
      'policy.services[1].sends',
      'policy.services[1].recipient.role',
      'policy.changes[0].kind',
      'cookie.days',
      'cookie.strange',
      'notice.position',
      'gates.embeds',
    )
    fc.assert(
      fc.property(paths, fc.anything({ withBigInt: true }), (path, value) => {
        for (const line of explained(inputWith(path, value)))
          expect(line).toMatch(/^\[sekisho\] .+/)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const line of explained(value)) expect(line).toMatch(/^\[sekisho\] .+/)
      }),
      { numRuns: 300 },
    )
  })

  it('has nothing to say of a valid configuration', () => {
    expect(explained(inputOf())).toEqual([])
  })
})

describe('shortFault', () => {
  it('says where and what in two words', () => {
    expect(shortFault({ path: 'policy.version', code: 'missing' })).toBe('policy.version: missing')
  })
})
