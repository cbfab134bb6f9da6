import { describe, expect, it } from 'vitest'
import { checkDraft, unverifiedOf } from '../../../src/configurator/draft/checkDraft'
import { newConfig, withParts } from '../../../src/configurator/draft/newConfig'
import { getAt, listAt, setAt, textAt } from '../../../src/configurator/draft/path'
import type { Fields } from '../../../src/configurator/draft/path'
import { pick, placeOf, removeService, serveOther } from '../../../src/configurator/draft/services'
import { translateProposed } from '../../../src/configurator/draft/translateProposed'
import { setKind } from '../../../src/configurator/draft/setKind'
import type { CatalogEntry } from '../../../src/catalog/types'
import { entries } from '../support/catalog'

const [ga4, plausible, youtube] = entries as [CatalogEntry, CatalogEntry, CatalogEntry]
const fresh = newConfig('2026-11-30', ['ja', 'en'])
const purposes = (config: Fields): readonly string[] =>
  listAt(config, ['policy', 'purposes']).map((each) => textAt(each, ['id']))

describe('a new configuration', () => {
  it('has no service, and asks visitors for nothing', () => {
    expect(listAt(fresh, ['policy', 'services'])).toEqual([])
    expect(listAt(fresh, ['policy', 'purposes']).map((each) => textAt(each, ['basis']))).toEqual([
      'necessary',
    ])
  })

  it('lacks what only the owner knows', () => {
    expect(checkDraft(fresh, entries).faults.map(({ path }) => path)).toEqual([
      'policy.url',
      'policy.controller.name',
      'policy.controller.contact',
    ])
  })
})

describe('a service of the catalogue', () => {
  it('brings its purpose with it, once', () => {
    const config = [ga4, plausible, youtube, ga4].reduce(
      (all, entry) => pick(all, entry, ['ja']),
      fresh,
    )
    expect(listAt(config, ['policy', 'services'])).toEqual(['ga4', 'plausible', 'youtube'])
    expect(purposes(config)).toEqual(['necessary', 'analytics', 'embeds'])
    expect(placeOf(config, youtube)).toBe(2)
  })

  it('takes its purpose with it when it was the last one that served it', () => {
    const config = pick(pick(fresh, ga4, ['ja']), plausible, ['ja'])
    const one = removeService(config, 0, entries)
    expect(purposes(one)).toEqual(['necessary', 'analytics'])
    expect(purposes(removeService(one, 0, entries))).toEqual(['necessary'])
  })

  it('leaves its purpose when the owner has put it into other words', () => {
    const changed = setAt(pick(fresh, ga4, ['ja']), ['policy', 'purposes', 1, 'name'], 'Mine')
    expect(purposes(removeService(changed as Fields, 0, entries))).toEqual([
      'necessary',
      'analytics',
    ])
  })

  it('can serve another purpose, and again its own', () => {
    expect(serveOther('ga4', ga4, 'embeds')).toEqual({ use: 'ga4', purpose: 'embeds' })
    expect(serveOther({ use: 'ga4', purpose: 'embeds' }, ga4, 'analytics')).toBe('ga4')
    expect(serveOther({ use: 'ga4', id: 'x', purpose: 'embeds' }, ga4, 'analytics')).toEqual({
      use: 'ga4',
      id: 'x',
    })
  })

  it('is named with what could not be verified, unless the policy states it', () => {
    const service = { use: 'ga4', purpose: 'necessary', hosts: ['a.example'] }
    const config = setAt(fresh, ['policy', 'services'], [service])
    const known = checkDraft(config as Fields, entries).used[0]
    expect(known && unverifiedOf(known)).toEqual(['recipient.country'])
  })
})

describe('a configuration that is opened', () => {
  it('gets the parts that the form writes into, and keeps all else', () => {
    expect(withParts({ policy: { more: 1 }, other: [2] })).toEqual({
      policy: { more: 1, controller: { contact: {} }, purposes: [], services: [] },
      other: [2],
    })
  })

  it('keeps parts of the wrong type, which are faults', () => {
    const config = { policy: { controller: 'no', purposes: {} } }
    expect(withParts(config)).toEqual({ policy: { controller: 'no', purposes: {}, services: [] } })
  })
})

describe('a language that is added', () => {
  it('is written where the texts are as proposed, and nowhere else', () => {
    const config = pick(newConfig('2026-11-30', ['ja']), ga4, ['ja'])
    const own = setAt(config, ['policy', 'purposes', 1, 'name', 'ja'], 'アクセス解析')
    const translated = translateProposed(own, 'en')
    expect(getAt(translated, ['policy', 'purposes', 0])).toEqual(
      getAt(fresh, ['policy', 'purposes', 0]),
    )
    expect(getAt(translated, ['policy', 'purposes', 1, 'name'])).toEqual({ ja: 'アクセス解析' })
    expect(textAt(translated, ['policy', 'purposes', 1, 'description', 'en'])).toContain('count')
  })
})

describe('the kind of the notice', () => {
  it('takes its side away with the box, and what is usual is not written', () => {
    const box = { notice: { kind: 'box', position: 'top-left' } }
    expect(setKind(box, 'quiet')).toEqual({ notice: { kind: 'quiet', position: 'top' } })
    expect(setKind({ notice: { kind: 'box', position: 'bottom-left' } }, 'bar')).toEqual({})
  })
})
