import { describe, expect, it } from 'vitest'
import { services } from '../../../src/catalog/services'
import { searchCatalog } from '../../../src/configurator/draft/searchCatalog'

const found = (query: string, category = ''): readonly string[] =>
  searchCatalog(services, query, category, 'ja').map(({ id }) => id)

describe('the search in the catalogue', () => {
  it('finds everything without words', () => {
    expect(found(' ')).toHaveLength(services.length)
  })

  it.each([
    ['google analytics', 'ga4'],
    ['ＧＯＯＧＬＥ　アナリティクス', 'ga4'],
    ['ぐーぐる', 'ga4'],
    ['グーグル 地図', 'google-maps'],
    ['ユーチューブ', 'youtube'],
    ['動画', 'youtube'],
    ['アクセス解析', 'matomo'],
    ['チャット', 'zendesk'],
    ['i.ytimg.com', 'youtube'],
    ['payment', 'stripe'],
  ])('finds by %s the service %s', (query, id) => {
    expect(found(query)).toContain(id)
  })

  it('needs every word', () => {
    expect(found('google 動画')).not.toContain('ga4')
    expect(found('nobody has this')).toEqual([])
  })

  it('keeps to the category', () => {
    for (const { id, purpose } of services)
      expect(found('', 'embeds').includes(id)).toBe(purpose === 'embeds')
  })
})
