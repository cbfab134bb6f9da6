import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withCatalog } from '../../../src/catalog/withCatalog'
import { services } from '../../../src/catalog/services'
import { composeConfig } from '../../../src/setup/composeConfig'
import { snippetFor } from '../../../src/setup/snippetFor'
import { ANSWERS, answers } from './support'

/** The elements that a browser makes of the snippet, as it stands in a page. */
const elementsOf = (head: string): readonly Element[] => {
  const page = new DOMParser().parseFromString(`<!doctype html><head>${head}</head>`, 'text/html')
  return [...page.querySelectorAll('*')].slice(1)
}

describe('snippetFor', () => {
  it('is two scripts, whatever is answered, and the configuration written out', () => {
    fc.assert(
      fc.property(answers, (each) => {
        const config = composeConfig(each, services)
        const { head } = snippetFor(config, { catalog: services })
        expect(elementsOf(head).map(({ localName }) => localName)).toEqual([
          'head',
          'script',
          'script',
          'body',
        ])
        const [, json, script] = elementsOf(head)
        expect(JSON.parse(json?.textContent ?? '')).toEqual(withCatalog(config))
        expect(script?.getAttribute('src')).toBe('/sekisho/sekisho.js')
      }),
      { numRuns: 40 },
    )
  })

  it('writes addresses as attributes that nothing gets out of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), (part) => {
        const folder = `${part.replace(/[\r\0]/g, '')}"><b>/`
        const { head } = snippetFor(composeConfig(ANSWERS, services), {
          catalog: services,
          folder,
          config: folder,
        })
        const [script, ...others] = elementsOf(head).filter(
          ({ localName }) => !['head', 'body'].includes(localName),
        )
        expect(others).toEqual([])
        expect(script?.getAttribute('src')).toBe(`${folder}sekisho.js`)
        expect(script?.getAttribute('data-config')).toBe(folder)
      }),
    )
  })

  it('has a settings button in each language, and the tables that the policy needs', () => {
    const { settingsButton, documents } = snippetFor(composeConfig(ANSWERS, services), {
      catalog: services,
    })
    expect(Object.keys(settingsButton)).toEqual(['ja', 'en'])
    expect(settingsButton.en).toBe(
      '<button type="button" data-consent-open="preferences">Cookie settings</button>',
    )
    expect(documents).toContain('<div data-consent-document="transmissions"></div>')
  })

  it('says in each language what does not load without JavaScript', () => {
    const config = composeConfig(ANSWERS, services)
    const { noScript } = snippetFor(config, { catalog: services })
    expect(Object.keys(noScript)).toEqual(['ja', 'en'])
    expect(noScript.ja).toMatch(/^<noscript><p lang="ja">.*同意が必要な.*<\/p><\/noscript>$/)
    expect(noScript.en).toBe(
      '<noscript><p lang="en">JavaScript is turned off in this browser, so services that need your consent are not loaded.</p></noscript>',
    )
    const japanese = composeConfig({ ...ANSWERS, languages: ['ja'] }, services)
    expect(Object.keys(snippetFor(japanese, { catalog: services }).noScript)).toEqual(['ja'])
  })

  it('says why a service cannot be written out', () => {
    const config = composeConfig({ ...ANSWERS, services: ['ga5'] }, services)
    expect(() => snippetFor(config, { catalog: services })).toThrow(
      '"ga5" names no service of the catalogue',
    )
  })
})
