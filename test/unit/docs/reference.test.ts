// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { referencePages } from '../../../scripts/reference.mjs'
import { services } from '../../../src/catalog/services'

const root = new URL('../../../', import.meta.url)
const pages = Object.entries(await referencePages(services))

describe('a page that is made of the sources', () => {
  it('is there for the configuration, the API and the catalogue', () => {
    expect(pages.map(([path]) => path)).toEqual(
      expect.arrayContaining(
        ['configuration', 'api', 'catalogue'].map((name) => `docs/reference/${name}.md`),
      ),
    )
  })

  it.each(pages)('says what they say today: %s', (path, text) => {
    expect(readFileSync(new URL(path, root), 'utf8'), 'run "npm run docs:reference"').toBe(text)
  })

  it('has every service of the catalogue', () => {
    const [, text = ''] = pages.find(([path]) => path === 'docs/reference/catalogue.md') ?? []
    const ids = [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, id]) => id)
    expect(ids.sort()).toEqual(services.map(({ id }) => id).sort())
  })
})
