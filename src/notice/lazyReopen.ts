// Loads the floating button by which the visitor comes back, where a site wants one.
import { report } from '../ui/report'
import type { ReopenContext, UiContext } from '../ui/types'
import { whenSettled } from '../ui/whenSettled'
import type { Host } from './host'

/** What it needs besides what the button itself gets. */
export interface LazyReopenPort
  extends UiContext, Pick<ReopenContext, 'expectPreferences' | 'styles'> {
  readonly host: Host
}

/**
 * Loads it when the page has settled: a framework that hydrates the page must not meet it.
 *
 * @returns takes it out, or sees to it that it does not come
 */
export const createLazyReopen = (port: LazyReopenPort): (() => void) => {
  const { config, host, texts, load } = port
  if (config.notice.reopen != 'floating') return () => {}
  let remove: (() => void) | undefined = whenSettled(() => {
    load.reopen().then(({ enter }) => {
      remove &&= enter({ ...port, root: host.root, texts: texts.notice })
    }, report)
  })
  return () => {
    remove?.()
    remove = undefined
  }
}
