import type { BlockedDetail, Consent, Surface, Ui, UiContext } from './consent/types'
import type { LateLoaders } from './load'
import type { Platform } from './platform/types'

/** Brings the visible part when there is something to show, and not before. */
export interface Visible {
  readonly show: (what: Surface) => void
  readonly hide: () => void
  /** Shows the notice, if anything is to be asked; else what has changed, if anything has. */
  ask(): void
  /** Puts a placeholder where a held embed stands. */
  cover(held: BlockedDetail): void
  destroy(): void
}

/** What it asks of and tells to the house. */
export interface VisibleHost extends UiContext {
  readonly platform: Pick<Platform, 'warn' | 'window'>
  readonly load: LateLoaders['ui']
  /** Resolves when a module may be asked for. */
  readonly parsed: Promise<void>
  /** Aborted at the end. */
  readonly end: AbortController
  /** Runs what must neither happen while the page is prerendered nor after the end. */
  readonly live: (run: () => unknown) => void
}

/** Makes it, and listens for what opens the preferences: `data-consent-open`. */
export const createVisible = ({
  platform,
  load,
  parsed,
  end,
  live,
  ...context
}: VisibleHost): Visible => {
  const { consent } = context
  let ui: Promise<Ui | void> | undefined

  const withUi = (run: (ui: Ui) => void): void => {
    ui ??= parsed
      .then(load)
      .then(({ createUi }) => createUi(context))
      .catch((error: unknown) => {
        // The next call tries again.
        ui = undefined
        platform.warn(error)
      })
    void ui.then((it) => {
      live(() => it && run(it))
    })
  }
  const show: Consent['show'] = (what) => {
    const news = what === 'news' && context.news()
    // A line that says nothing is none.
    if (news !== false && !news?.minor.length && !news?.upcoming) return
    withUi((it) => {
      it.show(what)
    })
  }

  platform.window.addEventListener(
    'click',
    (event) => {
      const opener = (event.composedPath()[0] as Element).closest?.<HTMLElement>(
        '[data-consent-open]',
      )
      if (!opener) return
      event.preventDefault()
      show(opener.dataset.consentOpen as Surface)
    },
    end,
  )

  return {
    show,
    hide() {
      void ui?.then((it) => it?.hide())
    },
    ask() {
      if (consent.status === 'decided') {
        show('news')
        return
      }
      withUi((it) => {
        // Decided while it was loading.
        if (consent.status !== 'decided') it.show('notice')
      })
    },
    cover(held) {
      withUi((it) => {
        it.cover(held)
      })
    },
    destroy() {
      void ui?.then((it) => it?.destroy())
    },
  }
}
