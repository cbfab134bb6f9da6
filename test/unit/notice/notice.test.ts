import { within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { encode } from '../../../src/consent/cookieText'
import { entryOf, refusableOf } from '../../../src/consent/rules'
import { en } from '../../../src/locales/en/notice'
import { ja } from '../../../src/locales/ja/notice'
import { purposeOf } from '../support/config'
import { flush, TODAY } from '../support/platform'
import {
  buttonOf,
  dialogCount,
  dialogOf,
  rectsOf,
  found,
  hostOf,
  loaded,
  makeShown,
  makeUi,
  noticeOf,
  pageRules,
  resize,
  shadowOf,
  textsOf,
  useBrowser,
  withoutBody,
} from '../ui/support'
import type { UiBench } from '../ui/support'

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

/** The browser has nothing else to do. */
const idle = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done, 250))
  await loaded()
}

describe('what the notice says', () => {
  it('is a region named by a heading with the site in it', async () => {
    await makeShown('notice')
    const region = within(shadowOf() as unknown as HTMLElement).getByRole('region', {
      name: 'Cookies on Shiomi Chamber of Commerce',
    })
    expect(region).toBe(noticeOf())
    expect(within(region).getByRole('heading').textContent).toBe(
      'Cookies on Shiomi Chamber of Commerce',
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

  it('says what Global Privacy Control has refused', async () => {
    await makeShown('notice', {
      gpc: true,
      change({ policy }) {
        policy.purposes.push(purposeOf('mail', { basis: 'optout', name: 'Letters' }))
      },
    })
    expect(textsOf(noticeOf(), 'li').filter((text) => text.includes('Global'))).toEqual([
      `Letters${en.gpc}`,
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
    expect(textsOf(noticeOf(), 'h2')).toEqual(['Cookies on Curly {} Ltd'])
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

  it.each(['bar', 'box', 'quiet', 'dialog'] as const)(
    'has its kind as a class: %s',
    async (kind) => {
      await makeShown('notice', {
        change(draft) {
          draft.notice = { ...draft.notice, kind, position: 'top-right' }
        },
      })
      expect([...noticeOf().classList]).toEqual(['sheet', kind, 'top', 'right'])
    },
  )

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
    expect(accept.mock.calls).toEqual([['notice', expect.any(Event)]])
    expect(consent.has('analytics')).toBe(true)
    expect(consent.decision?.source).toBe('notice')
  })

  it('reject all, from the notice', async () => {
    const { consent } = await makeShown('notice')
    const reject = vi.spyOn(consent, 'rejectAll')
    buttonOf(noticeOf(), 'reject-all').click()
    expect(reject.mock.calls).toEqual([['notice', expect.any(Event)]])
    expect(consent.has('analytics')).toBe(false)
    expect(consent.status).toBe('decided')
  })

  it('open the preferences, which decide nothing', async () => {
    const { consent, emitted } = await makeShown('notice')
    buttonOf(noticeOf(), 'preferences').click()
    await loaded()
    expect(dialogCount()).toBe(1)
    expect(isNoticed()).toBe(true)
    expect(consent.status).toBe('undecided')
    expect(emitted).toEqual(['shown notice', 'shown preferences'])
  })

  it.each(['accept-all', 'reject-all'])('close the notice: %s', async (action) => {
    const { emitted } = await makeShown('notice')
    buttonOf(noticeOf(), action).click()
    expect(isNoticed()).toBe(false)
    expect(emitted).toEqual(['shown notice', 'hidden notice'])
  })
})

describe('where the notice stands', () => {
  it('is the last child of the head, and only while it is shown', async () => {
    const { ui } = makeUi()
    expect(hostOf()).toBeNull()
    ui.show('notice')
    expect(document.head.lastChild).toBe(hostOf())
    expect(hostOf()?.shadowRoot?.mode).toBe('open')
    ui.hide()
    expect(hostOf()).toBeNull()
    ui.show('notice')
    expect(document.head.lastChild).toBe(hostOf())
    expect(isNoticed()).toBe(true)
  })

  it('has its style in sheets, and none in the page', async () => {
    await makeShown('notice')
    expect(shadowOf()?.adoptedStyleSheets.length).toBeGreaterThan(0)
    expect(document.querySelector('style,[style]')).toBeNull()
    expect(shadowOf()?.querySelector('style,[style]')).toBeNull()
  })

  it('is in the head, also where an image is called so', async () => {
    const image = document.createElement('img')
    image.setAttribute('name', 'head')
    document.body.append(image)
    await makeShown('notice')
    expect(hostOf()?.parentElement?.localName).toBe('head')
  })

  it('takes part in the layout, though the head does not', () => {
    const { ui } = makeUi()
    ui.show('notice')
    expect(pageRules()).toContain('display: contents')
    ui.hide()
    expect(pageRules()).toBe('')
  })

  it('is in the body once the page has settled, and first for the Tab key, with the focus it had', async () => {
    const { ui } = await makeShown('notice')
    const button = buttonOf(noticeOf(), 'reject-all')
    button.focus()
    await vi.waitFor(() => expect(document.body.lastChild).toBe(hostOf()))
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }))
    expect(document.body.firstChild).toBe(hostOf())
    expect(shadowOf()?.activeElement).toBe(button)
    expect(pageRules()).not.toContain('display: contents')
    ui.hide()
    expect(hostOf()).toBeNull()
  })

  it('is in the body at once where a dialog opens', async () => {
    await makeShown('preferences')
    expect(document.body.firstChild).toBe(hostOf())
  })

  it('writes nothing into attributes of the document, which frameworks compare', async () => {
    const attributes = (): string =>
      [document.documentElement, document.head, document.body]
        .map((each) => (each.cloneNode() as Element).outerHTML)
        .join()
    const before = attributes()
    const { ui } = await makeShown('notice')
    resize(noticeOf(), 120)
    ui.show('preferences')
    await loaded()
    expect(attributes()).toBe(before)
  })

  it('shows as soon as there is a body, before the page is parsed', async () => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
    const { emitted } = await withoutBody(() => makeShown('notice'))
    expect(isNoticed()).toBe(true)
    expect(emitted).toEqual(['shown notice'])
  })

  it.each(['hide', 'destroy'] as const)('does not come when %s is called before', async (end) => {
    await withoutBody(async () => {
      const { ui } = await makeShown('notice')
      ui[end]()
    })
    expect(hostOf()).toBeNull()
  })

  it('does not come when the page decides before there is a body', async () => {
    await withoutBody(async () => {
      const { consent } = await makeShown('notice')
      consent.rejectAll()
    })
    expect(isNoticed()).toBe(false)
  })

  it('comes once, however often it is asked for', async () => {
    const { ui, emitted } = await makeShown('notice')
    ui.show('notice')
    expect(shadowOf()?.querySelectorAll('[part="notice"]')).toHaveLength(1)
    expect(emitted).toEqual(['shown notice'])
  })

  it('tells once that it is hidden', async () => {
    const { ui, emitted } = await makeShown('notice')
    ui.hide()
    ui.hide()
    expect(emitted).toEqual(['shown notice', 'hidden notice'])
  })

  it('tells nothing where nothing was shown', () => {
    const { ui, emitted } = makeUi()
    ui.hide()
    ui.destroy()
    expect(emitted).toEqual([])
  })
})

describe('what the page removes', () => {
  it('comes back with the head, once, and goes when it is hidden', async () => {
    const { ui, emitted } = await makeShown('notice')
    const notice = noticeOf()
    resize(notice, 120)
    const { head } = document
    head.replaceWith(head.cloneNode(true))
    await flush()
    expect(document.querySelectorAll('#sekisho')).toHaveLength(1)
    expect(noticeOf()).toBe(notice)
    expect(pageRules().match(/padding-bottom/g)).toHaveLength(2)
    ui.hide()
    await flush()
    expect(hostOf()).toBeNull()
    expect(pageRules()).toBe('')
    expect(emitted).toEqual(['shown notice', 'hidden notice'])
  })

  it('comes back alone, and has the focus again', async () => {
    await makeShown('notice')
    const button = buttonOf(noticeOf(), 'reject-all')
    button.focus()
    hostOf()?.remove()
    await flush()
    expect(shadowOf()?.activeElement).toBe(button)
  })

  it('takes no focus where it had none', async () => {
    await makeShown('notice')
    buttonOf(noticeOf(), 'reject-all').focus()
    const opener = found(document.querySelector('button'))
    opener.focus()
    hostOf()?.remove()
    await flush()
    expect(document.activeElement).toBe(opener)
  })

  it('comes back to a new document element', async () => {
    await makeShown('notice')
    const { documentElement } = document
    const copy = documentElement.cloneNode(true)
    document.replaceChild(copy, documentElement)
    await flush()
    expect(hostOf()?.isConnected).toBe(true)
    document.replaceChild(documentElement, copy)
    await flush()
    expect(document.querySelectorAll('#sekisho')).toHaveLength(1)
  })

  it('is modal again where it was', async () => {
    const modal = vi.spyOn(HTMLDialogElement.prototype, 'showModal')
    await makeShown('preferences')
    hostOf()?.remove()
    await flush()
    expect(dialogCount()).toBe(1)
    expect(modal).toHaveBeenCalledTimes(2)
  })

  it('stays away where a script removes it again and again', async () => {
    await makeShown('notice')
    const remover = new MutationObserver(() => hostOf()?.remove())
    remover.observe(document.head, { childList: true })
    hostOf()?.remove()
    for (let i = 0; i < 20; i++) await flush()
    expect(hostOf()).toBeNull()
    remover.disconnect()
  })

  it('comes back when the runtime asks for it, with the style of the page', async () => {
    const { ui } = await makeShown('notice')
    resize(noticeOf(), 120)
    document.adoptedStyleSheets = []
    ui.restore()
    expect(pageRules()).toContain('padding-bottom: 136px')
  })
})

describe('a decision made elsewhere', () => {
  it('closes the notice when another tab decides', async () => {
    const bench = await makeShown('notice')
    decideElsewhere(bench, true)
    expect(bench.consent.status).toBe('decided')
    expect(hostOf()).toBeNull()
    expect(bench.emitted).toEqual(['shown notice', 'hidden notice'])
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
    expect(hostOf()).not.toBeNull()
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
  const reserved = (): readonly string[] => pageRules().match(/[\w-]*padding[^;}]*/g) ?? []

  it('is kept at the edge where the notice stands, as high as that is', async () => {
    await makeShown('notice')
    resize(noticeOf(), 120)
    expect(reserved()).toEqual([
      'padding-bottom: 136px !important',
      'scroll-padding-bottom: 136px !important',
    ])
  })

  it('follows the height and does not add up', async () => {
    await makeShown('notice')
    resize(noticeOf(), 120)
    resize(noticeOf(), 80)
    expect(reserved()).toEqual([
      'padding-bottom: 96px !important',
      'scroll-padding-bottom: 96px !important',
    ])
  })

  it('is given back', async () => {
    const { ui } = await makeShown('notice')
    resize(noticeOf(), 120)
    resize(noticeOf(), 80)
    ui.hide()
    expect(reserved()).toEqual([])
  })

  it('leaves the style that the page has of its own', async () => {
    const { style } = document.documentElement
    style.setProperty('padding-bottom', '5px')
    const { ui } = await makeShown('notice')
    resize(noticeOf(), 120)
    expect(style.cssText).toBe('padding-bottom: 5px;')
    ui.hide()
    expect(style.cssText).toBe('padding-bottom: 5px;')
  })

  it('leaves the sheets that the page has adopted', async () => {
    const { ui } = await makeShown('notice')
    const sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets]
    ui.hide()
    expect(document.adoptedStyleSheets).toEqual([sheet])
  })

  it('is kept at the top for a notice at the top', async () => {
    await makeShown('notice', {
      change(draft) {
        draft.notice = { ...draft.notice, position: 'top-left' }
      },
    })
    resize(noticeOf(), 50)
    expect(reserved()).toEqual([
      'padding-top: 66px !important',
      'scroll-padding-top: 66px !important',
    ])
  })

  it('is given back when a choice is made', async () => {
    await makeShown('notice')
    resize(noticeOf(), 120)
    buttonOf(noticeOf(), 'reject-all').click()
    expect(reserved()).toEqual([])
  })

  it('is given back when others hide the notice or take it out', async () => {
    await makeShown('notice')
    resize(noticeOf(), 120)
    resize(noticeOf(), 0)
    expect(reserved()).toEqual([])
    resize(noticeOf(), 120)
    expect(reserved()).toHaveLength(2)
  })

  it('reaches as far as the notice where that stands off the edge', async () => {
    await makeShown('notice')
    vi.spyOn(window, 'getComputedStyle').mockReturnValue({
      getPropertyValue: (name: string) => (name === 'bottom' ? '15px' : ''),
    } as CSSStyleDeclaration)
    resize(noticeOf(), 120)
    expect(reserved()[0]).toBe('padding-bottom: 151px !important')
  })

  it('is kept on the screen, and not on paper', async () => {
    await makeShown('notice')
    resize(noticeOf(), 120)
    for (const sheet of document.adoptedStyleSheets)
      expect(Array.from(sheet.cssRules, ({ cssText }) => cssText.split(' {')[0])).toEqual([
        '@media screen',
      ])
  })

  it('is not kept before the notice has a height, nor after it is gone', async () => {
    const { ui } = await makeShown('notice')
    const notice = noticeOf()
    expect(reserved()).toEqual([])
    ui.hide()
    resize(notice, 120)
    expect(reserved()).toEqual([])
  })
})

describe('what is opened and has no box', () => {
  const isReported = (): boolean =>
    vi.mocked(console.error).mock.calls.some((call) => String(call).includes('hides #sekisho'))
  /** Nothing has a box any more, but what is in the list. */
  const hideAllBut = (...shown: readonly Element[]): void => {
    vi.mocked(Element.prototype.getClientRects).mockImplementation(function (this: Element) {
      return rectsOf(shown.includes(this) ? 1 : 0)
    })
  }

  it('is closed and reported, since a dialog nobody sees makes the page inert', async () => {
    hideAllBut(document.documentElement)
    const { emitted } = await makeShown('preferences')
    await vi.waitFor(() => {
      expect(dialogCount()).toBe(0)
    })
    expect(isReported()).toBe(true)
    expect(emitted.slice(0, 2)).toEqual(['shown preferences', 'hidden preferences'])
  })

  it('also when a style hides it later', async () => {
    await makeShown('preferences')
    const dialog = dialogOf()
    hideAllBut(document.documentElement)
    resize(dialog, 0)
    expect(dialogCount()).toBe(0)
    expect(isReported()).toBe(true)
  })

  it('stays while the page is printed, or while its host is out of the page', async () => {
    await makeShown('preferences')
    const dialog = dialogOf()
    hideAllBut(document.documentElement)
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    resize(dialog, 0)
    expect(dialogCount()).toBe(1)
    expect(isReported()).toBe(false)
  })

  it('stays where nothing has a box, as in a frame that is not displayed', async () => {
    await makeShown('preferences')
    const dialog = dialogOf()
    hideAllBut()
    resize(dialog, 0)
    expect(dialogCount()).toBe(1)
    expect(isReported()).toBe(false)
  })
})

describe('a way back', () => {
  it('is missed on a page without data-consent-open', async () => {
    found(document.querySelector('[data-consent-open]')).remove()
    await makeShown('notice')
    await idle()
    expect(vi.mocked(console.warn).mock.calls).toEqual([
      [expect.stringMatching(/^\[sekisho\] .*data-consent-open/)],
    ])
    expect(isNoticed()).toBe(true)
  })

  it('is not missed where there is one', async () => {
    await makeShown('notice')
    await idle()
    expect(console.warn).not.toHaveBeenCalled()
  })
})

describe('the end', () => {
  it('takes everything out of the page', async () => {
    const { ui, emitted } = await makeShown('notice')
    resize(noticeOf(), 120)
    ui.show('preferences')
    await loaded()
    ui.destroy()
    await flush()
    expect(hostOf()).toBeNull()
    expect(pageRules()).toBe('')
    expect(emitted).toEqual([
      'shown notice',
      'shown preferences',
      'hidden preferences',
      'hidden notice',
    ])
  })

  it('listens no longer', async () => {
    const { ui, consent, emitted } = await makeShown('notice')
    ui.destroy()
    consent.acceptAll()
    expect(emitted).toEqual(['shown notice', 'hidden notice'])
    expect(hostOf()).toBeNull()
  })
})
