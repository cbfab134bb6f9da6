import { afterEach, describe, expect, it, vi } from 'vitest'
import { own, ownGlobal } from '../../../src/platform/own'

const NAMES = ['documentElement', 'createElement', 'title', 'addEventListener'] as const

/** As the browser does for an element of that name. */
const shadow = (target: object): void => {
  const form = document.createElement('form')
  for (const name of NAMES)
    Object.defineProperty(target, name, {
      value: form,
      configurable: true,
    })
}

afterEach(() => {
  for (const name of NAMES) Reflect.deleteProperty(document, name)
  vi.unstubAllGlobals()
  document.title = ''
  document.querySelector('title')?.remove()
})

describe('own', () => {
  it('reads, writes and calls what an object itself has', () => {
    expect(own(document).documentElement).toBe(document.documentElement)
    expect(own(document).createElement('a').localName).toBe('a')
    own(document).title = 'Own'
    expect(document.title).toBe('Own')
  })

  it('gives no element that is named like a member', () => {
    shadow(document)
    expect(own(document).documentElement.localName).toBe('html')
    expect(own(document).createElement('a').localName).toBe('a')
    own(document).title = 'Own'
    expect(own(document).title).toBe('Own')
    expect(document.title).toBeInstanceOf(HTMLFormElement)
  })

  it('gives no field of a form', () => {
    const form = document.createElement('form')
    Object.defineProperty(form, 'localName', { value: document.createElement('input') })
    expect(own(form).localName).toBe('form')
  })

  it('listens to a window past an element that is named like that', () => {
    vi.stubGlobal('addEventListener', document.createElement('form'))
    const heard = vi.fn()
    own(window).addEventListener('own', heard, { once: true })
    window.dispatchEvent(new Event('own'))
    expect(heard).toHaveBeenCalledOnce()
  })
})

describe('ownGlobal', () => {
  it('gives what the window has', () => {
    expect(ownGlobal('setTimeout')).toBe(setTimeout)
  })

  it('gives nothing that is only found by its name', () => {
    const element = document.createElement('form')
    element.id = 'cookieStore'
    document.body.append(element)
    expect(ownGlobal('cookieStore')).toBeUndefined()
    element.remove()
  })
})
