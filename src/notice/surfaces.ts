// What is shown in the host: the notice, the layers that open besides it, and the confirmation of a choice.
import { createPageStyles } from '../ui/pageStyles'
import type { UiContext } from '../ui/types'
import { createConfirmation } from './confirmation'
import type { Confirmation } from './confirmation'
import { createFirstLayer } from './firstLayer'
import type { FirstLayer } from './firstLayer'
import { createHost } from './host'
import type { Host } from './host'
import { createLayers } from './layers'
import type { Layers } from './layers'

/** Everything in the host, and the host itself. */
export interface Surfaces {
  readonly host: Host
  readonly notice: FirstLayer
  readonly layers: Layers
  readonly confirmation: Confirmation
  /** Takes the host out of the document as soon as nothing in it is shown. */
  update(): void
}

/** Makes them, so that a choice in one of them closes the others. */
export const createSurfaces = (context: UiContext): Surfaces => {
  const { consent, texts } = context
  const styles = createPageStyles()
  const host = createHost({
    ...context,
    styles,
    placed: () => layers.restore(),
  })
  const update = (): void => {
    if (!notice.isShown() && !layers.isOpen() && !confirmation.isActive()) host.detach()
  }
  const confirmation = createConfirmation(update)
  host.root.append(confirmation.region)

  /** The choice takes effect first; what is shown follows. */
  const decide = (choose: () => void): void => {
    confirmation.begin()
    choose()
    layers.close('preferences')
    notice.hide()
    confirmation.confirm(texts.notice[consent.persistent ? 'saved' : 'unkept'])
  }
  const layers = createLayers({
    ...context,
    host,
    styles,
    decide,
    closed: update,
    failed(name) {
      // So that refusing stays within reach.
      if (name == 'preferences') notice.show()
    },
  })
  const notice = createFirstLayer({
    ...context,
    host,
    styles,
    decide,
    openPreferences: () => layers.open('preferences'),
    expectPreferences: () => layers.preload('preferences'),
    hidden: update,
  })

  return { host, notice, layers, confirmation, update }
}
