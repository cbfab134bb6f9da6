import { describe, expect, it } from 'vitest'
import { isOwn } from '../../../src/consent/isOwnItem'

const cookie = { name: 'sekisho' }

describe('isOwn', () => {
  it.each([
    ['cookie', 'sekisho', true],
    ['local', 'sekisho', true],
    ['local', 'sekisho~abc', true],
    ['cookie', 'sekisho~abc', false],
    ['session', 'sekisho', false],
    ['session', 'sekisho~abc', false],
    ['indexeddb', 'sekisho', false],
    ['local', 'sekisho-abc', false],
    ['local', 'x~sekisho', false],
    ['local', 'seki', false],
  ] as const)('says of %s %s: %s', (area, key, own) => {
    expect(isOwn(cookie, area, key)).toBe(own)
  })
})
