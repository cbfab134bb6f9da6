import { within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { encode } from '../../../src/consent/cookieText'
import { entryOf } from '../../../src/consent/rules'
import { en as noticeEn } from '../../../src/locales/en/notice'
import { en } from '../../../src/locales/en/preferences'
import { ja } from '../../../src/locales/ja/preferences'
import type { Basis, ConfigInput } from '../../../src/policy/types'
import { parseConfig } from '../../../src/policy/validation/parse'
import { inputOf, purposeOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { flush, TODAY } from '../support/platform'
import {
  buttonOf,
  dialogCount,
  dialogOf,
  found,
  hostOf,
  loaded,
  makeShown,
  makeUi,
  noticeOf,
  pageRules,
  point,
  pressEscape,
  shadowOf,
  switchOf,
  textsOf,
  useBrowser,
  withoutBody,
} from '../ui/support'
import type { ConsentBench, UiBench, Wish } from '../ui/support'

useBrowser()

const openerOf = (): HTMLElement => found(document.querySelector<HTMLElement>('button'))

/** The details of a service, by its name. */
const serviceNamed = (name: string): HTMLElement =>
  found(
    Array.from(dialogOf().querySelectorAll<HTMLElement>('article')).find(
      (each) => each.querySelector('h4')?.textContent === name,
    ),
  )

/** The terms of a list and what belongs to them. */
const rowsIn = (list: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(list.children, (row) => [
      row.querySelector('dt')?.textContent ?? '',
      row.querySelector('dd')?.textContent ?? '',
    ]),
  )

/** Those of the first list. */
const rowsOf = (inside: ParentNode): Readonly<Record<string, string>> =>
  rowsIn(found(inside.querySelector('dl')))

/** What a service keeps in the browser, by its name. */
const keptBy = (name: string): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    Array.from(serviceNamed(name).querySelectorAll('.name'), (each) => [
      each.textContent,
      rowsIn(found(each.nextElementSibling)),
    ]),
  )

/** The section with a heading. */
const sectionNamed = (name: string): HTMLElement =>
  found(
    Array.from(dialogOf().querySelectorAll('section')).find(
      (each) => each.querySelector('h3')?.textContent === name,
    ),
  )

/** The section of a purpose. */
const purposeSection = (id: string): HTMLElement => found(switchOf(id).closest('section'))

const switches = (): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    Array.from(dialogOf().querySelectorAll<HTMLInputElement>('input:enabled'), (each) => [
      each.name,
      each.checked,
    ]),
  )

const hrefs = (inside: ParentNode): readonly (string | null)[] =>
  Array.from(inside.querySelectorAll('a'), (each) => each.getAttribute('href'))

/** Opens the preferences, and waits until dates and the like are in words. */
const makeWorded = async (wish?: Wish): Promise<UiBench> => {
  const bench = await makeShown('preferences', wish)
  const before = dialogOf().innerHTML
  await vi.waitFor(
    () => {
      expect(dialogOf().innerHTML).not.toBe(before)
    },
    { interval: 5 },
  )
  return bench
}

/** Another tab decides, and this one sees it. */
const decideElsewhere = (
  { config, platform }: ConsentBench,
  choices: Readonly<Record<string, boolean>>,
): void => {
  const entries = Object.entries(choices).map(([id, choice]) => entryOf(config, id, choice))
  const text = encode(config.policy.version, TODAY, entries, 'notice', 'e'.repeat(22))
  platform.cookies.serve(`sekisho=${text}; path=/; secure`)
  platform.fire('visibilitychange')
}

const ALL = { preferences: true, analytics: true, embeds: true }

describe('the preferences open', () => {
  it('as a modal dialog with a name', async () => {
    const modal = vi.spyOn(HTMLDialogElement.prototype, 'showModal')
    const { emitted } = await makeShown('preferences')
    expect(modal).toHaveBeenCalledTimes(1)
    const dialog = within(shadowOf() as unknown as HTMLElement).getByRole('dialog', {
      name: en.title,
    })
    expect(dialog).toBe(dialogOf())
    expect(dialog.getAttribute('part')).toBe('preferences')
    expect(document.body.firstChild).toBe(hostOf())
    expect(emitted).toEqual(['shown preferences'])
  })

  it('without the notice, and do not bring it', async () => {
    await makeShown('preferences')
    expect(shadowOf()?.querySelector('[part="notice"]')).toBeNull()
  })

  it('beside the notice, and leave it when they close', async () => {
    const { ui } = await makeShown('notice')
    ui.show('preferences')
    await loaded()
    buttonOf(dialogOf(), 'close').click()
    await flush()
    expect(dialogCount()).toBe(0)
    expect(noticeOf().isConnected).toBe(true)
  })

  it('once, when asked for twice', async () => {
    const { ui, emitted } = makeUi()
    ui.show('preferences')
    ui.show('preferences')
    await loaded()
    ui.show('preferences')
    await loaded()
    expect(dialogCount()).toBe(1)
    expect(emitted).toEqual(['shown preferences'])
  })

  it('in the click itself once their file has come', async () => {
    await makeShown('notice')
    const settings = buttonOf(noticeOf(), 'preferences')
    settings.dispatchEvent(new Event('pointerenter'))
    await loaded()
    expect(dialogCount()).toBe(0)
    settings.click()
    expect(dialogCount()).toBe(1)
  })

  it.each(['pointerenter', 'pointerdown', 'touchstart', 'focus'])(
    'with a file that is fetched on the first hint, and once: %s',
    async (hint) => {
      const preferences = vi.fn(async () => ({
        texts: en,
        enter: () => ({ remove() {} }),
      }))
      await makeShown('notice', { load: { preferences } })
      const settings = buttonOf(noticeOf(), 'preferences')
      expect(preferences).not.toHaveBeenCalled()
      settings.dispatchEvent(new Event(hint))
      settings.dispatchEvent(new Event(hint))
      expect(preferences).toHaveBeenCalledTimes(1)
    },
  )

  it('with a file that is fetched when the browser is idle', async () => {
    const preferences = vi.fn(async () => ({
      texts: en,
      enter: () => ({ remove() {} }),
    }))
    const { ui } = await makeShown('notice', { load: { preferences } })
    await vi.waitFor(() => expect(preferences).toHaveBeenCalledTimes(1))
    ui.hide()
  })

  it('without a file that nobody needs: not after the answer', async () => {
    vi.useFakeTimers()
    const preferences = vi.fn(async () => ({
      texts: en,
      enter: () => ({ remove() {} }),
    }))
    const { ui } = makeUi({ load: { preferences } })
    ui.show('notice')
    buttonOf(noticeOf(), 'reject-all').click()
    vi.runAllTimers()
    expect(preferences).not.toHaveBeenCalled()
  })

  it('again after they have closed', async () => {
    const { ui, emitted } = await makeShown('preferences')
    buttonOf(dialogOf(), 'close').click()
    ui.show('preferences')
    await loaded()
    await flush()
    expect(dialogCount()).toBe(1)
    expect(emitted).toEqual(['shown preferences', 'hidden preferences', 'shown preferences'])
  })

  it('again when the page has taken them away, and the page scrolls after that', async () => {
    const { ui } = await makeShown('preferences')
    hostOf()?.remove()
    ui.show('preferences')
    await loaded()
    expect(dialogCount()).toBe(1)
    expect(dialogOf().open).toBe(true)
    buttonOf(dialogOf(), 'close').click()
    await flush()
    expect(hostOf()).toBeNull()
    expect(pageRules()).toBe('')
  })

  it('once there is a body, beside the notice where both are asked for before', async () => {
    const { emitted } = await withoutBody(async () => {
      const bench = makeUi()
      bench.ui.show('notice')
      bench.ui.show('preferences')
      await loaded()
      return bench
    })
    await loaded()
    expect(emitted).toEqual(['shown notice', 'shown preferences'])
  })

  it('not when they are hidden while they load', async () => {
    const { ui, emitted } = makeUi()
    ui.show('preferences')
    ui.hide()
    expect(hostOf()).toBeNull()
    await loaded()
    expect(hostOf()).toBeNull()
    expect(emitted).toEqual([])
  })

  it('once, when they are hidden and asked for again while they load', async () => {
    const { ui, emitted } = makeUi()
    ui.show('preferences')
    ui.hide()
    ui.show('preferences')
    await loaded()
    expect(dialogCount()).toBe(1)
    expect(emitted).toEqual(['shown preferences'])
    buttonOf(dialogOf(), 'close').click()
    expect(dialogCount()).toBe(0)
  })

  it('not when everything ends while they load', async () => {
    const { ui } = makeUi()
    ui.show('preferences')
    ui.destroy()
    await loaded()
    expect(hostOf()).toBeNull()
  })

  it('and the page behind them does not scroll', async () => {
    const { ui } = await makeShown('preferences')
    expect(pageRules()).toMatch(/html {\s*overflow: hidden !important;?\s*}/)
    ui.hide()
    expect(pageRules()).toBe('')
  })

  it('with a style sheet that goes with them', async () => {
    const { ui } = await makeShown('notice')
    const before = shadowOf()?.adoptedStyleSheets.length ?? NaN
    ui.show('preferences')
    await loaded()
    expect(shadowOf()?.adoptedStyleSheets).toHaveLength(before + 1)
    buttonOf(dialogOf(), 'close').click()
    expect(shadowOf()?.adoptedStyleSheets).toHaveLength(before)
  })
})

describe('closing without a choice', () => {
  const ways: readonly (readonly [string, (bench: UiBench) => void])[] = [
    ['Escape', () => pressEscape(dialogOf())],
    ['the close button', () => buttonOf(dialogOf(), 'close').click()],
    ['the backdrop', () => point(dialogOf())],
    ['the page', ({ ui }) => ui.hide()],
  ]

  it.each(ways)('is neither yes nor no: %s', async (_, close) => {
    const bench = await makeShown('preferences')
    const update = vi.spyOn(bench.consent, 'update')
    switchOf('analytics').click()
    close(bench)
    await flush()
    expect(dialogCount()).toBe(0)
    expect(update).not.toHaveBeenCalled()
    expect(bench.consent.status).toBe('undecided')
    expect(bench.consent.has('analytics')).toBe(false)
    expect(bench.platform.cookies.written).toEqual([])
  })

  it.each(ways)('keeps the choice there was: %s', async (_, close) => {
    const bench = await makeShown('preferences', { decided: ALL })
    const { decision } = bench.consent
    switchOf('analytics').click()
    close(bench)
    await flush()
    expect(bench.consent.decision).toBe(decision)
  })

  it.each(ways)('is emitted once, takes the host away, confirms nothing: %s', async (_, close) => {
    const bench = await makeShown('preferences')
    close(bench)
    await flush()
    expect(bench.emitted).toEqual(['shown preferences', 'hidden preferences'])
    expect(hostOf()).toBeNull()
  })

  it.each(ways)('gives the focus back to the opener: %s', async (_, close) => {
    openerOf().focus()
    const bench = await makeShown('preferences')
    expect(shadowOf()?.activeElement).not.toBeNull()
    close(bench)
    await flush()
    expect(document.activeElement).toBe(openerOf())
  })

  it.each(ways)('takes the focus only once: %s', async (_, close) => {
    const field = document.createElement('input')
    document.body.append(field)
    openerOf().focus()
    const bench = await makeShown('preferences')
    close(bench)
    if (dialogCount()) await flush()
    field.focus()
    await flush()
    expect(document.activeElement).toBe(field)
  })

  it('gives the focus back to the button in the notice', async () => {
    await makeShown('notice')
    const opener = buttonOf(noticeOf(), 'preferences')
    opener.focus()
    opener.click()
    await loaded()
    buttonOf(dialogOf(), 'close').click()
    expect(shadowOf()?.activeElement).toBe(opener)
  })

  it('asks for a press and a release on the backdrop: a text that is marked closes nothing', async () => {
    await makeShown('preferences')
    point(found(dialogOf().querySelector('p')), dialogOf())
    expect(dialogCount()).toBe(1)
    point(found(dialogOf().querySelector('p')))
    expect(dialogCount()).toBe(1)
  })
})

describe('the switches', () => {
  it('are one for each purpose that can be refused, named by its id and by its name', async () => {
    await makeShown('preferences')
    const all = within(dialogOf()).getAllByRole('switch')
    expect(all.map((each) => each.getAttribute('name'))).toEqual([
      'preferences',
      'analytics',
      'embeds',
    ])
    expect(all.map((each) => each.getAttribute('type'))).toEqual(all.map(() => 'checkbox'))
    expect(within(dialogOf()).getByRole('switch', { name: 'Statistics' })).toBe(
      switchOf('analytics'),
    )
  })

  it('are described by what is done and why it may be', async () => {
    await makeShown('preferences')
    const about = shadowOf()?.getElementById(
      switchOf('analytics').getAttribute('aria-describedby') ?? '',
    )
    expect(about?.textContent).toContain('We count pages read.')
    expect(about?.textContent).toContain(en.basis.consent)
  })

  it('are never ticked before there is a yes', async () => {
    await makeShown('preferences')
    expect(switches()).toEqual({ preferences: false, analytics: false, embeds: false })
  })

  it('are not ticked by a yes that has lapsed', async () => {
    await makeShown('preferences', { lapsed: ALL })
    expect(switches()).toEqual({ preferences: false, analytics: false, embeds: false })
  })

  it('show what is granted and what is not', async () => {
    await makeShown('preferences', {
      decided: { preferences: true, analytics: false, embeds: true },
    })
    expect(switches()).toEqual({ preferences: true, analytics: false, embeds: true })
  })

  it('are on for an opt-out purpose until it is refused', async () => {
    const change = ({ policy }: Draft<ConfigInput>): void => {
      policy.purposes.push(purposeOf('mail', { basis: 'optout' }))
    }
    const { ui, consent } = await makeShown('preferences', { change })
    expect(switchOf('mail').checked).toBe(true)
    expect(purposeSection('mail').textContent).toContain(en.basis.optout)
    ui.hide()
    consent.update({ mail: false })
    ui.show('preferences')
    await loaded()
    expect(switchOf('mail').checked).toBe(false)
  })

  it('are off for what Global Privacy Control has refused, until the visitor allows it', async () => {
    const { consent, ui } = await makeShown('preferences', {
      gpc: true,
      change({ policy }) {
        policy.purposes.push(purposeOf('mail', { basis: 'optout' }))
      },
    })
    expect(switchOf('mail').checked).toBe(false)
    expect(purposeSection('mail').textContent).toContain(en.gpcObeyed)
    expect(purposeSection('analytics').textContent).not.toContain(en.gpcObeyed)
    ui.hide()
    consent.update({ mail: true }, 'preferences')
    expect(consent.decision?.gpc).toBe(true)
    ui.show('preferences')
    await loaded()
    expect(switchOf('mail').checked).toBe(true)
    expect(purposeSection('mail').textContent).toContain(en.gpcOverruled)
  })

  it('are off for what is sensitive, whatever its basis', async () => {
    await makeShown('preferences', {
      change({ policy }) {
        policy.purposes.push(
          purposeOf('health', { basis: 'optout', sensitive: true }),
          purposeOf('faith', { basis: 'necessary', sensitive: true }),
        )
      },
    })
    for (const id of ['health', 'faith']) {
      expect(switchOf(id).checked).toBe(false)
      expect(switchOf(id).disabled).toBe(false)
      expect(purposeSection(id).textContent).toContain(en.basis.sensitive)
    }
  })

  it.each(['necessary', 'contract', 'law', 'published', 'vital'] as const satisfies Basis[])(
    'are missing where nothing can be refused: it says so and why, below all switches, folded: %s',
    async (basis) => {
      await makeShown('preferences', {
        change({ policy }) {
          policy.purposes.unshift(purposeOf('fixed', { basis, name: 'Bookkeeping' }))
        },
      })
      expect(dialogOf().querySelector('input[name="fixed"]')).toBeNull()
      const heading = within(dialogOf()).getByText(en.always, { selector: 'h3' })
      const [last] = [...dialogOf().querySelectorAll('input')].slice(-1)
      expect(last?.compareDocumentPosition(heading)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
      const details = found(heading.parentElement?.querySelector('details'))
      expect(details.open).toBe(false)
      expect(details.querySelector('summary')?.textContent).toBe('Bookkeeping · Running this site')
      const section = found(details.querySelector('section'))
      expect(section.querySelector('h4')?.textContent).toBe(`Bookkeeping ${en.always}`)
      expect(section.textContent).toContain(en.basis[basis])
    },
  )

  it('leave out the heading of what cannot be refused where there is none', async () => {
    await makeShown('preferences', {
      change({ policy }) {
        policy.purposes = policy.purposes.filter(({ basis }) => basis === 'consent')
        policy.services = (policy.services ?? []).filter(
          (each) =>
            typeof each === 'object' &&
            'purpose' in each &&
            policy.purposes.some(({ id }) => id === each.purpose),
        )
      },
    })
    expect(within(dialogOf()).queryByText(en.always)).toBeNull()
  })

  it('are there for a service with a choice of its own, and for no other', async () => {
    await makeShown('preferences', { decided: { ...ALL, 'site-stats': false } })
    expect(switches()).toEqual({ ...ALL, 'site-stats': false })
    expect(within(purposeSection('analytics')).getAllByRole('switch')).toHaveLength(2)
    expect(switchOf('site-stats').closest('label')?.textContent).toBe(
      en.own.replace('{}', 'Shiomi Stats'),
    )
  })

  it('are on for a service that alone is allowed', async () => {
    await makeShown('preferences', { decided: { embeds: false, 'town-map': true } })
    expect(switchOf('embeds').checked).toBe(false)
    expect(switchOf('town-map').checked).toBe(true)
    const about = shadowOf()?.getElementById(
      switchOf('embeds').getAttribute('aria-describedby') ?? '',
    )
    expect(about?.textContent).toContain(en.allowedOnly.replace('{}', 'Town map'))
    expect(purposeSection('analytics').textContent).not.toContain(en.allowedOnly.split('{}')[0])
  })
})

describe('the answers', () => {
  it('are accept all, reject all and save, of one class; close is apart', async () => {
    await makeShown('preferences')
    const all = [...dialogOf().querySelectorAll<HTMLElement>('button[part]')]
    expect(all.map((each) => [each.dataset.action, each.textContent])).toEqual([
      ['accept-all', noticeEn.accept],
      ['reject-all', noticeEn.reject],
      ['save', en.save],
    ])
    expect(new Set(all.map((each) => `${each.className} ${each.getAttribute('part')}`)).size).toBe(
      1,
    )
    expect(buttonOf(dialogOf(), 'close').getAttribute('aria-label')).toBe(en.close)
  })

  it('accept all, from the preferences', async () => {
    const { consent } = await makeShown('preferences')
    const accept = vi.spyOn(consent, 'acceptAll')
    buttonOf(dialogOf(), 'accept-all').click()
    expect(accept.mock.calls).toEqual([['preferences', expect.any(Event)]])
    expect(consent.has('analytics')).toBe(true)
  })

  it('reject all, from the preferences, whatever the switches say', async () => {
    const { consent } = await makeShown('preferences', { decided: ALL })
    const reject = vi.spyOn(consent, 'rejectAll')
    buttonOf(dialogOf(), 'reject-all').click()
    expect(reject.mock.calls).toEqual([['preferences', expect.any(Event)]])
    expect(consent.has('analytics')).toBe(false)
  })

  it('save exactly the switches that are shown and can be moved', async () => {
    const { consent } = await makeShown('preferences', {
      change({ policy }) {
        policy.purposes.push(purposeOf('mail', { basis: 'optout' }))
      },
    })
    const update = vi.spyOn(consent, 'update')
    switchOf('analytics').click()
    buttonOf(dialogOf(), 'save').click()
    expect(update.mock.calls).toEqual([
      [
        { preferences: false, analytics: true, embeds: false, mail: true },
        'preferences',
        expect.any(Event),
      ],
    ])
    expect(consent.status).toBe('decided')
    expect(consent.decision?.source).toBe('preferences')
  })

  it('save what was not granted as a refusal, so that nobody is asked again', async () => {
    const { consent } = await makeShown('preferences')
    buttonOf(dialogOf(), 'save').click()
    expect(consent.status).toBe('decided')
    expect(consent.decision?.choices).toEqual({
      preferences: false,
      analytics: false,
      embeds: false,
    })
  })

  it('save anew what has lapsed', async () => {
    const { consent } = await makeShown('preferences', { lapsed: ALL })
    switchOf('embeds').click()
    buttonOf(dialogOf(), 'save').click()
    expect(consent.status).toBe('decided')
    expect(consent.decision?.choices).toEqual({
      preferences: false,
      analytics: false,
      embeds: true,
    })
  })

  it.each([
    ['a purpose is withdrawn', ALL, ['analytics']],
    ['a purpose is given', { ...ALL, analytics: false }, ['analytics']],
    ['a service is refused on its own', { ...ALL, 'site-stats': true }, ['site-stats']],
    [
      'a purpose is given whose service was refused',
      { ...ALL, analytics: false, 'site-stats': false },
      ['analytics'],
    ],
    [
      'a purpose is withdrawn whose service is allowed on its own',
      { ...ALL, 'site-stats': true },
      ['analytics'],
    ],
    [
      'a purpose and its service change places',
      { ...ALL, analytics: false, 'site-stats': true },
      ['analytics', 'site-stats'],
    ],
  ])('leave in force what the switches say: %s', async (_, decided, touched) => {
    const { consent } = await makeShown('preferences', { decided })
    for (const id of touched) switchOf(id).click()
    const said = switches()
    buttonOf(dialogOf(), 'save').click()
    for (const [id, on] of Object.entries(said)) expect([id, consent.has(id)]).toEqual([id, on])
  })

  it('leave alone what another tab decides about a switch nobody has moved', async () => {
    const bench = await makeShown('preferences', { decided: ALL })
    decideElsewhere(bench, { ...ALL, embeds: false })
    switchOf('analytics').click()
    buttonOf(dialogOf(), 'save').click()
    expect(bench.consent.has('embeds')).toBe(false)
    expect(bench.consent.has('analytics')).toBe(false)
    expect(bench.consent.has('preferences')).toBe(true)
  })

  it('leave alone a whole refusal that another tab has made meanwhile', async () => {
    const bench = await makeShown('preferences')
    switchOf('analytics').click()
    decideElsewhere(bench, { preferences: false, analytics: false, embeds: false })
    buttonOf(dialogOf(), 'save').click()
    expect(bench.consent.has('analytics')).toBe(true)
    expect(bench.consent.has('embeds')).toBe(false)
  })

  it.each(['accept-all', 'reject-all', 'save'])('close all that is open: %s', async (action) => {
    const { ui, emitted } = await makeShown('notice')
    ui.show('preferences')
    await loaded()
    buttonOf(dialogOf(), action).click()
    await flush()
    expect(dialogCount()).toBe(0)
    expect(shadowOf()?.querySelector('[part="notice"]')).toBeNull()
    expect([...emitted].sort()).toEqual([
      'hidden notice',
      'hidden preferences',
      'shown notice',
      'shown preferences',
    ])
  })

  it('are confirmed', async () => {
    await makeShown('preferences')
    vi.useFakeTimers()
    buttonOf(dialogOf(), 'save').click()
    vi.advanceTimersByTime(100)
    expect(shadowOf()?.querySelector('[role="status"]')?.textContent).toBe(noticeEn.saved)
    vi.advanceTimersByTime(3000)
    expect(hostOf()).toBeNull()
  })
})

describe('the services of a purpose', () => {
  it('are counted and listed with it', async () => {
    await makeShown('preferences')
    expect(textsOf(purposeSection('analytics'), 'summary')).toEqual(['Services used (1)'])
    expect(textsOf(purposeSection('analytics'), 'h4')).toEqual(['Shiomi Stats'])
    expect(textsOf(purposeSection('embeds'), 'h4')).toEqual(['Town map'])
  })

  it('leave no empty list behind where there are none', async () => {
    await makeShown('preferences', {
      change({ policy }) {
        policy.purposes.push(purposeOf('mail'))
      },
    })
    expect(purposeSection('mail').querySelector('details')).toBeNull()
  })

  it('say who receives what, where, for what', async () => {
    await makeWorded()
    expect(rowsOf(serviceNamed('Shiomi Stats'))).toEqual({
      [en.recipient]: `Kaiseki Inc.${en.role.processor}`,
      [en.country]: 'Japan',
      [en.use]: 'Counting visits',
      [en.sends]: 'URL of the pageTime',
    })
    expect(textsOf(serviceNamed('Shiomi Stats'), 'dd li')).toEqual(['URL of the page', 'Time'])
  })

  it.each(['own', 'processor', 'third-party'] as const)(
    'say in which role the recipient acts: %s',
    async (role) => {
      await makeShown('preferences', {
        change({ policy }) {
          policy.services?.push(
            serviceOf('chat', 'analytics', { name: 'Chat', recipient: { name: 'Talk', role } }),
          )
        },
      })
      expect(textsOf(serviceNamed('Chat'), 'small')).toEqual([en.role[role]])
    },
  )

  it('leave out what is not said', async () => {
    await makeShown('preferences')
    const rows = rowsOf(serviceNamed('Sign-in'))
    expect(rows).not.toHaveProperty([en.country])
    expect(rows).not.toHaveProperty([en.use])
    expect(textsOf(serviceNamed('Town map'), 'h5')).toEqual([])
  })

  it.each([
    ['one for all languages', []],
    ['one a language', { en: [] }],
  ])('leave out a list with nothing in it: %s', async (_, sends) => {
    await makeShown('preferences', {
      change({ policy }) {
        policy.services?.push(serviceOf('quiet', 'analytics', { sends }))
      },
    })
    expect(rowsOf(serviceNamed('quiet'))).not.toHaveProperty([en.sends])
  })

  it('list what is kept: cookies for how long, storage, and what for', async () => {
    await makeWorded()
    expect(keptBy('Shiomi Stats')).toEqual({
      '_pk_id*': { [en.duration]: '13 months', [en.description]: 'Tells visitors apart' },
      '_pk_ses*': { [en.duration]: '30 minutes', [en.description]: 'Tells visits apart' },
      'pk_*': { [en.duration]: en.area.local, [en.description]: 'Not sent yet' },
      'pk-queue': { [en.duration]: en.area.indexeddb, [en.description]: 'Queue' },
    })
    expect(textsOf(serviceNamed('Shiomi Stats'), 'h5')).toEqual([en.kept])
  })

  it('say in words what ends with the session, and what only the server reads', async () => {
    await makeWorded()
    expect(keptBy('Sign-in')).toEqual({
      sid: {
        [en.duration]: en.session,
        [en.description]: `Whether you are signed in ${en.httpOnly}`,
      },
    })
    expect(keptBy('Text size')).toEqual({
      textsize: { [en.duration]: '1 year', [en.description]: 'The size chosen' },
      theme: { [en.duration]: en.area.session, [en.description]: 'Colours' },
    })
  })

  it("link to the recipient's policy and its opt-out", async () => {
    await makeShown('preferences')
    const links = within(serviceNamed('Shiomi Stats'))
    expect(links.getByText(en.recipientPolicy).getAttribute('href')).toBe(
      'https://stats.example.jp/privacy',
    )
    expect(links.getByText(en.optOut).getAttribute('href')).toBe('https://stats.example.jp/optout')
    expect(hrefs(serviceNamed('Town map'))).toEqual([])
  })

  it('show markup as text', async () => {
    const text = '<b>x</b><img src=x onerror=alert(1)>'
    await makeShown('preferences', {
      change({ policy }) {
        policy.services?.push(
          serviceOf('chat', 'analytics', {
            name: text,
            recipient: { name: text, role: 'own', purpose: text },
            sends: [text],
            cookies: [{ name: '<i>', duration: 'session', description: text }],
          }),
        )
      },
    })
    expect(dialogOf().querySelector('b,img,i')).toBeNull()
    expect(textsOf(serviceNamed(text), 'li')).toEqual([text])
    expect(textsOf(serviceNamed(text), 'code')).toEqual(['<i>'])
  })

  it('mark items that are there only in another language', async () => {
    await makeShown('preferences', {
      change({ policy }) {
        policy.services?.push(serviceOf('chat', 'analytics', { sends: { ja: ['発言', '日時'] } }))
      },
    })
    expect(textsOf(serviceNamed('chat'), 'li > [lang="ja"]')).toEqual(['発言', '日時'])
  })

  it.each(['JPN', 'Japan', 'jp', '日本', 'EU', 'ZZ'])(
    'do not keep the preferences from opening with a country written as %s',
    async (country) => {
      const change = ({ policy }: Draft<ConfigInput>): void => {
        policy.services?.push(
          serviceOf('chat', 'analytics', { recipient: { name: 'Talk', role: 'own', country } }),
        )
      }
      // To refuse the configuration is an answer too.
      if (!parseConfig(inputOf(change)).ok) return
      await makeShown('preferences', { change })
      expect(rowsOf(serviceNamed('chat'))[en.country]).not.toBe('')
    },
  )
})

describe('the rest of the preferences', () => {
  it('names the version of the policy, its date and its address', async () => {
    await makeWorded()
    const intro = found(dialogOf().querySelector<HTMLElement>('.body > .links'))
    expect(intro.textContent).toContain('Privacy policy, version 2026-04-01')
    expect(intro.textContent).toContain('in force since April 1, 2026')
    expect(hrefs(intro)).toEqual(['/en/privacy/'])
  })

  it('says what has changed, and of which purposes', async () => {
    await makeShown('preferences')
    expect(rowsOf(sectionNamed(en.changes))).toEqual({
      '2026-04-01': 'Statistics were added.Statistics',
      '2025-10-01': 'Wording',
    })
  })

  it('leaves that out where nothing has', async () => {
    await makeShown('preferences', {
      change({ policy }) {
        policy.changes = []
      },
    })
    expect(textsOf(dialogOf(), 'h3')).not.toContain(en.changes)
  })

  it('says who is responsible, whom to ask and whom to complain to', async () => {
    await makeShown('preferences')
    const section = sectionNamed('Shiomi Chamber of Commerce')
    expect(rowsOf(section)).toEqual({
      [en.address]: '1-2-3 Minatomachi, Shiomi',
      [en.responsible]: 'Personal data manager',
      [en.contact]: `Personal data desk${en.form}sodan@shiomi.example+81-3-0000-0000`,
      [en.complaints]: 'kujo@shiomi.example',
    })
    expect(hrefs(section)).toEqual([
      '/contact/',
      'mailto:sodan@shiomi.example',
      'tel:+81-3-0000-0000',
      'mailto:kujo@shiomi.example',
    ])
  })

  it('calls the number before other words, and no words', async () => {
    await makeShown('preferences', {
      change({ policy }) {
        policy.controller.contact = { tel: '03-0000-0000（平日）' }
        policy.controller.complaints = { tel: '代表番号へ' }
      },
    })
    const section = sectionNamed('Shiomi Chamber of Commerce')
    expect(rowsOf(section)).toMatchObject({
      [en.contact]: '03-0000-0000（平日）',
      [en.complaints]: '代表番号へ',
    })
    expect(hrefs(section)).toEqual(['tel:03-0000-0000'])
  })

  it('says it once where questions and complaints go to the same place', async () => {
    await makeShown('preferences', {
      change({ policy }) {
        delete policy.controller.complaints
      },
    })
    const rows = rowsOf(sectionNamed('Shiomi Chamber of Commerce'))
    expect(rows).toHaveProperty([en.contact])
    expect(rows).not.toHaveProperty([en.complaints])
  })

  it('has the date and the number of the decision', async () => {
    const { consent } = await makeWorded({ decided: ALL })
    const record = sectionNamed(en.record)
    const { id } = found(consent.decision)
    expect(id).not.toBe('')
    expect(textsOf(record, 'code')).toEqual([id])
    expect(record.textContent).toMatch(/Chosen on (May 31|June 1), 2026/)
  })

  it('has no record where nothing is decided', async () => {
    await makeShown('preferences')
    expect(textsOf(dialogOf(), 'h3')).not.toContain(en.record)
  })

  it('speaks Japanese on a Japanese page', async () => {
    document.documentElement.lang = 'ja-JP'
    await makeWorded({ decided: ALL })
    expect(hostOf()?.lang).toBe('ja-JP')
    expect(textsOf(dialogOf(), 'h2')).toEqual([ja.title])
    const stats = serviceNamed('汐見解析')
    expect(rowsOf(stats)[ja.country]).toBe('日本')
    expect(Object.values(keptBy('汐見解析')).map((each) => each[ja.duration])).toEqual([
      '13 か月',
      '30 分',
      ja.area.local,
      ja.area.indexeddb,
    ])
    expect(dialogOf().textContent).toContain('2026年4月1日から適用')
    expect(sectionNamed(ja.record).textContent).toMatch(/2026年(5月31|6月1)日/)
    expect(dialogOf().querySelector('[lang]')).toBeNull()
  })

  it('has ids that are used once, and labels that lead somewhere', async () => {
    await makeShown('preferences', { decided: ALL })
    const ids = Array.from(shadowOf()?.querySelectorAll('[id]') ?? [], ({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const name of ['aria-labelledby', 'aria-describedby'])
      for (const each of dialogOf().parentNode?.querySelectorAll(`[${name}]`) ?? [])
        expect(ids).toContain(each.getAttribute(name))
  })
})

describe('what does not load', () => {
  const path = '../../../src/preferences/index'
  const fail = (): void => {
    vi.doMock(path, () => {
      throw Error('offline')
    })
  }

  afterEach(() => {
    vi.doUnmock(path)
    vi.resetModules()
  })

  const reports = (): readonly unknown[] =>
    vi.mocked(console.error).mock.calls.map(([first]) => first)

  it('is reported, and the notice stays so that refusing is within reach', async () => {
    vi.resetModules()
    fail()
    const { ui, consent, emitted } = makeUi()
    ui.show('notice')
    ui.show('preferences')
    await loaded()
    expect(reports()).toEqual([expect.stringContaining('[sekisho]')])
    expect(dialogCount()).toBe(0)
    expect(emitted).toEqual(['shown notice'])
    buttonOf(noticeOf(), 'reject-all').click()
    expect(consent.status).toBe('decided')
  })

  it('brings the notice where nothing was shown, and leaves no host behind when that goes', async () => {
    vi.resetModules()
    fail()
    const { ui, emitted } = await makeShown('preferences')
    expect(reports()).toEqual([expect.stringContaining('[sekisho]')])
    expect(emitted).toEqual(['shown notice'])
    ui.hide()
    expect(hostOf()).toBeNull()
  })

  it('leaves no host behind when everything is hidden meanwhile', async () => {
    vi.resetModules()
    fail()
    const { ui, emitted } = makeUi()
    ui.show('preferences')
    ui.hide()
    await loaded()
    expect(hostOf()).toBeNull()
    expect(emitted).toEqual([])
  })

  it('does not come back after the end', async () => {
    vi.resetModules()
    fail()
    const { ui } = makeUi()
    ui.show('preferences')
    ui.destroy()
    await loaded()
    expect(hostOf()).toBeNull()
  })

  it('is not reported before it is asked for', async () => {
    vi.resetModules()
    fail()
    await makeShown('notice')
    buttonOf(noticeOf(), 'preferences').focus()
    await loaded()
    expect(console.error).not.toHaveBeenCalled()
  })
})
