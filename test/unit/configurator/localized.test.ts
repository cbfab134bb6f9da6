import { describe, expect, it } from 'vitest'
import {
  dropLanguage,
  inputLanguages,
  setLanguage,
} from '../../../src/configurator/draft/localized'

describe('the inputs of a text', () => {
  it('are one for each language of the site and of the text', () => {
    expect(inputLanguages(undefined, ['en', 'ja'])).toEqual(['ja', 'en'])
    expect(inputLanguages({ fr: 'a' }, ['ja'])).toEqual(['ja', 'fr'])
  })

  it('are one for all where the text is the same in every language', () => {
    expect(inputLanguages('Shop', ['ja', 'en'])).toEqual([])
  })
})

describe('a language of a text', () => {
  it('is written in the order in which languages are compared', () => {
    const config = setLanguage({}, ['name'], { en: 'Shop' }, 'ja', '店')
    expect(JSON.stringify(config)).toBe('{"name":{"ja":"店","en":"Shop"}}')
  })

  it('goes with the text where it was the last', () => {
    expect(setLanguage({ name: { ja: '店' } }, ['name'], { ja: '店' }, 'ja', undefined)).toEqual({})
  })

  it('is taken out of texts that have another one, and out of nothing else', () => {
    const policy = {
      name: { ja: '店', en: 'Shop' },
      only: { en: 'Shop' },
      contact: { url: 'a', tel: 'b', en: 'no language' },
      services: [{ sends: { ja: ['a'], en: ['b'] } }],
    }
    expect(dropLanguage(policy, 'en')).toEqual({
      name: { ja: '店' },
      only: { en: 'Shop' },
      contact: { url: 'a', tel: 'b', en: 'no language' },
      services: [{ sends: { ja: ['a'] } }],
    })
  })
})
