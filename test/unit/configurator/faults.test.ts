import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeFault } from '../../../src/configurator/draft/describeFault'
import {
  faultsByField,
  fieldPaths,
  untranslatedFields,
} from '../../../src/configurator/draft/fieldPaths'
import { isWithin } from '../../../src/configurator/draft/path'
import { TEXTS } from '../../../src/configurator/texts/texts'
import type { Fault } from '../../../src/policy/validation/fault'
import { parseConfig } from '../../../src/policy/validation/parse'
import { inputOf } from '../support/config'

const faultsOf = (config: unknown): readonly Fault[] => {
  const result = parseConfig(config)
  return result.ok ? [] : result.faults
}

/** A valid configuration with something else at one place. */
const mutated = fc.record({ at: fc.nat(), value: fc.jsonValue() }).map(({ at, value }) => {
  const places: (() => void)[] = []
  const config: unknown = JSON.parse(JSON.stringify(inputOf()))
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const key of Object.keys(node)) {
      places.push(() => Reflect.set(node, key, value))
      visit(Reflect.get(node, key))
    }
  }
  visit(config)
  places[at % places.length]?.()
  return config
})

describe('each fault', () => {
  it('belongs to the nearest field that contains it', () => {
    fc.assert(
      fc.property(mutated, (config) => {
        const faults = faultsOf(config)
        const fields = fieldPaths(config, ['ja', 'en'])
        const byField = faultsByField(faults, fields)
        expect([...byField.values()].flat()).toHaveLength(faults.length)
        for (const [field, found] of byField)
          for (const { path } of found) {
            expect(fields).toContain(field)
            expect(isWithin(path, field)).toBe(true)
            expect(
              fields.filter((each) => isWithin(path, each) && each.length > field.length),
            ).toEqual([])
          }
      }),
    )
  })

  it('is a sentence in both languages', () => {
    fc.assert(
      fc.property(mutated, (config) => {
        for (const fault of faultsOf(config)) {
          expect(describeFault(fault, TEXTS.en)).toMatch(/\.$/)
          expect(describeFault(fault, TEXTS.ja)).toMatch(/。$/)
        }
      }),
    )
  })

  it('says the value found, and what to write instead', () => {
    const { ja, en } = TEXTS
    const fault = (change: object): Fault => {
      const config = inputOf()
      Object.assign(config.policy, change)
      return faultsOf(config)[0] as Fault
    }
    expect(describeFault(fault({ version: 'a b' }), en)).toBe(
      '"a b" is not valid here. Write 1 to 24 letters, digits, dots or hyphens.',
    )
    expect(describeFault(fault({ url: undefined }), ja)).toBe(
      '記入されていません。https:、mailto:、tel:で始まるアドレス、またはサイト内のアドレスを記入してください。',
    )
    expect(describeFault(fault({ what: 1 }), ja)).toBe('"what"という項目はありません。')
    expect(
      describeFault({ path: 'cookie.days', code: 'format', value: 500, expected: 400 }, ja),
    ).toBe('500は、ここでは使えません。1～400の整数を記入してください。')
  })
})

describe('texts that lack a language of the site', () => {
  it('are named, and those that are the same for every language are not', () => {
    const config = {
      policy: { url: '/privacy/', controller: { name: { ja: '店' }, contact: {} }, purposes: [] },
    }
    expect(untranslatedFields(config, ['ja', 'en'])).toEqual(['policy.controller.name.en'])
    expect(untranslatedFields(config, ['ja'])).toEqual([])
  })
})
