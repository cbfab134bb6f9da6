// The visible part as the runtime loads it: the notice and placeholders, and what opens on demand.
import { createSurfaces } from './surfaces'
import type { CreateUi, Surface } from '../ui/types'
import { whenBody } from '../ui/whenBody'
import { own } from '../platform/own'
import { whenIdle } from '../platform/whenIdle'
import { createLazyPlaceholders } from './lazyPlaceholders'

export type { CreateUi, Ui, UiContext } from '../ui/types'

/** Makes the visible part. Nothing of it is in the document until something is shown. */
export const createUi: CreateUi = (context) => {
  const { consent } = context
  const { host, notice, layers, confirmation, update } = createSurfaces(context)
  const placeholders = createLazyPlaceholders(context)
  /** What waits for the body, or for an idle moment. */
  const waiting = new Map<Surface | 'idle', () => void>()
  const cancel = (name: Surface | 'idle'): void => {
    waiting.get(name)?.()
    waiting.delete(name)
  }

  const afterNotice = (): void => {
    if (!notice.isShown()) return
    layers.preload('preferences')
    warnWithoutOpener()
  }
  const show = (what: Surface): void => {
    if (what != 'notice') {
      layers.open(what)
      return
    }
    notice.show()
    cancel('idle')
    waiting.set('idle', whenIdle(afterNotice))
  }
  const hide = (): void => {
    for (const name of [...waiting.keys()]) cancel(name)
    layers.close()
    notice.hide()
  }

  // Chosen in another tab, on a placeholder, or by the page.
  const stopListening = consent.on('change', () => {
    if (consent.status != 'decided') return
    cancel('notice')
    layers.close('news')
    notice.hide()
  })

  return {
    show(what) {
      cancel(what)
      waiting.set(
        what,
        whenBody(() => show(what)),
      )
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
      stopListening()
      confirmation.cancel()
      placeholders.destroy()
      hide()
      update()
    },
  }
}

/** Who has decided needs a way back to the preferences. */
const warnWithoutOpener = (): void => {
  if (!own(document).querySelector('[data-consent-open]'))
    console.warn('[sekisho] no data-consent-open')
}
