import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { documentOf } from '../../../src/documents/anyLanguage'
import { DOCUMENTS } from '../../../src/documents/documents'
import type { ConfigInput } from '../../../src/policy/types'
import { bindPublisher, createPublisher } from '../../../src/documents/publisher'
import type { Publisher } from '../../../src/documents/publisher'
import { piecesOf } from './support'
import { configOf } from '../support/config'
import type { Draft } from '../support/config'
import { textsOf } from '../support/texts'

const warn = vi.fn()
const root = document.documentElement

const publisher = (change?: (draft: Draft<ConfigInput>) => void, tag = 'ja'): Publisher =>
  createPublisher(configOf(change), { root, warn }, { tag, texts: textsOf(tag).documents })

const place = (name: string, ...before: (Node | string)[]): HTMLElement => {
  const element = document.createElement('div')
  element.dataset['consentDocument'] = name
  element.append(...before)
  document.body.append(element)
  return element
}

beforeEach(() => {
  warn.mockClear()
  root.lang = 'en'
})
afterEach(() => {
  root.removeAttribute('lang')
  document.body.replaceChildren()
})

describe('an element that asks for a document', () => {
  it.each(DOCUMENTS)('is filled with all of it: %s', (name) => {
    const element = place(name)
    publisher().fill(root)
    const { blocks } = documentOf(configOf(), 'ja', name)
    for (const { text } of piecesOf(blocks)) expect(element.textContent).toContain(text)
    expect(element.firstElementChild?.getAttribute('lang')).toBe('ja')
    expect(warn).not.toHaveBeenCalled()
  })

  it('is in a language whose texts are loaded for it', async () => {
    const element = place('contact')
    const load = vi.fn(async (tag: string) => textsOf(tag).documents)
    const made = await bindPublisher(load).createPublisher(configOf(), { root, warn }, 'en')
    made.fill(root)
    expect(load.mock.calls).toEqual([['en']])
    expect(element.textContent).toContain('Operator of this site')
    expect(element.firstElementChild?.getAttribute('lang')).toBe('en')
  })

  it('is filled when it is what is scanned', () => {
    const element = place('cookies')
    publisher().fill(element)
    expect(element.querySelector('table')).not.toBeNull()
  })

  it('is filled in a shadow root, and given its style there', () => {
    const host = place('')
    delete host.dataset['consentDocument']
    const shadow = host.attachShadow({ mode: 'open' })
    const inside = document.createElement('p')
    inside.setAttribute('data-consent-document', 'cookies')
    shadow.append(inside)
    publisher().fill(shadow)
    expect(inside.querySelector('table')).not.toBeNull()
  })

  it('has its headings below the last one before it', () => {
    const heading = document.createElement('h3')
    document.body.append(heading)
    const element = place('changes')
    const after = document.createElement('h2')
    document.body.append(after)
    publisher().fill(root)
    expect(element.querySelector('h4')?.textContent).toBe('予定している変更')
  })

  it('keeps what it has when it is looked at again', () => {
    const element = place('cookies')
    const it = publisher()
    it.fill(root)
    const [content] = element.children
    it.fill(root)
    expect(element.children).toHaveLength(1)
    expect(element.firstElementChild).toBe(content)
  })

  it('is filled again where the page has emptied it, or asks for another document', () => {
    const element = place('cookies')
    const it = publisher()
    it.fill(root)
    element.replaceChildren()
    it.fill(root)
    expect(element.querySelector('table')).not.toBeNull()
    element.dataset['consentDocument'] = 'contact'
    it.fill(root)
    expect(element.querySelector('table')).toBeNull()
    expect(element.querySelector('dl')).not.toBeNull()
  })

  it('has what was in it before again in the end, the very nodes', () => {
    const link = document.createElement('a')
    const element = place('cookies', 'See ', link)
    const it = publisher()
    it.fill(root)
    expect(link.isConnected).toBe(false)
    element.dataset['consentDocument'] = 'contact'
    it.fill(root)
    it.destroy()
    expect([...element.childNodes]).toEqual([expect.objectContaining({ data: 'See ' }), link])
  })

  it('is left alone where nobody knows the name, with one warning', () => {
    place('cookie', 'as it is')
    const element = place('cookie', 'as it is')
    const it = publisher()
    it.fill(root)
    it.fill(root)
    expect(element.textContent).toBe('as it is')
    expect(warn.mock.calls).toEqual([['unknown:', 'cookie']])
  })
})

describe('ids in the page', () => {
  it('are there once, and none that a script could take for its own', () => {
    place('purposes')
    place('transmissions')
    place('transmissions')
    publisher().fill(root)
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids).toContain('consent-analytics')
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^consent-/)
  })

  it('are left to what the page has given them to', () => {
    const mine = document.createElement('p')
    mine.id = 'consent-analytics'
    document.body.append(mine)
    place('purposes')
    publisher().fill(root)
    expect(root.querySelectorAll('#consent-analytics')).toHaveLength(1)
  })

  it('are led to only where they are', () => {
    const purposes = place('purposes')
    const it = publisher()
    it.fill(root)
    expect(purposes.querySelectorAll('a')).toHaveLength(0)
    const cookies = place('cookies')
    place('transmissions')
    it.fill(root)
    const links = [...cookies.querySelectorAll('a')]
    expect(links.length).toBeGreaterThan(0)
    for (const link of links)
      expect(root.querySelector(link.getAttribute('href') ?? '')).not.toBeNull()
  })
})
