import fc from 'fast-check'
import { isValidElement } from 'preact'
import type { VNode } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { noticeTexts } from '../../../../src/locales/notice'
import { componentLanguage } from '../../../../src/ui/components/language'
import type { ComponentLanguage } from '../../../../src/ui/components/language'
import { localized } from '../../../../src/ui/dom'
import { chooseLanguage } from '../../../../src/ui/language'
import { useBrowser } from '../support'

useBrowser()

const choose = (page: string, browser: string, wanted = 'auto'): ComponentLanguage => {
  document.documentElement.lang = page
  vi.spyOn(navigator, 'language', 'get').mockReturnValue(browser)
  return componentLanguage(chooseLanguage(wanted, noticeTexts))
}

/** The language a text is marked with, and the text. */
const marked = (said: unknown): readonly [lang: unknown, text: unknown] => {
  if (!isValidElement(said)) return [undefined, said]
  const { props } = said as VNode<{ lang?: string; children?: unknown }>
  return [props.lang, props.children]
}

describe('the language in which a visitor is addressed', () => {
  it.each([
    // page, browser, configured, tag
    ['ja', 'en-US', 'auto', 'ja'],
    ['en', 'ja', 'auto', 'en'],
    ['ja-JP', 'en', 'auto', 'ja-JP'],
    ['JA', 'en', 'auto', 'JA'],
    ['en-GB', 'ja', 'auto', 'en-GB'],
    ['fr', 'ja-JP', 'auto', 'ja-JP'],
    ['fr', 'en-US', 'auto', 'en-US'],
    ['fr', 'de', 'auto', 'en'],
    ['', 'ja', 'auto', 'ja'],
    ['', '', 'auto', 'en'],
    ['en', 'en', 'ja', 'ja'],
    ['ja', 'ja', 'en', 'en'],
    ['ja', 'ja', 'en-GB', 'en-GB'],
    ['ja', 'en', 'fr', 'ja'],
    ['constructor', '__proto__', 'toString', 'en'],
  ])(
    'on a page in %j, in a browser in %j, configured as %j, is %s',
    (page, browser, wanted, tag) => {
      const language = choose(page, browser, wanted)
      expect(language.tag).toBe(tag)
      expect(language.base).toBe(tag.slice(0, 2).toLowerCase())
    },
  )

  it('is always one that Sekisho speaks', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (page, browser, wanted) => {
        expect(['en', 'ja']).toContain(choose(page, browser, wanted).base)
      }),
    )
  })
})

describe("a policy's text", () => {
  it('is the one for the tag, else for its base, else the first there is', () => {
    const { pick } = choose('en-GB', '')
    expect(pick({ ja: 'あ', en: 'a', 'en-GB': 'b' })).toEqual(['b', 'en-GB'])
    expect(pick({ ja: 'あ', en: 'a' })).toEqual(['a', 'en'])
    expect(pick({ ja: 'あ', fr: 'c' })).toEqual(['あ', 'ja'])
  })

  it('is itself where there is one for all', () => {
    const { pick } = choose('en', '')
    expect(pick('a')).toEqual(['a'])
    expect(pick(['a', 'b'])).toEqual([['a', 'b']])
  })

  it('is a list where the policy has a list', () => {
    const { pick } = choose('ja', '')
    expect(pick({ en: ['a'], ja: ['あ', 'い'] })).toEqual([['あ', 'い'], 'ja'])
  })

  it('is marked with its language only where that is another', () => {
    const english = choose('en-GB', '')
    const { say } = english
    expect(say('a')).toBe('a')
    expect(say({ en: 'a' })).toBe('a')
    expect(say({ 'en-US': 'a' })).toBe('a')
    expect(marked(say({ ja: 'あ' }))).toEqual(['ja', 'あ'])
    expect(localized('a', english)).toBe('a')
    expect(localized({ 'en-US': 'a' }, english)).toBe('a')
    expect((localized({ ja: 'あ' }, english) as HTMLElement).outerHTML).toBe(
      '<span lang="ja">あ</span>',
    )
  })

  it('is always there, whatever languages it has', () => {
    const { pick, say } = choose('en', '')
    const texts = fc.dictionary(
      fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('en', 'ja', 'constructor', 'valueOf')),
      fc.string({ minLength: 1 }),
      { minKeys: 1, noNullPrototype: false },
    )
    fc.assert(
      fc.property(texts, (all) => {
        // As the parser leaves it.
        const value = Object.assign(Object.create(null) as Record<string, string>, all)
        const [text, lang = ''] = pick<string>(value)
        expect(value[lang]).toBe(text)
        expect(marked(say(value))[1]).toBe(text)
      }),
    )
  })
})
