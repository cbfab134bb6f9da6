// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWith } from '../../../../src/catalog/parseConfig'
import { explainFault } from '../../../../src/policy/validation/explain'
import { shortFault } from '../../../../src/policy/validation/fault'
import type { FaultCode } from '../../../../src/policy/validation/fault'
import { parseConfig } from '../../../../src/policy/validation/parse'
import type { ConfigInput } from '../../../../src/policy/types'
import { entries } from '../../support/catalog'
import { inputOf, inputWith, purposeOf } from '../../support/config'

const explained = (input: unknown): readonly string[] => {
  const result = parseConfig(input)
  return result.ok ? [] : result.faults.map(explainFault)
}

/** The same where some services can be named. */
const named = (input: unknown): readonly string[] => {
  const result = parseWith(input, entries)
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

  it('lists the options if none is similar', () => {
    expect(of('policy.services[2].purpose', 'marketing-automation')).toBe(
      '[sekisho] policy.services[2].purpose: "marketing-automation" names no purpose. Use one of "necessary", "preferences", "analytics", "embeds".',
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
      '[sekisho] policy.version: 20260401 has the wrong type. Write in quotation marks 1 to 24 letters, digits, dots or hyphens.',
    ],
    [
      'policy.purposes',
      {},
      '[sekisho] policy.purposes: an object has the wrong type. Write a list.',
    ],
    [
      'policy.controller',
      [],
      '[sekisho] policy.controller: a list has the wrong type. Write an object with the fields name, address, responsible, contact, complaints.',
    ],
    [
      'policy.url',
      null,
      '[sekisho] policy.url: null has the wrong type. Write in quotation marks an https:, mailto: or tel: address, or one relative to the page.',
    ],
    [
      'policy.controller.contact',
      {},
      '[sekisho] policy.controller.contact: is missing. Write an object with the fields url, email, tel, address.',
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
      '[sekisho] policy.effective: "April" is not valid here. Write a date like 2026-04-01.',
    ],
    [
      'policy.version',
      'a b',
      '[sekisho] policy.version: "a b" is not valid here. Write 1 to 24 letters, digits, dots or hyphens.',
    ],
    [
      'policy.services[2].id',
      'A',
      '[sekisho] policy.services[2].id: "A" is not valid here. Write a lower-case letter, then up to 31 lower-case letters, digits or hyphens.',
    ],
    [
      'policy.controller.name',
      '',
      '[sekisho] policy.controller.name: "" is not valid here. Write a text that is not blank.',
    ],
    [
      'policy.url',
      'javascript:x',
      '[sekisho] policy.url: "javascript:x" is not valid here. Write an https:, mailto: or tel: address, or one relative to the page.',
    ],
    [
      'policy.services[2].hosts[0]',
      'a b',
      '[sekisho] policy.services[2].hosts[0]: "a b" is not valid here. Write a name or host without spaces, commas, semicolons or =.',
    ],
    [
      'policy.services[2].cookies[0].duration',
      '1y',
      '[sekisho] policy.services[2].cookies[0].duration: "1y" is not valid here. Write an ISO 8601 duration like P13M or PT30M, or session.',
    ],
    [
      'cookie.days',
      500,
      '[sekisho] cookie.days: 500 is not valid here. Write a whole number from 1 to 400.',
    ],
    ['notice.kind', 'bax', '[sekisho] notice.kind: "bax" is not an option. Did you mean "bar"?'],
    [
      'notice.kind',
      'modal dialog',
      '[sekisho] notice.kind: "modal dialog" is not an option. Use one of "bar", "box", "quiet", "dialog", "none".',
    ],
    [
      'gates.scripts',
      'yes',
      '[sekisho] gates.scripts: "yes" is not an option. Use one of true, "declared", false.',
    ],
    [
      'policy.services[2].id',
      'analytics',
      '[sekisho] policy.services[2].id: "analytics" is already used. Every purpose and every service needs an id of its own.',
    ],
    [
      'cookie.nmae',
      'x',
      '[sekisho] cookie.nmae: "nmae" is not a known field. Did you mean "name"?',
    ],
  ])('explains what is wrong and what to do for %s: %j', (path, value, line) => {
    expect(of(path, value)).toBe(line)
  })

  it.each([[{}], [7], [null], [[]]])('explains once that %j is not a contact', (value) => {
    expect(explained(inputWith('policy.controller.contact', value))).toEqual([
      '[sekisho] policy.controller.contact: is missing. Write an object with the fields url, email, tel, address.',
    ])
  })

  it('explains what to write instead of a value of the wrong type', () => {
    for (const path of [
      'policy',
      'policy.purposes[0]',
      'policy.services[2].hosts',
      'notice',
      'cookie',
    ])
      expect(explained(inputWith(path, 'x'))).toContainEqual(
        expect.stringMatching(/: "x" has the wrong type\. Write an? .+\.$/),
      )
    for (const input of [undefined, null, 7, []])
      expect(explained(input)[0]).toMatch(
        /^\[sekisho\] configuration: .+ Write an object with the fields policy, cookie, notice, gates, signals, receipts, report, files, takeover, regions, \$schema\.$/,
      )
  })

  it('explains where to begin if there is no configuration at all', () => {
    expect(explained(undefined)[0]).toMatch(/^\[sekisho\] configuration: /)
    expectReadable(of('policy', undefined))
  })

  it('writes one readable line for each code', () => {
    const values: Record<
      Exclude<FaultCode, 'entry' | 'purpose' | 'preset'>,
      readonly [string, unknown]
    > = {
      missing: ['policy.purposes[1].basis', undefined],
      type: ['policy.services[2].recipient', () => 1],
      format: ['policy.services[2].id', 'a\nb'],
      choice: ['policy.changes[0].kind', { a: 1 }],
      reference: ['policy.services[2].purpose', { a: 1 }],
      duplicate: ['policy.services[2].id', 'embeds'],
      unknown: ['policy.services[2].cokies', []],
      unresolved: ['policy.services[2]', 'ga4'],
      place: ['regions', { jp: 'tell' }],
      size: ['cookie.name', 'x'.repeat(4000)],
    }
    for (const [path, value] of Object.values(values)) expectReadable(of(path, value))
  })

  it.each([
    [
      'ga5',
      '[sekisho] policy.services[2]: "ga5" names no service of the catalogue. Did you mean "ga4"?',
    ],
    [
      { use: 'counter' },
      '[sekisho] policy.services[2].use: "counter" names no service of the catalogue. Use one of "ga4", "plausible", "youtube".',
    ],
  ])('names the services of the catalogue if %j is none', (service, line) => {
    expect(named(inputWith('policy.services[2]', service))).toContain(line)
  })

  it('says which purposes there are if the policy lacks that of a named service, and what to write', () => {
    const input = inputOf(({ policy }) => {
      policy.purposes[2]!.id = 'statistics'
      policy.services = ['ga4' as never]
    })
    expect(named(input)).toEqual([
      '[sekisho] policy.services[0]: The catalogue suggests the purpose "analytics", which this policy does not have. Write { "use": …, "purpose": … } with "necessary" or "preferences" or "statistics" or "embeds".',
    ])
    expect(named({ policy: { services: ['ga4'] } }).join('\n')).toContain(
      'Write { "use": …, "purpose": … } with a purpose of the policy.',
    )
  })

  it.each([['ga4'], [{ use: 'ga4', purpose: 'analytics' }], [{ use: 1 }]])(
    'says what to do with %j where the catalogue is not there',
    (service) => {
      expect(explained(inputWith('policy.services[2]', service))).toEqual([
        '[sekisho] policy.services[2]: is only named, as a service of the catalogue. Write it out with "sekisho resolve" or withCatalog of "sekisho/catalog", or load sekisho-catalog.js before sekisho.js.',
      ])
    },
  )

  it('describes positions in words, and not by a regular expression', () => {
    expect(of('notice.position', 'left')).not.toContain('^')
  })

  it('shortens a long value', () => {
    const line = of('policy.services[2].id', 'x'.repeat(10_000)) ?? ''
    expect(line.length).toBeLessThan(250)
    expect(line).toContain('…')
  })

  it('writes one line if a key contains a line break', () => {
    const input = JSON.parse('{"policy\\n[sekisho] all is well":1}') as unknown
    for (const line of explained(input)) expect(line).not.toContain('\n')
  })

  it('writes one line if the listed purposes contain line breaks', () => {
    for (const line of explained(inputWith('policy.purposes[3].id', 'a\nb')))
      expect(line).not.toContain('\n')
  })

  it.each([[{}], [[]], [null], [undefined], [7]])(
    'lists only purposes with a valid id if one has the id %j',
    (id) => {
      const lines = explained(inputWith('policy.purposes[3].id', id))
      expect(lines).toHaveLength(2)
      for (const line of lines) expectReadable(line)
    },
  )

  it('explains a value that cannot be converted to a string', () => {
    for (const path of ['policy.purposes[0].basis', 'policy.services[0].purpose', 'gates.scripts'])
      expectReadable(of(path, { toString: 1, valueOf: 1 }))
  })

  it('explains every possible fault', () => {
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

  it('says how many purposes fit into the consent cookie', () => {
    const withPurposes = (count: number): ConfigInput =>
      inputOf((draft) => {
        draft.policy.purposes = Array.from({ length: count }, (_, i) =>
          purposeOf(`purpose-${100 + i}`),
        )
        draft.policy.services = []
        draft.policy.changes = []
      })
    expect(explained(withPurposes(186))).toEqual([])
    expect(explained(withPurposes(187))).toEqual([
      '[sekisho] policy.purposes: With a choice on each purpose the consent cookie would have 4004 characters, and it may have 4000. Declare fewer purposes, or give them shorter ids.',
    ])
  })

  it('finds nothing to explain in a valid configuration', () => {
    expect(explained(inputOf())).toEqual([])
  })
})

describe('shortFault', () => {
  it('names the path and the code', () => {
    expect(shortFault({ path: 'policy.version', code: 'missing' })).toBe('policy.version: missing')
  })
})
