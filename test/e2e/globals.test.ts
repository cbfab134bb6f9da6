// The scripts keep their names to themselves, and start before whatever is joined to them.
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { policy } from './support/config'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

const read = (name: string): Promise<string> =>
  readFile(new URL(`../../dist/${name}`, import.meta.url), 'utf8')

const CONFIG = `<script id="sekisho-config" type="application/json">${JSON.stringify({
  policy: policy(),
  files: '/dist/',
})}</script>`

const NAMES = 'Object.getOwnPropertyNames(window)'

describe('a script', () => {
  it.each(['sekisho.js', 'sekisho.all.js', 'sekisho-catalog.js'])(
    'adds nothing to the window but sekisho: %s',
    async (name) => {
      here.server.serve(
        '/globals.html',
        `<!doctype html><title>Names</title>${CONFIG}<script>var before = null; before = ${NAMES}</script>
        <script src="/dist/${name}"></script><script>var after = null; after = ${NAMES}</script>`,
      )
      const page = await here.visitor.open()
      await page.goto(`${here.server.url}/globals.html`)
      const added = await page.evaluate(() => {
        const { before, after } = window as unknown as Record<'before' | 'after', string[]>
        return after.filter((each) => !before.includes(each) && each !== 'after')
      })
      expect(added).toEqual(name === 'sekisho-catalog.js' ? [] : ['sekisho'])
    },
  )

  it('holds what stands behind it in the same file, where an optimiser has joined them', async () => {
    const joined = [
      'const e = 1, t = 2',
      await read('sekisho.js'),
      `const image = new Image()
      image.src = 'https://video.test/pixel.gif'
      window.held = image.getAttribute('src') === null && typeof sekisho.has === 'function'
      window.kept = e + t`,
    ].join(';\n')
    here.server.serve('/joined.js', joined)
    here.server.serve(
      '/joined.html',
      `<!doctype html><title>Joined</title>${CONFIG}
      <script src="/joined.js"></script><body>`,
    )
    const page = await here.visitor.open()
    await page.goto(`${here.server.url}/joined.html`)
    expect(
      await page.evaluate(() => {
        const { held, kept } = window as unknown as Record<string, unknown>
        return [held, kept]
      }),
    ).toEqual([true, 3])
    await sekisho(page).noticeSeen()
  })
})
