import { describe, expect, it } from 'vitest'
import { bench, configWith, spies } from './support'

describe('functions of the page', () => {
  it('that come later are told what is granted by then, once', () => {
    const { page, calls } = spies()
    const { platform, decide } = bench(configWith({ meta: true }), page)
    decide({ advertising: true })
    page.fbq = (...values: unknown[]) => void calls.push(values)
    platform.document.dispatchEvent(new Event('load'))
    platform.document.dispatchEvent(new Event('load'))
    platform.finishParsing()
    expect(calls).toEqual([['consent', 'grant']])
  })

  it('that the page has once it is parsed are told', () => {
    const { page, calls } = spies()
    const { platform } = bench(configWith({ meta: true }), page)
    page.fbq = (...values: unknown[]) => void calls.push(values)
    platform.finishParsing()
    expect(calls).toEqual([['consent', 'revoke']])
  })

  it('that throw are reported, and stop no other', () => {
    const { page, calls } = spies('pintrk')
    page.fbq = () => {
      throw Error('not today')
    }
    const { platform } = bench(configWith({ meta: true, pinterest: true }), page)
    expect(calls).toEqual([['pintrk', 'setconsent', false]])
    expect(platform.reported).toEqual([Error('not today')])
  })

  it('are the own ones of the window: no element is taken for one', () => {
    const calls: unknown[] = []
    const named = Object.create({ fbq: () => calls.push('element') }) as Record<string, unknown>
    bench(configWith({ meta: true, tiktok: true }), Object.assign(named, { ttq: 'text' }))
    expect(calls).toEqual([])
  })

  it('are called as what they belong to, and not where they are no functions', () => {
    const ttq = {
      held: false,
      holdConsent() {
        this.held = true
      },
      grantConsent: 'no function',
    }
    const { decide, platform } = bench(configWith({ tiktok: true }), { ttq })
    expect(ttq.held).toBe(true)
    decide({ advertising: true })
    expect(platform.reported).toEqual([])
  })

  it('are spared where the vendor knows already', () => {
    const { page, calls } = spies('mixpanel.opt_in_tracking')
    Object.assign(page.mixpanel as object, { has_opted_in_tracking: () => true })
    bench(configWith({ mixpanel: true }), page, { analytics: true })
    expect(calls).toEqual([])
  })

  it('are left alone after the end', () => {
    const { page, calls } = spies()
    const { platform, end } = bench(configWith({ meta: true }), page)
    end.abort()
    page.fbq = (...values: unknown[]) => void calls.push(values)
    platform.finishParsing()
    platform.document.dispatchEvent(new Event('load'))
    expect(calls).toEqual([])
  })
})
