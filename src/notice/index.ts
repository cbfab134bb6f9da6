// The visible part as the runtime loads it: the notice and placeholders, and what opens on demand.
import { createPageStyles } from '../ui/pageStyles'
import type { CreateUi } from '../ui/types'
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
  const notice = createFirstLayer({
    ...shared,
    openPreferences: () => layers.open('preferences'),
    expectPreferences: () => layers.preload('preferences'),
    hidden: update,
  })
  const placeholders = createLazyPlaceholders(context)
  const { show, hide, stop } = createPresenter(consent, notice, layers)

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
      hide()
      update()
    },
  }
}
