import { within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LedgerEntry, StoredItem } from '../../../src/consent/types'
import { en } from '../../../src/locales/en/devtools'
import { ja } from '../../../src/locales/ja/devtools'
import { flush, TODAY } from '../support/platform'
import {
  buttonOf,
  dialogCount,
  dialogOf,
  found,
  hostOf,
  loaded,
  makeUi,
  noticeOf,
  pageRules,
  panelOf,
  resize,
  shadowOf,
  textsOf,
  useBrowser,
  withoutBody,
} from '../ui/support'
import type { UiBench, Wish } from '../ui/support'

useBrowser()

const entry = (change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  time: TODAY,
  count: 1,
  gate: 'network',
  service: 'site-stats',
  purpose: 'analytics',
  what: 'https://stats.example.jp/collect',
  outcome: 'refused',
  ...change,
})

const undeclared = (what: string): LedgerEntry =>
  entry({ gate: 'cookies', service: undefined, purpose: undefined, what, outcome: 'passed' })

const item = (name: string, change: Partial<StoredItem> = {}): StoredItem => ({
  area: 'cookie',
  name,
  service: 'session',
  purpose: 'necessary',
  granted: true,
  ...change,
})

/** What a test may want otherwise. */
interface PanelWish extends Wish {
  readonly entries?: readonly LedgerEntry[]
  readonly items?: readonly StoredItem[]
}

/** The same, and what the gates tell, which a test can change. */
interface PanelBench extends UiBench {
  readonly ledger: { mockReturnValue(entries: readonly LedgerEntry[]): unknown }
  readonly inventory: {
    mockResolvedValue(items: readonly StoredItem[]): unknown
    mockRejectedValue(error: unknown): unknown
  }
}

const makePanel = ({ entries = [], items = [], ...wish }: PanelWish = {}): PanelBench => {
  const bench = makeUi(wish)
  const ledger = vi.fn(() => entries)
  const inventory = vi.fn(async () => items)
  Object.assign(bench.consent, { ledger, inventory })
  return { ...bench, ledger, inventory }
}

const openPanel = async (wish?: PanelWish): Promise<PanelBench> => {
  const bench = makePanel(wish)
  bench.ui.show('ledger')
  await loaded()
  await Promise.resolve()
  return bench
}

/** Lets a time pass, and what waits for it happen. */
const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds)

const isShown = (): boolean => !!shadowOf()?.querySelector('[part="ledger"]')

const press = (target: Element, key: string): void => {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
}

const tabOf = (id: string): HTMLElement => found(panelOf().querySelector<HTMLElement>(`#tab-${id}`))
const viewOf = (id: string): HTMLElement =>
  found(panelOf().querySelector<HTMLElement>(`#view-${id}`))

/** The texts of a table, by row and cell. */
const rowsOf = (id: string): readonly (readonly string[])[] =>
  Array.from(viewOf(id).querySelectorAll('tbody tr'), (row) => textsOf(row, 'td'))

const issues = (): readonly string[] => textsOf(panelOf(), '.issues li')

const summary = (): string => found(viewOf('entries').querySelector('p')).textContent

/** Microtasks of a clock that stands still: the panel draws once it knows what is stored. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await Promise.resolve()
}

beforeEach(() => {
  vi.stubEnv('TZ', 'Asia/Tokyo')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the developer panel comes', () => {
  it('as a region named by a heading, which is not modal and takes no focus', async () => {
    const opener = found(document.querySelector('button'))
    opener.focus()
    const { emitted } = await openPanel()
    const region = within(shadowOf() as unknown as HTMLElement).getByRole('region', {
      name: en.title,
    })
    expect(region).toBe(panelOf())
    expect(document.activeElement).toBe(opener)
    expect(dialogCount()).toBe(0)
    expect(document.body.firstChild).toBe(hostOf())
    expect(emitted).toEqual(['shown ledger'])
  })

  it('with its style in sheets, and none in the page', async () => {
    await openPanel({ entries: [entry()] })
    expect(shadowOf()?.adoptedStyleSheets).toHaveLength(2)
    expect(shadowOf()?.querySelector('style,[style]')).toBeNull()
  })

  it('once, when asked for twice', async () => {
    const { ui, emitted } = await openPanel()
    ui.show('ledger')
    await loaded()
    expect(shadowOf()?.querySelectorAll('[part="ledger"]')).toHaveLength(1)
    expect(emitted).toEqual(['shown ledger'])
  })

  it('again when the page has taken it away', async () => {
    const { ui } = await openPanel()
    hostOf()?.remove()
    ui.show('ledger')
    await loaded()
    expect(shadowOf()?.querySelectorAll('[part="ledger"]')).toHaveLength(1)
    ui.hide()
    expect(hostOf()).toBeNull()
    expect(pageRules()).toBe('')
  })

  it('when there is a body, also where the page decides before', async () => {
    await withoutBody(async () => {
      const { consent } = await openPanel()
      consent.rejectAll()
    })
    await loaded()
    expect(isShown()).toBe(true)
  })

  it('not at all when it is hidden while it is loaded', async () => {
    const { ui, emitted } = makePanel()
    ui.show('ledger')
    ui.hide()
    await loaded()
    expect(hostOf()).toBeNull()
    expect(emitted).toEqual([])
  })

  it('not at all where the ledger cannot be read, which is reported; nor does the notice', async () => {
    const bench = makePanel()
    const error = Error('none')
    Object.assign(bench.consent, {
      ledger() {
        throw error
      },
    })
    bench.ui.show('ledger')
    await loaded()
    expect(hostOf()).toBeNull()
    expect(bench.emitted).toEqual([])
    expect(console.error).toHaveBeenCalledWith('[sekisho]', error)
  })

  it('in Japanese on a Japanese page', async () => {
    document.documentElement.lang = 'ja'
    await openPanel({ entries: [entry(), undeclared('_ga')] })
    expect(textsOf(panelOf(), 'h2')).toEqual([ja.title])
    expect(summary()).toBe(
      'このページでは、これまでに遮断が1件、ポリシーにないものが1件ありました。' + ja.attention,
    )
    expect(rowsOf('entries')[1]).toEqual([
      '09:00:00',
      '通信',
      '汐見解析',
      'アクセス解析',
      'https://stats.example.jp/collect',
      '遮断',
      '×1',
      '',
    ])
  })
})

describe('the developer panel goes', () => {
  it('with its button, and only it', async () => {
    const { ui, emitted } = await openPanel()
    ui.show('notice')
    buttonOf(panelOf(), 'close').click()
    expect(isShown()).toBe(false)
    expect(noticeOf().isConnected).toBe(true)
    expect(shadowOf()?.adoptedStyleSheets).toHaveLength(1)
    expect(emitted).toEqual(['shown ledger', 'shown notice', 'hidden ledger'])
  })

  it('with Escape inside it, and gives the focus back', async () => {
    const opener = found(document.querySelector('button'))
    opener.focus()
    await openPanel()
    buttonOf(panelOf(), 'refresh').focus()
    press(buttonOf(panelOf(), 'refresh'), 'Escape')
    expect(hostOf()).toBeNull()
    expect(document.activeElement).toBe(opener)
  })

  it('not with Escape elsewhere, nor with another key', async () => {
    await openPanel()
    press(document.body, 'Escape')
    press(buttonOf(panelOf(), 'refresh'), 'a')
    expect(isShown()).toBe(true)
  })

  it.each(['hide', 'destroy'] as const)('with %s, once', async (end) => {
    const { ui, emitted } = await openPanel()
    ui[end]()
    ui[end]()
    expect(hostOf()).toBeNull()
    expect(emitted).toEqual(['shown ledger', 'hidden ledger'])
  })

  it('not when a choice is made', async () => {
    const { ui, emitted } = await openPanel()
    ui.show('notice')
    buttonOf(noticeOf(), 'accept-all').click()
    ui.show('preferences')
    await loaded()
    buttonOf(dialogOf(), 'reject-all').click()
    await flush()
    expect(isShown()).toBe(true)
    expect(emitted).not.toContain('hidden ledger')
  })

  it('and asks for nothing from then on', async () => {
    const bench = makePanel()
    vi.useFakeTimers()
    bench.ui.show('ledger')
    await loaded()
    await pass(3000)
    bench.ui.hide()
    const before = vi.getTimerCount()
    const { ledger } = bench as unknown as { ledger: ReturnType<typeof vi.fn> }
    const asked = ledger.mock.calls.length
    await pass(5000)
    bench.consent.acceptAll()
    await pass(5000)
    expect(before).toBe(0)
    expect(ledger.mock.calls).toHaveLength(asked)
  })
})

describe('the summary', () => {
  it('says how many things were held, refused and leaked, and how many nobody declares', async () => {
    await openPanel({
      entries: [
        entry({ outcome: 'held', what: 'a', count: 3 }),
        entry({ outcome: 'held', what: 'b' }),
        entry(),
        entry({ outcome: 'leaked', remedy: 'tag' }),
        entry({ outcome: 'passed', what: 'c' }),
        undeclared('_ga'),
      ],
    })
    expect(summary()).toBe(
      'On this page so far: 2 held, 1 refused, 1 leaked, 1 not in the policy.' + en.attention,
    )
  })

  it('says so where nothing has happened, and that all is well', async () => {
    await openPanel()
    expect(summary()).toBe(en.nothing + en.fine)
    expect(issues()).toEqual([])
  })

  it('says first what leaked, and what can be done', async () => {
    await openPanel({
      entries: [
        undeclared('_ga'),
        entry({
          gate: 'scripts',
          what: 'https://stats.example.jp/a.js',
          outcome: 'leaked',
          remedy: 'tag',
        }),
        entry({ gate: 'cookies', what: 'sid', outcome: 'leaked', remedy: 'server' }),
      ],
    })
    expect(issues()).toEqual([
      'Leaked https://stats.example.jp/a.js' + en.remedy.tag.replace('{}', 'sekisho tag'),
      'Leaked sid' + en.remedy.server,
      'Not in the policy _ga' + en.remedy.undeclared,
    ])
  })

  it('says what is stored though it is not allowed', async () => {
    await openPanel({
      items: [item('_pk_id.1', { service: 'site-stats', purpose: 'analytics', granted: false })],
    })
    await settle()
    expect(issues()).toEqual(['Stored, though not allowed _pk_id.1' + en.remedy.left])
  })

  it('spells out three names, and counts the rest', async () => {
    await openPanel({ entries: ['a', 'b', 'c', 'd', 'e'].map(undeclared) })
    expect(issues()[0]).toContain('a, b, c and 2 more')
  })
})

describe('the ledger', () => {
  it('is a table, the newest first', async () => {
    await openPanel({
      entries: [
        entry({ count: 1200 }),
        entry({
          time: TODAY + 3_723_000,
          gate: 'scripts',
          what: 'inline script',
          outcome: 'leaked',
          remedy: 'tag',
        }),
      ],
    })
    expect(textsOf(viewOf('entries'), 'th')).toEqual([
      en.time,
      en.gate,
      en.service,
      en.purpose,
      en.what,
      en.outcome,
      en.count,
      en.action,
    ])
    expect(rowsOf('entries')).toEqual([
      [
        '10:02:03',
        'Scripts',
        'Shiomi Stats',
        'Statistics',
        en.inline,
        'Leaked',
        '×1',
        en.remedy.tag.replace('{}', 'sekisho tag'),
      ],
      [
        '09:00:00',
        'Network',
        'Shiomi Stats',
        'Statistics',
        'https://stats.example.jp/collect',
        'Refused',
        '×1,200',
        '',
      ],
    ])
    expect(found(panelOf().querySelector('time')).dateTime).toBe('2026-06-01T01:02:03.000Z')
  })

  it('has the id of what the policy does not name', async () => {
    await openPanel({ entries: [entry({ service: 'gone', purpose: 'past' })] })
    expect(rowsOf('entries')[0]?.slice(2, 4)).toEqual(['gone', 'past'])
  })

  it('says what nobody declares, and leaves the service of a tagged element open', async () => {
    await openPanel({ entries: [entry({ service: undefined }), undeclared('_ga')] })
    expect(rowsOf('entries').map((row) => row[2])).toEqual([en.undeclared, ''])
  })

  it('marks what needs attention', async () => {
    await openPanel({
      entries: [entry(), undeclared('_ga'), entry({ what: 'x', outcome: 'leaked' })],
    })
    expect(textsOf(viewOf('entries'), '.urgent .what')).toEqual(['x', '_ga'])
  })

  it('shows one outcome alone, and all again', async () => {
    await openPanel({ entries: [entry(), entry({ what: 'held', outcome: 'held' })] })
    const select = found(panelOf().querySelector('select'))
    expect(Array.from(select.options, ({ text }) => text)).toEqual([
      en.all,
      ...Object.values(en.outcomes),
    ])
    const choose = (value: string): void => {
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    choose('held')
    expect(rowsOf('entries').map((row) => row[4])).toEqual(['held'])
    choose('erased')
    expect(rowsOf('entries')).toEqual([])
    expect(viewOf('entries').textContent).toContain(en.noEntries)
    choose('')
    expect(rowsOf('entries')).toHaveLength(2)
  })

  it('shows the newest hundred of a long list, and the rest when asked', async () => {
    await openPanel({ entries: Array.from({ length: 103 }, (_, at) => entry({ what: `w${at}` })) })
    expect(rowsOf('entries')).toHaveLength(100)
    expect(rowsOf('entries')[0]?.[4]).toBe('w102')
    const more = buttonOf(panelOf(), 'whole')
    expect(more.textContent).toBe('Show 3 more')
    more.click()
    expect(rowsOf('entries').at(-1)?.[4]).toBe('w0')
    expect(more.isConnected).toBe(false)
  })

  it('shows markup as text', async () => {
    const what = '<img src=x onerror=alert(1)>'
    await openPanel({ entries: [entry({ what })], items: [item(what)] })
    await settle()
    expect(panelOf().querySelector('img')).toBeNull()
    expect(rowsOf('entries')[0]?.[4]).toBe(what)
    expect(rowsOf('stored')[0]?.[1]).toBe(what)
  })

  it('explains its words', async () => {
    await openPanel()
    expect(textsOf(panelOf(), 'dt')).toEqual(Object.values(en.outcomes))
    expect(textsOf(panelOf(), 'dd')).toEqual(Object.values(en.meanings))
  })
})

describe('what is stored', () => {
  it('is a table, and first comes what should not be there', async () => {
    await openPanel({
      items: [
        item('sid'),
        item('pk-queue', {
          area: 'indexeddb',
          service: 'site-stats',
          purpose: 'analytics',
          granted: false,
        }),
        item('theme', { area: 'local', service: undefined, purpose: undefined, granted: false }),
      ],
    })
    await settle()
    expect(rowsOf('stored')).toEqual([
      [en.areas.local, 'theme', en.undeclared, '', en.refused],
      [en.areas.indexeddb, 'pk-queue', 'Shiomi Stats', 'Statistics', en.refused],
      [en.areas.cookie, 'sid', 'Sign-in', 'Running this site', en.granted],
    ])
  })

  it('is the consent cookie too, which needs no service', async () => {
    await openPanel({ items: [item('sekisho', { service: undefined, purpose: undefined })] })
    await settle()
    expect(rowsOf('stored')).toEqual([[en.areas.cookie, 'sekisho', en.own, '', en.granted]])
    expect(issues()).toEqual([])
  })

  it('is said to be nothing', async () => {
    await openPanel()
    await settle()
    expect(viewOf('stored').textContent).toBe(en.noStored)
  })

  it('is said to be unknown where the browser does not tell', async () => {
    const bench = makePanel({ entries: [entry()] })
    bench.inventory.mockRejectedValue(Error('no'))
    bench.ui.show('ledger')
    await loaded()
    await settle()
    expect(viewOf('stored').textContent).toBe(en.unread)
    expect(rowsOf('entries')).toHaveLength(1)
    expect(console.error).not.toHaveBeenCalled()
  })
})

describe('what is allowed', () => {
  it('is a table of purposes and their services', async () => {
    await openPanel({ decided: { analytics: true, preferences: false, embeds: false } })
    expect(viewOf('grants').querySelector('p')?.textContent).toBe(en.status.decided)
    expect(rowsOf('grants')).toEqual([
      ['Running this site', '', en.fixed],
      ['', 'Sign-in', en.fixed],
      ['Display settings', '', en.refused],
      ['', 'Text size', en.refused],
      ['Statistics', '', en.granted],
      ['', 'Shiomi Stats', en.granted],
      ['Maps and videos', '', en.refused],
      ['', 'Town map', en.refused],
    ])
  })

  it('follows a choice at once', async () => {
    const { consent } = await openPanel()
    await settle()
    expect(rowsOf('grants')[4]?.[2]).toBe(en.refused)
    consent.acceptAll()
    await settle()
    expect(rowsOf('grants')[4]?.[2]).toBe(en.granted)
  })
})

describe('the tabs', () => {
  const tabs = ['entries', 'stored', 'grants', 'simulation'] as const
  const shown = (): readonly string[] => tabs.filter((id) => !viewOf(id).hidden)

  it('show one view, and say how much is in each', async () => {
    await openPanel({ entries: [entry()], items: [item('sid'), item('theme')] })
    await settle()
    expect(textsOf(panelOf(), '[role="tab"]')).toEqual([
      'Ledger 1',
      'Stored 2',
      'Allowed 1',
      'Simulate',
    ])
    expect(shown()).toEqual(['entries'])
    tabOf('stored').click()
    expect(shown()).toEqual(['stored'])
    expect(tabOf('stored').getAttribute('aria-selected')).toBe('true')
    expect(tabOf('entries').getAttribute('aria-selected')).toBe('false')
  })

  it.each([
    ['ArrowRight', 'entries', 'stored'],
    ['ArrowRight', 'simulation', 'entries'],
    ['ArrowLeft', 'entries', 'simulation'],
    ['ArrowLeft', 'grants', 'stored'],
    ['Home', 'grants', 'entries'],
    ['End', 'entries', 'simulation'],
    ['a', 'stored', 'stored'],
  ])('move with %s from %s to %s', async (key, from, to) => {
    await openPanel()
    tabOf(from).click()
    tabOf(from).focus()
    press(tabOf(from), key)
    expect(shown()).toEqual([to])
    expect(shadowOf()?.activeElement).toBe(tabOf(to))
    expect(tabs.filter((id) => tabOf(id).tabIndex == 0)).toEqual([to])
  })
})

describe('what happens meanwhile', () => {
  const start = async (): Promise<PanelBench> => {
    vi.useFakeTimers({ now: TODAY })
    const bench = await openPanel({ entries: [entry()] })
    await pass(0)
    return bench
  }

  it('is seen within a second', async () => {
    const { ledger, inventory } = await start()
    ledger.mockReturnValue([entry(), entry({ what: 'b' })])
    inventory.mockResolvedValue([item('sid')])
    await pass(1000)
    expect(rowsOf('entries').map((row) => row[4])).toEqual([
      'b',
      'https://stats.example.jp/collect',
    ])
    expect(rowsOf('stored')).toHaveLength(1)
  })

  it('leaves what is as it was', async () => {
    const { ledger } = await start()
    const row = found(viewOf('entries').querySelector('tbody tr'))
    ledger.mockReturnValue([entry(), entry({ what: 'b' })])
    await pass(1000)
    expect(viewOf('entries').querySelectorAll('tbody tr')[1]).toBe(row)
  })

  it('waits for the button where it is not to be followed', async () => {
    const { ledger } = await start()
    const live = buttonOf(panelOf(), 'live')
    expect(live.getAttribute('aria-pressed')).toBe('true')
    live.click()
    await pass(0)
    expect(live.getAttribute('aria-pressed')).toBe('false')
    expect(panelOf().textContent).toContain('As of 09:00:00')
    ledger.mockReturnValue([])
    await pass(5000)
    expect(rowsOf('entries')).toHaveLength(1)
    buttonOf(panelOf(), 'refresh').click()
    await pass(0)
    expect(rowsOf('entries')).toHaveLength(0)
    expect(panelOf().textContent).toContain('As of 09:00:05')
  })

  it('is not asked for while nobody looks', async () => {
    const { ledger } = await start()
    vi.spyOn(Document.prototype, 'hidden', 'get').mockReturnValue(true)
    ledger.mockReturnValue([])
    await pass(5000)
    expect(rowsOf('entries')).toHaveLength(1)
  })
})

describe('the copy', () => {
  const write = vi.fn()

  /** jsdom has none. */
  const setClipboard = (value: unknown): void => {
    Object.defineProperty(navigator, 'clipboard', { value, configurable: true })
  }

  beforeEach(() => {
    write.mockReset()
    write.mockResolvedValue(undefined)
    setClipboard({ writeText: write })
  })
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard')
  })

  const copy = async (): Promise<void> => {
    buttonOf(panelOf(), 'copy').click()
    await settle()
  }

  it('has all that is shown, and where it was seen, without the query', async () => {
    history.replaceState(null, '', '/page/?person=1#there')
    const { consent } = await openPanel({
      entries: [entry()],
      items: [item('sid')],
      decided: { analytics: true },
    })
    await settle()
    await copy()
    history.replaceState(null, '', '/')
    const report: unknown = JSON.parse(String(write.mock.calls[0]?.[0]))
    expect(report).toMatchObject({
      sekisho: consent.version,
      page: `${location.origin}/page/`,
      policy: '2026-04-01',
      status: consent.status,
      decision: { id: consent.decision?.id, choices: { analytics: true } },
      granted: ['necessary', 'analytics', 'session', 'site-stats'],
      ledger: [entry()],
      inventory: [item('sid')],
    })
    expect(report).toHaveProperty('browser', navigator.userAgent)
    expect(report).toHaveProperty('time', expect.stringMatching(/^\d{4}-.*Z$/))
  })

  it('is confirmed in a region that was there before', async () => {
    await openPanel()
    const region = found(panelOf().querySelector('[role="status"]'))
    expect(region.textContent).toBe('')
    await copy()
    expect(region.textContent).toBe(en.copied)
    expect(panelOf().querySelector('textarea')).toBeNull()
  })

  it('is a selected text where the browser does not let it be copied', async () => {
    write.mockRejectedValue(new DOMException('', 'NotAllowedError'))
    const selected = vi.spyOn(HTMLTextAreaElement.prototype, 'select')
    await openPanel({ entries: [entry()] })
    await copy()
    const area = found(panelOf().querySelector('textarea'))
    expect(JSON.parse(area.value)).toMatchObject({ ledger: [entry()] })
    expect(selected).toHaveBeenCalledTimes(1)
    expect(panelOf().querySelector('[role="status"]')?.textContent).toBe(en.uncopied)
  })

  it('is a text too where the browser has no clipboard, as on http', async () => {
    setClipboard(undefined)
    await openPanel()
    await copy()
    expect(panelOf().querySelector('textarea')).not.toBeNull()
  })
})

describe('where the panel stands', () => {
  const isTop = (): boolean => panelOf().classList.contains('top')
  const atTop: Wish = {
    change(draft) {
      draft.notice = { ...draft.notice, position: 'top' }
    },
  }

  const reserved = (): readonly string[] =>
    (pageRules().match(/(?<!-)padding-\w+: \d+px/g) ?? []).sort()

  it('is the bottom', async () => {
    await openPanel()
    expect(isTop()).toBe(false)
    resize(panelOf(), 300)
    expect(reserved()).toEqual(['padding-bottom: 316px'])
  })

  it('is the top while the notice is at the bottom', async () => {
    const { ui } = makePanel()
    ui.show('notice')
    ui.show('ledger')
    await loaded()
    expect(isTop()).toBe(true)
  })

  it('changes when the notice comes, and does not jump back when it goes', async () => {
    const { ui, consent } = await openPanel()
    resize(panelOf(), 300)
    ui.show('notice')
    await settle()
    expect(isTop()).toBe(true)
    resize(panelOf(), 300)
    resize(noticeOf(), 100)
    expect(reserved()).toEqual(['padding-bottom: 116px', 'padding-top: 316px'])
    consent.rejectAll()
    await settle()
    expect(isTop()).toBe(true)
    expect(reserved()).toEqual(['padding-top: 316px'])
    ui.hide()
    expect(reserved()).toEqual([])
  })

  it('is the bottom while the notice is at the top', async () => {
    const { ui } = makePanel(atTop)
    ui.show('notice')
    ui.show('ledger')
    await loaded()
    expect(isTop()).toBe(false)
  })
})

describe('the height of the panel', () => {
  const grip = (): HTMLElement => found(panelOf().querySelector<HTMLElement>('[role="separator"]'))
  const heights = (): readonly (string | null)[] => [
    panelOf().style.height,
    grip().getAttribute('aria-valuenow'),
  ]

  it('changes by the arrows: up is higher at the bottom', async () => {
    await openPanel()
    press(grip(), 'ArrowDown')
    press(grip(), 'ArrowDown')
    press(grip(), 'ArrowUp')
    press(grip(), 'ArrowLeft')
    expect(heights()).toEqual(['45vh', '45'])
  })

  it('and lower at the top', async () => {
    const { ui } = makePanel()
    ui.show('notice')
    ui.show('ledger')
    await loaded()
    press(grip(), 'ArrowUp')
    expect(heights()).toEqual(['45vh', '45'])
  })

  it('changes by dragging, from half of the window to where its head is seen', async () => {
    const held = new Set<number>()
    Object.assign(HTMLElement.prototype, {
      setPointerCapture: (id: number) => held.add(id),
      hasPointerCapture: (id: number) => held.has(id),
    })
    await openPanel()
    const point = (type: string, clientY: number): void => {
      grip().dispatchEvent(
        Object.assign(new MouseEvent(type, { bubbles: true, clientY }), { pointerId: 7 }),
      )
    }
    point('pointermove', innerHeight * 0.7)
    expect(heights()).toEqual(['', '50'])
    point('pointerdown', innerHeight * 0.5)
    point('pointermove', innerHeight * 0.7)
    expect(heights()).toEqual(['30vh', '30'])
    point('pointermove', 0)
    expect(heights()).toEqual(['50vh', '50'])
    point('pointermove', innerHeight)
    expect(heights()).toEqual(['15vh', '15'])
    Reflect.deleteProperty(HTMLElement.prototype, 'setPointerCapture')
    Reflect.deleteProperty(HTMLElement.prototype, 'hasPointerCapture')
  })
})
