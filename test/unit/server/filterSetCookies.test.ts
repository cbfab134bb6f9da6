// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchName } from '../../../src/policy/match'
import type { ConfigInput } from '../../../src/policy/types'
import { filterSetCookies } from '../../../src/server/filterSetCookies'
import type { FilteredCookies } from '../../../src/server/filterSetCookies'
import { configOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { TODAY } from '../support/platform'

const cookie = (name: string): { name: string; duration: string; description: string } => ({
  name,
  duration: 'P1D',
  description: name,
})

const filter = (
  granted: readonly string[],
  headers: readonly string[],
  change?: (draft: Draft<ConfigInput>) => void,
): FilteredCookies =>
  filterSetCookies(configOf(change), { granted: new Set(granted) }, headers, TODAY)

const ID = '_pk_id.1=abc; Path=/; Max-Age=60'
const SIZE = 'textsize=2; HttpOnly'

describe('filterSetCookies', () => {
  it('removes and names what is not granted, and keeps the rest unchanged', () => {
    expect(filter(['session', 'text-size'], ['sid=1; HttpOnly', ID, SIZE, 'other=1'])).toEqual({
      kept: ['sid=1; HttpOnly', SIZE, 'other=1'],
      dropped: [{ name: '_pk_id.1', services: ['site-stats'] }],
      reported: [{ name: 'other', services: [] }],
    })
  })

  it('goes by the service, not by its purpose', () => {
    expect(filter(['analytics'], [ID]).kept).toEqual([])
    expect(filter(['site-stats'], [ID]).kept).toEqual([ID])
  })

  it('keeps a cookie of several services only if all of them are granted', () => {
    const shared = (draft: Draft<ConfigInput>): void => {
      draft.policy.services!.push(serviceOf('more', 'embeds', { cookies: [cookie('_pk*')] }))
    }
    expect(filter(['site-stats'], [ID], shared).dropped).toEqual([
      { name: '_pk_id.1', services: ['more'] },
    ])
    expect(filter([], [ID], shared).dropped).toEqual([
      { name: '_pk_id.1', services: ['site-stats', 'more'] },
    ])
    expect(filter(['site-stats', 'more'], [ID], shared)).toEqual({
      kept: [ID],
      dropped: [],
      reported: [],
    })
  })

  it('removes undeclared cookies if so configured', () => {
    const block = (draft: Draft<ConfigInput>): void => void (draft.gates = { undeclared: 'block' })
    expect(filter([], ['other=1', 'alone', '=x'], block)).toEqual({
      kept: [],
      dropped: ['other', 'alone', 'x'].map((name) => ({ name, services: [] })),
      reported: [],
    })
  })

  it('only reports, or does nothing, if so configured', () => {
    const mode =
      (cookies: 'report' | 'off') =>
      (draft: Draft<ConfigInput>): void =>
        void (draft.gates = { cookies, undeclared: 'block' })
    expect(filter([], [ID, 'other=1'], mode('report'))).toEqual({
      kept: [ID, 'other=1'],
      dropped: [],
      reported: [
        { name: '_pk_id.1', services: ['site-stats'] },
        { name: 'other', services: [] },
      ],
    })
    expect(filter([], [ID, 'other=1'], mode('off'))).toEqual({
      kept: [ID, 'other=1'],
      dropped: [],
      reported: [],
    })
  })

  it('keeps deletions and the consent cookie', () => {
    const headers = [
      '_pk_id.1=; Max-Age=0',
      'textsize=; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
      'sekisho=anything; Path=/',
    ]
    const strict = (draft: Draft<ConfigInput>): void => {
      draft.gates = { undeclared: 'block' }
      draft.policy.services!.push(serviceOf('all', 'embeds', { cookies: [cookie('*')] }))
    }
    expect(filter([], headers, strict)).toEqual({ kept: headers, dropped: [], reported: [] })
  })

  it('reads a name as browsers do, without spaces and case-sensitive', () => {
    expect(filter([], [' _pk_id.1 =1', '\t_pk_id.1\t=1']).kept).toEqual([])
    expect(filter([], ['_PK_ID.1=1', 'x_pk_id.1=1']).kept).toHaveLength(2)
  })

  it('uses the stored name of a cookie without a name', () => {
    expect(filter([], ['=_pk_id.1=1', '= _pk_id.1=1']).kept).toEqual([])
  })

  it('matches the prefix of a name in any case, and the rest case-sensitively', () => {
    const hosted = (draft: Draft<ConfigInput>): void => {
      draft.policy.services!.push(
        serviceOf('hosted', 'embeds', { cookies: [cookie('__Host-seen')] }),
      )
    }
    expect(filter([], ['__Host-seen=1', '__HOST-seen=1', '__host-seen=1'], hosted).kept).toEqual([])
    expect(filter([], ['seen=1', '__Host-Seen=1', '__Secure-seen=1'], hosted).kept).toHaveLength(3)
    expect(filter([], ['__Host-_pk_id.1=1']).kept).toHaveLength(1)
  })

  it('never keeps a declared cookie that is not granted, whatever its attributes', () => {
    const attribute = fc.oneof(
      fc.constantFrom(
        'Path=/',
        'Secure',
        'HttpOnly',
        'Max-Age=60',
        'Expires=never',
        'SameSite=Lax',
      ),
      fc.string({ unit: 'binary' }).filter((text) => !/max-age|expires/i.test(text)),
    )
    fc.assert(
      fc.property(fc.string(), fc.array(attribute), (rest, attributes) => {
        const header = [`_pk_id${rest.replace(/[;=]/g, '')}=1`, ...attributes].join('; ')
        const { kept, dropped } = filter([], [header])
        expect(kept).toEqual([])
        expect(matchName('_pk_id*', dropped[0]?.name ?? '')).toBe(true)
      }),
    )
  })

  it('keeps or drops every header, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(ID, SIZE, 'sid=1'), fc.string())),
        (headers) => {
          const { kept, dropped } = filter(['session'], headers)
          expect(kept.length + dropped.length).toBe(headers.length)
          expect(headers.filter((each) => kept.includes(each))).toEqual(kept)
        },
      ),
    )
  })
})
