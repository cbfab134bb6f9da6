import { describe, expect, it } from 'vitest'
import { idsOf, waitingFor } from '../../../../src/gates/elements/requirements'
import { configOf } from '../../support/config'
import { element } from '../../support/elements'

const { services } = configOf().policy

describe('idsOf', () => {
  it.each([
    [{ 'data-consent': 'analytics' }, ['analytics']],
    [{ 'data-consent': 'analytics', 'data-service': 'site-stats' }, ['site-stats', 'analytics']],
    [{ 'data-consent': ' analytics\n embeds\t' }, ['analytics', 'embeds']],
    [{ 'data-consent': '' }, ['']],
    [{ 'data-service': 'town-map' }, ['town-map']],
    [{}, []],
  ])('of %j are %j', (attributes, ids) => {
    expect(idsOf(element(document, 'img', attributes))).toEqual(ids)
  })
})

describe('waitingFor', () => {
  const waiting = (ids: readonly string[], ...granted: readonly string[]): readonly string[] =>
    waitingFor(ids, new Set(granted), services)

  it('is empty when all are granted', () => {
    expect(waiting(['analytics'], 'analytics')).toEqual([])
    expect(waiting(['analytics', 'embeds'], 'analytics', 'embeds')).toEqual([])
  })

  it('names what is not granted', () => {
    expect(waiting(['analytics'])).toEqual(['analytics'])
    expect(waiting(['analytics', 'embeds'], 'embeds')).toEqual(['analytics'])
  })

  it('takes the choice on a service for the one on its purpose', () => {
    expect(waiting(['site-stats', 'analytics'], 'site-stats')).toEqual([])
    expect(waiting(['site-stats', 'analytics'], 'analytics')).toEqual(['site-stats'])
    expect(waiting(['site-stats', 'analytics'])).toEqual(['site-stats'])
  })

  it('takes the choice on a service for no other purpose', () => {
    expect(waiting(['site-stats', 'embeds'], 'site-stats')).toEqual(['embeds'])
  })

  it('waits for every service named', () => {
    expect(waiting(['site-stats', 'town-map'], 'site-stats')).toEqual(['town-map'])
  })

  it('waits for ever for an unknown id', () => {
    expect(waiting(['unknown'], 'analytics')).toEqual(['unknown'])
    expect(waiting(['unknown', 'analytics'], 'analytics')).toEqual(['unknown'])
    expect(waiting(['constructor', '__proto__'])).toEqual(['constructor', '__proto__'])
  })

  it('waits for ever for an empty id, also where a service has lost its id', () => {
    const lost = services.slice(0, 1).map((each) => ({ ...each, id: '', purpose: '' }))
    expect(waitingFor([''], new Set(['analytics']), lost)).toEqual([''])
  })
})
