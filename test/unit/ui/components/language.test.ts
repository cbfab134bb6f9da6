import fc from 'fast-check'
import { isValidElement } from 'preact'
import type { VNode } from 'preact'
import { describe, expect, it } from 'vitest'
import { componentLanguage } from '../../../../src/ui/components/language'
import type { ComponentLanguage } from '../../../../src/ui/components/language'
import { localized } from '../../../../src/ui/dom'
import { createLanguage } from '../../../../src/ui/language'
const speak = (tag: string): ComponentLanguage => componentLanguage(createLanguage(tag))

/** The language a text is marked with, and the text. */
const marked = (said: unknown): readonly [lang: unknown, text: unknown] => {
  if (!isValidElement(said)) return [undefined, said]
  const { props } = said as VNode<{ lang?: string; children?: unknown }>
  return [props.lang, props.children]
}

describe("a policy's text", () => {
  it('is marked with its language only where that is another', () => {
    const english = speak('en-GB')
    const { say } = english
    expect(say('a')).toBe('a')
    expect(say({ en: 'a' })).toBe('a')
    expect(say({ 'en-US': 'a' })).toBe('a')
    expect(marked(say({ ja: 'あ' }))).toEqual(['ja', 'あ'])
    expect(localized('a', english)).toBe('a')
    expect(localized({ 'en-US': 'a' }, english)).toBe('a')
    expect((localized({ ja: 'あ' }, english) as HTMLElement).outerHTML).toBe(
      '<span lang="ja" dir="auto">あ</span>',
    )
  })

  it('is marked in another script, and not in another region with the same', () => {
    const { say } = speak('zh-HK')
    expect(say({ 'zh-Hant': '設定' })).toBe('設定')
    expect(say({ 'zh-TW': '設定' })).toBe('設定')
    expect(marked(say({ zh: '设置' }))).toEqual(['zh', '设置'])
    expect(marked(say({ 'zh-CN': '设置', ja: '設定' }))).toEqual(['zh-CN', '设置'])
    expect(marked(speak('ja-simple').say({ ja: '設定' }))).toEqual(['ja', '設定'])
    expect(speak('pt-PT').say({ 'pt-BR': 'Nome' })).toBe('Nome')
  })

  it('is always there, whatever languages it has', () => {
    const { pick, say } = speak('en')
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
