import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/locales/languages'
import { cutOff } from '../matrix/cutOff'
import { lookAt } from '../matrix/look'
import type { View } from '../matrix/look'
import { SURFACES } from '../matrix/surfaces'
import { faults } from './support/axe'
import type { Page } from './support/page'
import { suite } from './support/suite'

// A slice of what `npm run matrix` looks at.
const here = suite()

const named = (...names: readonly string[]): typeof SURFACES =>
  SURFACES.filter(({ name }) => names.includes(name))

const phone = (width: number, dark = false): View => ({ width, height: 640, dark })

/** How much of its text the notice hides, in pixels, and how much of the window it covers. */
const measureNotice = (page: Page): Promise<readonly [hidden: number, share: number]> =>
  page.evaluate(() => {
    const notice = document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=notice]')
    const copy = notice?.querySelector('.copy')
    return [
      (copy?.scrollHeight ?? NaN) - (copy?.clientHeight ?? NaN),
      (notice?.getBoundingClientRect().height ?? NaN) / innerHeight,
    ] as const
  })

describe.each(LANGUAGES)('in %s', (lang) => {
  it.each(named('notice-bar'))(
    'the notice has nothing cut off at 320 px, and needs no scrolling and less than half of 360 x 640: $name',
    async (surface) => {
      await lookAt(here, surface, lang, [phone(320), phone(360)], async (page, { width }) => {
        expect(await cutOff(page)).toEqual([])
        if (width < 360) return
        const [hidden, share] = await measureNotice(page)
        expect(hidden).toBeLessThanOrEqual(0)
        expect(share).toBeLessThan(0.5)
      })
    },
  )

  it('the preferences, unfolded, have nothing cut off, broken or covered at 320 px', async () => {
    for (const surface of named('preferences-unfolded'))
      await lookAt(here, surface, lang, [phone(320)], async (page) => {
        expect(await cutOff(page)).toEqual([])
      })
  })
})

describe.each(['en', 'ja', 'ar'])('in %s, by axe (WCAG 2.2 AA)', (lang) => {
  it.each(named('notice-bar', 'preferences-unfolded', 'placeholders'))(
    'has no fault in either theme: $name',
    async (surface) => {
      await lookAt(here, surface, lang, [phone(360), phone(360, true)], async (page, { dark }) => {
        expect([dark, await faults(page)]).toEqual([dark, []])
      })
    },
  )
})
