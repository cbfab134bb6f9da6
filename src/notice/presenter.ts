// Shows and hides what was asked for: as soon as there is a body, and only as long as nothing is decided elsewhere.
import { own } from '../platform/own'
import { whenIdle } from '../platform/whenIdle'
import type { Surface, UiContext } from '../ui/types'
import { whenBody } from '../ui/whenBody'
import type { FirstLayer } from './firstLayer'
import type { Layers } from './layers'

/** Shows the notice and the layers. */
export interface Presenter {
  show(what: Surface): void
  /** Hides all of it, and cancels what was going to be shown. */
  hide(): void
  /** Does not follow choices any more. */
  readonly stop: () => void
}

/** Makes it. */
export const createPresenter = (
  { consent, config }: Pick<UiContext, 'consent' | 'config'>,
  notice: FirstLayer,
  layers: Layers,
): Presenter => {
  /** Cancels what waits for the body, or for an idle moment. */
  const waiting = new Map<Surface | 'idle', () => void>()
  const cancel = (name: Surface | 'idle'): void => {
    waiting.get(name)?.()
    waiting.delete(name)
  }
  const afterNotice = (): void => {
    if (!notice.isShown()) return
    layers.preload('preferences')
    if (config.notice.reopen != 'floating' && !own(document).querySelector('[data-consent-open]'))
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

  return {
    show(what) {
      cancel(what)
      waiting.set(
        what,
        whenBody(() => show(what)),
      )
    },
    hide() {
      for (const name of [...waiting.keys()]) cancel(name)
      layers.close()
      notice.hide()
    },
    // Chosen in another tab, on a placeholder, or by the page.
    stop: consent.on('change', () => {
      if (consent.status != 'decided') return
      cancel('notice')
      layers.close('news')
      notice.hide()
    }),
  }
}
