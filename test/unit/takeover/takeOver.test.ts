import { describe, expect, it } from 'vitest'
import { takeOver } from '../../../src/takeover/index'
import type { Found } from '../../../src/takeover/index'
import type { ConfigInput, TakeoverOptions } from '../../../src/policy/types'
import { configOf, purposeOf } from '../support/config'
import type { Draft } from '../support/config'
import { bench, endAll, withAds } from '../support/consent'
import { createPlatform, DAY, flush, TODAY } from '../support/platform'
import type { FakePlatform } from '../support/platform'

endAll()

const KLARO = '%7B%22stats%22%3Atrue%2C%22maps%22%3Afalse%7D'

interface Wish {
  readonly takeover: TakeoverOptions | readonly TakeoverOptions[]
  readonly cookies: readonly string[]
  readonly gpc?: boolean
  readonly change?: (draft: Draft<ConfigInput>) => void
}

const run = ({
  takeover,
  cookies,
  gpc = false,
  change,
}: Wish): [Found | undefined, FakePlatform] => {
  const config = configOf((draft) => {
    draft.takeover = structuredClone(takeover) as NonNullable<typeof draft.takeover>
    change?.(draft)
  })
  const platform = createPlatform()
  for (const each of cookies) platform.cookies.serve(`${each}; path=/`)
  return [takeOver({ config, platform, gpc }), platform]
}
const choicesOf = (wish: Wish): Found['choices'] | undefined => run(wish)[0]?.choices

const klaro = (map: TakeoverOptions['map']): Wish => ({
  takeover: { cookie: 'klaro', map },
  cookies: [`klaro=${KLARO}`],
})

describe('takeOver', () => {
  it('takes over what is mapped, and removes the cookie', () => {
    const [found, { cookies }] = run(klaro({ stats: 'analytics', maps: ['embeds'] }))
    expect(found).toEqual({ choices: { analytics: true, embeds: false }, time: TODAY })
    expect(cookies.read()).toBe('')
  })

  it('takes over nothing that has no answer, and leaves the cookie then', () => {
    const [found, { cookies }] = run(klaro({ other: 'analytics' }))
    expect(found).toBeUndefined()
    expect(cookies.read()).toBe(`klaro=${KLARO}`)
  })

  it('grants only what everything mapped to it allows', () => {
    expect(choicesOf(klaro({ stats: 'analytics', maps: 'analytics' }))).toEqual({
      analytics: false,
    })
    expect(choicesOf(klaro({ stats: ['analytics', 'embeds'], other: 'analytics' }))).toEqual({
      embeds: true,
    })
  })

  it('decides on services too, and on nothing that cannot be refused', () => {
    expect(choicesOf(klaro({ stats: ['site-stats', 'necessary', 'session'] }))).toEqual({
      'site-stats': true,
    })
  })

  it('grants nothing sensitive', () => {
    const change = ({ policy }: Draft<ConfigInput>): void => {
      policy.purposes.push(purposeOf('health', { basis: 'consent', sensitive: true }))
    }
    expect(choicesOf({ ...klaro({ stats: 'health' }), change })).toBeUndefined()
    expect(choicesOf({ ...klaro({ maps: 'health' }), change })).toEqual({ health: false })
  })

  it('grants nothing that Global Privacy Control refuses now', () => {
    const wish = { ...klaro({ stats: ['ads', 'analytics'] }), change: withAds }
    expect(choicesOf(wish)).toEqual({ analytics: true, ads: true })
    expect(choicesOf({ ...wish, gpc: true })).toEqual({ analytics: true })
  })

  it('takes a category that vanilla-cookieconsent does not list for refused', () => {
    const said = encodeURIComponent('{"categories":["a"],"services":{"a":[]},"revision":0}')
    const map = { a: 'analytics', b: 'embeds' }
    const cookies = [`cc_cookie=${said}`]
    expect(choicesOf({ takeover: { cookie: 'cc_cookie', map }, cookies })).toEqual({
      analytics: true,
      embeds: false,
    })
    expect(
      choicesOf({ takeover: { cookie: 'cc_cookie', map, revision: 1 }, cookies }),
    ).toBeUndefined()
  })

  it('keeps the date of a decision, but none of the future', () => {
    const at = (time: number): number | undefined =>
      run({
        takeover: { cookie: 'CookieConsent', map: { statistics: 'analytics' } },
        cookies: [`CookieConsent={stamp:'a'%2Cstatistics:true%2Cmethod:'explicit'%2Cutc:${time}}`],
      })[0]?.time
    expect(at(TODAY - DAY)).toBe(TODAY - DAY)
    expect(at(TODAY + DAY)).toBe(TODAY)
    expect(at(-1)).toBe(TODAY)
  })

  it('reads several tools', () => {
    expect(
      choicesOf({
        takeover: [
          { cookie: 'klaro', map: { stats: 'analytics' } },
          { cookie: 'cookieconsent_status', map: { allow: ['analytics', 'embeds'] } },
          { cookie: 'none', map: { allow: 'preferences' } },
        ],
        cookies: [`klaro=${KLARO}`, 'cookieconsent_status=deny'],
      }),
    ).toEqual({ analytics: false, embeds: false })
  })
})

describe('a page with takeover', () => {
  const made = (consentCookie = '') =>
    bench({
      change(draft) {
        draft.takeover = {
          cookie: 'klaro',
          map: { stats: 'analytics', maps: ['embeds', 'preferences'] },
        }
      },
      prepare({ cookies }) {
        cookies.serve(`klaro=${KLARO}; path=/`)
        if (consentCookie) cookies.serve(`sekisho=${consentCookie}; path=/; secure`)
      },
    })

  it('takes the choice over and asks nothing', async () => {
    const { consent, platform, ui } = await made()
    await flush()
    expect(consent.decision).toMatchObject({
      source: 'migrated',
      choices: { analytics: true, embeds: false, preferences: false },
    })
    expect(consent.status).toBe('decided')
    expect(ui).toEqual([])
    expect(platform.cookies.read()).toMatch(/^sekisho=\S+$/)
  })

  it('does not bring it back after a withdrawal', async () => {
    const { consent } = await made()
    await flush()
    await consent.reset()
    await flush()
    expect(consent.has('analytics')).toBe(false)
    expect(consent.decision).toBeUndefined()
  })

  it('reads nothing where the visitor has decided, or may have', async () => {
    for (const text of ['1~broken', 'x']) {
      const { consent, platform } = await made(text)
      await flush()
      expect(consent.decision).toBeUndefined()
      expect(platform.cookies.read()).toContain('klaro=')
    }
  })
})
