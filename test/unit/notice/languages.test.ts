import { describe, expect, it } from 'vitest'
import { languagesOf, nameOfLanguage, tagFor } from '../../../src/notice/languages/languagesOf'
import { offersLanguages } from '../../../src/policy/offersLanguages'
import { LANGUAGES } from '../../../src/locales/languages'
import type { Config, Localized } from '../../../src/policy/types'
import { configOf } from '../support/config'

const withNames = (...names: readonly unknown[]): Config => {
  const config = configOf()
  const [purpose] = config.policy.purposes
  if (!purpose) throw Error('no purpose')
  const purposes = names.map((name) => ({ ...purpose, name: name as Localized }))
  return {
    ...config,
    notice: { ...config.notice, language: 'auto' },
    policy: { ...config.policy, purposes },
  }
}

describe('the languages to choose from', () => {
  const of = (current: string, ...names: readonly unknown[]): readonly string[] =>
    languagesOf(withNames(...names).policy, current)

  it('are those in which every purpose is named', () => {
    expect(of('en', { en: 'A', ja: 'あ', fr: 'A' }, { ja: 'い', en: 'B' })).toEqual(['en', 'ja'])
    expect(of('ja', { en: 'A', ja: 'あ' }, 'Name')).toEqual(['en', 'ja'])
  })

  it('are those of Sekisho', () => {
    expect(of('en', { en: 'A', sv: 'B', 'zh-TW': 'C', 'pt-BR': 'D' })).toEqual([
      'en',
      'pt',
      'zh-Hant',
    ])
  })

  it('have the one that the visitor reads now', () => {
    expect(of('de', { en: 'A', ja: 'あ' })).toEqual(['en', 'de', 'ja'])
  })

  it('are none of a name that is no text', () => {
    expect(of('en', null, 3, undefined)).toEqual(['en'])
  })
})

describe('a choice', () => {
  it.each([
    ['there is where the policy is in several', true, [{ en: 'A', ja: 'あ' }]],
    ['there is where one purpose is', true, ['Name', { en: 'A', ja: 'あ' }]],
    ['there is not where it is in one', false, [{ ja: 'あ' }]],
    ['there is not where it is in one for all', false, ['Name']],
    ['there is not where a name is no text', false, [null, 3, undefined, []]],
  ])('%s', (_, expected, names) => {
    expect(offersLanguages(withNames(...names))).toBe(expected)
  })

  it('there is not where the owner has fixed one', () => {
    const config = withNames({ en: 'A', ja: 'あ' })
    expect(offersLanguages({ ...config, notice: { ...config.notice, language: 'ja' } })).toBe(false)
  })
})

describe('a language', () => {
  it('is named in itself, and as no other', () => {
    const names = LANGUAGES.map(nameOfLanguage)
    expect(names).toEqual(
      expect.arrayContaining(['English', 'Français', '日本語', 'やさしい日本語']),
    )
    expect(new Set(names).size).toBe(LANGUAGES.length)
    for (const name of names) expect(name).toMatch(/^\p{L}/u)
    for (const name of names) expect(name).toBe(name.charAt(0).toUpperCase() + name.slice(1))
  })

  it('is asked for with the region of the visitor, where that is known', () => {
    const wanted = (): readonly string[] => ['auto', '', 'fr-CH', 'en-GB', 'en']
    expect(tagFor('en', { wanted, tag: () => 'fr' })).toBe('en-GB')
    expect(tagFor('ja', { wanted, tag: () => 'fr' })).toBe('ja')
  })
})
