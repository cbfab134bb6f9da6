import { describe, expect, it } from 'vitest'
import { createWeakList } from '../../../src/platform/weakList'

const [first, second] = [{}, {}]

describe('a list that does not keep its items alive', () => {
  it('holds each item once, in the order in which they came', () => {
    const list = createWeakList<object>()
    expect([first, second, first].map(list.add)).toEqual([true, true, false])
    expect(list.all()).toEqual([first, second])
    expect(list.all()[0]).toBe(first)
  })

  it('takes an item again that it has not kept', () => {
    const list = createWeakList<object>()
    list.add(first)
    list.add(second)
    list.keep((item) => item === second)
    expect(list.all()).toHaveLength(1)
    expect(list.add(first)).toBe(true)
    expect(list.add(second)).toBe(false)
    expect(list.all()[0]).toBe(second)
    expect(list.all()[1]).toBe(first)
  })
})
