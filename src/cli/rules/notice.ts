// The rule for options of the notice that have no effect.
import type { Rule } from './rule'

/** Reports a floating button where the page draws everything itself. */
export const reopenNotDrawn: Rule = function* ({ notice: { kind, reopen } }) {
  if (kind === 'none' && reopen === 'floating')
    yield {
      path: 'notice.reopen',
      message:
        'With notice.kind "none" the page draws everything itself, so no floating button is shown. Remove notice.reopen, and give every page an element with data-consent-open="preferences".',
      value: reopen,
    }
}
