import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contrastFaults,
  contrastOf,
  DEFAULT_COLORS,
  LEAST_CONTRAST,
} from '../../../../src/policy/validation/contrast'
import type { Rgb } from '../../../../src/policy/validation/contrast'
import { baseCss } from '../../../../src/ui/base.css'

const BLACK: Rgb = [0, 0, 0]
const WHITE: Rgb = [1, 1, 1]

/** Reads `#rgb` and `#rrggbb`. */
const read = (css: string): Rgb | undefined => {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(css)?.[1]
  if (digits === undefined) return undefined
  const size = digits.length / 3
  return [0, 1, 2].map((part) => {
    const text = digits.slice(part * size, (part + 1) * size)
    return parseInt(text.repeat(2 / size), 16) / 255
  }) as unknown as Rgb
}

const rgb = (): fc.Arbitrary<Rgb> => {
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  return fc.tuple(part, part, part)
}

describe('the contrast of two colours', () => {
  it('is that of the recommendation', () => {
    expect(contrastOf(BLACK, WHITE)).toBeCloseTo(21, 10)
    // The grey that is known as the lightest that can be read on white.
    expect(contrastOf(read('#767676')!, WHITE)).toBeCloseTo(4.54, 2)
    expect(contrastOf(read('#777')!, WHITE)).toBeLessThan(LEAST_CONTRAST)
  })

  it('is the same both ways, between 1 and 21', () => {
    fc.assert(
      fc.property(rgb(), rgb(), (one, other) => {
        const contrast = contrastOf(one, other)
        expect(contrast).toBe(contrastOf(other, one))
        expect(contrast).toBeGreaterThanOrEqual(1)
        expect(contrast).toBeLessThan(21.001)
        expect(contrastOf(one, one)).toBe(1)
      }),
    )
  })
})

describe('the default colours', () => {
  it.each(['light', 'dark'] as const)('can be read in the %s theme', (theme) => {
    expect(contrastFaults({ theme, set: {}, read })).toEqual([])
  })

  it('are those of the style sheet', () => {
    for (const { soft, ...owners } of Object.values(DEFAULT_COLORS)) {
      for (const [name, value] of Object.entries(owners))
        expect(baseCss).toContain(`--${name}: var(--sekisho-${name}, ${value});`)
      expect(baseCss).toContain(`--soft: ${soft};`)
    }
  })
})

describe('the colours of an owner', () => {
  it('are named where they cannot be read', () => {
    expect(contrastFaults({ theme: 'light', set: { accent: '#f90' }, read })).toEqual([
      'In the light theme, --sekisho-accent: #f90 (links and buttons) on #fff has a contrast of 2.14. It needs 4.5 to be legible (WCAG 2.2, 1.4.3).',
    ])
  })

  it('are compared with those that nobody has set', () => {
    const faults = contrastFaults({ theme: 'dark', set: { background: '#fff' }, read })
    expect(faults).toHaveLength(3)
    expect(faults.join('\n')).toContain('#a9b4c3 (softer text) on --sekisho-background: #fff')
  })

  it('are said to be unknown where they cannot be computed', () => {
    expect(contrastFaults({ theme: 'light', set: { text: 'var(--ink)' }, read })).toEqual([
      '--sekisho-text: var(--ink) is no opaque colour that can be computed here, so its contrast is not known.',
    ])
  })

  it('are never said to have what they lack', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (color) => {
        const accent = '#' + color.toString(16).padStart(6, '0')
        const isLegible = contrastOf(read(accent)!, WHITE) >= LEAST_CONTRAST
        const [fault = ''] = contrastFaults({ theme: 'light', set: { accent }, read })
        expect(fault === '').toBe(isLegible)
        expect(fault).not.toContain('contrast of 4.5. ')
      }),
    )
  })
})
