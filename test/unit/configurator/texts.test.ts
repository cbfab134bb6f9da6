import { describe, expect, it } from 'vitest'
import { fillIn, fillOne, TEXTS } from '../../../src/configurator/texts/texts'

const flatten = (texts: object, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value
      ? flatten(value, `${path}${key}.`)
      : [[path + key, String(value)] as const],
  )

const en = new Map(flatten(TEXTS.en))
const ja = new Map(flatten(TEXTS.ja))
const places = (text = ''): readonly string[] => (text.match(/\{\w*\}/g) ?? []).sort()
const isSentence = (text = ''): boolean => /[.?!。？！]$/.test(text)

describe('the texts of the configurator', () => {
  it('are the same in both languages', () => {
    expect([...ja.keys()]).toEqual([...en.keys()])
  })

  it.each([...en])('have the same places in both languages: %s', (key, text) => {
    expect(places(ja.get(key))).toEqual(places(text))
  })

  it('are not blank, and have no space around them', () => {
    for (const [key, text] of [...en, ...ja])
      if (key !== 'faults.or') expect([key, text]).toEqual([key, text.trim()])
    for (const text of [...en.values(), ...ja.values()]) expect(text).not.toBe('')
  })

  it('are in Japanese where they are to be', () => {
    for (const [key, text] of ja) {
      if (isSentence(text)) expect([key, text]).toEqual([key, text.replace(/[.?!]$/, '。')])
      expect(text, key).not.toMatch(/[ぁ-んァ-ヶ一-龠][.,!?]/)
    }
  })
})

describe('filling in', () => {
  it('puts values at their places, and takes nothing in them for a place', () => {
    expect(fillIn('{value}: {expected}', { value: '{expected}', expected: '$&' })).toBe(
      '{expected}: $&',
    )
    expect(fillOne('{} of {}', 3)).toBe('3 of 3')
    expect(fillOne('{ … }', 3)).toBe('{ … }')
  })
})
