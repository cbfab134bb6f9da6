import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDraftStore, DRAFT_KEY } from '../../../src/configurator/draft/draftStore'
import { readText } from '../../../src/configurator/draft/readText'
import { snippetFor } from '../../../src/setup/snippetFor'
import { entries } from '../support/catalog'
import { inputOf } from '../support/config'

describe('reading a configuration', () => {
  it('takes JSON, with a byte order mark too', () => {
    expect(readText('{"policy":{}}')).toEqual({ config: { policy: {} } })
    expect(readText('\uFEFF{"a":1}')).toEqual({ config: { a: 1 } })
  })

  it('takes a page that contains it, and the lines of the snippet', () => {
    const config = inputOf()
    const page = `<!doctype html><html><head>${snippetFor(config, { catalog: entries }).head}</head></html>`
    expect(readText(page)).toEqual({ config: JSON.parse(JSON.stringify(config)) as unknown })
  })

  it('says what is wrong', () => {
    expect(readText('{')).toMatchObject({ problem: 'json' })
    expect(readText('<p>no')).toEqual({ problem: 'page' })
    for (const text of ['[]', 'null', '"a"', '5'])
      expect(readText(text)).toEqual({ problem: 'object' })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((it) => `<${it}`),
        ),
        (text) => {
          expect(readText(text)).toBeTypeOf('object')
        },
      ),
    )
  })
})

describe('the draft', () => {
  /** A storage with one entry. */
  const withText = (text: string | null): Storage =>
    ({
      getItem: () => text,
      setItem: (key: string, value: string) => {
        expect(key).toBe(DRAFT_KEY)
        text = value
      },
      removeItem: () => {
        text = null
      },
    }) as unknown as Storage

  it('is read as it was written, until it is removed', () => {
    const storage = withText(null)
    const drafts = createDraftStore(() => storage)
    expect(drafts.read()).toBeUndefined()
    expect(drafts.write({ config: { a: 1 }, languages: ['ja'] })).toBe(true)
    expect(drafts.read()).toEqual({ config: { a: 1 }, languages: ['ja'] })
    drafts.remove()
    expect(drafts.read()).toBeUndefined()
  })

  it('is none where it cannot be read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = createDraftStore(() => withText(text)).read()
        expect(read === undefined || typeof read.config === 'object').toBe(true)
      }),
    )
  })

  it('is not kept where the browser keeps nothing', () => {
    const drafts = createDraftStore(() => {
      throw Error('SecurityError')
    })
    expect(drafts.read()).toBeUndefined()
    expect(drafts.write({ config: {}, languages: [] })).toBe(false)
    expect(() => drafts.remove()).not.toThrow()
  })
})
