// @vitest-environment node
// What real clients of npm store in a browser, which the browser tests of the clients see, against their entries.
import { describe, expect, it } from 'vitest'
import { services } from '../../../src/catalog/services'
import { matchName } from '../../../src/policy/match'
import type { Area } from '../../e2e/support/client'
import { trackers } from '../../e2e/support/trackers'

/** Clients that are called otherwise in the catalogue. */
const CALLED: Readonly<Record<string, string>> = { datadog: 'datadog-rum' }

/** Whether one of two patterns is part of the other. */
const meet = (one: string, other: string): boolean => matchName(one, other) || matchName(other, one)

const known = trackers.flatMap((client) => {
  const entry = services.find(({ id }) => id === (CALLED[client.id] ?? client.id))
  return entry ? [{ id: entry.id, client, entry }] : []
})

describe('a client of npm', () => {
  it('is in the catalogue, most of them', () => {
    expect(known.map(({ id }) => id)).toEqual([
      'snowplow',
      'posthog',
      'mixpanel',
      'sentry',
      'datadog-rum',
      'plausible',
      'segment',
      'amplitude',
    ])
  })

  it.each(known)('stores nothing that its entry does not declare: $id', ({ client, entry }) => {
    const isDeclared = (item: string): boolean => {
      const [area, name] = item.split(/ (.*)/) as [Area, string]
      return area === 'cookie'
        ? entry.cookies.some((each) => meet(each.name, name))
        : entry.storage.some((each) => each.area === area && meet(each.key, name))
    }
    expect([...client.keeps, ...client.rest].filter((item) => !isDeclared(item))).toEqual([])
  })
})
