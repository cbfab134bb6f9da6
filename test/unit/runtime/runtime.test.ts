import { describe, expect, it, vi } from 'vitest'
import { decode } from '../../../src/consent/cookieText'
import type { BlockedDetail, ChangeDetail, StoredItem, Surface } from '../../../src/consent/types'
import * as realStored from '../../../src/stored/index'
import type { Parts } from '../../../src/runtime/parts'
import type { ConfigInput } from '../../../src/policy/types'
import { configOf, purposeOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import {
  A_MOMENT,
  ALL,
  bench,
  endAll,
  NONE,
  nothingToRefuse,
  REPORT,
  SERVICES,
  start,
  textOf,
  withAds,
} from '../support/consent'
import { element, script, watchRuns } from '../support/elements'
import { createPlatform, DAY, flush, TODAY } from '../support/platform'
import type { FakePlatform } from '../support/platform'
import { createRealm } from '../support/realm'

endAll()

describe('has', () => {
  it('says what is granted, of purposes and services', async () => {
    const { consent } = await bench({ decided: { ...NONE, 'town-map': true } })
    expect(['necessary', 'session', 'town-map', 'embeds', 'site-stats'].map(consent.has)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('is false for an unknown id, with one warning', async () => {
    const { consent, platform } = await bench({ decided: ALL })
    for (const id of ['analytic', 'analytic', 'constructor', ''])
      expect(consent.has(id)).toBe(false)
    expect(platform.warnings).toEqual(['unknown: analytic', 'unknown: constructor', 'unknown: '])
  })
})

describe('when', () => {
  const resolved = async (promise: Promise<void>): Promise<boolean> => {
    let done = false
    void promise.then(() => (done = true))
    await flush()
    return done
  }

  it('resolves at once for what is granted', async () => {
    const { consent } = await bench({ decided: ALL })
    expect(await resolved(consent.when('necessary'))).toBe(true)
    expect(await resolved(consent.when('site-stats'))).toBe(true)
  })

  it('resolves when it is granted, and not before', async () => {
    const { consent } = await bench()
    const waiting = consent.when('analytics')
    expect(await resolved(waiting)).toBe(false)
    consent.update({ embeds: true })
    expect(await resolved(waiting)).toBe(false)
    consent.update({ analytics: true })
    expect(await resolved(waiting)).toBe(true)
  })

  it('resolves when another tab grants it', async () => {
    const { consent, platform, config } = await bench()
    const waiting = consent.when('analytics')
    platform.cookies.write(`sekisho=${textOf(config, ALL)}; path=/`)
    platform.cookieStore.dispatchEvent(new Event('change'))
    await platform.elapse(A_MOMENT)
    expect(await resolved(waiting)).toBe(true)
  })

  it('wakes all who wait', async () => {
    const { consent } = await bench()
    const all = [consent.when('analytics'), consent.when('analytics'), consent.when('town-map')]
    consent.acceptAll()
    await expect(Promise.all(all)).resolves.toHaveLength(3)
  })

  it('never resolves for an unknown id, with a warning', async () => {
    const { consent, platform } = await bench()
    const waiting = consent.when('analytic')
    consent.acceptAll()
    expect(await resolved(waiting)).toBe(false)
    expect(platform.warnings).toEqual(['unknown: analytic'])
  })
})

describe('a decision', () => {
  it('is not written before it is made', async () => {
    const { platform, consent } = await bench()
    platform.fire('pageshow')
    platform.fire('visibilitychange')
    consent.show('preferences')
    consent.hide()
    await flush()
    expect(platform.cookies.written).toEqual([])
  })

  it.each([{}, { analytic: true }, { necessary: true, session: false }])(
    'is not made by naming nothing that can be chosen: %j',
    async (choices) => {
      const { platform, consent } = await bench()
      consent.update(choices)
      expect(platform.cookies.written).toEqual([])
      expect(consent.decision).toBeUndefined()
    },
  )

  it('is not written where Global Privacy Control refuses something', async () => {
    const { consent, platform } = await bench({ gpc: true, change: withAds })
    expect(consent.gpc).toBe(true)
    expect(consent.has('ads')).toBe(false)
    expect(consent.decision).toBeUndefined()
    expect(platform.cookies.read()).toBe('')
  })

  it('outweighs Global Privacy Control where it is made in spite of it', async () => {
    const without = textOf(configOf(withAds), { ...ALL, ads: true })
    const { consent, platform } = await bench({
      gpc: true,
      change: withAds,
      prepare: ({ cookies }) => {
        cookies.serve(`sekisho=${without}; path=/; secure`)
      },
    })
    expect(consent.has('ads')).toBe(false)
    consent.update({ ads: true })
    expect(consent.has('ads')).toBe(true)
    expect(consent.decision).toMatchObject({ source: 'api', gpc: true })
    expect(platform.cookies.read()).toContain('~apigpc.page~')
  })

  it('is kept in the cookie', async () => {
    const { platform, consent } = await bench()
    consent.update({ analytics: true })
    expect(decode(platform.cookies.named('sekisho')[0]?.value ?? '')).toEqual(consent.decision)
    expect(consent.decision).toMatchObject({
      source: 'api',
      policyVersion: '2026-04-01',
      decidedAt: TODAY,
    })
    expect(consent.status).toBe('undecided')
  })

  it('keeps what is not named', async () => {
    const { consent } = await bench({ decided: ALL })
    consent.update({ analytics: false })
    expect(consent.has('analytics')).toBe(false)
    expect(consent.has('embeds')).toBe(true)
  })

  it('warns of unknown ids once, and takes the others', async () => {
    const { consent, platform } = await bench()
    consent.update({ analytic: true, analytics: true })
    consent.update({ analytic: true })
    expect(platform.warnings).toEqual(['unknown: analytic'])
    expect(consent.has('analytics')).toBe(true)
  })

  it('accepts everything', async () => {
    const { consent } = await bench({ change: withAds })
    consent.acceptAll('notice')
    expect(consent.status).toBe('decided')
    expect(consent.decision?.source).toBe('notice')
    for (const id of [...Object.keys(ALL), 'ads', ...SERVICES]) expect(consent.has(id)).toBe(true)
  })

  it('refuses everything, and records it exactly like an acceptance', async () => {
    const { consent } = await bench({ change: withAds })
    consent.rejectAll('notice')
    expect(consent.status).toBe('decided')
    for (const id of [...Object.keys(ALL), 'ads', ...SERVICES]) expect(consent.has(id)).toBe(false)
    expect(consent.has('necessary')).toBe(true)
  })

  it('lasts as long as the configuration says, and a refusal beyond that', async () => {
    const { consent, platform } = await bench({ change: withAds })
    consent.update({ ...ALL, ads: false })
    await platform.elapse(181 * DAY)
    const again = await bench({ change: withAds, fake: platform })
    expect(again.consent.status).toBe('lapsed')
    expect(again.consent.has('analytics')).toBe(false)
    // An opt-out does not turn itself on again.
    expect(again.consent.has('ads')).toBe(false)
  })

  it.each(['[object PointerEvent]', 'My-Form', 'x'.repeat(17)])(
    'is not lost to a source that is no word: %s',
    async (source) => {
      const { consent } = await bench()
      consent.rejectAll(source as never)
      expect(consent.decision?.source).toBe('api')
    },
  )

  it('covers choices on single services', async () => {
    const { consent } = await bench({ decided: { ...NONE, 'town-map': true } })
    consent.acceptAll()
    consent.update({ 'site-stats': false })
    expect(consent.has('analytics')).toBe(true)
    expect(consent.has('site-stats')).toBe(false)
  })

  it('is no new one when page code repeats itself', async () => {
    const { consent, platform } = await bench()
    consent.acceptAll()
    const { decision } = consent
    const { length } = platform.cookies.written
    await platform.elapse(DAY)
    consent.acceptAll()
    consent.update({ analytics: true })
    expect(consent.decision).toBe(decision)
    expect(platform.cookies.written).toHaveLength(length)
  })

  it('is no new one, and no event, when page code repeats a part of it', async () => {
    const { consent, platform } = await bench()
    consent.update({ analytics: true })
    const { decision } = consent
    const told = vi.fn()
    consent.on('change', told)
    await platform.elapse(DAY)
    consent.update({ analytics: true })
    expect(consent.decision).toBe(decision)
    expect(told).not.toHaveBeenCalled()
  })

  it('is frozen, and so is what listeners are told of it', async () => {
    const { consent, platform } = await bench()
    const seen: unknown[] = []
    const spoil = (detail: ChangeDetail): void => {
      seen.push(detail)
      for (const each of [detail, detail.granted, detail.revoked, detail.decision]) {
        if (each) expect(Object.isFrozen(each)).toBe(true)
      }
    }
    consent.on('ready', spoil)
    consent.on('change', spoil)
    await flush()
    consent.update({ analytics: false })
    const choices = consent.decision?.choices as Record<string, boolean>
    expect(() => (choices['analytics'] = true)).toThrow(TypeError)
    expect(() => (consent.decision!.entries as string[]).push('embeds.1')).toThrow(TypeError)
    consent.update({ embeds: false })
    expect(consent.has('analytics')).toBe(false)
    expect(platform.cookies.read()).toContain('analytics.0')
    expect(seen).toHaveLength(3)
  })

  it('erases what the services have stored that it revokes', async () => {
    const { consent, erased } = await bench({ decided: ALL })
    consent.update({ analytics: false })
    await flush()
    expect(erased).toEqual([['site-stats']])
  })

  it('erases nothing of what it grants', async () => {
    const { consent, erased } = await bench({ decided: NONE })
    // What was left from before is erased while the page is idle.
    erased.splice(0)
    consent.acceptAll()
    await flush()
    expect(erased.flat()).toEqual([])
  })

  it('erases a cookie that another service declares, which is not granted either', async () => {
    const { consent, platform } = await bench({
      decided: { ...NONE, analytics: true },
      change: (draft) => {
        draft.policy.services!.push(
          serviceOf('second', 'embeds', {
            cookies: [{ name: '_pk_id.1', duration: 'P1D', description: 'x' }],
          }),
        )
      },
      parts: { stored: async () => realStored },
    })
    platform.cookies.serve('_pk_id.1=a; path=/')
    consent.update({ analytics: false })
    await flush()
    expect(platform.cookies.named('_pk_id.1')).toEqual([])
  })

  it('erases nothing of a service that is granted again meanwhile', async () => {
    let loaded: (module: typeof realStored) => void = () => {}
    const { consent, platform } = await bench({
      decided: ALL,
      parts: {
        stored: () =>
          new Promise((done) => {
            loaded = done
          }),
      },
    })
    platform.cookies.serve('_pk_id.1=a; path=/')
    consent.update({ analytics: false })
    consent.update({ analytics: true })
    loaded(realStored)
    await flush()
    expect(platform.cookies.named('_pk_id.1')).toHaveLength(1)
  })

  it('stands when erasing fails, with a warning', async () => {
    const { consent, platform } = await bench({
      decided: ALL,
      parts: { stored: () => Promise.reject(new Error('404')) },
    })
    consent.rejectAll()
    await flush()
    expect(consent.has('analytics')).toBe(false)
    expect(platform.warnings).toEqual(['Error: 404'])
  })
})

describe('erase', () => {
  it('erases what the services of these purposes or services have stored', async () => {
    const { consent, erased } = await bench()
    erased.splice(0)
    expect(await consent.erase(['analytics', 'town-map'])).toBe(REPORT)
    expect(erased).toEqual([['site-stats', 'town-map']])
  })

  it('erases single items, and reads their values', async () => {
    localStorage.setItem('free', 'a <b>')
    localStorage.setItem('pk_1', '1')
    const { consent, platform } = await bench({
      decided: ALL,
      parts: { stored: async () => realStored },
      prepare: ({ cookies }) => {
        cookies.serve('_pk_id.1=a; path=/')
        cookies.serve('cart=b; path=/')
      },
    })
    const items = await consent.inventory()
    const item = (wanted: string): StoredItem => items.find(({ name }) => name === wanted)!
    expect(await consent.valuesOf(item('free'))).toEqual(['a <b>'])
    expect(await consent.valuesOf(item('cart'))).toEqual(['b'])
    const { erased } = await consent.erase([item('free'), item('cart')])
    expect(erased.map(({ name, service }) => [name, service])).toEqual([
      ['cart', undefined],
      ['free', undefined],
    ])
    expect((await consent.inventory()).map(({ name }) => name).sort()).toEqual([
      '_pk_id.1',
      'pk_1',
      'sekisho',
    ])
    expect(consent.ledger().filter(({ outcome }) => outcome === 'erased')).toMatchObject([
      { gate: 'cookies', what: 'cart', service: undefined },
      { gate: 'storage', what: 'free', service: undefined },
    ])
    expect(platform.cookies.named('cart')).toEqual([])
    localStorage.clear()
  })

  it('erases what can be refused if none is named', async () => {
    const { consent, erased } = await bench()
    erased.splice(0)
    await consent.erase()
    await consent.erase([])
    expect(erased).toEqual([SERVICES, []])
  })

  it('fails where it cannot be loaded, so that the page knows', async () => {
    const { consent } = await bench({ parts: { stored: () => Promise.reject(new Error('404')) } })
    await expect(consent.erase()).rejects.toThrow('404')
  })
})

describe('reset', () => {
  it('withdraws everything, removes the cookie and asks again', async () => {
    const { consent, platform, ui } = await bench({ decided: ALL })
    expect(ui).toEqual([])
    await consent.reset()
    expect(consent.status).toBe('undecided')
    expect(consent.decision).toBeUndefined()
    expect(consent.has('analytics')).toBe(false)
    expect(platform.cookies.all()).toEqual([])
    expect(ui).toEqual(['load', 'show notice'])
  })

  it('erases what was stored, and reports all of it', async () => {
    const { consent, platform } = await bench({
      decided: ALL,
      parts: { stored: async () => realStored },
    })
    platform.cookies.serve('_pk_id.1=a; path=/')
    localStorage.setItem('pk_1', 'a')
    const { erased, remaining } = await consent.reset()
    expect(platform.cookies.all()).toEqual([])
    expect(Object.keys(localStorage)).toEqual([])
    expect(erased.map(({ name }) => name)).toEqual(['_pk_id.1', 'pk_1'])
    expect(remaining).toEqual([])
  })

  it('tells what it revokes', async () => {
    const { consent } = await bench({ decided: ALL })
    const told: ChangeDetail[] = []
    consent.on('change', (detail) => told.push(detail))
    await consent.reset()
    expect(told).toEqual([
      { granted: [], revoked: [...Object.keys(ALL), ...SERVICES], decision: undefined },
    ])
  })

  it('leaves it said that the browser keeps no cookies', async () => {
    const { consent } = await bench({ cookiesEnabled: false })
    consent.acceptAll()
    await consent.reset()
    expect(consent.persistent).toBe(false)
  })
})

describe('on', () => {
  it('tells ready once, with everything granted', async () => {
    const { consent } = start({ decided: { ...NONE, analytics: true } })
    const ready = vi.fn<(detail: ChangeDetail) => void>()
    consent.on('ready', ready)
    expect(ready).not.toHaveBeenCalled()
    await flush()
    consent.acceptAll()
    await flush()
    expect(ready).toHaveBeenCalledExactlyOnceWith({
      granted: ['necessary', 'analytics', 'session', 'site-stats'],
      revoked: [],
      decision: expect.objectContaining({ policyVersion: '2026-04-01' }),
    })
  })

  it('tells ready to who comes later', async () => {
    const { consent } = await bench()
    const ready = vi.fn<(detail: ChangeDetail) => void>()
    consent.on('ready', ready)
    await flush()
    expect(ready).toHaveBeenCalledExactlyOnceWith({
      granted: ['necessary', 'session'],
      revoked: [],
      decision: undefined,
    })
  })

  it('tells ready once to who comes while it is told', async () => {
    const { consent, platform } = start()
    platform.document.body.append(script(platform.document))
    const ready = vi.fn()
    consent.on('blocked', () => void consent.on('ready', ready))
    await flush()
    expect(ready).toHaveBeenCalledTimes(1)
  })

  it('tells nobody who has left, late comers neither', async () => {
    const { consent } = await bench()
    const listener = vi.fn()
    consent.on('ready', listener)()
    consent.on('change', listener)()
    consent.acceptAll()
    await flush()
    expect(listener).not.toHaveBeenCalled()
  })

  it('tells with ready the decision that is in force', async () => {
    const { consent } = start()
    const told: ChangeDetail[] = []
    consent.on('ready', (detail) => told.push(detail))
    consent.acceptAll()
    await flush()
    expect(told).toHaveLength(1)
    expect(told[0]?.granted).toContain('analytics')
    expect(told[0]?.decision).toBe(consent.decision)
  })

  it('tells change with what was granted, what was revoked, and the decision', async () => {
    const { consent } = await bench({ decided: { ...ALL, embeds: false } })
    const told: ChangeDetail[] = []
    consent.on('change', (detail) => told.push(detail))
    consent.update({ analytics: false, embeds: true })
    expect(told).toEqual([
      {
        granted: ['embeds', 'town-map'],
        revoked: ['analytics', 'site-stats'],
        decision: consent.decision,
      },
    ])
  })

  it('tells all of it on window too', async () => {
    const { consent, platform } = start()
    const told: unknown[] = []
    for (const type of ['sekisho:ready', 'sekisho:change'])
      platform.window.addEventListener(type, (event) => {
        told.push([type, (event as CustomEvent<ChangeDetail>).detail.granted])
      })
    await flush()
    consent.update({ analytics: true })
    expect(told).toEqual([
      ['sekisho:ready', ['necessary', 'session']],
      ['sekisho:change', ['analytics', 'site-stats']],
    ])
  })

  it('has everything in order when it tells', async () => {
    const { consent, platform } = await bench()
    const seen: unknown[] = []
    consent.on('change', () => {
      seen.push(consent.has('analytics'), consent.status)
      seen.push(platform.root.getAttribute('data-consent-granted'))
      seen.push(platform.cookies.named('sekisho').length)
    })
    consent.acceptAll()
    expect(seen).toEqual([
      true,
      'decided',
      'necessary preferences analytics embeds session text-size site-stats town-map',
      1,
    ])
  })

  it('goes on with the others when a listener throws', async () => {
    const { consent, platform } = await bench()
    const after = vi.fn()
    consent.on('change', () => {
      throw Error('mine')
    })
    consent.on('change', after)
    platform.window.addEventListener('sekisho:change', after)
    const waiting = consent.when('analytics')
    consent.acceptAll()
    await waiting
    expect(after).toHaveBeenCalledTimes(2)
    expect(platform.reported).toEqual([Error('mine')])
    expect(consent.has('analytics')).toBe(true)
  })

  it('lets a listener decide again', async () => {
    const { consent } = await bench()
    consent.on('change', () => {
      consent.update({ analytics: false })
    })
    consent.acceptAll()
    expect(consent.has('analytics')).toBe(false)
    expect(consent.has('embeds')).toBe(true)
  })

  it('tells what is blocked, and has it covered where it is missed', async () => {
    const { consent, platform, covered, ui } = start({ decided: NONE })
    const { document: page } = platform
    const frame = element(page, 'iframe', { 'data-consent': 'embeds', 'data-src': '/map' })
    page.body.append(frame, script(page))
    const told: BlockedDetail[] = []
    consent.on('blocked', (detail) => told.push(detail))
    await flush()
    expect(told.map((each) => each.waiting)).toEqual([['embeds'], ['analytics']])
    expect(covered).toMatchObject([{ element: frame }])
    expect(ui).toEqual(['load'])
  })

  it('warns of an unknown id on an element', async () => {
    const { platform } = start({ decided: NONE })
    platform.document.body.append(script(platform.document, { 'data-consent': 'analytic' }))
    await flush()
    expect(platform.warnings).toEqual(['unknown: analytic'])
  })

  it('tells what the visible part has shown and hidden', async () => {
    const { consent, context } = await bench()
    const told: string[] = []
    consent.on('shown', (what) => told.push(`shown ${what}`))
    consent.on('hidden', (what) => told.push(`hidden ${what}`))
    context()?.emit('shown', 'notice')
    context()?.emit('hidden', 'notice')
    expect(told).toEqual(['shown notice', 'hidden notice'])
  })
})

describe('the page', () => {
  it('is marked with what is granted', async () => {
    const { consent, platform } = await bench()
    const mark = (): string | null => platform.root.getAttribute('data-consent-granted')
    expect(mark()).toBe('necessary session')
    consent.update({ analytics: true })
    expect(mark()).toBe('necessary analytics session site-stats')
    consent.rejectAll()
    expect(mark()).toBe('necessary session')
  })

  it('is marked with how the visitor has chosen', async () => {
    const { consent, platform } = await bench()
    const mark = (): string | null => platform.root.getAttribute('data-consent-choices')
    expect(mark()).toBe('')
    consent.rejectAll()
    expect(mark()).toBe('false')
    consent.update({ analytics: true })
    expect(mark()?.split(' ').sort()).toEqual(['false', 'true'])
    consent.acceptAll()
    expect(mark()).toBe('true')
    consent.destroy()
    expect(mark()).toBe(null)
  })

  const frameOf = (page: Document): HTMLIFrameElement =>
    element(page, 'iframe', { 'data-consent': 'embeds', 'data-src': '/map' })

  it('gets its elements back as it decides', async () => {
    const { consent, platform } = await bench()
    const frame = frameOf(platform.document)
    platform.document.body.append(frame)
    await flush()
    expect(frame.hasAttribute('src')).toBe(false)
    consent.acceptAll()
    await flush()
    expect(frame.getAttribute('src')).toBe('/map')
    consent.rejectAll()
    await flush()
    expect(frame.hasAttribute('src')).toBe(false)
  })

  it('is looked at in a task of its own after a choice', async () => {
    const { consent, platform } = await bench()
    const frame = frameOf(platform.document)
    platform.document.body.append(frame)
    const before = platform.pauses.length
    consent.acceptAll()
    expect(platform.pauses).toHaveLength(before + 1)
    expect(frame.hasAttribute('src')).toBe(false)
    await flush()
    expect(frame.getAttribute('src')).toBe('/map')
  })

  it('is looked at at once when it starts, and when a choice comes while it is parsed', async () => {
    const { consent, platform } = await bench({ decided: ALL, parsing: true })
    const frame = frameOf(platform.document)
    platform.document.body.append(frame)
    consent.rejectAll()
    consent.acceptAll()
    expect(frame.getAttribute('src')).toBe('/map')

    const fake = createPlatform()
    const other = frameOf(fake.document)
    fake.document.body.append(other)
    start({ fake, decided: ALL })
    expect(other.getAttribute('src')).toBe('/map')
  })

  it('never opens what is withdrawn before it is looked at', async () => {
    const { consent, platform } = await bench()
    const page = platform.document
    const frame = frameOf(page)
    const held = script(page)
    page.body.append(frame, held)
    const records: MutationRecord[] = []
    const observer = new MutationObserver((more) => records.push(...more))
    observer.observe(page.body, { attributes: true, childList: true, subtree: true })
    consent.acceptAll()
    consent.rejectAll()
    await flush()
    expect(records).toEqual([])
    expect(held.type).toBe('text/plain')
    observer.disconnect()
  })

  it('runs all in order where the choice comes while the first look is at work', async () => {
    const paused: (() => void)[] = []
    const goOn = async (): Promise<void> => {
      // Each in a task of its own.
      for (let done; (done = paused.shift());) {
        done()
        await flush()
      }
    }
    const ids = Array.from({ length: 40 }, (_, i) => `s${i}`)
    const { consent, platform } = await bench({
      tick: 1,
      prepare(fake) {
        fake.document.body.append(...ids.map((id) => script(fake.document, { id })))
        Object.assign(fake, { pause: () => new Promise<void>((done) => paused.push(done)) })
      },
    })
    const runs = watchRuns(platform.document)
    // Some are held, and the others not yet looked at.
    expect(paused.length).toBeGreaterThan(0)
    consent.acceptAll()
    await goOn()
    expect(runs()).toEqual(ids)
  })

  it('is left alone where the end comes before it is looked at', async () => {
    const { consent, platform } = await bench()
    const frame = frameOf(platform.document)
    platform.document.body.append(frame)
    consent.acceptAll()
    consent.destroy()
    await flush()
    expect(frame.hasAttribute('src')).toBe(false)
  })

  it('lets in what a listener adds in its place, not before what stands above it', async () => {
    const { consent, platform } = await bench()
    const page = platform.document
    const runs = watchRuns(page)
    page.body.append(script(page, { id: 'a' }), script(page, { id: 'b' }))
    consent.on('change', () => {
      page.body.append(script(page, { id: 'c' }))
    })
    consent.acceptAll()
    await flush()
    await flush()
    expect(runs().filter((id) => id)).toEqual(['a', 'b', 'c'])
  })

  it('is looked at below a shadow root when told', async () => {
    const { consent, platform } = await bench({ decided: ALL })
    const host = platform.document.createElement('div')
    platform.document.body.append(host)
    const root = host.attachShadow({ mode: 'closed' })
    const frame = element(platform.document, 'iframe', {
      'data-consent': 'embeds',
      'data-src': '/map',
    })
    root.append(frame)
    await flush()
    expect(frame.hasAttribute('src')).toBe(false)
    consent.scan(root)
    expect(frame.getAttribute('src')).toBe('/map')
  })

  it('gets a tagged element back that a router has put into the body by itself', async () => {
    const { platform } = await bench({ decided: ALL })
    const frame = element(platform.document, 'iframe', {
      'data-consent': 'embeds',
      'data-src': '/map',
    })
    platform.document.body.append(frame)
    await flush()
    expect(frame.getAttribute('src')).toBe('/map')
  })
})

describe('the ledger', () => {
  const STATS = 'https://stats.example.jp/matomo.js'
  const MAP = 'https://maps.example.com/embed'
  const leaksOf = ({
    consent,
  }: Pick<ReturnType<typeof start>, 'consent'>): readonly (string | undefined)[] =>
    consent
      .ledger()
      .filter(({ outcome }) => outcome === 'leaked')
      .map(({ service, what, remedy }) => [service, what, remedy].join(' '))

  it('names a request that no gate has stopped, when somebody asks', async () => {
    const bench = start()
    const { consent, platform } = bench
    await flush()
    await platform.elapse(1000)
    platform.asked.push([platform.now(), `${STATS}?id=7`])
    expect(leaksOf(bench)).toEqual([`site-stats ${STATS} tag`])
    await platform.elapse(1000)
    consent.update({ analytics: true })
    await platform.elapse(1000)
    platform.asked.push([platform.now(), STATS])
    expect(leaksOf(bench)).toHaveLength(1)
  })

  it('does not take for a leak what the visitor has let in once', async () => {
    const bench = start()
    const { consent, platform } = bench
    const blocked: BlockedDetail[] = []
    consent.on('blocked', (detail) => blocked.push(detail))
    platform.document.body.append(
      element(platform.document, 'iframe', { 'data-consent': 'embeds', 'data-src': MAP }),
    )
    consent.scan()
    await platform.elapse(1000)
    expect(blocked).toHaveLength(1)
    blocked[0]?.once()
    await platform.elapse(1000)
    platform.asked.push([platform.now(), MAP])
    expect(leaksOf(bench)).toEqual([])
  })
})

describe('another tab', () => {
  it.each(['pageshow', 'visibilitychange', 'focus', 'change'])(
    'is followed on %s',
    async (type) => {
      const { consent, platform, config, erased } = await bench({ decided: ALL })
      await platform.elapse(A_MOMENT)
      const told: ChangeDetail[] = []
      consent.on('change', (detail) => told.push(detail))
      platform.cookies.write(`sekisho=${textOf(config, { ...ALL, analytics: false })}; path=/`)
      ;(type === 'change' ? platform.cookieStore : platform.window).dispatchEvent(new Event(type))
      await platform.elapse(A_MOMENT)
      expect(consent.has('analytics')).toBe(false)
      expect(consent.has('embeds')).toBe(true)
      expect(told).toMatchObject([{ granted: [], revoked: ['analytics', 'site-stats'] }])
      expect(erased).toEqual([['site-stats']])
    },
  )

  it('is not answered: the cookie is only read', async () => {
    const { platform, config } = await bench()
    platform.cookies.serve(`sekisho=${textOf(config, ALL)}; path=/`)
    platform.fire('pageshow')
    expect(platform.cookies.written).toEqual([])
  })

  it('is looked at once for many cookies that change together', async () => {
    const { platform } = await bench()
    const before = platform.pauses.length
    for (let i = 0; i < 9; i++) platform.cookieStore.dispatchEvent(new Event('change'))
    expect(platform.pauses.length).toBe(before + 1)
    await platform.elapse(A_MOMENT)
    platform.cookieStore.dispatchEvent(new Event('change'))
    expect(platform.pauses.length).toBe(before + 2)
  })

  it('that says the same changes nothing', async () => {
    const { consent, platform } = await bench({ decided: ALL })
    const told = vi.fn()
    consent.on('change', told)
    platform.fire('pageshow')
    platform.cookieStore.dispatchEvent(new Event('change'))
    consent.update({ analytics: false })
    platform.cookieStore.dispatchEvent(new Event('change'))
    await platform.elapse(A_MOMENT)
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('that removes the cookie withdraws everything, and the notice comes', async () => {
    const { consent, platform, ui } = await bench({ decided: ALL })
    platform.cookies.clear()
    platform.fire('visibilitychange')
    await flush()
    expect(consent.status).toBe('undecided')
    expect(consent.has('analytics')).toBe(false)
    expect(ui).toEqual(['load', 'show notice'])
  })

  it('that writes two cookies at odds withdraws everything', async () => {
    const { consent, platform, config } = await bench({ decided: ALL })
    platform.cookies.serve(`sekisho=${textOf(config, NONE)}; path=/; domain=shiomi.example`)
    platform.fire('visibilitychange')
    expect(consent.has('analytics')).toBe(false)
  })

  it('that decides at the same moment, and writes last, wins in both', async () => {
    const { consent, platform, config } = await bench()
    const told: ChangeDetail[] = []
    consent.on('change', (detail) => told.push(detail))
    const { set } = platform.cookies
    platform.cookies.set = (...args) => {
      set(...args)
      platform.cookies.write(`sekisho=${textOf(config, NONE)}; path=/; secure`)
    }
    consent.acceptAll()
    platform.cookies.set = set
    expect(platform.cookies.read()).toContain('analytics.0')
    expect(consent.decision?.choices['analytics']).toBe(false)
    expect(consent.status).toBe('decided')
    expect(consent.persistent).toBe(true)
    // Nothing was granted for a moment.
    expect(told).toMatchObject([{ granted: [] }])
    platform.cookies.write(`sekisho=${textOf(config, ALL)}; path=/; secure`)
    platform.fire('focus')
    expect(consent.has('analytics')).toBe(true)
  })

  it('is none where the browser shows the cookie of a moment ago', async () => {
    const { consent, platform } = await bench()
    consent.acceptAll()
    const before = platform.cookies.read()
    consent.update({ analytics: false })
    const after = platform.cookies.read()
    platform.cookies.write(`${before}; path=/; secure`)
    platform.fire('focus')
    expect(consent.has('analytics')).toBe(false)
    expect(platform.cookies.read()).toBe(after)
  })

  it('is followed as soon as cookies are kept, where they were not', async () => {
    const cookies = createPlatform().cookies
    const { set } = cookies
    cookies.set = () => {}
    const { consent, platform, config } = await bench({ cookies })
    consent.rejectAll()
    expect(consent.persistent).toBe(false)
    cookies.set = set
    cookies.write(`sekisho=${textOf(config, ALL)}; path=/; secure`)
    platform.fire('visibilitychange')
    expect(consent.has('analytics')).toBe(true)
    expect(consent.persistent).toBe(true)
  })

  it('works where the browser has no cookie store', async () => {
    const platform = createPlatform()
    const fake: FakePlatform = { ...platform, cookieStore: undefined as unknown as EventTarget }
    const { consent, config } = await bench({ fake })
    platform.cookies.serve(`sekisho=${textOf(config, ALL)}; path=/`)
    platform.fire('pageshow')
    expect(consent.has('analytics')).toBe(true)
  })
})

describe('while the page is prerendered', () => {
  it('nothing is shown, written, released or told', async () => {
    const { consent, platform, ui, covered } = start({ prerendering: true, decided: ALL })
    const { document: page } = platform
    const frame = element(page, 'iframe', { 'data-consent': 'embeds', 'data-src': '/map' })
    page.body.append(frame)
    const told = vi.fn()
    consent.on('ready', told)
    consent.on('change', told)
    consent.update({ analytics: false })
    platform.fire('visibilitychange')
    await flush()
    expect(told).not.toHaveBeenCalled()
    expect(ui).toEqual([])
    expect(covered).toEqual([])
    expect(frame.hasAttribute('src')).toBe(false)
    expect(platform.cookies.written).toEqual([])
    expect(platform.root.hasAttribute('data-consent-granted')).toBe(false)
  })

  it('a decision waits, and is made afterwards', async () => {
    const { consent, platform } = start({ prerendering: true, decided: ALL })
    consent.update({ analytics: false })
    expect(platform.cookies.written).toEqual([])
    platform.activate()
    await flush()
    expect(consent.has('analytics')).toBe(false)
    expect(consent.has('embeds')).toBe(true)
    expect(decode(platform.cookies.named('sekisho')[0]?.value ?? '')).toEqual(consent.decision)
  })

  it('the cookie of that later moment counts', async () => {
    const { consent, platform, config } = start({ prerendering: true })
    platform.cookies.serve(`sekisho=${textOf(config, ALL)}; path=/`)
    platform.activate()
    await flush()
    expect(consent.has('analytics')).toBe(true)
  })

  it('all of it comes afterwards', async () => {
    const { consent, platform, ui } = start({ prerendering: true })
    const ready = vi.fn()
    consent.on('ready', ready)
    await flush()
    platform.activate()
    await flush()
    expect(ready).toHaveBeenCalledTimes(1)
    expect(ui).toEqual(['load', 'show notice'])
    expect(platform.root.getAttribute('data-consent-granted')).toBe('necessary session')
  })

  it('what was refused by opting out is not granted', async () => {
    const { consent } = start({
      prerendering: true,
      change: withAds,
      decided: { ...NONE, ads: false },
    })
    const released = vi.fn()
    void consent.when('ads').then(released)
    await flush()
    expect(consent.has('ads')).toBe(false)
    expect(released).not.toHaveBeenCalled()
  })

  it('scan releases nothing', async () => {
    const { consent, platform } = start({ prerendering: true, change: withAds })
    const { document: page } = platform
    const frame = element(page, 'iframe', { 'data-consent': 'ads', 'data-src': '/ad' })
    page.body.append(frame)
    consent.scan()
    await flush()
    expect(frame.hasAttribute('src')).toBe(false)
    platform.activate()
    await flush()
    expect(frame.getAttribute('src')).toBe('/ad')
  })

  it('show loads, and waits with showing', async () => {
    const { consent, platform, ui } = start({ prerendering: true, decided: ALL })
    consent.show('preferences')
    await flush()
    expect(ui).toEqual(['load'])
    platform.activate()
    await flush()
    expect(ui).toEqual(['load', 'show preferences'])
  })

  it('reset writes nothing', async () => {
    const { consent, platform } = start({ prerendering: true, decided: ALL })
    void consent.reset()
    await flush()
    expect(platform.cookies.written).toEqual([])
    platform.activate()
    await flush()
    expect(platform.cookies.all()).toEqual([])
    expect(consent.has('analytics')).toBe(false)
  })
})

describe('where cookies are refused', () => {
  it.each([{ cookiesEnabled: false }, { cookiesRefused: true }])(
    'a choice holds for the page, and is said not to last: %j',
    async (options) => {
      const { consent, platform } = await bench(options)
      consent.acceptAll()
      expect(consent.persistent).toBe(false)
      expect(consent.has('analytics')).toBe(true)
      expect(consent.status).toBe('decided')
      platform.fire('visibilitychange')
      platform.fire('pageshow')
      expect(consent.has('analytics')).toBe(true)
      consent.update({ analytics: false })
      expect(consent.has('analytics')).toBe(false)
    },
  )

  it('it is known beforehand where the browser says so', async () => {
    expect((await bench({ cookiesEnabled: false })).consent.persistent).toBe(false)
  })
})

describe('where there is a great deal to choose', () => {
  const withPurposes = (draft: Draft<ConfigInput>): void => {
    for (let i = 0; i < 200; i++) draft.policy.purposes.push(purposeOf(`p${i}`))
  }
  const withMaps = (draft: Draft<ConfigInput>): void => {
    for (let i = 0; i < 400; i++) draft.policy.services!.push(serviceOf(`m${i}`, 'embeds'))
  }
  const maps = (choice: boolean): Readonly<Record<string, boolean>> =>
    Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`m${i}`, choice]))

  it.each([true, false])('a choice of %s on all of it is kept', async (choice) => {
    const { consent, platform } = await bench({ change: withPurposes })
    if (choice) consent.acceptAll()
    else consent.rejectAll()
    expect(consent.persistent).toBe(true)
    expect(consent.has('p199')).toBe(choice)
    const next = await bench({ change: withPurposes, cookies: platform.cookies })
    expect(next.consent.status).toBe('decided')
    expect(next.consent.has('p199')).toBe(choice)
  })

  it('what does not fit into the cookie holds for the page, and no earlier yes comes back', async () => {
    const { consent, platform } = await bench({ change: withMaps, decided: ALL })
    consent.update({ ...NONE, ...maps(false), m7: true })
    expect(consent.persistent).toBe(false)
    expect(consent.status).toBe('decided')
    expect(consent.has('m7')).toBe(true)
    expect(consent.has('analytics')).toBe(false)
    expect(platform.cookies.read()).toBe('')
    platform.fire('pageshow')
    await flush()
    expect(consent.has('m7')).toBe(true)
    consent.rejectAll()
    expect(consent.persistent).toBe(true)
    expect(platform.cookies.read()).toContain('analytics.0')
  })
})

describe('the notice', () => {
  it('is asked for when nothing was decided, after ready was told', async () => {
    const { consent, ui } = start()
    const order: string[] = []
    consent.on('ready', () => order.push(ui.join()))
    await flush()
    expect(order).toEqual(['load'])
    expect(ui).toEqual(['load', 'show notice'])
  })

  it('is loaded in the task in which it is known to be needed, also while the document is parsed', async () => {
    const { ui } = start({ parsing: true })
    expect(ui).toEqual(['load'])
    await flush()
    expect(ui).toEqual(['load', 'show notice'])
  })

  it('is loaded in the language of the configuration, else of the page, else of the browser', () => {
    const languageWith = (configured: string, lang: string): string => {
      const languages: string[] = []
      const fake = createPlatform()
      fake.root.lang = lang
      start({
        fake,
        change: (draft) => {
          draft.notice = { language: configured }
        },
        parts: {
          notice(language) {
            languages.push(language)
            return new Promise(() => {})
          },
        },
      })
      return languages.join()
    }
    expect(languageWith('ja', 'en')).toBe('ja')
    expect(languageWith('auto', 'ja-JP')).toBe('ja-JP')
    expect(languageWith('auto', '')).toBe('en')
    expect(languageWith('xx', 'xx')).toBe('en')
  })

  it.each([ALL, NONE])('is not asked for, nor loaded, when it was decided: %j', async (decided) => {
    expect((await bench({ decided })).ui).toEqual([])
  })

  it('is asked for when a decision does not cover all that is asked', async () => {
    const { ui } = await bench({ decided: { analytics: true } })
    expect(ui).toEqual(['load', 'show notice'])
  })

  it('never comes where nothing can be refused', async () => {
    const { ui, consent, platform } = await bench({ change: nothingToRefuse })
    expect(consent.status).toBe('decided')
    platform.fire('pageshow')
    await consent.reset()
    expect(ui).toEqual([])
    expect(platform.cookies.all()).toEqual([])
  })

  it('gets the consent and the configuration', async () => {
    const { context, consent, config } = await bench()
    expect(context()).toMatchObject({ consent, config })
  })
})

describe('show and hide', () => {
  it('load the visible part once', async () => {
    const { consent, ui } = await bench({ decided: ALL })
    consent.show('preferences')
    consent.show('notice')
    consent.hide()
    await flush()
    expect(ui).toEqual(['load', 'show preferences', 'show notice', 'hide'])
  })

  it('load nothing to hide nothing', async () => {
    const { consent, ui } = await bench({ decided: ALL })
    consent.hide()
    await flush()
    expect(ui).toEqual([])
  })

  it('warn when the visible part does not load, and try again the next time', async () => {
    const shown: Surface[] = []
    let tries = 0
    const { consent, platform } = await bench({
      decided: ALL,
      parts: {
        notice: async () => {
          if (!tries++) throw Error('404')
          return {
            createUi: () => ({
              show: (what) => void shown.push(what),
              hide() {},
              cover() {},
              destroy() {},
            }),
          }
        },
      },
    })
    consent.show('preferences')
    await flush()
    expect(platform.warnings).toEqual(['Error: 404'])
    expect(shown).toEqual([])
    consent.show('preferences')
    await flush()
    expect(shown).toEqual(['preferences'])
    expect(tries).toBe(2)
  })

  it('warn when the visible part breaks while it is made, and try again the next time', async () => {
    let tries = 0
    const { consent, platform } = await bench({
      decided: ALL,
      parts: {
        notice: async () => ({
          createUi: () => {
            if (!tries++) throw Error('broken')
            return { show() {}, hide() {}, cover() {}, destroy() {} }
          },
        }),
      },
    })
    consent.show('preferences')
    await flush()
    expect(platform.warnings).toEqual(['Error: broken'])
    consent.show('preferences')
    await flush()
    expect(tries).toBe(2)
  })

  it('leave the page working when the visible part does not load', async () => {
    const { consent } = await bench({ parts: { notice: () => Promise.reject(new Error('404')) } })
    consent.acceptAll()
    expect(consent.has('analytics')).toBe(true)
  })
})

describe('a click', () => {
  it.each([
    ['preferences', 'preferences'],
    ['notice', 'notice'],
  ])('on data-consent-open=%j opens the %s', async (value, what) => {
    const { platform, ui } = await bench({ decided: ALL })
    const link = element(platform.document, 'a', { href: '/settings', 'data-consent-open': value })
    const inner = platform.document.createElement('span')
    link.append(inner)
    const event = platform.click(inner)
    await flush()
    expect(ui).toEqual(['load', `show ${what}`])
    expect(event.defaultPrevented).toBe(true)
  })

  it('elsewhere opens nothing', async () => {
    const { platform, ui } = await bench({ decided: ALL })
    const event = platform.click(platform.document.body)
    await flush()
    expect(ui).toEqual([])
    expect(event.defaultPrevented).toBe(false)
  })

  it('on what is no element, made by a script, breaks nothing', async () => {
    // The real window, since it reports what a listener throws.
    const reported: unknown[] = []
    const report = (event: ErrorEvent): void => void reported.push(event.error)
    window.addEventListener('error', report)
    await bench({ fake: { ...createPlatform(), window } })
    for (const target of [document, window])
      target.dispatchEvent(new Event('click', { bubbles: true }))
    window.removeEventListener('error', report)
    expect(reported).toEqual([])
  })

  it('below a shadow root opens what it asks for', async () => {
    const { ui } = await bench({ fake: { ...createPlatform(), window }, decided: ALL })
    const host = document.createElement('div')
    document.body.append(host)
    const opener = element(document, 'button', { 'data-consent-open': 'preferences' })
    host.attachShadow({ mode: 'open' }).append(opener)
    opener.click()
    await flush()
    host.remove()
    expect(ui).toEqual(['load', 'show preferences'])
  })
})

describe('destroy', () => {
  it('takes away what was put into the page, and the visible part', async () => {
    const { consent, platform, ui } = await bench()
    consent.destroy()
    await flush()
    expect(platform.root.hasAttribute('data-consent-granted')).toBe(false)
    expect(ui).toEqual(['load', 'show notice', 'destroy'])
  })

  it('waits for nothing more in the page', async () => {
    const { consent, platform } = await bench({ decided: ALL })
    const whenIdle = vi.spyOn(platform, 'whenIdle')
    const whenActive = vi.spyOn(platform, 'whenActive')
    consent.destroy()
    await platform.elapse(60_000)
    expect(whenIdle).not.toHaveBeenCalled()
    expect(whenActive).not.toHaveBeenCalled()
  })

  it('ends following, gating and opening', async () => {
    const { consent, platform, config, ui } = await bench({ decided: ALL })
    const told = vi.fn()
    consent.on('change', told)
    consent.destroy()
    platform.cookies.write(`sekisho=${textOf(config, NONE)}; path=/`)
    platform.fire('pageshow')
    platform.fire('visibilitychange')
    platform.cookieStore.dispatchEvent(new Event('change'))
    await platform.elapse(A_MOMENT)
    const opener = element(platform.document, 'button', { 'data-consent-open': '' })
    const frame = element(platform.document, 'iframe', {
      'data-consent': 'embeds',
      'data-src': '/map',
    })
    platform.document.body.append(opener, frame)
    platform.click(opener)
    await flush()
    expect(told).not.toHaveBeenCalled()
    expect(ui).toEqual([])
    expect(frame.hasAttribute('src')).toBe(false)
  })

  it('ends following what the cookie store has told just before', async () => {
    const { consent, platform, config } = await bench({ decided: ALL })
    platform.cookies.serve(`sekisho=${textOf(config, NONE)}; path=/`)
    platform.cookieStore.dispatchEvent(new Event('change'))
    consent.destroy()
    await platform.elapse(A_MOMENT)
    expect(platform.root.hasAttribute('data-consent-granted')).toBe(false)
  })

  it('right after create ends it before it begins', async () => {
    const { consent, platform, ui } = start()
    const { document: page } = platform
    const told = vi.fn()
    consent.on('ready', told)
    platform.window.addEventListener('sekisho:ready', told)
    const frame = element(page, 'iframe', { 'data-consent': 'necessary', 'data-src': '/map' })
    consent.destroy()
    page.body.append(frame)
    await flush()
    expect(frame.hasAttribute('src')).toBe(false)
    expect(told).not.toHaveBeenCalled()
    expect(platform.root.hasAttribute('data-consent-granted')).toBe(false)
    expect(ui.filter((each) => each.startsWith('show'))).toEqual([])
  })

  it('while the page is prerendered ends it before it begins', async () => {
    const { consent, platform, ui } = start({ prerendering: true })
    consent.update({ analytics: true })
    consent.destroy()
    platform.activate()
    await flush()
    expect(platform.root.hasAttribute('data-consent-granted')).toBe(false)
    expect(platform.cookies.written).toEqual([])
    expect(ui.filter((each) => each !== 'load')).toEqual([])
  })

  it('while the visible part loads shows nothing', async () => {
    const { consent, ui } = start({ decided: ALL })
    consent.show('preferences')
    consent.destroy()
    await flush()
    expect(ui.filter((each) => each.startsWith('show'))).toEqual([])
  })

  it('leaves nothing to decide, to mark or to gate', async () => {
    const { consent, platform, ui } = await bench({ decided: NONE })
    const { document: page } = platform
    consent.destroy()
    consent.acceptAll()
    consent.scan()
    consent.show('preferences')
    const frame = element(page, 'iframe', { 'data-consent': 'embeds', 'data-src': '/map' })
    page.body.append(frame)
    await flush()
    expect(platform.cookies.written).toEqual([])
    expect(platform.root.hasAttribute('data-consent-granted')).toBe(false)
    expect(frame.hasAttribute('src')).toBe(false)
    expect(ui.filter((each) => each.startsWith('show'))).toEqual([])
  })

  it('may be called twice', async () => {
    const { consent } = await bench()
    consent.destroy()
    expect(consent.destroy).not.toThrow()
  })
})

describe('documents in the page', () => {
  const publishing = (): { calls: string[]; publish: Parts['documents'] } => {
    const calls: string[] = []
    const publish = async (): ReturnType<Parts['documents']> => {
      calls.push('load')
      return {
        createPublisher: async () => ({
          fill: (from: ParentNode) => void calls.push(`fill ${from.nodeName}`),
          destroy: () => void calls.push('destroy'),
        }),
      }
    }
    return { calls, publish }
  }
  const marked = (platform: FakePlatform): HTMLElement =>
    element(platform.document, 'div', { 'data-consent-document': 'cookies' })

  it('are not loaded where nothing asks for one', async () => {
    const { calls, publish } = publishing()
    const { consent } = await bench({ parts: { documents: publish } })
    consent.scan()
    await flush()
    expect(calls).toEqual([])
  })

  it('are filled when the document is parsed, and when told to look again', async () => {
    const { calls, publish } = publishing()
    const platform = createPlatform()
    const place = marked(platform)
    platform.document.body.append(place)
    const { consent } = await bench({ fake: platform, parts: { documents: publish } })
    // Once more when the page is idle, since a framework may have emptied it.
    expect(calls).toEqual(['load', 'fill HTML', 'fill HTML'])
    consent.scan(place)
    await flush()
    expect(calls).toEqual(['load', 'fill HTML', 'fill HTML', 'fill DIV'])
    consent.destroy()
    await flush()
    expect(calls.at(-1)).toBe('destroy')
    consent.scan()
    await flush()
    expect(calls.at(-1)).toBe('destroy')
  })

  it('are loaded again at the next look when that has failed', async () => {
    const { calls, publish } = publishing()
    let works = false
    const platform = createPlatform()
    platform.document.body.append(marked(platform))
    const { consent } = await bench({
      fake: platform,
      parts: { documents: () => (works ? publish() : Promise.reject(Error('offline'))) },
    })
    expect(new Set(platform.warnings)).toEqual(new Set(['Error: offline']))
    works = true
    consent.scan()
    await flush()
    expect(calls).toEqual(['load', 'fill HTML'])
  })
})

describe('the task in which it is made', () => {
  it('reads the decision, marks the page and releases what is granted', () => {
    const fake = createPlatform()
    const { document: page } = fake
    const frame = element(page, 'iframe', { 'data-consent': 'analytics', 'data-src': '/a' })
    page.body.append(frame)
    const { consent } = start({ fake, decided: { ...NONE, analytics: true } })
    expect(consent.status).toBe('decided')
    expect(consent.has('analytics')).toBe(true)
    expect(frame.getAttribute('src')).toBe('/a')
    expect(fake.root.dataset.consentGranted).toBe('necessary analytics session site-stats')
  })

  it('takes a decision', async () => {
    const { consent, platform, ui } = start()
    const change = vi.fn()
    consent.on('change', change)
    consent.acceptAll()
    expect(change).toHaveBeenCalledTimes(1)
    expect(platform.cookies.named('sekisho')).toHaveLength(1)
    await flush()
    // The file was asked for before that, and shows nothing.
    expect(ui).toEqual(['load'])
  })

  it('holds a cookie that is not granted, and lets pass one that is', async () => {
    const realm = createRealm()
    const { consent } = start({ realm, decided: { ...NONE, preferences: true } })
    const { document: page } = realm
    page.cookie = '_pk_id.1=a'
    page.cookie = 'textsize=l'
    expect(page.cookie).toBe('textsize=l')
    expect(consent.ledger()).toMatchObject([
      { what: '_pk_id.1', outcome: 'held' },
      { what: 'textsize', outcome: 'passed' },
    ])
    await flush()
    consent.acceptAll()
    expect(page.cookie).toBe('textsize=l; _pk_id.1=a')
  })

  it('holds a cookie of what was refused by opting out, also while the page is prerendered', () => {
    const realm = createRealm()
    start({
      realm,
      prerendering: true,
      decided: { ...NONE, ads: false },
      change: (draft) => {
        withAds(draft)
        draft.policy.services!.at(-1)!.cookies = [{ name: 'ad', duration: 'P1D', description: 'x' }]
      },
    })
    realm.document.cookie = 'ad=1'
    expect(realm.document.cookie).toBe('')
  })

  it('is undone by destroy', () => {
    const realm = createRealm()
    const { get, set } = Object.getOwnPropertyDescriptor(realm.Document.prototype, 'cookie') ?? {}
    const { consent } = start({ realm })
    expect(Object.getOwnPropertyDescriptor(realm.Document.prototype, 'cookie')?.set).not.toBe(set)
    consent.destroy()
    expect(Object.getOwnPropertyDescriptor(realm.Document.prototype, 'cookie')).toMatchObject({
      get,
      set,
    })
  })
})

describe('a page that a framework changes', () => {
  it('says again what is granted when the attribute was removed', async () => {
    const { platform } = await bench()
    delete platform.root.dataset.consentGranted
    await flush()
    expect(platform.root.dataset.consentGranted).toBe('necessary session')
  })

  it('leaves the attribute to the last of two instances, which do not take it from each other', async () => {
    const { platform, consent } = await bench()
    const other = await bench({ fake: platform })
    consent.update({ analytics: true })
    await flush()
    other.consent.rejectAll()
    await flush()
    expect(platform.root.dataset.consentGranted).toBe('necessary session')
  })

  it('releases what is granted in a body that comes later', async () => {
    const { platform } = await bench({ decided: ALL })
    const { document: page, root } = platform
    const body = page.createElement('body')
    const frame = element(page, 'iframe', { 'data-consent': 'embeds', 'data-src': '/map' })
    body.append(frame)
    root.replaceChild(body, page.body)
    await flush()
    expect(frame.getAttribute('src')).toBe('/map')
  })
})
