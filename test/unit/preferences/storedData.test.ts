import { afterEach, describe, expect, it, vi } from 'vitest'
import * as realErase from '../../../src/stored/index'
import { en } from '../../../src/locales/en/storedData'
import { en as words } from '../../../src/locales/en/preferences'
import { serviceOf } from '../support/config'
import { flush } from '../support/platform'
import {
  buttonOf,
  dialogOf,
  found,
  loaded,
  makeUi,
  shadowOf,
  switchOf,
  useBrowser,
} from '../ui/support'
import type { UiBench, Wish } from '../ui/support'

useBrowser()

afterEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

const ALL = { preferences: true, analytics: true, embeds: true }
const erase = async (): Promise<typeof realErase> => realErase

const keptOf = (): HTMLElement => found(dialogOf().querySelector<HTMLElement>('.kept'))
const shelf = (key: string): HTMLElement => found(keptOf().querySelector(`[data-shelf="${key}"]`))
const thing = (key: string): HTMLElement => found(keptOf().querySelector(`[data-key="${key}"]`))
const has = (key: string): boolean => !!keptOf().querySelector(`[data-key="${key}"]`)
const said = (): string => found(keptOf().querySelector('[role="status"]')).textContent
const shelves = (): readonly (string | undefined)[] =>
  Array.from(keptOf().querySelectorAll<HTMLElement>('article'), (each) => each.dataset['shelf'])
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 4; turn++) await flush()
}
const press = async (button: HTMLButtonElement): Promise<void> => {
  button.focus()
  button.click()
  await settled()
}

/** Preferences with what is stored opened. */
const open = async ({
  cookies = [],
  ...wish
}: Wish & { readonly cookies?: readonly string[] } = {}): Promise<UiBench> => {
  const bench = makeUi({ decided: ALL, erase, ...wish })
  for (const each of cookies) bench.platform.cookies.serve(`${each}; path=/`)
  bench.ui.show('preferences')
  await loaded()
  const details = found(keptOf().closest('details'))
  details.open = true
  details.dispatchEvent(new Event('toggle'))
  await loaded()
  await settled()
  return bench
}

describe('what is stored here', () => {
  it('is not read before it is opened', async () => {
    const { ui, consent } = makeUi({ decided: ALL, erase })
    const inventory = vi.spyOn(consent, 'inventory')
    ui.show('preferences')
    await loaded()
    expect(inventory).not.toHaveBeenCalled()
    expect(keptOf().textContent).toBe('')
  })

  it('marks what is described only in another language', async () => {
    await open({
      cookies: ['chat=1'],
      change({ policy }) {
        policy.services?.push(
          serviceOf('chat', 'analytics', {
            name: { ja: 'おしゃべり' },
            cookies: [{ name: 'chat', duration: 'P1D', description: { ja: '話の続き' } }],
          }),
        )
      },
    })
    const marked = Array.from(thing('cookie chat').querySelectorAll('[lang="ja"]'))
    expect(marked.map(({ textContent }) => textContent)).toEqual(['おしゃべり', '話の続き'])
  })

  it('stands by purpose, then what nobody declares, then what is its own', async () => {
    localStorage.setItem('pk_1', 'a')
    localStorage.setItem('sekisho~abc', '{}')
    await open({ cookies: ['stray=1', '_pk_id.1=b', 'textsize=l'] })
    expect(shelves()).toEqual(['necessary', 'preferences', 'analytics', '?', '.'])
    expect(shelf('analytics').contains(thing('cookie _pk_id.1'))).toBe(true)
    expect(shelf('analytics').contains(thing('local pk_1'))).toBe(true)
    expect(shelf('?').textContent).toContain(en.undeclared)
    expect(shelf('?').contains(thing('cookie stray'))).toBe(true)
    expect(shelf('.').contains(thing('cookie sekisho'))).toBe(true)
    expect(thing('cookie sekisho').textContent).toContain(en.ownCookie)
    expect(thing('local sekisho~abc').textContent).toContain(en.ownReceipt)
  })

  it('says what each is for, whose it is and how long it stays', async () => {
    localStorage.setItem('pk_1', 'a')
    await open({ cookies: ['_pk_id.1=b', 'stray=1'] })
    expect(thing('cookie _pk_id.1').textContent).toContain('Tells visitors apart')
    expect(thing('cookie _pk_id.1').textContent).toContain('for 13 months · Shiomi Stats')
    expect(thing('local pk_1').textContent).toContain(words.area.local)
    expect(thing('cookie stray').textContent).toContain(en.unknown)
  })

  it('names declared cookies that only the server sees', async () => {
    await open()
    expect(shelf('necessary').textContent).toContain(en.hidden.replace('{}', 'sid'))
  })

  it('marks what is there and not allowed', async () => {
    await open({
      decided: { ...ALL, analytics: false },
      cookies: ['_pk_id.1=b'],
      change: (draft) => {
        draft.gates = { cookies: 'report' }
      },
    })
    expect(thing('cookie _pk_id.1').textContent).toContain(en.unallowed)
  })

  it('says so where it cannot be read', async () => {
    await open({ erase: () => Promise.reject(new Error('404')) })
    expect(keptOf().textContent).toContain(en.unread)
    expect(shelves()).toEqual([])
  })

  it('goes with the preferences, styles included', async () => {
    const { ui } = await open()
    const sheets = shadowOf()?.adoptedStyleSheets.length ?? 0
    ui.hide()
    ui.show('notice')
    await loaded()
    expect(shadowOf()?.adoptedStyleSheets.length).toBe(sheets - 2)
  })
})

describe('a value', () => {
  const MARKUP = '<img src=x onerror="boom()">'

  it('is shown when asked, as text, and hidden again', async () => {
    await open({ cookies: [`stray=${MARKUP}`] })
    expect(keptOf().textContent).not.toContain('boom')
    const button = buttonOf(thing('cookie stray'), 'value')
    expect(button.getAttribute('aria-expanded')).toBe('false')
    await press(button)
    expect(thing('cookie stray').querySelector('.value')?.textContent).toBe(MARKUP)
    expect(keptOf().querySelector('img')).toBe(null)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    await press(button)
    expect(thing('cookie stray').querySelector('.value')).toBe(null)
  })

  it('that is long is cut, and whole on demand', async () => {
    localStorage.setItem('long', 'x'.repeat(300))
    await open()
    await press(buttonOf(thing('local long'), 'value'))
    const value = (): string => thing('local long').querySelector('.value')?.textContent ?? ''
    expect(value()).toBe('x'.repeat(200) + '…')
    await press(buttonOf(thing('local long'), 'whole'))
    expect(value()).toBe('x'.repeat(300))
    expect(shadowOf()?.activeElement).toBe(thing('local long'))
  })

  it('that is empty is said to be', async () => {
    localStorage.setItem('nothing', '')
    await open()
    await press(buttonOf(thing('local nothing'), 'value'))
    expect(thing('local nothing').querySelector('.value')?.textContent).toBe(en.empty)
  })

  it('of what is gone meanwhile takes it off the list', async () => {
    localStorage.setItem('brief', '1')
    await open()
    localStorage.clear()
    await press(buttonOf(thing('local brief'), 'value'))
    expect(has('local brief')).toBe(false)
  })
})

describe('erasing', () => {
  it('takes one thing, says so, and goes on to the next', async () => {
    const { platform } = await open({ cookies: ['_pk_id.1=b', '_pk_ses.1=c'] })
    await press(buttonOf(thing('cookie _pk_id.1'), 'erase'))
    expect(platform.cookies.named('_pk_id.1')).toEqual([])
    expect(has('cookie _pk_id.1')).toBe(false)
    expect(said()).toBe(en.erased.replace('{}', '1'))
    expect(shadowOf()?.activeElement).toBe(thing('cookie _pk_ses.1'))
    await press(buttonOf(thing('cookie _pk_ses.1'), 'erase'))
    expect(shelf('analytics').textContent).toContain(en.none)
    expect(shadowOf()?.activeElement).toBe(shelf('analytics').querySelector('h4'))
  })

  it('takes what stands on a shelf, also what another service declares', async () => {
    const { platform, consent } = await open({
      cookies: ['_pk_id.1=b', '_pk_id.2=c', 'textsize=l'],
      change: (draft) => {
        draft.policy.services!.push(
          serviceOf('second', 'embeds', {
            cookies: [{ name: '_pk_id.2', duration: 'P1D', description: 'x' }],
          }),
        )
      },
    })
    await press(buttonOf(shelf('analytics'), 'erase-shelf'))
    expect(
      platform.cookies
        .all()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['sekisho', 'textsize'])
    expect(consent.has('analytics')).toBe(true)
    expect(shelf('analytics').textContent).toContain(en.allowed.replace('{}', 'Statistics'))
  })

  it('takes what nobody declares', async () => {
    localStorage.setItem('cart', '1')
    const { platform } = await open({ cookies: ['stray=1', '_pk_id.1=b'] })
    await press(buttonOf(shelf('?'), 'erase-shelf'))
    expect(platform.cookies.named('stray')).toEqual([])
    expect(localStorage.getItem('cart')).toBe(null)
    expect(platform.cookies.named('_pk_id.1')).toHaveLength(1)
  })

  it('takes everything but the choice, and names what only the server can erase', async () => {
    localStorage.setItem('cart', '1')
    const { platform, consent } = await open({ cookies: ['stray=1', '_pk_id.1=b', 'textsize=l'] })
    await press(buttonOf(keptOf(), 'erase-all'))
    expect(platform.cookies.all().map(({ name }) => name)).toEqual(['sekisho'])
    expect(localStorage).toHaveLength(0)
    expect(consent.status).toBe('decided')
    expect(said()).toContain(en.erased.replace('{}', '4'))
    expect(said()).toContain(en.remains.server.replace('{}', 'sid'))
  })

  it('says what remains, and why', async () => {
    const { platform } = await open({ cookies: ['stray=1'] })
    platform.cookies.remove = () => {}
    await press(buttonOf(thing('cookie stray'), 'erase'))
    expect(said()).toBe(en.remains.path.replace('{}', 'stray'))
    expect(has('cookie stray')).toBe(true)
  })

  it('says what is there again at once', async () => {
    localStorage.setItem('pk_1', '1')
    const { consent } = await open()
    const { erase } = consent
    vi.spyOn(consent, 'erase').mockImplementation(async (what) => {
      const report = await erase(what)
      localStorage.setItem('pk_1', '2')
      return report
    })
    await press(buttonOf(thing('local pk_1'), 'erase'))
    expect(said()).toBe(en.again.replace('{}', 'pk_1'))
    expect(has('local pk_1')).toBe(true)
  })

  it('says so where it cannot be tried', async () => {
    const { consent } = await open({ cookies: ['stray=1'] })
    vi.spyOn(consent, 'erase').mockRejectedValue(new Error('404'))
    await press(buttonOf(thing('cookie stray'), 'erase'))
    expect(said()).toBe(en.failed)
  })

  it('never offers to erase the choice that way', async () => {
    await open()
    expect(thing('cookie sekisho').querySelector('[data-action="erase"]')).toBe(null)
  })
})

describe('taking back', () => {
  it('a purpose takes one click, erases, and moves its switch alone', async () => {
    const { consent, platform } = await open({ cookies: ['_pk_id.1=b', 'textsize=l'] })
    const number = (): string | undefined =>
      Array.from(dialogOf().querySelectorAll('section > p > code')).at(-1)?.textContent
    const before = number()
    // Touched and not saved: that is left to the visitor.
    switchOf('embeds').click()
    await press(buttonOf(shelf('analytics'), 'withdraw'))
    expect(consent.has('analytics')).toBe(false)
    expect(consent.has('embeds')).toBe(true)
    expect(platform.cookies.named('_pk_id.1')).toEqual([])
    expect(platform.cookies.named('textsize')).toHaveLength(1)
    expect(switchOf('analytics').checked).toBe(false)
    expect(switchOf('embeds').checked).toBe(false)
    expect(said()).toContain(en.withdrawn.replace('{}', 'Statistics'))
    expect(number()).toBe(consent.decision?.id)
    expect(number()).not.toBe(before)
    expect(shadowOf()?.activeElement).toBe(shelf('analytics').querySelector('h4'))
    buttonOf(dialogOf(), 'save').click()
    expect(consent.has('analytics')).toBe(false)
    expect(consent.has('embeds')).toBe(false)
  })

  it('is offered only for what is allowed and can be refused', async () => {
    await open({
      decided: { ...ALL, preferences: false },
      cookies: ['textsize=l', '_pk_id.1=b'],
      change: (draft) => {
        draft.gates = { cookies: 'report' }
      },
    })
    const offers = (key: string): boolean => !!shelf(key).querySelector('[data-action="withdraw"]')
    expect(['necessary', 'preferences', 'analytics'].map(offers)).toEqual([false, false, true])
  })

  it('everything forgets the choice, keeps the preferences open, and asks again', async () => {
    const { consent, platform } = await open({ cookies: ['_pk_id.1=b'] })
    await press(buttonOf(shelf('.'), 'forget'))
    expect(consent.decision).toBeUndefined()
    expect(platform.cookies.all()).toEqual([])
    expect(switchOf('analytics').checked).toBe(false)
    expect(said()).toContain(en.forgotten)
    expect(dialogOf().open).toBe(true)
  })
})

describe('the record', () => {
  it('is handed out as a file of JSON', async () => {
    const { consent } = await open()
    let content: Blob | undefined
    const clicked: (readonly [string, string])[] = []
    vi.stubGlobal('URL', {
      createObjectURL: (blob: Blob) => {
        content = blob
        return 'blob:test'
      },
      revokeObjectURL() {},
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push([this.href, this.download])
    })
    // Its file is loaded with the first call.
    await vi.waitFor(() => expect(consent.receipt()).toBeDefined())
    buttonOf(dialogOf(), 'download').click()
    expect(clicked).toEqual([['blob:test', `consent-${consent.decision?.id ?? ''}.json`]])
    expect(content?.type).toBe('application/json')
    const text = await new Promise<string>((done) => {
      const reader = new FileReader()
      reader.onload = () => {
        done(reader.result as string)
      }
      reader.readAsText(found(content))
    })
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(consent.receipt())))
  })

  it('has a number that is copied, and says so', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined)
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
    const { consent } = await open()
    await press(buttonOf(dialogOf(), 'copy'))
    expect(writeText).toHaveBeenCalledExactlyOnceWith(consent.decision?.id)
    expect(dialogOf().textContent).toContain(words.copied)
    expect(dialogOf().querySelector('textarea')).toBe(null)
  })

  it('has a number that is selected where it cannot be copied', async () => {
    const { consent } = await open()
    await press(buttonOf(dialogOf(), 'copy'))
    const area = found(dialogOf().querySelector('textarea'))
    expect(dialogOf().textContent).toContain(words.uncopied)
    expect(area.value).toBe(consent.decision?.id)
    expect(shadowOf()?.activeElement).toBe(area)
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, 22])
  })

  it('goes into the subject of a mail, and of nothing else', async () => {
    const { consent } = await open()
    const subject = encodeURIComponent(words.subject.replace('{}', consent.decision?.id ?? ''))
    const hrefs = Array.from(dialogOf().querySelectorAll('dd a'), (each) =>
      each.getAttribute('href'),
    )
    expect(hrefs).toEqual(
      expect.arrayContaining([
        '/contact/',
        `mailto:sodan@shiomi.example?subject=${subject}`,
        'tel:+81-3-0000-0000',
        `mailto:kujo@shiomi.example?subject=${subject}`,
      ]),
    )
  })

  it('is not there before a choice, and mail has no subject then', async () => {
    await open({ decided: {} })
    expect(dialogOf().querySelector('[data-action="download"]')).toBe(null)
    expect(dialogOf().querySelector('a[href="mailto:kujo@shiomi.example"]')).not.toBe(null)
  })
})
