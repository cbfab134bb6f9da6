import { afterEach, describe, expect, it } from 'vitest'
import { cookies } from '../../../src/platform/cookies'

afterEach(() => {
  for (const pair of document.cookie.split('; '))
    document.cookie = `${pair.split('=')[0]}=; max-age=0; path=/`
})

describe('cookies', () => {
  it('writes and reads raw values', () => {
    cookies.set('a', '1~x.1!y%20"z"', { path: '/' })
    expect(document.cookie).toBe('a=1~x.1!y%20"z"')
    expect(cookies.get('a')[0]).toBe('1~x.1!y%20"z"')
    expect(cookies.read()).toBe('a=1~x.1!y%20"z"')
    expect(cookies.get('b')[0]).toBeUndefined()
  })

  it('removes a cookie', () => {
    document.cookie = 'a=1; path=/'
    cookies.remove('a', { path: '/' })
    expect(document.cookie).toBe('')
  })

  it.each(['a(b)', 'a/b', 'a[1]', '汐', 'a@b', '{x}'])(
    'removes a cookie whose name js-cookie would escape: %s',
    (name) => {
      document.cookie = `${name}=1; path=/`
      expect(document.cookie).toBe(`${name}=1`)
      cookies.remove(name, { path: '/' })
      expect(document.cookie).toBe('')
    },
  )

  it('never throws where a name cannot be decoded', () => {
    document.cookie = '%E0%A4%A=1; path=/'
    expect(cookies.get('a')[0]).toBeUndefined()
    cookies.remove('%E0%A4%A', { path: '/' })
    expect(document.cookie).toBe('')
  })
})
