// The visible part as the runtime loads it: the notice and placeholders, and what opens on demand.
import { createPageStyles } from '../ui/pageStyles'
import { reserveSpace } from '../ui/reservedSpace'
import type { CreateUi, LiveContext } from '../ui/types'
import { lookOf } from './buildNotice'
import { createConfirmation } from './confirmation'
import { createFirstLayer } from './firstLayer'
import { createHost } from './host'
import { createLayers } from './layers'
import { createLazyPlaceholders } from './lazyPlaceholders'
import { createLazyReopen } from './lazyReopen'
import { createPresenter } from './presenter'

export type { CreateUi, Ui, UiContext } from '../ui/types'

/** Makes the visible part. Nothing of it is in the document until something is shown. */
export const createUi: CreateUi = (given) => {
  const { consent, config } = given
  const styles = createPageStyles()
  const host = createHost({ ...given, styles, placed: () => layers.restore() })
  const context: LiveContext = { ...given, root: host.root, redraws: new Set() }
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
    confirmation.confirm(context.texts.notice[consent.persistent ? 'saved' : 'unkept'])
  }
  const shared = { context, host, styles, decide }
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
  const removeReopen = createLazyReopen(context, { styles, expectPreferences })
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
      removeReopen()
      hide()
      update()
    },
  }
}
