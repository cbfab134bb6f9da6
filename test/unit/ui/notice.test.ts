import { within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { encode } from '../../../src/consent/codec'
import { entryOf, refusableOf } from '../../../src/consent/rules'
import { en } from '../../../src/locales/en/notice'
import { ja } from '../../../src/locales/ja/notice'
import { purposeOf } from '../support/config'
import { flush, TODAY } from '../support/platform'
import {
  buttonOf,
  dialogCount,
  found,
  hostOf,
  loaded,
  makeShown,
  makeUi,
  noticeOf,
  resize,
  shadowOf,
  textsOf,
  useBrowser,
} from './support'
import type { UiBench } from './support'

useBrowser()

const ACTIONS = ['accept-all', 'reject-all', 'preferences']

const statusOf = (): HTMLElement | null => shadowOf()?.querySelector('[role="status"]') ?? null

const isNoticed = (): boolean => !!shadowOf()?.querySelector('[part="notice"]')

/** A decision in the cookie, as another tab makes it. */
const decideElsewhere = ({ config, platform }: UiBench, choice: boolean): void => {
  const entries = refusableOf(config).map((id) => entryOf(config, id, choice))
  const text = encode(config.policy.version, TODAY, entries, 'notice', 'e'.repeat(22))
  platform.cookies.serve(`sekisho=${text}; path=/; secure`)
  platform.fire('visibilitychange')
}

describe('what the notice says', () => {
  it('is a region named by a heading with the site in it', async () => {
    await makeShown('notice')
    const region = within(shadowOf() as unknown as HTMLElement).getByRole('region', {
      name: 'How Shiomi Chamber of Commerce uses cookies',
    })
    expect(region).toBe(noticeOf())
    expect(within(region).getByRole('heading').textContent).toBe(
      'How Shiomi Chamber of Commerce uses cookies',
    )
  })

  it('is not modal and takes no focus', async () => {
    const opener = found(document.querySelector('button'))
    opener.focus()
    await makeShown('notice')
    expect(document.activeElement).toBe(opener)
    expect(noticeOf().getAttribute('aria-modal')).toBeNull()
    expect(dialogCount()).toBe(0)
  })

  it('lists the purposes that can be refused, and no others', async () => {
    await makeShown('notice', {
      change({ policy }) {
        policy.purposes.push(
          purposeOf('mail', { basis: 'optout', name: 'Letters' }),
          purposeOf('duty', { basis: 'law', name: 'Bookkeeping' }),
          purposeOf('health', { basis: 'vital', name: 'Health', sensitive: true }),
        )
      },
    })
    expect(textsOf(noticeOf(), 'li')).toEqual([
      'Display settings',
      'Statistics',
      'Maps and videos',
      `Letters${en.active}`,
      'Health',
    ])
    expect(noticeOf().textContent).not.toContain('Running this site')
  })

  it('says of what runs already that it does', async () => {
    await makeShown('notice', {
      change({ policy }) {
        policy.purposes.push(purposeOf('mail', { basis: 'optout', name: 'Letters' }))
      },
    })
    expect(textsOf(noticeOf(), 'li').filter((text) => text.endsWith(en.active))).toEqual([
      `Letters${en.active}`,
    ])
  })

  it('asks, and links to the policy in a way that leaves the page as it is', async () => {
    await makeShown('notice')
    expect(noticeOf().textContent).toContain(en.lead)
    const link = within(noticeOf()).getByRole('link', { name: en.policy })
    expect(link.getAttribute('href')).toBe('/en/privacy/')
    expect(link.getAttribute('target')).toBe('_blank')
  })

  it('says where a choice holds for this page only', async () => {
    await makeShown('notice', { cookiesEnabled: false })
    expect(noticeOf().textContent).toContain(en.unkept)
  })

  it('does not say so where the browser keeps cookies', async () => {
    await makeShown('notice')
    expect(noticeOf().textContent).not.toContain(en.unkept)
  })

  it('says why it asks again where an earlier choice has lapsed', async () => {
    const { consent } = await makeShown('notice', {
      lapsed: { preferences: true, analytics: true, embeds: true },
    })
    expect(consent.status).toBe('lapsed')
    expect(noticeOf().textContent).toContain(en.lapsed)
  })

  it('does not say so to who is asked for the first time', async () => {
    await makeShown('notice')
    expect(noticeOf().textContent).not.toContain(en.lapsed)
  })

  it('shows markup in the texts of a policy as text', async () => {
    const text = '<b>x</b><img src=x onerror=alert(1)>&amp;'
    await makeShown('notice', {
      change({ policy }) {
        policy.controller.name = text
        policy.purposes.push(purposeOf('mail', { name: text }))
      },
    })
    expect(noticeOf().querySelector('b,img')).toBeNull()
    expect(textsOf(noticeOf(), 'h2')[0]).toContain(text)
    expect(textsOf(noticeOf(), 'li')).toContain(text)
  })

  it('shows `{}` in the name of a site as it is', async () => {
    await makeShown('notice', {
      change({ policy }) {
        policy.controller.name = 'Curly {} Ltd'
      },
    })
    expect(textsOf(noticeOf(), 'h2')).toEqual(['How Curly {} Ltd uses cookies'])
  })

  it('marks a text that is there only in another language', async () => {
    await makeShown('notice', {
      change({ policy }) {
        policy.purposes.push(purposeOf('mail', { name: { ja: 'お便り' } }))
      },
    })
    const item = found(noticeOf().querySelector('li:last-child'))
    expect(item.querySelector('[lang="ja"]')?.textContent).toBe('お便り')
    expect(noticeOf().querySelectorAll('[lang]')).toHaveLength(1)
  })

  it('speaks Japanese on a Japanese page', async () => {
    document.documentElement.lang = 'ja'
    await makeShown('notice')
    expect(hostOf()?.lang).toBe('ja')
    expect(textsOf(noticeOf(), 'button')).toEqual([ja.accept, ja.reject, ja.settings])
    expect(textsOf(noticeOf(), 'h2')).toEqual(['汐見商工会議所でのCookieの利用について'])
    expect(noticeOf().querySelector('a')?.getAttribute('href')).toBe('/privacy/')
  })

  it.each(['bar', 'box', 'quiet'] as const)('has its kind as a class: %s', async (kind) => {
    await makeShown('notice', {
      change(draft) {
        draft.notice = { ...draft.notice, kind, position: 'top-right' }
      },
    })
    expect([...noticeOf().classList]).toEqual(['sheet', kind, 'top', 'right'])
  })

  it.each(['auto', 'light', 'dark'] as const)('has its theme on the host: %s', async (theme) => {
    await makeShown('notice', {
      change(draft) {
        draft.notice = { ...draft.notice, theme }
      },
    })
    expect(hostOf()?.dataset.theme).toBe(theme)
  })
})

describe('the answers', () => {
  it('are three buttons: yes, no and settings', async () => {
    await makeShown('notice')
    const buttons = within(noticeOf()).getAllByRole('button')
    expect(buttons.map((each) => each.dataset.action)).toEqual(ACTIONS)
    expect(buttons.map((each) => each.textContent)).toEqual([en.accept, en.reject, en.settings])
  })

  it('differ in nothing but what they do and say: refusing is as easy as accepting', async () => {
    await makeShown('notice')
    const shapes = ACTIONS.map((action) => {
      const copy = buttonOf(noticeOf(), action).cloneNode(true) as HTMLElement
      copy.removeAttribute('data-action')
      copy.textContent = ''
      return copy.outerHTML
    })
    expect(new Set(shapes).size).toBe(1)
    expect(buttonOf(noticeOf(), 'accept-all').parentElement).toBe(
      buttonOf(noticeOf(), 'reject-all').parentElement,
    )
  })

  it('accept all, from the notice', async () => {
    const { consent } = await makeShown('notice')
    const accept = vi.spyOn(consent, 'acceptAll')
    buttonOf(noticeOf(), 'accept-all').click()
    expect(accept.mock.calls).toEqual([['notice']])
    expect(consent.has('analytics')).toBe(true)
    expect(consent.decision?.source).toBe('notice')
  })

  it('reject all, from the notice', async () => {
    const { consent } = await makeShown('notice')
    const reject = vi.spyOn(consent, 'rejectAll')
    buttonOf(noticeOf(), 'reject-all').click()
    expect(reject.mock.calls).toEqual([['notice']])
    expect(consent.has('analytics')).toBe(false)
    expect(consent.status).toBe('decided')
  })

  it('open the preferences, which decide nothing', async () => {
    const { consent, told } = await makeShown('notice')
    buttonOf(noticeOf(), 'preferences').click()
    await loaded()
    expect(dialogCount()).toBe(1)
    expect(isNoticed()).toBe(true)
    expect(consent.status).toBe('undecided')
    expect(told).toEqual(['shown notice', 'shown preferences'])
  })

  it.each(['accept-all', 'reject-all'])('close the notice: %s', async (action) => {
    const { told } = await makeShown('notice')
    buttonOf(noticeOf(), action).click()
    expect(isNoticed()).toBe(false)
    expect(told).toEqual(['shown notice', 'hidden notice'])
  })
})

describe('where the notice stands', () => {
  it('is the first child of the body, and only while it is shown', async () => {
    const { ui } = makeUi()
    expect(hostOf()).toBeNull()
    ui.show('notice')
    expect(document.body.firstChild).toBe(hostOf())
    expect(hostOf()?.shadowRoot?.mode).toBe('open')
    ui.hide()
    expect(hostOf()).toBeNull()
    ui.show('notice')
    expect(document.body.firstChild).toBe(hostOf())
    expect(isNoticed()).toBe(true)
  })

  it('has its style in sheets, and none in the page', async () => {
    await makeShown('notice')
    expect(shadowOf()?.adoptedStyleSheets.length).toBeGreaterThan(0)
    expect(document.querySelector('style,[style]')).toBeNull()
    expect(shadowOf()?.querySelector('style,[style]')).toBeNull()
  })

  it('is in the body, also where an image is called so', async () => {
    const image = document.createElement('img')
    image.setAttribute('name', 'body')
    document.body.append(image)
    await makeShown('notice')
    expect(hostOf()?.parentElement?.localName).toBe('body')
  })

  it('comes back when the page has taken it away and it is asked for again', async () => {
    const { ui } = await makeShown('notice')
    resize(noticeOf(), 120)
    document.body.replaceChildren()
    expect(hostOf()).toBeNull()
    ui.show('notice')
    expect(isNoticed()).toBe(true)
    ui.hide()
    expect(hostOf()).toBeNull()
    expect(document.documentElement.style.cssText).toBe('')
  })

  it('waits until the page is parsed', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
    const { told } = await makeShown('notice')
    expect(hostOf()).toBeNull()
    state.mockReturnValue('interactive')
    window.dispatchEvent(new Event('DOMContentLoaded'))
    expect(isNoticed()).toBe(true)
    expect(told).toEqual(['shown notice'])
  })

  it.each(['hide', 'destroy'] as const)('does not come when %s is called before', async (end) => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
    const { ui } = await makeShown('notice')
    ui[end]()
    window.dispatchEvent(new Event('DOMContentLoaded'))
    expect(hostOf()).toBeNull()
  })

  it('does not come when the page decides while it is parsed', async () => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
    const { consent } = await makeShown('notice')
    consent.rejectAll()
    window.dispatchEvent(new Event('DOMContentLoaded'))
    expect(isNoticed()).toBe(false)
  })

  it('comes once, however often it is asked for', async () => {
    const { ui, told } = await makeShown('notice')
    ui.show('notice')
    expect(shadowOf()?.querySelectorAll('[part="notice"]')).toHaveLength(1)
    expect(told).toEqual(['shown notice'])
  })

  it('tells once that it is hidden', async () => {
    const { ui, told } = await makeShown('notice')
    ui.hide()
    ui.hide()
    expect(told).toEqual(['shown notice', 'hidden notice'])
  })

  it('tells nothing where nothing was shown', () => {
    const { ui, told } = makeUi()
    ui.hide()
    ui.destroy()
    expect(told).toEqual([])
  })
})

describe('a decision made elsewhere', () => {
  it('closes the notice when another tab decides', async () => {
    const bench = await makeShown('notice')
    decideElsewhere(bench, true)
    expect(bench.consent.status).toBe('decided')
    expect(hostOf()).toBeNull()
    expect(bench.told).toEqual(['shown notice', 'hidden notice'])
  })

  it('closes the notice when the page decides', async () => {
    const { consent } = await makeShown('notice')
    consent.rejectAll()
    expect(hostOf()).toBeNull()
  })

  it('leaves the notice while something is still open', async () => {
    const { consent } = await makeShown('notice')
    consent.update({ analytics: true })
    expect(consent.status).toBe('undecided')
    expect(isNoticed()).toBe(true)
  })

  it('leaves the preferences open', async () => {
    const bench = await makeShown('preferences')
    decideElsewhere(bench, true)
    expect(dialogCount()).toBe(1)
  })
})

describe('the confirmation', () => {
  it('comes into a region that is there before it, and goes', async () => {
    await makeShown('notice')
    const region = statusOf()
    expect(region?.textContent).toBe('')
    vi.useFakeTimers()
    buttonOf(noticeOf(), 'accept-all').click()
    expect(statusOf()).toBe(region)
    expect(region?.textContent).toBe('')
    vi.advanceTimersByTime(100)
    expect(statusOf()).toBe(region)
    expect(region?.textContent).toBe(en.saved)
    expect(document.body.firstChild).toBe(hostOf())
    vi.advanceTimersByTime(2999)
    expect(statusOf()?.textContent).toBe(en.saved)
    vi.advanceTimersByTime(1)
    expect(hostOf()).toBeNull()
  })

  it('says where the choice holds for this page only', async () => {
    await makeShown('notice', { cookiesEnabled: false })
    vi.useFakeTimers()
    buttonOf(noticeOf(), 'reject-all').click()
    vi.advanceTimersByTime(100)
    expect(statusOf()?.textContent).toBe(en.unkept)
  })

  it('is the same for a yes and a no', async () => {
    vi.useFakeTimers()
    const said: (string | undefined)[] = []
    const { ui } = makeUi()
    for (const action of ['accept-all', 'reject-all']) {
      ui.show('notice')
      buttonOf(noticeOf(), action).click()
      vi.advanceTimersByTime(100)
      said.push(statusOf()?.outerHTML)
      vi.advanceTimersByTime(3000)
    }
    expect(said[0]).toContain(en.saved)
    expect(said[1]).toBe(said[0])
  })

  it('stays its whole time when a second choice follows the first', async () => {
    vi.useFakeTimers()
    const { ui } = makeUi()
    ui.show('notice')
    buttonOf(noticeOf(), 'accept-all').click()
    vi.advanceTimersByTime(2000)
    ui.show('notice')
    buttonOf(noticeOf(), 'reject-all').click()
    vi.advanceTimersByTime(3000)
    expect(statusOf()?.textContent).toBe(en.saved)
    vi.advanceTimersByTime(100)
    expect(hostOf()).toBeNull()
  })

  it('does not come where the decision is made elsewhere', async () => {
    const { consent } = await makeShown('notice')
    vi.useFakeTimers()
    consent.acceptAll()
    vi.runAllTimers()
    expect(hostOf()).toBeNull()
  })

  it('does not come after the end', async () => {
    const { ui } = await makeShown('notice')
    vi.useFakeTimers()
    buttonOf(noticeOf(), 'accept-all').click()
    ui.destroy()
    expect(hostOf()).toBeNull()
    vi.runAllTimers()
    expect(hostOf()).toBeNull()
  })
})

describe('room for the notice', () => {
  const page = document.documentElement.style
  const kept = (): readonly string[] => [
    page.getPropertyValue('padding-bottom'),
    page.getPropertyValue('scroll-padding-bottom'),
  ]

  it('is kept at the edge where the notice stands, as high as that is', async () => {
    await makeShown('notice')
    resize(noticeOf(), 120)
    expect(kept()).toEqual(['136px', '136px'])
    expect(page.getPropertyPriority('padding-bottom')).toBe('important')
  })

  it('follows the height and does not add up', async () => {
    await makeShown('notice')
    resize(noticeOf(), 120)
    resize(noticeOf(), 80)
    expect(kept()).toEqual(['96px', '96px'])
  })

  it('is given back', async () => {
    const { ui } = await makeShown('notice')
    resize(noticeOf(), 120)
    resize(noticeOf(), 80)
    ui.hide()
    expect(page.cssText).toBe('')
  })

  it('gives back what the page had there', async () => {
    page.setProperty('padding-bottom', '5px', 'important')
    page.setProperty('scroll-padding-bottom', '7px')
    const { ui } = await makeShown('notice')
    resize(noticeOf(), 120)
    expect(kept()).toEqual(['136px', '136px'])
    ui.hide()
    expect(kept()).toEqual(['5px', '7px'])
    expect(page.getPropertyPriority('padding-bottom')).toBe('important')
    expect(page.getPropertyPriority('scroll-padding-bottom')).toBe('')
  })

  it('is kept at the top for a notice at the top', async () => {
    await makeShown('notice', {
      change(draft) {
        draft.notice = { ...draft.notice, position: 'top-left' }
      },
    })
    resize(noticeOf(), 50)
    expect(page.getPropertyValue('padding-top')).toBe('66px')
    expect(page.getPropertyValue('scroll-padding-top')).toBe('66px')
    expect(kept()).toEqual(['', ''])
  })

  it('is given back when a choice is made', async () => {
    await makeShown('notice')
    resize(noticeOf(), 120)
    buttonOf(noticeOf(), 'reject-all').click()
    expect(page.cssText).toBe('')
  })

  it('is not kept before the notice has a height, nor after it is gone', async () => {
    const { ui } = await makeShown('notice')
    const notice = noticeOf()
    expect(page.cssText).toBe('')
    ui.hide()
    resize(notice, 120)
    expect(page.cssText).toBe('')
  })
})

describe('a way back', () => {
  it('is missed on a page without data-consent-open', async () => {
    found(document.querySelector('[data-consent-open]')).remove()
    await makeShown('notice')
    expect(vi.mocked(console.warn).mock.calls).toEqual([
      [expect.stringMatching(/^\[sekisho\] .*data-consent-open/)],
    ])
    expect(isNoticed()).toBe(true)
  })

  it('is not missed where there is one', async () => {
    await makeShown('notice')
    expect(console.warn).not.toHaveBeenCalled()
  })
})

describe('the end', () => {
  it('takes everything out of the page', async () => {
    const { ui, told } = await makeShown('notice')
    resize(noticeOf(), 120)
    ui.show('preferences')
    await loaded()
    ui.destroy()
    await flush()
    expect(hostOf()).toBeNull()
    expect(document.documentElement.style.cssText).toBe('')
    expect(told).toEqual([
      'shown notice',
      'shown preferences',
      'hidden preferences',
      'hidden notice',
    ])
  })

  it('listens no longer', async () => {
    const { ui, consent, told } = await makeShown('notice')
    ui.destroy()
    consent.acceptAll()
    expect(told).toEqual(['shown notice', 'hidden notice'])
    expect(hostOf()).toBeNull()
  })
})
