import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Texts } from '../../../src/locales/types'
import { LANGUAGES } from '../../../src/locales/languages'
import { localeOf } from '../../../src/locales/language'
import { allTexts, textsOf } from '../support/texts'

/** All texts of a language, by path. */
const flatten = (texts: object, path = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]): [string, string][] =>
      typeof value === 'object' && value
        ? [...flatten(value, `${path}${key}.`)]
        : [[path + key, String(value)]],
    ),
  )

type Layer = keyof Texts

const english = textsOf('en')
const layers = Object.keys(english) as readonly Layer[]

const cases = [...allTexts].flatMap(([language, texts]) =>
  layers.flatMap((layer) => {
    const all = texts[layer]
    return all ? [[layer, language, flatten(all)] as const] : []
  }),
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
const isSentence = (text: string): boolean => /[.?!。？！।؟]$/.test(text)

/** English words that some languages use as they are. */
const ALIKE = [
  'Address',
  'Contact',
  'Cookie settings',
  'Cookie',
  'cookie',
  'cookie {}',
  'database (IndexedDB)',
  'E-mail',
  'Email',
  'local storage',
  'Name',
  'Service',
  'session storage',
  'Version',
]

describe('the languages', () => {
  it('are Japanese and English at least', () => {
    expect(LANGUAGES).toEqual(expect.arrayContaining(['en', 'ja']))
    expect(LANGUAGES[0]).toBe('en')
  })

  it('have texts, each of them', () => {
    expect([...allTexts.keys()].sort()).toEqual([...LANGUAGES].sort())
  })

  it('are named as a tag asks for them', () => {
    for (const language of LANGUAGES) expect(localeOf(language)).toBe(language)
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
      'preferences.allowedOnly',
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
  const inEnglish = flatten(english[layer])
  const has = (all: ReadonlySet<string>, key: string): boolean =>
    all.has(`${layer.toLowerCase()}.${key}`)

  it('has every text that English has, and no other', () => {
    expect(inEnglish.size).toBeGreaterThan(0)
    expect([...texts.keys()].sort()).toEqual([...inEnglish.keys()].sort())
  })

  it('is translated', () => {
    const alike =
      language === 'en' ? [] : [...texts].filter(([key, text]) => text === inEnglish.get(key))
    const words = alike.map(([, text]) => text).filter((text) => /\p{L}/u.test(text))
    expect(words.filter((text) => !ALIKE.includes(text))).toEqual([])
  })

  it('has no empty text', () => {
    for (const [key, text] of texts) expect([key, text.trim()]).not.toEqual([key, ''])
  })

  it('has one place for a name where the type says so, and none elsewhere', () => {
    for (const [key, text] of texts)
      expect([key, text.split('{}').length - 1]).toEqual([key, +has(filled, key)])
  })

  it('has no brace that is no place', () => {
    for (const [, text] of texts) expect(text.replace('{}', '')).not.toMatch(/[{}]/)
  })

  it('has no space around a text but where English has one, nor two in a row', () => {
    for (const [key, text] of texts) {
      const other = inEnglish.get(key) ?? ''
      if (!has(joined, key)) expect([key, text]).toEqual([key, text.trim()])
      if (text.startsWith(' ')) expect([key, other]).toEqual([key, ` ${other.trimStart()}`])
      if (text.endsWith(' ')) expect([key, other]).toEqual([key, `${other.trimEnd()} `])
      expect(text).not.toMatch(/\s\s|[\n\t]/)
    }
  })

  it('has the same sentences as English', () => {
    for (const [key, text] of texts)
      expect([key, isSentence(text)]).toEqual([key, isSentence(inEnglish.get(key) ?? '')])
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
