import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../src/policy/coverage'
import { configOf } from '../support/config'

const { policy } = configOf()
const namesOf = (id: string): readonly string[] =>
  coverageOf(policy, id).map(({ kind, of, what }) => [kind, of, what].join(' | '))

describe('coverageOf', () => {
  it('lists everything that consent to a purpose covers', () => {
    expect(namesOf('analytics')).toEqual([
      'basis |  | consent',
      'wording |  | ["アクセス解析","読まれたページを数えます。"]',
      'purpose | site-stats | analytics',
      'service | site-stats | site-stats',
      'wording | site-stats | ["汐見解析","利用状況の集計"]',
      'recipient | site-stats | ["解析株式会社","processor","JP"]',
      'sends | site-stats | 閲覧したページのURL',
      'sends | site-stats | 閲覧日時',
      'host | site-stats | stats.example.jp',
      'host | site-stats | *.example.net',
      'cookie | site-stats | _pk_id*',
      'cookie | site-stats | _pk_ses*',
      'storage | site-stats | local pk_*',
      'storage | site-stats | indexeddb pk-queue',
      'material |  | 2026-04-01',
      'minor |  | 2025-10-01',
    ])
  })

  it('lists the purpose of a service too, since consent was given for it', () => {
    expect(namesOf('site-stats')).toEqual(namesOf('analytics'))
    expect(namesOf('town-map')).toContain('basis |  | consent')
    expect(namesOf('town-map').join()).not.toContain('site-stats')
  })

  it('has the durations of cookies', () => {
    const cookies = coverageOf(policy, 'analytics').filter(({ kind }) => kind === 'cookie')
    expect(cookies.map(({ duration }) => duration)).toEqual(['P13M', 'PT30M'])
  })

  it('has the texts in every language', () => {
    const [, second] = coverageOf(policy, 'analytics').filter(({ kind }) => kind === 'sends')
    expect(second?.text).toEqual({ ja: '閲覧日時', en: 'Time' })
    const uneven = configOf((draft) => {
      draft.policy.services![2]!.sends = { ja: ['あ', 'い'], en: ['a'] }
    })
    const texts = coverageOf(uneven.policy, 'analytics').filter(({ kind }) => kind === 'sends')
    expect(texts.map(({ text }) => text)).toEqual([{ ja: 'あ', en: 'a' }, { ja: 'い' }])
  })

  it('ignores the case of a host, but not that of a path', () => {
    const { policy: edited } = configOf((draft) => {
      draft.policy.services![2]!.hosts = ['Stats.Example.jp/Maps']
    })
    expect(coverageOf(edited, 'analytics').find(({ kind }) => kind === 'host')?.what).toBe(
      'stats.example.jp/Maps',
    )
  })

  it('distinguishes sensitive purposes', () => {
    const sensitive = configOf((draft) => {
      draft.policy.purposes[2]!.sensitive = true
    })
    expect(coverageOf(sensitive.policy, 'analytics')[0]?.what).toBe('consent sensitive')
  })

  it('covers nothing for an unknown purpose', () => {
    expect(coverageOf(policy, 'nobody')).toEqual([])
    expect(coverageOf(policy, 'constructor')).toEqual([])
  })
})
