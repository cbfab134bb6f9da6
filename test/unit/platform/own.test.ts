import { afterEach, describe, expect, it } from 'vitest'
import { ownOf } from '../../../src/platform/own'

afterEach(() => {
  for (const name of ['cookie', 'currentScript', 'documentElement'])
    Reflect.deleteProperty(document, name)
  document.cookie = 'a=; max-age=0'
})

describe('ownOf', () => {
  it('gives what document answers', () => {
    document.cookie = 'a=1'
    expect(ownOf('cookie')).toContain('a=1')
    expect(ownOf('documentElement')).toBe(document.documentElement)
    expect(ownOf('currentScript')).toBeNull()
  })

  it('gives no element that is named like the property', () => {
    document.cookie = 'a=1'
    for (const name of ['cookie', 'currentScript', 'documentElement'])
      Object.defineProperty(document, name, {
        value: document.createElement('form'),
        configurable: true,
      })
    expect(ownOf('cookie')).toContain('a=1')
    expect(ownOf('currentScript')).toBeNull()
    expect(ownOf('documentElement').localName).toBe('html')
  })
})
