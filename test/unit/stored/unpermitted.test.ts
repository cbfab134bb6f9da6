import { describe, expect, it } from 'vitest'
import { hasUnpermittedItems } from '../../../src/stored/unpermitted'
import type { GateOptions, Service } from '../../../src/policy/types'
import { configOf } from '../support/config'
import { createPlatform } from '../support/platform'
import type { FakePlatform } from '../support/platform'

/** No service declares a database, unless told so. */
const configWith = (
  gates: Partial<GateOptions> = {},
  databases = false,
): ReturnType<typeof configOf> =>
  configOf((draft) => {
    draft.gates = { ...draft.gates, ...gates } as NonNullable<typeof draft.gates>
    if (databases) return
    for (const service of draft.policy.services!)
      service.storage = (service.storage ?? []).filter(({ area }) => area !== 'indexeddb')
  })

const all = (): boolean => true
const none = (): boolean => false
const only =
  (closed: string) =>
  ({ id }: Service): boolean =>
    id === closed

const pageWith = (fill: (page: FakePlatform) => void = () => {}): FakePlatform => {
  const page = createPlatform()
  fill(page)
  return page
}

describe('hasUnpermittedItems', () => {
  it('finds nothing where nothing is stored', () => {
    expect(hasUnpermittedItems(configWith(), pageWith(), all)).toBe(false)
  })

  it.each<readonly [string, (page: FakePlatform) => void]>([
    ['a cookie', ({ cookies }) => void cookies.serve('_pk_id.1=a; path=/')],
    ['an entry of localStorage', ({ stored }) => void stored.local.push('pk_1')],
  ])('finds %s of a service that is closed, and of no other', (_, fill) => {
    const page = pageWith(fill)
    expect(hasUnpermittedItems(configWith(), page, only('site-stats'))).toBe(true)
    expect(hasUnpermittedItems(configWith(), page, only('text-size'))).toBe(false)
    expect(hasUnpermittedItems(configWith(), page, none)).toBe(false)
  })

  it('finds an entry of sessionStorage, in that area only', () => {
    const page = pageWith(({ stored }) => void stored.session.push('theme'))
    expect(hasUnpermittedItems(configWith(), page, only('text-size'))).toBe(true)
    const other = pageWith(({ stored }) => void stored.local.push('theme'))
    expect(hasUnpermittedItems(configWith(), other, all)).toBe(false)
  })

  it('leaves what nobody declares, and the consent cookie', () => {
    const page = pageWith(({ cookies, stored }) => {
      cookies.serve('cart=1; path=/')
      cookies.serve('sekisho=1; path=/')
      stored.local.push('cart')
    })
    expect(hasUnpermittedItems(configWith(), page, all)).toBe(false)
  })

  it('always looks after a closed service that declares a database', () => {
    expect(hasUnpermittedItems(configWith({}, true), pageWith(), only('site-stats'))).toBe(true)
    expect(hasUnpermittedItems(configWith({}, true), pageWith(), only('town-map'))).toBe(false)
  })

  it.each(['report', 'off'] as const)('leaves what a gate in mode %s does not hold', (mode) => {
    const page = pageWith(({ cookies, stored }) => {
      cookies.serve('_pk_id.1=a; path=/')
      stored.local.push('pk_1')
    })
    expect(hasUnpermittedItems(configWith({ cookies: mode }, true), page, all)).toBe(true)
    expect(hasUnpermittedItems(configWith({ storage: mode }, true), page, all)).toBe(true)
    expect(hasUnpermittedItems(configWith({ cookies: mode, storage: mode }, true), page, all)).toBe(
      false,
    )
  })
})
