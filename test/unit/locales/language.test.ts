import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseTag, localeOf, pickerOf } from '../../../src/locales/language'
import { LANGUAGES } from '../../../src/locales/languages'

/** All that there will be, so that no test waits for a translation. */
const ALL = [
  ...['en', 'ja', 'ja-simple', 'zh-Hans', 'zh-Hant', 'ko', 'vi', 'ne', 'fil', 'id', 'pt', 'es'],
  ...['fr', 'de', 'it', 'nl', 'pl', 'uk', 'ar'],
]

describe('the texts that a language tag asks for', () => {
  it.each([
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['JA', 'ja'],
    ['en-GB', 'en'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans', 'zh-Hans'],
    ['zh-Hans-TW', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['ZH-HANT-CN', 'zh-Hant'],
    ['tl', 'fil'],
    ['tl-PH', 'fil'],
    ['fil-PH', 'fil'],
    ['pt-BR', 'pt'],
    ['pt-PT', 'pt'],
    ['es-419', 'es'],
    ['ar-EG', 'ar'],
    ['ja-simple', 'ja-simple'],
    ['ja-Simple', 'ja-simple'],
    ['ja-simple-x', 'ja'],
    ['ja-JP-simple', 'ja'],
    ['', ''],
  ])('%j: %j', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale)
  })

  it.each(ALL)('is itself where it is the name of texts: %s', (locale) => {
    expect(localeOf(locale)).toBe(locale)
  })

  it.each(['zh', 'zh-TW', 'zh-HK', 'zh-MO', 'zh-CN', 'zh-SG', 'zh-MY', 'zh-Hant', 'zh-Hans-HK'])(
    'has the script that is likely: %s',
    (tag) => {
      expect(localeOf(tag)).toBe(`zh-${String(new Intl.Locale(tag).maximize().script)}`)
    },
  )
})

describe('the language in which a visitor is addressed', () => {
  it.each([
    // as configured, of the page, of the browser; tag
    [['auto', 'ja', 'en-US'], 'ja'],
    [['auto', 'en', 'ja'], 'en'],
    [['auto', 'ja-JP', 'en'], 'ja-JP'],
    [['auto', 'JA', 'en'], 'JA'],
    [['auto', 'en-GB', 'ja'], 'en-GB'],
    [['auto', 'sv', 'ja-JP'], 'ja-JP'],
    [['auto', 'sv', 'fi', 'da', 'nl-BE', 'fr'], 'nl-BE'],
    [['auto', 'sv', 'fi'], 'en'],
    [['auto', '', 'ja'], 'ja'],
    [['auto', '', ''], 'en'],
    [['auto', 'zh-TW', 'ja'], 'zh-TW'],
    [['auto', 'tl', 'en'], 'tl'],
    [['ja', 'en', 'en'], 'ja'],
    [['ja-simple', 'ja', 'ja'], 'ja-simple'],
    [['en-GB', 'ja', 'ja'], 'en-GB'],
    [['sv', 'ja', 'en'], 'ja'],
    [['toString', 'constructor', '__proto__'], 'en'],
  ])('is, of %j, %s', (wanted, tag) => {
    expect(chooseTag(wanted, ALL)).toBe(tag)
  })

  it('is one that a script has where it lacks English', () => {
    expect(chooseTag(['auto', 'fr'], ['ja'])).toBe('ja')
  })

  it('is always one that Sekisho speaks', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (wanted) => {
        expect(LANGUAGES).toContain(localeOf(chooseTag(wanted, LANGUAGES)))
      }),
    )
  })
})

describe("a policy's text", () => {
  it('is the one for the tag, else for its language, else the first there is', () => {
    const pick = pickerOf('en-GB')
    expect(pick({ ja: 'あ', en: 'a', 'en-GB': 'b' })).toEqual(['b', 'en-GB'])
    expect(pick({ ja: 'あ', 'en-US': 'c', en: 'a' })).toEqual(['a', 'en'])
    expect(pick({ ja: 'あ', 'en-US': 'c' })).toEqual(['c', 'en-US'])
    expect(pick({ ja: 'あ', fr: 'c' })).toEqual(['あ', 'ja'])
  })

  it('is English rather than another foreign language', () => {
    expect(pickerOf('de')({ ja: 'あ', 'en-GB': 'a', fr: 'c' })).toEqual(['a', 'en-GB'])
    expect(pickerOf('de')({ ja: 'あ', fr: 'c' })).toEqual(['あ', 'ja'])
  })

  it('is in the same script, else in the same language', () => {
    const texts = { en: 'a', 'zh-CN': '设', 'zh-TW': '設', 'zh-Hant': '設定' }
    expect(pickerOf('zh-HK')(texts)).toEqual(['設定', 'zh-Hant'])
    expect(pickerOf('zh-TW')(texts)).toEqual(['設', 'zh-TW'])
    expect(pickerOf('zh')(texts)).toEqual(['设', 'zh-CN'])
    expect(pickerOf('zh-TW')({ en: 'a', zh: '设' })).toEqual(['设', 'zh'])
    expect(pickerOf('ja-simple')({ en: 'a', ja: 'あ' })).toEqual(['あ', 'ja'])
    expect(pickerOf('ja')({ en: 'a', 'ja-simple': 'あ' })).toEqual(['あ', 'ja-simple'])
    expect(pickerOf('tl')({ en: 'a', fil: 'b' })).toEqual(['b', 'fil'])
    expect(pickerOf('pt-PT')({ en: 'a', 'pt-BR': 'b' })).toEqual(['b', 'pt-BR'])
  })

  it('passes over an empty one', () => {
    expect(pickerOf('en')({ en: '', ja: 'あ' })).toEqual(['あ', 'ja'])
    expect(pickerOf('en')({})).toEqual(['', ''])
  })

  it('is itself where there is one for all', () => {
    const pick = pickerOf('en')
    expect(pick('a')).toEqual(['a'])
    expect(pick(['a', 'b'])).toEqual([['a', 'b']])
  })

  it('is a list where the policy has a list', () => {
    expect(pickerOf('ja')({ en: ['a'], ja: ['あ', 'い'] })).toEqual([['あ', 'い'], 'ja'])
  })
})
