// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cookiePairs } from '../../../src/consent/cookiePairs'
import { judge } from '../../../src/consent/rules'
import { readConsent } from '../../../src/server/readConsent'
import { configOf, serviceOf } from '../support/config'
import { ALL, NONE, textOf, withAds } from '../support/consent'
import { DAY, TODAY } from '../support/platform'
import { describeReading, TEXT } from '../support/reading'

const config = configOf()
const yes = textOf(config, ALL)
const no = textOf(config, NONE)

const granted = (header: Parameters<typeof readConsent>[1], at = TODAY): readonly string[] => [
  ...readConsent(config, header, at).granted,
]
const NOTHING = granted(null)
const EVERYTHING = granted(`sekisho=${yes}`)

const firstPair = (text: string): string =>
  (text.split(';')[0] ?? '').replace(/^[ \t]+|[ \t]+$/g, '')

describeReading('a server', {
  read: (text) => readConsent(config, `a=1; sekisho=${text}; b=2`, TODAY).decision,
  carried: firstPair,
})

describeReading('a server, without a space after the semicolon', {
  read: (text) => readConsent(config, `a=1;sekisho=${text};b=2`, TODAY).decision,
  carried: firstPair,
})

describeReading('a server, from several headers', {
  read: (text) => readConsent(config, ['a=1', `sekisho=${text}`, 'b=2'], TODAY).decision,
  carried: firstPair,
})

describe('readConsent', () => {
  it('returns what is granted', () => {
    const consent = readConsent(
      config,
      `sid=1; sekisho=${textOf(config, { ...ALL, embeds: false })}`,
      TODAY,
    )
    expect(consent.status).toBe('decided')
    expect(consent.decision?.choices).toEqual(
      Object.assign(Object.create(null), { ...ALL, embeds: false }),
    )
    expect([...consent.granted]).toEqual([
      'necessary',
      'preferences',
      'analytics',
      'session',
      'text-size',
      'site-stats',
    ])
    expect(consent.has('analytics')).toBe(true)
    expect(consent.has('site-stats')).toBe(true)
    expect(consent.has('embeds')).toBe(false)
  })

  it.each([[undefined], [null], [''], [[]], ['sid=1; theme=dark']])(
    'is undecided without a consent cookie: %j',
    (header) => {
      const consent = readConsent(config, header, TODAY)
      expect(consent.status).toBe('undecided')
      expect(consent.decision).toBeUndefined()
      expect([...consent.granted]).toEqual(['necessary', 'session'])
    },
  )

  it('uses the current time by default', () => {
    const fresh = textOf(config, ALL, Date.now())
    expect(readConsent(config, `sekisho=${fresh}`).status).toBe('decided')
  })

  it('knows only the ids of the policy', () => {
    const consent = readConsent(config, `sekisho=${yes}`, TODAY)
    for (const id of ['nobody', '', '__proto__', 'constructor', 'toString', 'size'])
      expect(consent.has(id)).toBe(false)
  })

  it('reads the cookie with the configured name only', () => {
    const named = configOf((draft) => (draft.cookie = { name: 'minato' }))
    expect(readConsent(named, `sekisho=${yes}`, TODAY).decision).toBeUndefined()
    expect(
      readConsent(named, `xminato=${yes}; minatox=${yes}; Minato=${yes}`, TODAY).decision,
    ).toBe(undefined)
    expect(readConsent(named, `minato=${yes}`, TODAY).has('analytics')).toBe(true)
  })

  it.each([
    ['two that differ', `sekisho=${yes}; sekisho=${no}`],
    ['two different cookies, without a space', `sekisho=${yes};sekisho=${no}`],
    ['two different cookies, far apart', `sekisho=${no}; a=1; b=2;\t sekisho=${yes}`],
    ['two headers that differ', [`sekisho=${yes}`, `sekisho=${no}`]],
    ['a second, empty cookie', `sekisho=${yes}; sekisho=`],
    ['a second cookie without a value', `sekisho=${yes}; sekisho`],
    ['a second, truncated cookie', `sekisho=${yes}; sekisho=${yes.slice(0, 9)}`],
    ['two headers joined by a comma', `sekisho=${yes}, sekisho=${yes}`],
    ['a comma behind it', `sekisho=${yes}, a=1`],
    ['a comma before it', `a=1, sekisho=${yes}`],
    ['quotes', `sekisho="${yes}"`],
    ['percent signs', `sekisho=${yes.replaceAll('~', '%7E')}`],
    ['a name in percent signs', `seki%73ho=${yes}`],
    ['the value of another cookie', `a=sekisho=${yes}`],
  ])('is undecided with %s', (_, header) => {
    const consent = readConsent(config, header, TODAY)
    expect(consent.status).toBe('undecided')
    expect(consent.decision).toBeUndefined()
    expect([...consent.granted]).toEqual(NOTHING)
  })

  it.each([
    ['two that are equal', `sekisho=${yes}; sekisho=${yes}`],
    ['two headers', ['a=1; b=2', `sekisho=${yes}`]],
    ['no space', `a=1;sekisho=${yes};b=2`],
    ['blanks around it', `a=1 ;\t sekisho=${yes} \t; b=2`],
    ['semicolons around it', `;;; ;sekisho=${yes};;`],
    ['other cookies that contain commas and quotation marks', `a="x, y"; sekisho=${yes}; b=,`],
  ])('reads the decision with %s', (_, header) => {
    expect(granted(header)).toEqual(EVERYTHING)
  })

  it('does not grant a purpose that covers more than when consent was given', () => {
    const wider = configOf(({ policy }) => policy.services!.push(serviceOf('more', 'analytics')))
    const consent = readConsent(wider, `sekisho=${yes}`, TODAY)
    expect(consent.status).toBe('lapsed')
    expect(consent.has('analytics')).toBe(false)
    expect(consent.has('more')).toBe(false)
    expect(consent.has('preferences')).toBe(true)
  })

  it('does not grant what has expired or has no digest', () => {
    expect(granted(`sekisho=${yes}`, TODAY + 181 * DAY)).toEqual(NOTHING)
    expect(granted(`sekisho=${yes.replace(/\.1\.\w+/g, '.1')}`)).toEqual(NOTHING)
  })

  describe('with a purpose that is granted until it is refused', () => {
    const optout = configOf(withAds)
    const has = (header: string | undefined): boolean =>
      readConsent(optout, header, TODAY).has('ads')

    it('grants it to new visitors, and not to those who have refused', () => {
      expect(has(undefined)).toBe(true)
      expect(has(`sekisho=${textOf(optout, { ...ALL, ads: false })}`)).toBe(false)
    })

    it.each([
      ['torn', 'sekisho=1~2026'],
      ['empty', 'sekisho='],
      ['without a value', 'sekisho'],
      ['doubled', `sekisho=${yes}; sekisho=${no}`],
      ['quoted', `sekisho="${no}"`],
    ])('does not grant it if the cookie is %s, since it may have been refused', (_, header) => {
      expect(has(header)).toBe(false)
      expect(readConsent(optout, header, TODAY).status).toBe('undecided')
    })
  })

  it('reads a header as the page reads document.cookie', () => {
    const pair = fc
      .tuple(
        fc.constantFrom('sekisho', 'a', 'sekisho2', '__proto__'),
        fc.constantFrom(yes, no, TEXT, '', 'x', '"q"'),
      )
      .map((parts) => parts.join('='))
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const values = new Set(
          cookiePairs(pairs.join('; '))
            .filter(([name]) => name === 'sekisho')
            .map(([, value]) => value),
        )
        const { decision } = readConsent(config, pairs.join('; '), TODAY)
        expect(decision?.choices).toEqual(
          values.size === 1
            ? readConsent(config, `sekisho=${[...values].join()}`, TODAY).decision?.choices
            : undefined,
        )
      }),
    )
  })

  it('accepts any header, and grants nothing because of it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ';',
        '; ',
        ',',
        '=',
        '"',
        '%',
        '%00',
        '\0',
        'sekisho',
        'sekisho=',
        '__proto__',
      ),
      fc.constantFrom(
        '__proto__=1',
        'constructor=',
        'sekisho=1~',
        '~notice~',
        'analytics.1',
        '\r\n',
      ),
    )
    const header = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.oneof(header, fc.array(header)), (text) => {
        expect(granted(text)).toEqual(NOTHING)
      }),
      { numRuns: 3000 },
    )
  })

  it('finds the decision in the middle of 100 KB of garbage', () => {
    const long = 100_000
    for (const part of [
      'x',
      ' ',
      '\t',
      ';',
      '; ',
      '=',
      'a=1; ',
      ',',
      '"',
      '%',
      ';sekisho',
      '\0',
      '~',
      '1~',
      'é',
    ])
      expect(granted(part.repeat(long / part.length))).toEqual(NOTHING)
    const garbage = 'a=1; '.repeat(long / 10)
    expect(granted(`${garbage}sekisho=${yes}; ${garbage}`)).toEqual(EVERYTHING)
    expect(granted(`${' '.repeat(long)}sekisho=${yes}${' '.repeat(long)}x`)).toEqual(NOTHING)
  })

  it('decides as in the browser', () => {
    const { decision, ...standing } = readConsent(config, `sekisho=${yes}`, TODAY)
    expect(standing).toMatchObject(judge(config, decision, TODAY))
  })

  describe('with Global Privacy Control', () => {
    const ads = configOf(withAds)
    const hasAds = (headers: Record<string, string>): boolean =>
      readConsent(ads, new Request('https://a.example/', { headers }), TODAY).has('ads')

    it('refuses what is granted until it is refused', () => {
      expect(hasAds({})).toBe(true)
      expect(hasAds({ 'Sec-GPC': '1' })).toBe(false)
    })

    it.each(['0', 'true', '1, 1', '1;a', '"1"', '01', ''])('ignores Sec-GPC: %s', (value) => {
      expect(hasAds({ 'Sec-GPC': value })).toBe(true)
    })

    it('reads the decision of the same request', () => {
      const text = textOf(ads, { ...ALL, ads: true })
      const asked = (cookie: string): boolean =>
        readConsent(ads, { headers: new Headers({ cookie, 'sec-gpc': '1' }) }, TODAY).has('ads')
      expect(asked(`sekisho=${text}`)).toBe(false)
      expect(asked(`sekisho=${text.replace('~notice~', '~noticegpc~')}`)).toBe(true)
    })
  })
})
