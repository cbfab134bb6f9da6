// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Link } from '../../../../src/cli/scan/browser'
import { createScope, pagesToFollow } from '../../../../src/cli/scan/links'

const scope = createScope(['https://www.example.jp/shop/index.html'])
const link = (href: string, change: Partial<Link> = {}): Link => ({
  href,
  text: 'More',
  rel: '',
  download: false,
  ...change,
})
const follow = (...links: readonly Link[]): readonly string[] => pagesToFollow(links, scope)

describe('the links that a scan follows', () => {
  it('are pages below the folder of the address, each once', () => {
    expect(
      follow(
        link('https://www.example.jp/shop/a?b=1#c'),
        link('https://www.example.jp/shop/a?b=1'),
        link('https://www.example.jp/shop/'),
      ),
    ).toEqual(['https://www.example.jp/shop/a?b=1', 'https://www.example.jp/shop/'])
  })

  it.each([
    ['outside the folder', link('https://www.example.jp/blog/')],
    ['of another origin', link('https://shop.example.jp/shop/')],
    ['of a host that only begins so', link('https://www.example.jp.evil.test/shop/')],
    ['no page', link('mailto:a@example.jp')],
    ['a file', link('https://www.example.jp/shop/list.PDF')],
    ['a download', link('https://www.example.jp/shop/a', { download: true })],
    ['not to be followed', link('https://www.example.jp/shop/a', { rel: 'noopener nofollow' })],
    ['the end of a session', link('https://www.example.jp/shop/logout')],
    ['the end of a session, by its text', link('https://www.example.jp/shop/x', { text: 'ログアウト' })], // prettier-ignore
    ['a deletion, in its query', link('https://www.example.jp/shop/?do=delete')],
    ['no address', link('http://[')],
  ])('are none that are %s', (_, each) => {
    expect(follow(each)).toEqual([])
  })

  it('stay in the scope, whatever they are', () => {
    const parts = fc.constantFrom('https://www.example.jp', '/shop/', '..', '\\', '@', '%2e%2e/', 'javascript:', '//evil.test', '?', '#', ':', 'a') // prettier-ignore
    fc.assert(
      fc.property(fc.array(parts), (all) => {
        for (const address of follow(link(all.join('')))) {
          expect(new URL(address).origin).toBe('https://www.example.jp')
          expect(new URL(address).pathname).toMatch(/^\/shop\//)
        }
      }),
    )
  })
})
