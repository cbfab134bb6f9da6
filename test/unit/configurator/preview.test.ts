import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { previewConfig } from '../../../src/configurator/preview/previewConfig'
import { previewPage } from '../../../src/configurator/preview/previewPage'
import type { PreviewView } from '../../../src/configurator/state'
import type { Fields } from '../../../src/configurator/draft/path'
import { TEXTS } from '../../../src/configurator/texts/texts'
import { parseConfig } from '../../../src/policy/validation/parse'
import { inputOf } from '../support/config'

const VIEW: PreviewView = { language: 'ja', theme: 'dark', width: 360, show: 'notice' }
const written = inputOf() as unknown as Fields

describe('the configuration of the preview', () => {
  it('is the draft, with the theme and the language that are looked at', () => {
    const { config, hasSamples } = previewConfig(written, VIEW, 'Sample')
    expect(hasSamples).toBe(false)
    expect(config.policy).toEqual(written.policy)
    expect(config.notice).toMatchObject({ theme: 'dark', language: 'ja' })
  })

  it('keeps the theme and the language that the draft sets', () => {
    const fixed = { ...written, notice: { theme: 'light', language: 'en' } }
    expect(previewConfig(fixed, VIEW, '').config.notice).toEqual({ theme: 'light', language: 'en' })
  })

  it('has samples where nothing is written, and leaves out what would send or load something', () => {
    const draft = {
      policy: { controller: { contact: {} }, purposes: [], services: ['ga4', { use: 'x' }] },
      receipts: { url: '/r' },
      takeover: [],
      files: '/f/',
      gates: { enforce: 'policy' },
    }
    const { config, hasSamples } = previewConfig(draft, VIEW, 'Sample')
    expect(hasSamples).toBe(true)
    expect(config).toEqual({
      policy: { url: '#', controller: { contact: {}, name: 'Sample' }, purposes: [], services: [] },
      gates: { enforce: 'off' },
      notice: { theme: 'dark', language: 'ja' },
    })
  })

  it('is valid where the draft is', () => {
    const result = parseConfig(previewConfig(written, VIEW, '').config)
    expect(result.ok ? [] : result.faults).toEqual([])
  })
})

describe('the page of the preview', () => {
  const scripts = { frame: 'first()', sekisho: 'second()' }

  it('takes nothing of a configuration for markup', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '<!--<script>',
        '</title><img src=x onerror=alert(1)>',
      ),
    )
    fc.assert(
      fc.property(nasty, fc.dictionary(nasty, nasty), (name, more) => {
        const config: Fields = { more, policy: { controller: { name } } }
        const html = previewPage(config, VIEW, name, TEXTS.en, scripts)
        const page = new DOMParser().parseFromString(html, 'text/html')
        expect([...page.querySelectorAll('script')].map(({ textContent }) => textContent)).toEqual([
          page.querySelector('#sekisho-config')?.textContent,
          'first()',
          'second()',
        ])
        expect(JSON.parse(page.querySelector('#sekisho-config')?.textContent ?? '')).toEqual(
          JSON.parse(JSON.stringify(config)),
        )
        expect(page.querySelectorAll('img, iframe')).toHaveLength(0)
        expect(page.querySelector('h1')?.childElementCount).toBe(0)
      }),
    )
  })
})
