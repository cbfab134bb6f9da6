import { describe, expect, it } from 'vitest'
import type { ConfigInput } from '../../../src/policy/types'
import { ALL, bench, endAll, textOf, withAds } from '../support/consent'
import type { Bench, BenchOptions } from '../support/consent'
import { configOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { A_MOMENT } from '../support/consent'
import { createPlatform, flush } from '../support/platform'
import type { FakePlatform } from '../support/platform'

endAll()

type Edit = (draft: Draft<ConfigInput>) => void

const bare: Edit = (draft) => delete draft.policy.upcoming
const narrow: Edit = (draft) => draft.policy.services![2]!.cookies!.pop()
const wide: Edit = (draft) => draft.policy.services!.push(serviceOf('more', 'analytics'))

/** A browser in which everything was accepted under the usual policy. */
const accepted = async (): Promise<FakePlatform> => {
  const { platform, consent } = await bench()
  consent.acceptAll()
  await platform.elapse(A_MOMENT)
  consent.destroy()
  return createPlatform({ cookies: platform.cookies, remembered: platform.remembered })
}
const comes = async (fake: FakePlatform, options: BenchOptions = {}): Promise<Bench> => {
  const it = await bench({ fake, ...options })
  await it.platform.elapse(A_MOMENT)
  return it
}

describe('a visitor who comes back', () => {
  it('is granted what covers less, and the cookie says so from then on', async () => {
    const fake = await accepted()
    const before = fake.cookies.read()
    const { consent, ui, erased } = await comes(fake, { change: narrow })
    expect(consent.has('analytics')).toBe(true)
    expect(consent.status).toBe('decided')
    expect(ui).toEqual([])
    expect(erased).toEqual([])
    expect(fake.cookies.read()).not.toBe(before)
    expect(fake.cookies.read().split('~').at(-1)).toBe(before.split('~').at(-1))
    expect(consent.decision?.policyVersion).toBe('2026-04-01')
  })

  it('is asked for what a narrower policy did not have, once that was agreed to anew', async () => {
    const fake = await accepted()
    const narrower = await comes(fake, { change: narrow })
    narrower.consent.acceptAll('notice')
    await narrower.platform.elapse(A_MOMENT)
    narrower.consent.destroy()
    const { consent } = await comes(
      createPlatform({ cookies: fake.cookies, remembered: fake.remembered }),
    )
    expect(consent.has('analytics')).toBe(false)
    expect(consent.has('embeds')).toBe(true)
  })

  it('is not asked for it where only something else was chosen meanwhile', async () => {
    const fake = await accepted()
    const narrower = await comes(fake, { change: narrow })
    narrower.consent.update({ embeds: false }, 'preferences')
    await narrower.platform.elapse(A_MOMENT)
    narrower.consent.destroy()
    const { consent } = await comes(
      createPlatform({ cookies: fake.cookies, remembered: fake.remembered }),
    )
    expect(consent.has('analytics')).toBe(true)
  })

  it('is asked where it covers more, and nothing is written', async () => {
    const fake = await accepted()
    const before = fake.cookies.read()
    const { consent, ui, context } = await comes(fake, { change: wide })
    expect(consent.has('analytics')).toBe(false)
    expect(consent.has('embeds')).toBe(true)
    expect(ui).toEqual(['load', 'show notice'])
    expect(
      context()
        ?.policyUpdate()
        ?.lapses.map(({ id }) => id),
    ).toEqual(['analytics'])
    expect(fake.cookies.read()).toBe(before)
  })

  it('is asked where what knows of changes does not load', async () => {
    const fake = await accepted()
    const { consent, ui, platform } = await comes(fake, {
      change: narrow,
      parts: {
        'policy-update': async () => {
          throw Error('gone')
        },
      },
    })
    expect(consent.has('analytics')).toBe(false)
    expect(ui).toEqual(['load', 'show notice'])
    expect(platform.warnings).toEqual(['Error: gone'])
  })

  it('loads nothing where nothing has changed', async () => {
    const fake = await accepted()
    let loads = 0
    await comes(fake, {
      parts: {
        'policy-update': async () => {
          loads++
          return import('../../../src/consent/policyUpdate')
        },
      },
    })
    expect(loads).toBe(0)
  })

  it('is not asked where it cannot be remembered and nothing has changed', async () => {
    const { cookies } = await accepted()
    const { consent, ui } = await comes(createPlatform({ cookies, remembered: false }))
    expect(consent.has('analytics')).toBe(true)
    expect(ui).toEqual([])
  })

  it('is asked where nothing is remembered and something has changed', async () => {
    const { cookies } = await accepted()
    const { consent, ui } = await comes(createPlatform({ cookies }), { change: narrow })
    expect(consent.has('analytics')).toBe(false)
    expect(ui).toEqual(['load', 'show notice'])
  })
})

describe('a refusal', () => {
  it('is followed by forgetting in the next task, and loads nothing', async () => {
    const { platform, consent } = await bench()
    consent.acceptAll()
    await platform.elapse(A_MOMENT)
    expect(platform.remembered.has('sekisho')).toBe(true)
    consent.rejectAll()
    await flush()
    expect(platform.remembered.has('sekisho')).toBe(false)
    await platform.elapse(A_MOMENT)
    expect(platform.remembered.has('sekisho')).toBe(false)
  })
})

describe('a tab that is still open with the policy of before', () => {
  it('goes on, when another has written the choice down as it stands today', async () => {
    const { platform, consent, erased } = await bench()
    consent.acceptAll()
    await platform.elapse(A_MOMENT)
    await comes(createPlatform({ cookies: platform.cookies, remembered: platform.remembered }), {
      change: narrow,
    })
    const cookie = platform.cookies.read()
    erased.splice(0)
    platform.fire('pageshow')
    await platform.elapse(A_MOMENT)
    expect(consent.has('analytics')).toBe(true)
    expect(erased).toEqual([])
    // Two pages that each write their own would never end.
    expect(platform.cookies.read()).toBe(cookie)
  })

  it('takes a choice as it is written where it knows no more', async () => {
    const { platform, consent } = await bench({ decided: ALL })
    await platform.elapse(A_MOMENT)
    const other = configOf((draft) => {
      bare(draft)
      wide(draft)
    })
    platform.cookies.write(`sekisho=${textOf(other, ALL)}; path=/`)
    platform.fire('pageshow')
    await platform.elapse(A_MOMENT)
    expect(consent.has('analytics')).toBe(false)
    expect(consent.has('embeds')).toBe(true)
  })
})

describe('what is chosen meanwhile', () => {
  /** What knows of changes, once it is let come. */
  const slowly = () => {
    let letCome = (): void => {}
    const come = new Promise<void>((done) => (letCome = done))
    const changes = async () => {
      await come
      return import('../../../src/consent/policyUpdate')
    }
    return { parts: { 'policy-update': changes }, letCome: () => letCome() }
  }

  it('in another tab is not written over by a consent that stays', async () => {
    const fake = await accepted()
    const { parts, letCome } = slowly()
    const { consent, platform, config } = await bench({ fake, change: narrow, parts })
    platform.cookies.write(
      `sekisho=${textOf(config, { ...ALL, embeds: false }).replace('f'.repeat(22), 'e'.repeat(22))}; path=/`,
    )
    const cookie = platform.cookies.read()
    letCome()
    await platform.elapse(A_MOMENT)
    expect(platform.cookies.read()).toBe(cookie)
    expect(consent.decision?.choices).toEqual({ ...ALL, embeds: false })
    expect(consent.has('embeds')).toBe(false)
    expect(consent.has('analytics')).toBe(true)
  })

  it('here is not taken back by what was chosen in another tab before', async () => {
    const { parts, letCome } = slowly()
    const { consent, platform } = await bench({ decided: ALL, parts })
    const other = configOf((draft) => {
      bare(draft)
      narrow(draft)
    })
    platform.cookies.write(
      `sekisho=${textOf(other, ALL).replace('f'.repeat(22), 'e'.repeat(22))}; path=/`,
    )
    platform.fire('pageshow')
    await platform.elapse(0)
    consent.rejectAll()
    letCome()
    await platform.elapse(A_MOMENT)
    expect(consent.has('embeds')).toBe(false)
    expect(consent.decision?.choices['embeds']).toBe(false)
  })
})

describe('what is said of changes', () => {
  const ahead: Edit = ({ policy }) => {
    policy.upcoming = { version: '2027-04-01', effective: '2027-04-01', summary: 'Soon' }
  }

  it('names a purpose that may be used until it is refused, too', async () => {
    const { platform, consent } = await bench({ change: withAds })
    consent.acceptAll()
    await platform.elapse(A_MOMENT)
    consent.destroy()
    const fake = createPlatform({ cookies: platform.cookies, remembered: platform.remembered })
    const { context, ui } = await comes(fake, {
      change: (draft) => {
        withAds(draft)
        draft.policy.services!.push(serviceOf('more', 'ads'))
      },
    })
    expect(ui).toEqual(['load', 'show notice'])
    const [lapse, ...others] = context()?.policyUpdate()?.lapses ?? []
    expect(others).toEqual([])
    expect(lapse).toMatchObject({ id: 'ads', isNew: false })
    expect(lapse?.added.map(({ kind }) => kind)).toContain('service')
  })

  it('is said of a version that was announced, also where the announcement was put away', async () => {
    const fake = await accepted()
    const first = await comes(fake, { change: ahead })
    expect(first.ui).toEqual(['load', 'show news'])
    first.context()?.dismissPolicyUpdate()
    expect(first.context()?.policyUpdate()?.upcoming).toBeUndefined()
    first.consent.destroy()
    const again = await comes(
      createPlatform({ cookies: fake.cookies, remembered: fake.remembered }),
      { change: ahead },
    )
    expect(again.ui).toEqual([])
    again.consent.destroy()
    const { ui, context } = await comes(
      createPlatform({ cookies: fake.cookies, remembered: fake.remembered }),
      {
        change: ({ policy }) => {
          policy.version = '2027-04-01'
          policy.changes!.unshift({ version: '2027-04-01', kind: 'minor', summary: 'Now' })
        },
      },
    )
    expect(ui).toEqual(['load', 'show news'])
    expect(context()?.policyUpdate()?.minor).toHaveLength(1)
  })

  it('is not shown where there is nothing to say', async () => {
    const { consent, platform, ui } = await bench({ decided: ALL })
    await platform.elapse(A_MOMENT)
    consent.show('news')
    await platform.elapse(A_MOMENT)
    expect(ui).toEqual([])
  })
})
