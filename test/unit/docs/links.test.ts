// @vitest-environment node
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pages, ROOT, targetOf } from './support/pages'

const inside = pages.flatMap(({ path, links }) =>
  links
    .filter(({ href }) => !/^(https?|mailto|tel):/.test(href))
    .map(({ at, href }) => ({ at, href, target: targetOf(path, href) })),
)

/** What is wrong with a link, if anything. */
const faultOf = ({ at, href, target: { path, anchor } }: (typeof inside)[number]): string[] => {
  const page = pages.find((each) => each.path === path)
  if (href.startsWith('/') || !existsSync(join(ROOT, path))) return [`${at}: ${href} leads nowhere`]
  if (!anchor) return []
  if (!page) return [`${at}: ${href} names a place of what is no page`]
  return page.anchors.has(anchor) ? [] : [`${at}: ${path} has no heading #${anchor}`]
}

describe('a link of the documentation', () => {
  it('is found', () => {
    expect(inside.length).toBeGreaterThan(20)
  })

  it('leads to a file or a heading', () => {
    expect(inside.flatMap(faultOf)).toEqual([])
  })

  it('of another site is encrypted', () => {
    const open = pages
      .flatMap(({ links }) => links)
      .filter(({ href }) => /^http:\/\/(?!localhost\b)/.test(href))
    expect(open).toEqual([])
  })
})
