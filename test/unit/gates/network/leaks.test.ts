// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { createLeaks } from '../../../../src/gates/network/leaks'
import type { Leaks } from '../../../../src/gates/network/leaks'
import { createLedger } from '../../../../src/gates/ledger'
import { configOf } from '../../support/config'

const STATS = 'https://stats.example.jp/a.js'
/** More than clocks differ by. */
const LATER = 1000

let now: number
let asked: (readonly [number, string])[]
let leaks: Leaks
let lines: () => readonly string[]

beforeEach(() => {
  const { policy } = configOf()
  now = 10 * LATER
  asked = []
  const ledger = createLedger({ now: () => now })
  leaks = createLeaks(
    {
      now: () => now,
      requests: () => asked,
      place: { protocol: 'https:', hostname: 'www.shiomi.example', pathname: '/' },
    },
    policy,
    ledger.record,
  )
  lines = () =>
    ledger
      .read()
      .map(({ gate, service, what, outcome, remedy, count }) =>
        [gate, service, what, outcome, remedy, count].join(' '),
      )
})

const mark = (...ids: readonly string[]): void => {
  leaks.mark(new Set(ids))
  now += LATER
}

describe('leaks', () => {
  it('are requests to a service that was not granted, with what can be done', () => {
    mark()
    asked.push([now, `${STATS}?id=7`])
    leaks.find()
    expect(lines()).toEqual([`network site-stats ${STATS} leaked tag 1`])
  })

  it('are none to the page itself, and none to a service that was granted', () => {
    mark('site-stats')
    asked.push([now, STATS], [now, 'https://www.shiomi.example/a.css'])
    leaks.find()
    expect(lines()).toEqual([])
  })

  it('are none to hosts that nobody declares, which are named once', () => {
    mark()
    asked.push(
      [now, 'https://cdn.nobody.example/a.css?v=1'],
      [now, 'https://cdn.nobody.example/b.js'],
    )
    leaks.find()
    leaks.find()
    expect(lines()).toEqual(['network  https://cdn.nobody.example passed  1'])
  })

  it('are looked for among as many hosts as there are, and some undeclared ones are named', () => {
    mark()
    for (let i = 0; i < 99; i++) asked.push([now, `https://x${i}.nobody.example/`])
    asked.push([now, STATS])
    leaks.find()
    expect(lines()).toHaveLength(51)
    expect(lines().at(-1)).toContain('leaked')
  })

  it('are judged by what was granted at the time', () => {
    mark()
    const before = now
    now += LATER
    mark('site-stats')
    const between = now
    now += LATER
    mark()
    asked.push([before, STATS], [between, STATS], [now, STATS])
    leaks.find()
    expect(lines()).toEqual([`network site-stats ${STATS} leaked tag 2`])
  })

  it('are none once the browser itself refuses what is not granted', () => {
    mark()
    leaks.close(now)
    asked.push([now - 1, STATS], [now + 1, STATS])
    leaks.find()
    expect(lines()).toEqual([`network site-stats ${STATS} leaked tag 1`])
  })

  it('are judged by the first state where they came before it', () => {
    mark()
    mark('site-stats')
    asked.push([0, STATS])
    leaks.find()
    expect(lines()).toHaveLength(1)
  })

  it('are none before the first state where that has granted', () => {
    mark('site-stats')
    mark()
    asked.push([0, STATS])
    leaks.find()
    expect(lines()).toEqual([])
  })

  it('are none at the very moment of a decision, since clocks differ', () => {
    mark()
    now += LATER
    leaks.mark(new Set(['site-stats']))
    asked.push([now - 5, STATS], [now + 5, STATS])
    leaks.find()
    expect(lines()).toEqual([])
    now += LATER
    leaks.mark(new Set())
    asked.push([now - 5, STATS], [now + 5, STATS])
    leaks.find()
    expect(lines()).toEqual([])
  })

  it('are told once, however often one asks', () => {
    mark()
    asked.push([now, STATS])
    leaks.find()
    leaks.find()
    asked.push([now + 1, STATS])
    leaks.find()
    expect(lines()).toEqual([`network site-stats ${STATS} leaked tag 2`])
  })

  it('are found after the page has cleared the list', () => {
    mark()
    asked.push([now, 'https://www.shiomi.example/a.css'], [now, 'https://www.shiomi.example/b.css'])
    leaks.find()
    asked.length = 0
    asked.push([now + 1, STATS])
    leaks.find()
    expect(lines()).toEqual([`network site-stats ${STATS} leaked tag 1`])
  })

  it('are found where one that has begun earlier ends later, and so comes into the middle', () => {
    mark()
    asked.push([now + 9, 'https://www.shiomi.example/a.css'])
    leaks.find()
    asked.unshift([now, STATS])
    leaks.find()
    expect(lines()).toEqual([`network site-stats ${STATS} leaked tag 1`])
  })

  it('are not mixed up when what was granted changes in place', () => {
    const granted = new Set(['site-stats'])
    leaks.mark(granted)
    granted.clear()
    asked.push([now + LATER, STATS])
    leaks.find()
    expect(lines()).toEqual([])
  })
})
