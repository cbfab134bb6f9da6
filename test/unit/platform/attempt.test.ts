// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { attempt } from '../../../src/platform/attempt'

describe('attempt', () => {
  it('gives what is returned', () => {
    expect(attempt(() => 1)).toBe(1)
  })

  it('gives nothing where the browser refuses', () => {
    expect(
      attempt(() => {
        throw new DOMException('refused', 'SecurityError')
      }),
    ).toBeUndefined()
  })
})
