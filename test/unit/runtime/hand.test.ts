import { describe, expect, it } from 'vitest'
import { bench, endAll, withAds } from '../support/consent'
import type { FakePlatform } from '../support/platform'
import type { ConfigInput } from '../../../src/policy/types'
import type { Draft } from '../support/config'

endAll()

const touch = (platform: FakePlatform, isActive = true): void => {
  Object.assign(platform, { hasGesture: () => isActive })
}
const clickOf = (isTrusted: boolean): Event => {
  const event = new Event('click')
  return isTrusted ? (Object.create(event, { isTrusted: { value: true } }) as Event) : event
}
const madeUp = { isTrusted: true } as Event
const required = (draft: Draft<ConfigInput>): void => {
  withAds(draft)
  draft.gates = { ...draft.gates, gesture: 'required' }
}

describe('whose hand it was', () => {
  it.each([
    [clickOf(true), false, 'visitor'],
    [clickOf(false), false, 'tool'],
    // A script that clicks while the visitor happens to do so.
    [clickOf(false), true, 'tool'],
    [madeUp, false, 'page'],
    [undefined, true, 'visitor'],
    [undefined, false, 'page'],
  ] as const)('is in the decision and its cookie: %#', async (event, isActive, hand) => {
    const { consent, platform } = await bench()
    touch(platform, isActive)
    consent.acceptAll('notice', event)
    expect(consent.decision).toMatchObject({ source: 'notice', by: hand })
    expect(platform.cookies.read()).toContain(`~notice.${hand}~`)
  })

  it('is that of the page where a browser does not know', async () => {
    const { consent } = await bench()
    consent.rejectAll()
    expect(consent.decision?.by).toBe('page')
  })
})

describe('gates.gesture "required"', () => {
  it('lets page code grant nothing by itself, and says so', async () => {
    const { consent, platform } = await bench({ change: required })
    consent.acceptAll()
    consent.update({ analytics: true, embeds: false })
    // Granted already, but a yes would count in another region and against Global Privacy Control.
    consent.update({ ads: true })
    expect(consent.decision).toBeUndefined()
    expect(platform.cookies.written).toEqual([])
    expect(platform.warnings.join()).toContain('gates.gesture')
  })

  it('lets page code refuse, and keep what is granted', async () => {
    const { consent } = await bench({
      change: required,
      decided: { preferences: true, analytics: true, embeds: false, ads: true },
    })
    consent.update({ analytics: false })
    expect(consent.decision).toMatchObject({ by: 'page' })
    expect([consent.has('analytics'), consent.has('preferences')]).toEqual([false, true])
    consent.rejectAll()
    expect(consent.has('preferences')).toBe(false)
  })

  it('does not let page code take a refusal back by withdrawing everything', async () => {
    const { consent, platform } = await bench({ change: required, decided: { ads: false } })
    await consent.reset()
    expect(consent.has('ads')).toBe(false)
    touch(platform)
    await consent.reset()
    expect(consent.decision).toBeUndefined()
  })

  it.each([clickOf(true), clickOf(false)])(
    'lets a click grant, a tool’s too: %#',
    async (event) => {
      const { consent } = await bench({ change: required })
      consent.acceptAll('notice', event)
      expect(consent.has('analytics')).toBe(true)
    },
  )

  it('lets page code grant in the moment after a click', async () => {
    const { consent, platform } = await bench({ change: required })
    touch(platform)
    consent.acceptAll()
    expect(consent.has('analytics')).toBe(true)
  })

  it('is not asked where the option is not set', async () => {
    const { consent } = await bench()
    consent.acceptAll()
    expect(consent.has('analytics')).toBe(true)
  })
})
