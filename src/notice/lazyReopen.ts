// Loads the floating button by which the visitor comes back, where a site wants one.
import { report } from '../ui/report'
import type { LiveContext, Redraw, ReopenContext } from '../ui/types'
import { whenSettled } from '../ui/whenSettled'

/**
 * Loads it when the page has settled: a framework that hydrates the page must not meet it. In another language it is
 * made anew.
 *
 * @returns takes it out, or sees to it that it does not come
 */
export const createLazyReopen = (
  context: LiveContext,
  more: Pick<ReopenContext, 'expectPreferences' | 'styles'>,
): (() => void) => {
  if (context.config.notice.reopen != 'floating') return () => {}
  const enterIn: Redraw = async ({ language, texts, load }) => {
    const { enter } = await load.reopen()
    return () => {
      remove?.()
      remove &&= enter({ ...context, ...more, language, texts: texts.notice })
    }
  }
  let remove: (() => void) | undefined = whenSettled(() => {
    enterIn(context).then((enter) => enter(), report)
  })
  context.redraws.add(enterIn)
  return () => {
    remove?.()
    remove = undefined
  }
}
