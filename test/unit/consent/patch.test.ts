// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/consent/cookieText'
import { entryOf } from '../../../src/consent/rules'
import { configOf, purposeOf, serviceOf } from '../support/config'
import { DAY, TODAY } from '../support/platform'
import { allOf, storeOf } from '../support/store'
import type { StoreBench } from '../support/store'

describe('patch', () => {
  it('writes choices in the order of the policy, with the time, the source and a record id', () => {
    const config = configOf()
    const text = storeOf(config).patch({ analytics: true, preferences: false }, 'preferences')
    expect(text).toBe(
      [
        '1',
        '2026-04-01',
        (TODAY / 1000).toString(36),
        [entryOf(config, 'preferences', false), entryOf(config, 'analytics', true)].join('!'),
        'preferences',
        '1'.padStart(22, 'x'),
      ].join('~'),
    )
  })

  it('records a refusal exactly like an acceptance', () => {
    const form = (choice: boolean): string | undefined =>
      decode(storeOf().patch(allOf(choice), 'notice'))
        ?.entries.join()
        .replaceAll(`.${+choice}.`, '.?.')
    expect(form(false)).toBe(form(true))
  })

  it('changes nothing by itself', () => {
    const store = storeOf()
    store.patch(allOf(true), 'notice')
    expect(store.now.status).toBe('undecided')
  })

  it('keeps what is not named', () => {
    const store = storeOf()
    store.choose(allOf(true))
    store.choose({ analytics: false })
    expect(store.now.decision?.choices).toEqual(
      Object.assign(Object.create(null), { preferences: true, analytics: false, embeds: true }),
    )
  })

  it('does not stretch a yes that is not named over what was added since', () => {
    const text = storeOf().patch(allOf(true), 'notice')
    const config = configOf((draft) => {
      draft.policy.services!.push(serviceOf('more', 'analytics'))
    })
    const store = storeOf(config)
    store.set(decode(text))
    expect(store.now.granted.has('analytics')).toBe(false)
    store.choose({ embeds: false })
    expect(store.now.decision?.entries).not.toContain(entryOf(config, 'analytics', true))
    expect(store.now.granted.has('analytics')).toBe(false)
    expect(store.now.granted.has('more')).toBe(false)
    expect(store.now.granted.has('preferences')).toBe(true)
    expect(store.now.status).not.toBe('decided')
  })

  it('keeps a no that is not named, with what it covered then', () => {
    const before = configOf()
    const text = storeOf(before).patch(allOf(false), 'notice')
    const store = storeOf(
      configOf((draft) => {
        draft.policy.services!.push(serviceOf('more', 'analytics'))
      }),
    )
    store.set(decode(text))
    store.choose({ embeds: true })
    expect(store.now.decision?.entries).toContain(entryOf(before, 'analytics', false))
  })

  it('keeps a choice on a service', () => {
    const store = storeOf()
    store.choose({ ...allOf(false), 'town-map': true })
    store.choose({ analytics: true })
    expect(store.now.granted.has('town-map')).toBe(true)
    expect(store.now.granted.has('embeds')).toBe(false)
  })

  it('covers the services of a purpose with the choice on it', () => {
    const store = storeOf()
    store.choose({ ...allOf(false), 'town-map': true })
    store.choose({ embeds: false })
    expect(store.now.granted.has('town-map')).toBe(false)
    expect(store.now.decision?.choices).not.toHaveProperty('town-map')
  })

  it('covers them unless they are named too', () => {
    const store = storeOf()
    store.choose({ ...allOf(true), 'site-stats': false })
    expect(store.now.granted.has('analytics')).toBe(true)
    expect(store.now.granted.has('site-stats')).toBe(false)
  })

  it.each([1, 'true', 'no', {}, [], null, undefined])('takes %j for no yes', (value) => {
    const store = storeOf()
    store.choose({ ...allOf(true), analytics: value as boolean })
    expect(store.now.granted.has('analytics')).toBe(false)
  })

  it.each(['unknown', 'necessary', 'session', '__proto__', 'constructor'])(
    'leaves out %s, which cannot be chosen',
    (id) => {
      const store = storeOf()
      const choices = JSON.parse(`{"${id}":false,"analytics":true}`) as Record<string, boolean>
      store.choose(choices)
      expect(Object.keys(store.now.decision?.choices ?? {})).toEqual(['analytics'])
      expect(store.now.granted.has('necessary')).toBe(true)
    },
  )

  it('keeps every choice when an empty id is named', () => {
    const store = storeOf()
    store.choose(allOf(true))
    store.choose({ '': true, unknown: true }, 'notice')
    expect(store.now.granted.has('analytics')).toBe(true)
  })

  it('takes nothing from the prototype of what is named', () => {
    const store = storeOf()
    store.choose(Object.create({ analytics: true }) as Record<string, boolean>, 'notice')
    expect(store.now.granted.has('analytics')).toBe(false)
  })

  it('is no new decision when page code repeats itself', () => {
    const store = storeOf()
    store.choose(allOf(true))
    store.wait(DAY)
    expect(store.patch(allOf(true), 'api')).toBe('')
    expect(store.patch({ analytics: true }, 'api')).toBe('')
    expect(store.patch({}, 'api')).toBe('')
    expect(store.patch({ analytics: false }, 'api')).not.toBe('')
  })

  it('is no new decision when page code repeats a choice while another is not made', () => {
    const store = storeOf()
    store.choose({ analytics: true, embeds: false })
    store.wait(DAY)
    expect(store.now.status).toBe('undecided')
    for (const choices of [
      { analytics: true },
      { embeds: false },
      { necessary: true, embeds: false },
    ])
      expect(store.patch(choices, 'api')).toBe('')
    expect(store.patch({ analytics: true, preferences: false }, 'api')).not.toBe('')
  })

  it('is no new decision when page code repeats a choice under a policy that asks for more', () => {
    const text = storeOf().patch({ ...allOf(true), embeds: false }, 'notice')
    const store = storeOf(
      configOf((draft) => {
        draft.policy.version = '2026-05-01'
        draft.policy.services!.push(serviceOf('more', 'analytics'), serviceOf('map', 'embeds'))
      }),
    )
    store.set(decode(text))
    expect(store.now.status).toBe('lapsed')
    expect(store.patch({ embeds: false, preferences: true }, 'api')).toBe('')
    expect(store.patch({ analytics: true }, 'api')).not.toBe('')
  })

  it('is a new decision when page code takes back a choice on a service', () => {
    const store = storeOf()
    store.choose({ embeds: false, 'town-map': true })
    expect(store.patch({ embeds: false }, 'api')).not.toBe('')
    expect(store.patch({ 'town-map': true }, 'api')).toBe('')
  })

  it.each([true, false])(
    'is a new decision when page code repeats a %s that has expired',
    (choice) => {
      const store = storeOf()
      store.choose({ analytics: choice })
      store.wait(181 * DAY)
      store.set(store.now.decision)
      expect(store.patch({ analytics: choice }, 'api')).not.toBe('')
    },
  )

  it.each(['notice', 'preferences', 'embed'] as const)(
    'is a new decision when the visitor says the same again in %s',
    (source) => {
      const store = storeOf()
      store.choose(allOf(true), source)
      store.wait(DAY)
      expect(decode(store.patch(allOf(true), source))?.decidedAt).toBe(TODAY + DAY)
    },
  )

  it('is a new decision when page code repeats one that has lapsed', () => {
    const store = storeOf()
    store.choose(allOf(true))
    store.wait(181 * DAY)
    store.set(store.now.decision)
    expect(store.now.status).toBe('lapsed')
    expect(store.patch(allOf(true), 'api')).not.toBe('')
  })

  it('is no decision when nothing that can be chosen is named', () => {
    const store = storeOf()
    for (const choices of [{}, { unknown: true }, { necessary: false }])
      expect(store.patch(choices, 'api')).toBe('')
  })

  describe('of a decision that has expired', () => {
    const expired = (): StoreBench => {
      const store = storeOf(
        configOf((draft) => {
          draft.policy.purposes.push(purposeOf('ads', { basis: 'optout' }))
        }),
      )
      store.choose({ ...allOf(true), embeds: false, ads: false, 'site-stats': true })
      store.wait(181 * DAY)
      store.set(store.now.decision)
      return store
    }

    it('does not bring back a yes that is not named', () => {
      const store = expired()
      store.choose({ 'town-map': true }, 'embed')
      expect([...store.now.granted]).toEqual(['necessary', 'session', 'town-map'])
    })

    it('does not bring back a yes when page code names nothing', () => {
      const store = expired()
      store.choose({})
      expect([...store.now.granted]).toEqual(['necessary', 'session'])
      expect(store.now.status).not.toBe('decided')
    })

    it('keeps a no that is not named', () => {
      const store = expired()
      store.choose({ preferences: true })
      expect(store.now.granted.has('preferences')).toBe(true)
      expect(store.now.granted.has('embeds')).toBe(false)
      expect(store.now.granted.has('ads')).toBe(false)
    })
  })
})
