// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswers } from '../../../src/takeover/formats'

/** What a cookie answers, by the tool's own names. */
const choicesIn = (text: string): Readonly<Record<string, boolean>> | undefined => {
  const found = readAnswers(text)
  return found && Object.fromEntries(found.choices)
}
const encoded = (value: unknown): string => encodeURIComponent(JSON.stringify(value))

describe('vanilla-cookieconsent', () => {
  // As version 3.1.0 writes it.
  const said = {
    categories: ['necessary', 'analytics', 'ads'],
    revision: 2,
    data: null,
    consentTimestamp: '2026-05-01T00:00:00.000Z',
    consentId: '2c3a0a0d-9e2b-4f4b-8a4a-6d1c2f0c5a11',
    services: { necessary: [], analytics: [], ads: ['bidder'] },
    languageCode: 'en',
    lastConsentTimestamp: '2026-05-02T00:00:00.000Z',
    expirationTime: 1_793_000_000_000,
  }

  it('is a list of what was accepted, and of all else a refusal', () => {
    expect(readAnswers(encoded(said))).toMatchObject({
      isComplete: true,
      revision: 2,
      time: Date.UTC(2026, 4, 2),
    })
  })

  it('answers for services in place of a category whose services can be chosen', () => {
    expect(choicesIn(encoded(said))).toEqual({ necessary: true, analytics: true, bidder: true })
  })

  it.each([
    [{ categories: 'analytics' }, {}],
    [{ categories: [1, null, ['a']] }, {}],
    [{ categories: ['a'], services: { a: 'ga' } }, {}],
    [{ categories: ['a'], services: { a: [1] } }, {}],
    [{ categories: ['a'], services: 7 }, { a: true }],
  ])('takes from %j only what is a name', (value, expected) => {
    expect(choicesIn(encoded(value))).toEqual(expected)
  })
})

describe('klaro', () => {
  it('is an object of answers', () => {
    expect(choicesIn(encoded({ ga: true, youtube: false }))).toEqual({ ga: true, youtube: false })
  })

  it('has no answer but true and false', () => {
    expect(choicesIn(encoded({ a: 1, b: 'true', c: null, d: [true] }))).toEqual({})
  })

  it('may call a service like a member of every object', () => {
    expect([...(readAnswers('{"__proto__":true,"toString":false}')?.choices ?? [])]).toEqual([
      ['__proto__', true],
      ['toString', false],
    ])
  })
})

describe('tarteaucitron', () => {
  it('is a list with exclamation marks, in which a service may wait', () => {
    expect(choicesIn('!ga=true!youtube=false!vimeo=wait!x')).toEqual({ ga: true, youtube: false })
  })
})

describe('Cookiebot', () => {
  const said = (method: string): string =>
    `{stamp:'bf0q==',necessary:true,preferences:false,statistics:true,marketing:false,method:'${method}',ver:1,utc:1777593600000,region:'jp'}`

  it('is an object as in a script, in part encoded', () => {
    const expected = { necessary: true, preferences: false, statistics: true, marketing: false }
    expect(choicesIn(said('explicit'))).toEqual(expected)
    const text = said('explicit').replaceAll("'", '%27').replaceAll(',', '%2C')
    expect(choicesIn(text)).toEqual(expected)
    expect(readAnswers(text)?.time).toBe(1_777_593_600_000)
  })

  it('says nothing where nobody has answered, or the visitor need not be asked', () => {
    expect(choicesIn(said('implied'))).toBeUndefined()
    expect(choicesIn(said('explicit').replace("method:'explicit',", ''))).toBeUndefined()
    expect(choicesIn('-1')).toBeUndefined()
    expect(choicesIn('0')).toBeUndefined()
  })
})

describe('OneTrust', () => {
  const said = (count: number, rest = ''): string =>
    `isGpcEnabled=0&datestamp=Sat+May+02+2026+00%3A00%3A00+GMT%2B0000&version=202401.1.0&consentId=a&interactionCount=${count}&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A0${rest}`

  it('is a query with groups', () => {
    expect(choicesIn(said(1))).toEqual({ C0001: true, C0002: false })
  })

  it('says nothing before the visitor has answered, or where they are asked again', () => {
    expect(choicesIn(said(0))).toBeUndefined()
    expect(choicesIn('groups=C0001:1,C0002:1')).toBeUndefined()
    expect(choicesIn(said(1, '&AwaitingReconsent=true'))).toBeUndefined()
  })
})

describe("osano's cookieconsent", () => {
  it('is one word', () => {
    expect(choicesIn('allow')).toEqual({ allow: true })
    expect(choicesIn('deny')).toEqual({ allow: false })
    expect(choicesIn('dismiss')).toBeUndefined()
  })
})

describe('any text', () => {
  const pieces = fc
    .array(
      fc.constantFrom(
        ...['{', '}', '[', ']', '"', "'", ':', ',', '!', '=', '&', '%', '%2C', '%ff', '\\u0000'],
        ...['true', 'false', 'allow', 'a', '__proto__', 'categories', 'groups', 'stamp', '1'],
        "method:'explicit'",
        'interactionCount=1',
      ),
    )
    .map((all) => all.join(''))

  it('never throws, and answers yes only where a yes stands in it', () => {
    const any = fc.oneof(pieces, fc.string(), fc.json(), fc.json().map(encodeURIComponent))
    fc.assert(
      fc.property(any, (text) => {
        const yes = [...(readAnswers(text)?.choices ?? [])].filter(([, choice]) => choice)
        if (yes.length) expect(text).toMatch(/true|allow|categories|groups/)
      }),
      { numRuns: 2000 },
    )
  })

  it('answers yes for exactly what each tool would have written as a yes', () => {
    const names = fc.dictionary(fc.stringMatching(/^[a-z]\w{0,8}$/), fc.boolean())
    fc.assert(
      fc.property(names, (choices) => {
        const all = Object.entries(choices)
        const klaro = encoded(choices)
        const tarteaucitron = all.map(([name, yes]) => `!${name}=${yes}`).join('')
        const groups = all.map(([name, yes]) => `${name}:${+yes}`).join(',')
        const vanilla = encoded({ categories: all.filter(([, yes]) => yes).map(([name]) => name) })
        expect(choicesIn(klaro)).toEqual(choices)
        if (!all.length) return
        expect(choicesIn(tarteaucitron)).toEqual(choices)
        expect(choicesIn(`interactionCount=1&groups=${encodeURIComponent(groups)}`)).toEqual(
          choices,
        )
        const yes = Object.fromEntries(all.filter(([, choice]) => choice))
        expect(choicesIn(vanilla)).toEqual(yes)
      }),
    )
  })
})
