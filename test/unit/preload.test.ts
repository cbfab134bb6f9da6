// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/locales/languages'
import { createFiles } from '../../src/runtime/files'

const read = (path: string): string => readFileSync(join(process.cwd(), path), 'utf8')

const linksIn = (html: string): readonly HTMLLinkElement[] => [
  ...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('link'),
]

/** The lines by which a page preloads the notice, as elements: all of them. */
const readLines = (): readonly HTMLLinkElement[] => linksIn(read('dist/preload.html'))

/** The script element that `sekisho.js` inserts for a file, and takes out again at once. */
const requestFor = (name: string, integrity: string): HTMLScriptElement => {
  const observer = new MutationObserver(() => {})
  observer.observe(document.head, { childList: true })
  const load = createFiles({ src: `${location.origin}/sekisho/sekisho.js`, nonce: '' })
  load(name, integrity).catch(() => {})
  const added = observer.takeRecords().flatMap(({ addedNodes }) => [...addedNodes])
  observer.disconnect()
  expect(added).toHaveLength(1)
  return added[0] as HTMLScriptElement
}

describe('the lines that preload the notice', () => {
  let base: HTMLBaseElement
  beforeEach(() => {
    base = document.createElement('base')
    base.href = location.origin
    document.head.append(base)
  })
  afterEach(() => {
    base.remove()
  })

  it('are there for every language', () => {
    const languages = readdirSync(join(process.cwd(), 'dist')).flatMap(
      (name) => /^sekisho-notice\.([\w-]+)\.js$/.exec(name)?.[1] ?? [],
    )
    expect(languages.sort(), 'the build has all languages').toEqual([...LANGUAGES].sort())
    expect(
      readLines()
        .map((line) => /notice\.([\w-]+)\.js/.exec(line.getAttribute('href') ?? '')?.[1])
        .sort(),
    ).toEqual(languages.sort())
  })

  it('are in docs/files.md for Japanese and English', () => {
    const [, html = ''] = /<!-- preload -->.*?```html\n(.*?)```/s.exec(read('docs/files.md')) ?? []
    const all = readLines().map((line) => line.outerHTML)
    const shown = linksIn(html).map((line) => line.outerHTML)
    expect(shown).toEqual(all.filter((line) => /notice\.(en|ja)\.js/.test(line)))
    expect(shown).toHaveLength(2)
  })

  it.each(readLines().map((line) => ({ line })))(
    'ask as sekisho.js does: $line.href',
    ({ line }) => {
      const [, name = ''] =
        /sekisho-(notice\.[\w-]+)\.js/.exec(line.getAttribute('href') ?? '') ?? []
      const integrity = line.getAttribute('integrity') ?? ''
      const script = requestFor(name, integrity)
      expect(script.integrity).toBe(integrity)
      expect(script.crossOrigin).toBe(line.crossOrigin)
      const { pathname, search } = new URL(script.src)
      expect(line.getAttribute('href')).toBe(pathname + search)
      expect(line.getAttribute('as')).toBe('script')
      expect(read('dist/sekisho.js'), 'run "node scripts/sizes.mjs" after the build').toContain(
        integrity,
      )
    },
  )
})
