import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { boxOf } from '../../../src/ui/box'
import { css } from '../../../src/ui/css'
import { sayDay } from '../../../src/documents/day'
import { sayMoment } from '../../../src/ui/day'
import { fill } from '../../../src/ui/fill'
import { focused } from '../../../src/ui/focus'
import { createHost } from '../../../src/ui/host'
import * as entry from '../../../src/ui/index'
import { chooseLanguage } from '../../../src/ui/language'
import { setStyles } from '../../../src/ui/styles'
import { TODAY } from '../support/platform'
import { makeUi, useBrowser } from './support'

useBrowser()

describe('the entry', () => {
  it('exports createUi and nothing else', () => {
    expect(Object.keys(entry)).toEqual(['createUi'])
  })

  it('makes what the core knows as Ui', () => {
    const { ui } = makeUi()
    expect(Object.keys(ui).sort()).toEqual(['cover', 'destroy', 'hide', 'show'])
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
    expect(sayMoment(TODAY, 'en')).toMatch(expected)
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
    const [element, root] = createHost(chooseLanguage('auto'), 'dark', [sheet])
    expect(element.lang).toBe('ja')
    expect(element.dataset.theme).toBe('dark')
    expect(element.shadowRoot).toBe(root)
    expect(root.adoptedStyleSheets).toEqual([sheet])
    expect(element.isConnected).toBe(false)
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
  const boxWith = (
    attributes: Readonly<Record<string, string>>,
    style: Partial<CSSStyleDeclaration> = { position: 'static', inset: 'auto' },
  ): unknown => {
    const embed = document.createElement('iframe')
    for (const [name, value] of Object.entries(attributes)) embed.setAttribute(name, value)
    Object.defineProperty(embed, 'offsetHeight', { value: 150 })
    return boxOf(embed, style as CSSStyleDeclaration)
  }

  it('is its width and ratio', () => {
    expect(boxWith({ width: '560', height: '315' })).toEqual({
      '--width': '560px',
      '--ratio': '560/315',
    })
  })

  it.each([
    {},
    { width: '560' },
    { height: '315' },
    { width: '100%', height: '315' },
    { width: '0', height: '315' },
    { width: 'x', height: 'y' },
  ])('is its height where attributes do not say both in pixels: %j', (attributes) => {
    expect(boxWith(attributes)).toEqual({ '--height': '150px' })
  })

  it.each(['absolute', 'fixed'])('keeps its edges out of the flow: %s', (position) => {
    expect(boxWith({ width: '560', height: '315' }, { position, inset: '0px' })).toEqual({
      position,
      inset: '0px',
      overflow: 'auto',
    })
  })

  it.each(['relative', 'sticky'])('is in the flow: %s', (position) => {
    expect(boxWith({}, { position, inset: '0px' })).toEqual({ '--height': '150px' })
  })
})
