import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentsTexts } from '../../../src/locales/documents'
import { storedDataTexts } from '../../../src/locales/storedData'
import { devtoolsTexts } from '../../../src/locales/devtools'
import { policyUpdateTexts } from '../../../src/locales/policyUpdate'
import { noticeTexts } from '../../../src/locales/notice'
import { placeholderTexts } from '../../../src/locales/placeholder'
import { preferencesTexts } from '../../../src/locales/preferences'

/** All texts of a language, by path. */
const flatten = (texts: object, path = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]): [string, string][] =>
      typeof value === 'object' && value
        ? [...flatten(value, `${path}${key}.`)]
        : [[path + key, String(value)]],
    ),
  )

const layers: readonly (readonly [string, Readonly<Record<string, object>>])[] = [
  ['notice', noticeTexts],
  ['placeholder', placeholderTexts],
  ['preferences', preferencesTexts],
  ['storeddata', storedDataTexts],
  ['devtools', devtoolsTexts],
  ['policyupdate', policyUpdateTexts],
  ['documents', documentsTexts],
]

const languages = Object.keys(noticeTexts)

const cases = layers.flatMap(([layer, texts]) =>
  languages.map((language) => [layer, language, flatten(texts[language] ?? {})] as const),
)

/** What the type says of each text, by layer and path. */
const comments = new Map<string, string>()
{
  let path: string[] = []
  let comment = ''
  for (const line of readFileSync('src/locales/types.ts', 'utf8').split('\n')) {
    const [, layer] = /^export interface (\w+)Texts/.exec(line) ?? []
    const [, indent = '', key, opens] = /^( +)readonly '?([\w-]+)'?\??: (\{$)?/.exec(line) ?? []
    if (layer) {
      path = [layer.toLowerCase()]
      comment = ''
    }
    if (key) {
      path = [...path.slice(0, indent.length / 2), key]
      if (!opens) comments.set(path.join('.'), comment)
      comment = ''
    } else if (line.trim().startsWith('/**')) comment = line
    else if (line.trim().startsWith('*')) comment += line
  }
}

/** Texts that say where a name goes, as the type has it. */
const filled = new Set([...comments].filter(([, text]) => text.includes('`{}`')).map(([at]) => at))

/** Texts that stand right beside another, and so may begin or end with a space. */
const joined = new Set(
  [...comments].filter(([, text]) => /^\W*(Follows|Stands before)/.test(text)).map(([at]) => at),
)

/** Where sentences end. */
const isSentence = (text: string): boolean => /[.?!。？！]$/.test(text)

describe('the languages', () => {
  it('are Japanese and English at least', () => {
    expect(languages).toEqual(expect.arrayContaining(['en', 'ja']))
  })

  it.each(layers)('are the same in every layer: %s', (_, texts) => {
    expect(Object.keys(texts).sort()).toEqual([...languages].sort())
  })

  it('name themselves as a base language', () => {
    for (const language of languages) expect(language).toMatch(/^[a-z]{2,3}$/)
  })
})

describe('the type of the texts', () => {
  it('says which have a place for a name', () => {
    expect([...filled].sort()).toEqual([
      'devtools.asOf',
      'devtools.counts.held',
      'devtools.counts.leaked',
      'devtools.counts.refused',
      'devtools.counts.undeclared',
      'devtools.more',
      'devtools.remedy.tag',
      'devtools.rest',
      'devtools.summary',
      'documents.effective',
      'documents.page',
      'documents.version',
      'notice.title',
      'placeholder.country',
      'placeholder.held',
      'policyupdate.added.cookie',
      'policyupdate.added.host',
      'policyupdate.added.recipient',
      'policyupdate.added.sends',
      'policyupdate.added.service',
      'policyupdate.added.storage',
      'policyupdate.more',
      'policyupdate.upcoming',
      'preferences.decided',
      'preferences.effective',
      'preferences.own',
      'preferences.services',
      'preferences.subject',
      'preferences.version',
      'storeddata.again',
      'storeddata.allowed',
      'storeddata.erased',
      'storeddata.fixed',
      'storeddata.hidden',
      'storeddata.remains.close',
      'storeddata.remains.path',
      'storeddata.remains.recipient',
      'storeddata.remains.server',
      'storeddata.until',
      'storeddata.whole',
      'storeddata.withdraw',
      'storeddata.withdrawn',
    ])
  })

  it('says which stand right beside another', () => {
    expect([...joined].sort()).toEqual([
      'devtools.attention',
      'devtools.fine',
      'devtools.more',
      'documents.colon',
      'documents.comma',
      'documents.cookies.star',
      'notice.active',
      'notice.gpc',
      'placeholder.country',
      'placeholder.purpose',
      'policyupdate.changed',
      'policyupdate.colon',
      'policyupdate.comma',
      'policyupdate.isNew',
      'policyupdate.more',
    ])
  })
})

describe.each(cases)('%s in %s', (layer, language, texts) => {
  it('has every text that the others have', () => {
    const other = languages.find((each) => each !== language) ?? ''
    const rest = flatten(Object.fromEntries(layers)[layer]?.[other] ?? {})
    expect(rest.size).toBeGreaterThan(0)
    expect([...texts.keys()].sort()).toEqual([...rest.keys()].sort())
  })

  it('has no empty text', () => {
    for (const [key, text] of texts) expect([key, text.trim()]).not.toEqual([key, ''])
  })

  it('has one place for a name where the type says so, and none elsewhere', () => {
    for (const [key, text] of texts)
      expect([key, text.split('{}').length - 1]).toEqual([key, +filled.has(`${layer}.${key}`)])
  })

  it('has no brace that is no place', () => {
    for (const [, text] of texts) expect(text.replace('{}', '')).not.toMatch(/[{}]/)
  })

  it('has no space around a text, nor two in a row', () => {
    for (const [key, text] of texts) {
      if (!joined.has(`${layer}.${key}`)) expect([key, text]).toEqual([key, text.trim()])
      expect(text).not.toMatch(/\s\s|[\n\t]/)
    }
  })

  it('has the same sentences as English', () => {
    const english = flatten(Object.fromEntries(layers)[layer]?.en ?? {})
    for (const [key, text] of texts)
      expect([key, isSentence(text)]).toEqual([key, isSentence(english.get(key) ?? '')])
  })
})

describe.each(cases.filter(([, language]) => language === 'ja'))('%s in %s', (_, __, texts) => {
  it('ends its sentences with 。', () => {
    for (const [, text] of texts) if (isSentence(text)) expect(text).toMatch(/。$/)
    expect([...texts.values()].filter(isSentence).length).toBeGreaterThan(0)
  })

  it('has Japanese punctuation only', () => {
    for (const [, text] of texts) expect(text.replace('{}', '')).not.toMatch(/[.,:;!?()"“”‘’]|\s/)
  })
})
