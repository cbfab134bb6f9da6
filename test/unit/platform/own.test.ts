import { afterEach, describe, expect, it } from 'vitest'
import { ownOf } from '../../../src/platform/own'

afterEach(() => {
  for (const name of ['currentScript', 'documentElement']) Reflect.deleteProperty(document, name)
})

describe('ownOf', () => {
  it('gives what document answers', () => {
    expect(ownOf('documentElement')).toBe(document.documentElement)
    expect(ownOf('currentScript')).toBeNull()
  })

  it('gives no element that is named like the property', () => {
    for (const name of ['currentScript', 'documentElement'])
      Object.defineProperty(document, name, {
        value: document.createElement('form'),
        configurable: true,
      })
    expect(ownOf('currentScript')).toBeNull()
    expect(ownOf('documentElement').localName).toBe('html')
  })
})
