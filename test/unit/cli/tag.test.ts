import { describe, expect, it } from 'vitest'
import { inputOf } from '../support/config'
import { sekisho } from '../support/io'
import type { Ran } from '../support/io'

const A = 'https://stats.example.jp/a'
const owned = `<p>関所</p>\r\n<img src="${A}">`
const tagged = `<p>関所</p>\r\n<img data-consent="analytics" data-service="site-stats" data-src="${A}">`
const files = {
  'c.json': JSON.stringify(inputOf()),
  'a.html': owned,
  'b.html': '<p>nothing</p>',
  'c.html': `<p style="background:url(${A})">`,
  '-': owned,
}

const tag = (...args: readonly string[]): Promise<Ran> =>
  sekisho(['tag', ...args, '--config', 'c.json'], { files })

describe('sekisho tag', () => {
  it('reports what it would do, and writes nothing', async () => {
    const { code, out, err, written } = await tag('a.html', 'b.html', 'c.html')
    expect({ code, err, written: written.size }).toEqual({ code: 0, err: '', written: 0 })
    expect(out.split('\n')).toEqual([
      `a.html:2:1: <img> of site-stats: ${A} (would wait for analytics)`,
      expect.stringMatching(
        /^c\.html:1:1: <p> of site-stats: style\. Not tagged: requests from a style sheet/,
      ),
      '1 element to tag, 1 that cannot be tagged, in 3 files.',
    ])
  })

  it('writes the changed pages with --write, and no other file', async () => {
    const { code, out, written } = await tag('a.html', 'b.html', 'c.html', '--write')
    expect(code).toBe(0)
    expect([...written]).toEqual([['a.html', tagged]])
    expect(out).toContain('(waits for analytics)')
    expect(out).toContain('1 element tagged, 1 that cannot be tagged, in 3 files.')
  })

  it.each([
    ['a.html', 'out/a.html', tagged],
    ['b.html', 'out/b.html', files['b.html']],
    ['-', '-', tagged],
  ])('writes one page with --output: %s to %s', async (from, to, text) => {
    const { code, out, err, written } = await tag(from, '-o', to)
    expect(code).toBe(0)
    // If standard output is the page, nothing else is written to it.
    expect(to === '-' ? [out, err.length > 0] : [err, out.length > 0]).toEqual(['', true])
    expect([...written]).toEqual([[to, text]])
  })

  it('exits with 1 for --check if there is something to tag', async () => {
    expect(await tag('a.html', '--check')).toMatchObject({ code: 1, written: new Map() })
    expect((await tag('b.html', 'c.html', '--check')).code).toBe(0)
  })

  it('prints JSON', async () => {
    const ran = await tag('a.html', 'c.html', '--json')
    expect(ran.err).toBe('')
    expect(ran.json()).toEqual({
      written: false,
      files: [
        {
          file: 'a.html',
          tagged: [
            {
              line: 2,
              column: 1,
              element: 'img',
              what: [A],
              services: ['site-stats'],
              purposes: ['analytics'],
              where: 'page',
            },
          ],
          skipped: [],
        },
        { file: 'c.html', tagged: [], skipped: [expect.objectContaining({ element: 'p' })] },
      ],
    })
  })

  it('resolves relative addresses against --base', async () => {
    const relative = { ...files, 'a.html': '<img src="a.png">' }
    const args = ['tag', 'a.html', '--config', 'c.json', '--check']
    expect((await sekisho(args, { files: relative })).code).toBe(0)
    const based = [...args, '--base', 'https://stats.example.jp/']
    expect((await sekisho(based, { files: relative })).code).toBe(1)
  })

  it('reports each element on one line, whatever the page contains', async () => {
    const page = `<img src="${A}?\n\u001b[2J${'x'.repeat(200)}">`
    const { out } = await sekisho(['tag', 'p', '--config', 'c.json'], {
      files: { ...files, p: page },
    })
    expect(out.split('\n')).toHaveLength(2)
    expect(out).not.toContain('\u001b')
  })

  it.each([
    [
      ['a.html', 'b.html', '-o', 'x'],
      '--output takes a single page. Use --write for several pages.',
    ],
    [['a.html', '--write', '--check'], 'Use only one of --write, --output and --check.'],
    [['-', '--write'], '--write cannot write to standard input. Use --output.'],
    [
      ['-', '-o', '-', '--json'],
      '--json and the page cannot both be written to standard output. Name a file after --output.',
    ],
    [['a.html', '--base', '/x'], '--base "/x" is not an http: or https: address.'],
    [['nowhere.html'], 'nowhere.html: no such file.'],
    [['a.html', 'nowhere.html', '--write'], 'nowhere.html: no such file.'],
  ])('exits with 2 and writes nothing for %j', async (args, message) => {
    const { code, err, written } = await tag(...args)
    expect({ code, err, written: written.size }).toEqual({
      code: 2,
      err: `[sekisho] ${message}`,
      written: 0,
    })
  })

  it('needs a valid configuration', async () => {
    expect((await sekisho(['tag', 'a.html'], { files })).code).toBe(2)
    const broken = { ...files, 'c.json': '{}' }
    expect((await sekisho(['tag', 'a.html', '--config', 'c.json'], { files: broken })).code).toBe(1)
  })

  it('reports that it cannot read ISO-2022-JP', async () => {
    const page = { ...files, p: '<p>\u001b$B4X=j\u001b(B</p>' }
    const { code, err } = await sekisho(['tag', 'p', '--config', 'c.json'], { files: page })
    expect(code).toBe(2)
    expect(err).toContain('Save it as UTF-8.')
  })
})
