// The visible part as the runtime loads it: the notice and placeholders, and what opens on demand.
import { createPageStyles } from '../ui/pageStyles'
import { reserveSpace } from '../ui/reservedSpace'
import { report } from '../ui/report'
import type { CreateUi } from '../ui/types'
import { whenSettled } from '../ui/whenSettled'
import { lookOf } from './buildNotice'
import { createConfirmation } from './confirmation'
import { createFirstLayer } from './firstLayer'
import { createHost } from './host'
import { createLayers } from './layers'
import { createLazyPlaceholders } from './lazyPlaceholders'
import { createPresenter } from './presenter'

export type { CreateUi, Ui, UiContext } from '../ui/types'

/** Makes the visible part. Nothing of it is in the document until something is shown. */
export const createUi: CreateUi = (context) => {
  const { consent, config, texts } = context
  const styles = createPageStyles()
  const host = createHost({ ...context, styles, placed: () => layers.restore() })
  /** Takes the host out of the document as soon as nothing in it is shown. */
  const update = (): void => {
    if (!notice.isShown() && !layers.isOpen() && !confirmation.isActive()) host.detach()
  }
  const confirmation = createConfirmation(lookOf(config.notice), update)
  host.root.append(confirmation.region)
  // What is pushed down at the top would come back by itself, under the visitor's finger.
  if (config.notice.position.startsWith('bottom'))
    reserveSpace(styles, 'status', confirmation.region, 'bottom')

  /** The choice takes effect first; what is shown follows. */
  const decide = (choose: () => void): void => {
    confirmation.begin()
    choose()
    layers.close('preferences')
    notice.hide()
    confirmation.confirm(texts.notice[consent.persistent ? 'saved' : 'unkept'])
  }
  const shared = { ...context, host, styles, decide }
  const layers = createLayers({
    ...shared,
    closed: update,
    failed(name) {
      // So that refusing stays within reach.
      if (name == 'preferences') notice.show()
    },
  })
  const expectPreferences = (): void => layers.preload('preferences')
  const notice = createFirstLayer({
    ...shared,
    openPreferences: () => layers.open('preferences'),
    expectPreferences,
    hidden: update,
  })
  const placeholders = createLazyPlaceholders(context)
  /** Takes the button out by which the visitor comes back, or sees to it that it does not come. */
  let removeReopen: (() => void) | undefined
  if (config.notice.reopen == 'floating')
    // A framework that hydrates the page must not meet it.
    removeReopen = whenSettled(() => {
      context.load.reopen().then(({ enter }) => {
        const { root } = host
        removeReopen &&= enter({ ...shared, root, texts: texts.notice, expectPreferences })
      }, report)
    })
  const { show, hide, stop } = createPresenter(context, notice, layers)

  return {
    show(what) {
      show(what)
      host.restore()
    },
    hide,
    cover: placeholders.cover,
    uncoverAll: placeholders.uncoverAll,
    coverAgain: placeholders.coverAgain,
    restore() {
      host.restore()
      placeholders.removeDead()
    },
    destroy() {
      stop()
      confirmation.cancel()
      placeholders.destroy()
      removeReopen?.()
      removeReopen = undefined
      hide()
      update()
    },
  }
}
