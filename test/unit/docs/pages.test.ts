// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { GROUPS } from '../../../docs/.vitepress/pages.mjs'
import { pages } from './support/pages'

const listed = GROUPS.flatMap(({ pages: names }) => names)
/** Pages of the site, but not its home pages. */
const ofSite = pages.filter(({ path }) => /^docs\/(?!.*\bindex\.md$)/.test(path))

/** Elements that GitHub and the site may both get. */
const ALLOWED = /^<(!--|\/?(a|img|picture|source|kbd|br|sub|sup|details|summary|p|div)\b)/

describe('a page of docs/', () => {
  it.each(ofSite)('is found in the sidebar: $path', ({ path }) => {
    expect(listed).toContain(path.replace(/^docs\/(ja\/)?|\.md$/g, ''))
  })

  it.each(ofSite)('has a title, and begins with its answer: $path', ({ tokens }) => {
    const [first, , , second] = tokens.filter(({ type }) => type !== 'html_block')
    expect(first?.tag).toBe('h1')
    expect(second?.type).toBe('paragraph_open')
  })

  it.each(ofSite)('has nothing outside code that the site would run: $path', ({ tokens }) => {
    const all = tokens.flatMap((token) => token.children ?? [token])
    const html = all.filter(({ type }) => type.startsWith('html_')).map(({ content }) => content)
    expect(html.filter((each) => !ALLOWED.test(each))).toEqual([])
    const texts = all.filter(({ type }) => type === 'text').map(({ content }) => content)
    expect(texts.filter((each) => each.includes('{{'))).toEqual([])
  })
})
