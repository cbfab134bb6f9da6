import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { canGrow, layoutOf } from '../../../src/notice/placeholders/embedBox'
import { css } from '../../../src/ui/css'
import { sayDay } from '../../../src/locales/day'
import { sayMoment } from '../../../src/ui/moment'
import { fill } from '../../../src/ui/components/fill'
import { focused } from '../../../src/ui/focus'
import { createLanguage } from '../../../src/ui/language'
import { createShadowHost, makeHostSheet } from '../../../src/ui/shadowHost'
import * as entry from '../../../src/notice/index'
import { setStyles } from '../../../src/ui/styles'
import { TODAY } from '../support/platform'
import { languageOf } from './loaders'
import { makeUi, useBrowser } from './support'

useBrowser()

describe('the entry', () => {
  it('exports createUi and nothing else', () => {
    expect(Object.keys(entry)).toEqual(['createUi'])
  })

  it('makes what the core knows as Ui', () => {
    const { ui } = makeUi()
    expect(Object.keys(ui).sort()).toEqual([
      'cover',
      'coverAgain',
      'destroy',
      'hide',
      'restore',
      'show',
      'uncoverAll',
    ])
  })

  it('puts nothing into the page before something is shown', () => {
    const before = document.documentElement.outerHTML
    makeUi()
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it('leaves no listener in the page after the end', () => {
    const { ui, consent } = makeUi()
    ui.destroy()
    consent.acceptAll()
    expect(document.querySelector('#sekisho')).toBeNull()
  })
})

describe('a date', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it.each(['Pacific/Honolulu', 'UTC', 'Asia/Tokyo', 'Pacific/Kiritimati'])(
    'of the policy is the same everywhere: %s',
    (zone) => {
      vi.stubEnv('TZ', zone)
      expect(sayDay('2026-04-01', 'en')).toBe('April 1, 2026')
      expect(sayDay('2026-04-01', 'ja')).toBe('2026年4月1日')
    },
  )

  it('that is none stays as it is', () => {
    for (const text of ['2026-19-39', '2026-02-31', '2026-04-31', '2027-02-29'])
      for (const tag of ['en', 'ja']) expect(sayDay(text, tag)).toBe(text)
  })

  it('stays as it is where the browser has no words of the language', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf('tlh')).toEqual([])
    expect(sayDay('2026-04-01', 'tlh')).toBe('2026-04-01')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof sayDay(text, 'en')).toBe('string')
      }),
    )
  })

  it.each([
    ['Pacific/Honolulu', /^May 31, 2026.*2:00.PM$/],
    ['Asia/Tokyo', /^June 1, 2026.*9:00.AM$/],
  ])('of a decision is that of the visitor: %s', (zone, expected) => {
    vi.stubEnv('TZ', zone)
    expect(sayMoment(new Date(TODAY).toJSON(), 'en')).toMatch(expected)
  })
})

describe('a place in a text', () => {
  it('takes a text or a node', () => {
    expect(fill('How {} uses', 'x')).toEqual(['How ', 'x', ' uses'])
    expect(fill('{}', 3)).toEqual(['', 3, ''])
  })
})

describe('a style sheet', () => {
  it('is its text', () => {
    expect(
      css`
        a {
        }
      `.replace(/\s/g, ''),
    ).toBe('a{}')
  })
})

describe('the element that has the focus', () => {
  it('is found inside shadow trees', () => {
    const outer = document.createElement('div')
    const inner = document.createElement('div')
    const field = document.createElement('input')
    document.body.append(outer)
    outer.attachShadow({ mode: 'open' }).append(inner)
    inner.attachShadow({ mode: 'open' }).append(field)
    field.focus()
    expect(focused()).toBe(field)
  })

  it('is none where nothing has it', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    expect(focused()).toBeUndefined()
  })
})

describe('a host', () => {
  it('carries language and theme, and an open shadow root with its sheets', () => {
    const sheet = new CSSStyleSheet()
    document.documentElement.lang = 'ja'
    const [element, root] = createShadowHost('div', languageOf(), 'dark', [sheet])
    expect(element.lang).toBe('ja')
    expect(element.dir).toBe('ltr')
    expect(element.dataset.theme).toBe('dark')
    expect(element.shadowRoot).toBe(root)
    expect(root.adoptedStyleSheets).toEqual([sheet])
    expect(element.isConnected).toBe(false)
  })
})

describe('the direction', () => {
  it.each([
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['ja', 'ltr'],
    ['en-GB', 'ltr'],
  ])('is that of the language, and not that of the page: %s', (tag, dir) => {
    const language = createLanguage(tag)
    const [host] = createShadowHost('div', language, 'auto', [])
    expect(host.dir).toBe(dir)
    const [rule] = Array.from(makeHostSheet('', language).cssRules, ({ cssText }) => cssText)
    expect(rule).toContain(`direction: ${dir} !important`)
  })
})

describe('styles', () => {
  it('are set over what the page says, and put back as they were', () => {
    const element = document.createElement('div')
    element.style.setProperty('display', 'flex')
    element.style.setProperty('color', 'red', 'important')
    const before = element.style.cssText
    const restore = setStyles(element, { display: 'none', color: 'blue', '--width': '3px' })
    expect(element.style.display).toBe('none')
    expect(element.style.getPropertyPriority('display')).toBe('important')
    expect(element.style.getPropertyValue('--width')).toBe('3px')
    restore()
    expect(element.style.cssText).toBe(before)
  })
})

describe('the box of an embed', () => {
  const styleOf = (style: Readonly<Record<string, string>>): CSSStyleDeclaration =>
    ({
      maxWidth: style['max-width'] ?? '',
      getPropertyValue: (name: string) => style[name] ?? '',
    }) as CSSStyleDeclaration
  const measured = { width: 560, height: 315, isInline: false, drawn: {} }

  it('has the place of the embed among others', () => {
    const place = { float: 'left', 'margin-left': 'auto', 'flex-grow': '1', position: 'static' }
    expect(layoutOf(styleOf(place), measured)).toEqual({
      ...place,
      width: '560px',
      display: 'block',
    })
  })

  it('stands in a line where the embed does', () => {
    expect(layoutOf(styleOf({}), { ...measured, isInline: true }).display).toBe('inline-block')
  })

  it.each(['100%', 'calc(50% - 10px)'])('follows its container: %s', (width) => {
    expect(layoutOf(styleOf({ width }), measured).width).toBe(width)
  })

  it('is no wider than its container, but where it is scaled', () => {
    const style = styleOf({ 'max-width': 'none' })
    expect(layoutOf(style, measured)['max-width']).toBe('100%')
    const drawn = { transform: 'matrix(0.5, 0, 0, 0.5, 0, 0)' }
    expect(layoutOf(style, { ...measured, drawn })).toMatchObject({
      ...drawn,
      'max-width': 'none',
    })
  })

  it.each([
    [{}, true],
    [{ position: 'relative', transform: 'none' }, true],
    [{ position: 'absolute' }, false],
    [{ position: 'fixed' }, false],
    [{ transform: 'matrix(0.5, 0, 0, 0.5, 0, 0)' }, false],
    [{ scale: '0.5' }, false],
  ] as const)('grows only where that moves what follows: %j', (layout, may) => {
    expect(canGrow(layout)).toBe(may)
  })
})
