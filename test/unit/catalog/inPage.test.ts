import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeOutInPage } from '../../../src/catalog/inPage'
import type { Config } from '../../../src/policy/types'
import { entries } from '../support/catalog'
import { inputOf, inputWith } from '../support/config'

const errors: string[] = []

beforeEach(() => {
  errors.length = 0
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    errors.push(words.map(String).join(' '))
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  document.head.replaceChildren()
  Reflect.deleteProperty(window, 'sekisho')
})

const put = (text: string): HTMLScriptElement => {
  const script = document.createElement('script')
  script.id = 'sekisho-config'
  script.type = 'application/json'
  script.text = text
  document.head.append(script)
  return script
}

const idsIn = (script: HTMLScriptElement): readonly unknown[] =>
  (JSON.parse(script.text) as Config).policy.services.map((each) =>
    typeof each === 'string' ? each : each.id,
  )

describe('a page with named services', () => {
  it('has them written out in its configuration', () => {
    const script = put(JSON.stringify(inputWith('policy.services', ['ga4', { use: 'youtube' }])))
    writeOutInPage(entries)
    expect(idsIn(script)).toEqual(['ga4', 'youtube'])
    expect(errors).toEqual([])
  })

  it('keeps what cannot be written out, and says why', () => {
    const script = put(JSON.stringify(inputWith('policy.services', ['ga4', 'ga5'])))
    writeOutInPage(entries)
    expect(idsIn(script)).toEqual(['ga4', 'ga5'])
    expect(errors).toEqual([
      '[sekisho] policy.services[1]: "ga5" names no service of the catalogue. Did you mean "ga4"?',
    ])
  })
})

describe('another page', () => {
  it('keeps its configuration byte for byte where that names nothing', () => {
    const text = JSON.stringify(inputOf(), null, 3)
    const script = put(text)
    writeOutInPage(entries)
    expect(script.text).toBe(text)
    expect(errors).toEqual([])
  })

  it('is told where there is no configuration, or none that can be read', () => {
    writeOutInPage(entries)
    put('{')
    writeOutInPage(entries)
    expect(errors[0]).toContain('There is no <script id="sekisho-config">')
    expect(errors[1]).toContain('[sekisho] SyntaxError')
  })

  it('is told where sekisho.js has already read the configuration', () => {
    const script = put(JSON.stringify(inputWith('policy.services', ['ga4'])))
    Reflect.set(window, 'sekisho', { version: '1.0.0' })
    writeOutInPage(entries)
    expect(idsIn(script)).toEqual(['ga4'])
    expect(JSON.parse(script.text)).toMatchObject({ policy: { services: ['ga4'] } })
    expect(errors[0]).toContain('Load it before sekisho.js.')
  })
})
