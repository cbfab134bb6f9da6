// The rule for names that are too long for the notice.
import { isRefusable } from '../../consent/rules'
import type { Config, Localized } from '../../policy/types'
import { textsOf } from './localizedTexts'
import type { Rule, RuleFinding } from './rule'

/**
 * The most half-width characters with which, in a window 360 px wide, the name of a purpose takes one line
 * of the notice, and the title with the name of the site two. Measured in Chromium with Japanese texts:
 * 20 and 29 full-width characters in a bar, 18 and 25 in a box or a dialog. English texts fit about as well.
 */
const LIMITS = {
  bar: { purpose: 40, controller: 58 },
  quiet: { purpose: 40, controller: 58 },
  box: { purpose: 36, controller: 50 },
  dialog: { purpose: 36, controller: 50 },
} as const

/** Returns the width of a text in half-width characters. East Asian full-width characters count double. */
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
  path: string,
  max: number,
  lines: string,
  kind: Config['notice']['kind'],
): Generator<RuleFinding> {
  for (const [text, textPath] of textsOf<string>(value, path)) {
    const width = widthOf(text)
    if (width > max)
      yield {
        path: textPath,
        message: `This text is ${width} characters wide (full-width characters count double). To fit into ${lines} of a notice of kind “${kind}” on a small phone, it may have at most ${max}. Shorten it.`,
        value: text,
      }
  }
}

/** Reports names of the site and of purposes that are too long for the notice. */
export const tooLongForNotice: Rule = function* ({ policy, notice: { kind } }) {
  // What the page draws itself has the room that it gives it.
  if (kind === 'none') return
  const { purpose, controller } = LIMITS[kind]
  yield* tooLong(policy.controller.name, 'policy.controller.name', controller, 'two lines', kind)
  for (const [i, each] of policy.purposes.entries())
    if (isRefusable(each))
      yield* tooLong(each.name, `policy.purposes[${i}].name`, purpose, 'one line', kind)
}
