import { isRefusable } from '../../consent/rules'
import type { Config, Localized } from '../../policy/types'
import type { Found, Rule } from './rule'
import { textsOf } from './walk'

/**
 * How long a text may be, in half-width characters, so that on a window 360 px wide a purpose takes one
 * line of the notice and the title with the site's name two. Measured in Chromium with Japanese texts:
 * 20 and 29 full-width characters across the page, 18 and 25 in a box. In English it is about as much.
 */
const LIMITS = {
  bar: { purpose: 40, controller: 58 },
  quiet: { purpose: 40, controller: 58 },
  box: { purpose: 36, controller: 50 },
} as const

/** Half-width characters: what East Asian typography sets full-width counts double. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        char,
      )
        ? 2
        : 1),
    0,
  )

const tooLong = function* (
  value: Localized,
  at: string,
  most: number,
  lines: string,
  kind: Config['notice']['kind'],
): Generator<Found> {
  for (const [text, path] of textsOf<string>(value, at)) {
    const width = widthOf(text)
    if (width > most)
      yield {
        path,
        message: `This is ${width} characters wide, where full-width ones count double. For ${lines} in a notice of kind “${kind}” on a small telephone it is ${most} at most.`,
        value: text,
      }
  }
}

/** A name that the notice shows and that is too long for it. */
export const tooLongForNotice: Rule = function* ({ policy, notice: { kind } }) {
  const { purpose, controller } = LIMITS[kind]
  yield* tooLong(policy.controller.name, 'policy.controller.name', controller, 'two lines', kind)
  for (const [i, each] of policy.purposes.entries())
    if (isRefusable(each))
      yield* tooLong(each.name, `policy.purposes[${i}].name`, purpose, 'one line', kind)
}
