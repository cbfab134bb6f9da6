import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/consent/cookieText'
import { entryOf, judge } from '../../../src/consent/rules'
import type { Decision, Receipt } from '../../../src/consent/types'
import { receiptOf } from '../../../src/receipts/receipt'
import type { ReceiptContext } from '../../../src/receipts/receipt'
import { itemsOf } from '../../../src/policy/items'
import type { Config } from '../../../src/policy/types'
import { configOf, purposeOf } from '../support/config'
import { DAY, TODAY } from '../support/platform'

const ID = 'r'.repeat(22)
const iso = (time: number): string => new Date(time).toISOString()

/** A decision as the cookie has it. */
const decisionOf = (
  config: Config,
  choices: Readonly<Record<string, boolean>>,
  at = TODAY,
  id = ID,
): Decision => {
  const entries = Object.entries(choices).map(([of, choice]) => entryOf(config, of, choice))
  return decode(encode(config.policy.version, at, entries, 'notice', id)) as Decision
}

const make = (
  choices: Readonly<Record<string, boolean>>,
  rest: Partial<ReceiptContext> = {},
  config: Config = configOf(),
  decision: Decision = decisionOf(config, choices),
): Receipt =>
  JSON.parse(
    JSON.stringify(
      receiptOf(config, decision, {
        granted: judge(config, decision, TODAY).granted,
        languages: ['ja'],
        iso,
        ...rest,
      }),
    ),
  ) as Receipt

/** Purpose and service ids with what became of them. */
const states = ({ purposes }: Receipt): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    purposes.flatMap(({ id, state, services }) => [
      [id, state],
      ...services.map((service) => [service.id, service.state]),
    ]),
  )

describe('receiptOf', () => {
  it('records a decision with all that was shown', () => {
    const config = configOf()
    expect(make({ analytics: true }, { languages: ['', 'sv-SE', 'en-GB', 'ja'] }, config)).toEqual({
      schema: 'sekisho-receipt-1',
      id: ID,
      decidedAt: '2026-06-01T00:00:00.000Z',
      validUntil: '2026-11-28T00:00:00.000Z',
      method: 'notice',
      language: 'en-GB',
      policy: { version: '2026-04-01', url: '/en/privacy/' },
      controller: {
        name: 'Shiomi Chamber of Commerce',
        contact: {
          url: '/contact/',
          email: 'sodan@shiomi.example',
          tel: '+81-3-0000-0000',
          address: 'Personal data desk',
        },
      },
      withdrawal: 'preferences',
      purposes: [
        {
          id: 'analytics',
          name: 'Statistics',
          basis: 'consent',
          sensitive: false,
          state: 'ConsentGiven',
          digest: entryOf(config, 'analytics', true).split('.')[2],
          services: [
            {
              id: 'site-stats',
              name: 'Shiomi Stats',
              state: 'ConsentGiven',
              recipient: {
                name: 'Kaiseki Inc.',
                role: 'processor',
                country: 'JP',
                purpose: 'Counting visits',
                policyUrl: 'https://stats.example.jp/privacy',
                optOutUrl: 'https://stats.example.jp/optout',
              },
              data: ['URL of the page', 'Time'],
              cookies: [
                { name: '_pk_id*', duration: 'P13M' },
                { name: '_pk_ses*', duration: 'PT30M' },
              ],
            },
          ],
        },
      ],
    })
  })

  it('is in the language of the visible part: one it speaks, else English', () => {
    expect(make({ embeds: true }, { languages: ['auto', 'ja-JP'] })).toMatchObject({
      language: 'ja-JP',
      purposes: [{ name: '地図と動画' }],
    })
    expect(make({ embeds: true }, { languages: ['auto', 'xx', ''] })).toMatchObject({
      language: 'en',
      purposes: [{ name: 'Maps and videos' }],
    })
  })

  it('takes a text that is there in another language only', () => {
    const config = configOf((draft) => {
      draft.policy.purposes[3]!.name = { ko: '지도' }
    })
    expect(make({ embeds: true }, {}, config).purposes[0]?.name).toBe('지도')
  })

  it('says a refusal like a yes, valid for as long as the site keeps one', () => {
    const receipt = make({ preferences: false, analytics: false, embeds: false })
    expect(states(receipt)).toEqual({
      preferences: 'ConsentRefused',
      'text-size': 'ConsentRefused',
      analytics: 'ConsentRefused',
      'site-stats': 'ConsentRefused',
      embeds: 'ConsentRefused',
      'town-map': 'ConsentRefused',
    })
    expect(receipt.validUntil).toBe('2026-08-30T00:00:00.000Z')
  })

  it('tells what is taken back from what is refused, and names the record before', () => {
    const config = configOf()
    const before = decisionOf(config, { analytics: true, embeds: false }, TODAY, 'b'.repeat(22))
    const receipt = make(
      { analytics: false, embeds: false },
      { before, revoked: ['analytics', 'site-stats'] },
    )
    expect(receipt.previous).toBe('b'.repeat(22))
    expect(states(receipt)).toMatchObject({
      analytics: 'ConsentWithdrawn',
      'site-stats': 'ConsentWithdrawn',
      embeds: 'ConsentRefused',
    })
  })

  it('calls it withdrawn when one service of a purpose is taken back', () => {
    const config = configOf()
    const before = decisionOf(config, { analytics: true })
    expect(
      states(make({ analytics: true, 'site-stats': false }, { before, revoked: ['site-stats'] })),
    ).toEqual({ analytics: 'ConsentGiven', 'site-stats': 'ConsentWithdrawn' })
  })

  it('calls a service withdrawn that was let in alone, when its purpose is refused', () => {
    const config = configOf()
    const before = decisionOf(config, { 'town-map': true })
    expect(states(make({ embeds: false }, { before, revoked: ['town-map'] }))).toEqual({
      embeds: 'ConsentRefused',
      'town-map': 'ConsentWithdrawn',
    })
  })

  it('calls a service refused that was refused before, when its purpose is taken back', () => {
    const config = configOf()
    const before = decisionOf(config, { embeds: true, 'town-map': false })
    expect(states(make({ embeds: false }, { before, revoked: ['embeds'] }))).toEqual({
      embeds: 'ConsentWithdrawn',
      'town-map': 'ConsentRefused',
    })
  })

  it('calls a no to what ran without a yes refused', () => {
    const config = configOf((draft) => {
      draft.policy.purposes.push(purposeOf('ads', { basis: 'optout' }))
    })
    const before = decisionOf(config, { embeds: true })
    expect(states(make({ ads: false }, { before, revoked: ['ads'] }, config))).toEqual({
      ads: 'ConsentRefused',
    })
  })

  it('records a choice on a service alone', () => {
    const receipt = make({ 'town-map': true })
    expect(states(receipt)).toEqual({ embeds: undefined, 'town-map': 'ConsentGiven' })
    expect(receipt.purposes[0]?.services[0]?.digest).toMatch(/^[0-9a-z]{1,6}$/)
  })

  it('says that a yes has expired', () => {
    const config = configOf()
    const old = decisionOf(config, { analytics: true }, TODAY - 181 * DAY)
    expect(states(make({}, {}, config, old))).toEqual({
      analytics: 'ConsentExpired',
      'site-stats': 'ConsentExpired',
    })
  })

  it('does not describe with the policy of today what was shown in another way', () => {
    const old = decisionOf(configOf(), { analytics: true, embeds: true })
    const config = configOf((draft) => {
      draft.policy.services![2]!.sends = ['everything']
    })
    const receipt = make({}, {}, config, old)
    expect(states(receipt)).toEqual({
      analytics: 'ConsentExpired',
      embeds: 'ConsentGiven',
      'town-map': 'ConsentGiven',
    })
    expect(JSON.stringify(receipt)).not.toContain('everything')
    expect(receipt.purposes[0]?.digest).toBe(old.entries[0]?.split('.')[2])
  })

  it('is valid no longer than its moment where the visitor is asked again at once', () => {
    expect(make({ analytics: false }, { ended: true })).toMatchObject({
      decidedAt: '2026-06-01T00:00:00.000Z',
      validUntil: '2026-06-01T00:00:00.000Z',
    })
  })

  it('leaves out what nobody can refuse', () => {
    expect(states(make({ necessary: true, session: true }))).toEqual({})
  })

  const FIELDS: Readonly<Record<string, readonly string[]>> = {
    receipt: [
      'schema id previous decidedAt validUntil method language',
      'policy controller withdrawal purposes',
    ]
      .join(' ')
      .split(' '),
    policy: ['version', 'url'],
    controller: ['name', 'contact'],
    contact: ['url', 'email', 'tel', 'address'],
    purpose: ['id', 'name', 'basis', 'sensitive', 'state', 'digest', 'services'],
    service: ['id', 'name', 'state', 'digest', 'recipient', 'data', 'cookies'],
    recipient: ['name', 'role', 'country', 'purpose', 'policyUrl', 'optOutUrl'],
    cookie: ['name', 'duration'],
  }

  it('contains nothing but declared fields, whatever was chosen and wherever the visitor is', () => {
    const config = configOf()
    const ids = itemsOf(config.policy).map(({ id }) => id)
    const choices = fc.dictionary(fc.constantFrom(...ids), fc.boolean())
    fc.assert(
      fc.property(
        choices,
        choices,
        fc.array(fc.string()),
        fc.subarray(ids),
        fc.boolean(),
        (now, then, languages, revoked, ended) => {
          const before = decisionOf(config, then, TODAY - DAY, 'b'.repeat(22))
          const receipt = make(now, { before, languages, revoked, ended }, config)
          const has = (kind: string, it: object): void => {
            expect(FIELDS[kind]).toEqual(expect.arrayContaining(Object.keys(it)))
          }
          has('receipt', receipt)
          has('policy', receipt.policy)
          has('controller', receipt.controller)
          has('contact', receipt.controller.contact)
          for (const purpose of receipt.purposes) {
            has('purpose', purpose)
            for (const service of purpose.services) {
              has('service', service)
              has('recipient', service.recipient)
              for (const cookie of service.cookies) has('cookie', cookie)
            }
          }
          // Each choice that can be one is in it, and no other.
          expect(
            Object.keys(states(receipt))
              .filter((id) => Object.hasOwn(now, id))
              .sort(),
          ).toEqual(
            Object.keys(now)
              .filter((id) => !['necessary', 'session'].includes(id))
              .sort(),
          )
        },
      ),
    )
  })
})

describe('with Global Privacy Control', () => {
  const ads = configOf(({ policy }) => {
    policy.purposes.push(purposeOf('ads', { basis: 'optout' }))
  })
  const madeWith = (choices: Readonly<Record<string, boolean>>): Receipt =>
    make(choices, { granted: undefined }, ads, { ...decisionOf(ads, choices), gpc: true })

  it('says what it has refused', () => {
    const { gpc, purposes } = madeWith({ analytics: true })
    expect(gpc).toBe(true)
    expect(purposes.find(({ id }) => id === 'ads')).toMatchObject({
      state: 'ConsentRefused',
      method: 'gpc',
    })
  })

  it('says what was allowed in spite of it', () => {
    const { gpc, purposes } = madeWith({ ads: true })
    expect(gpc).toBe(true)
    const [purpose] = purposes
    expect(purpose).toMatchObject({ id: 'ads', state: 'ConsentGiven' })
    expect(purpose).not.toHaveProperty('method')
  })
})
