// The visible part as the runtime loads it: the notice and placeholders, and what opens on demand.
import { createPageStyles } from '../ui/pageStyles'
import { makeHostSheet } from '../ui/shadowHost'
import type { CreateUi, Surface } from '../ui/types'
import { whenBody } from '../ui/whenBody'
import { own } from '../platform/own'
import { whenIdle } from '../platform/whenIdle'
import { createConfirmation } from './confirmation'
import { createFirstLayer } from './firstLayer'
import { createHost } from './host'
import { createLayers } from './layers'
import { noticeCss } from './notice.css'
import { createLazyPlaceholders } from './lazyPlaceholders'

export type { CreateUi, Ui, UiContext } from '../ui/types'

/** Makes the visible part. Nothing of it is in the document until something is shown. */
export const createUi: CreateUi = (context) => {
  const { consent, config, language, texts } = context
  const { theme } = config.notice
  const styles = createPageStyles()
  const sheets = [makeHostSheet(noticeCss, language)]
  const host = createHost(language, theme, sheets, styles, () => {
    layers.restore()
  })
  /** Takes the host out of the document as soon as nothing in it is shown. */
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
  const placeholders = createLazyPlaceholders(context)

  /** Cancels what waits for the body, or for an idle moment. */
  const waiting = new Map<Surface | 'idle', () => void>()
  const cancel = (name: Surface | 'idle'): void => {
    waiting.get(name)?.()
    waiting.delete(name)
  }
  const afterNotice = (): void => {
    if (!notice.isShown()) return
    layers.preload('preferences')
    if (!own(document).querySelector('[data-consent-open]'))
      console.warn('[sekisho] no data-consent-open')
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
