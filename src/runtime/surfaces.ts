import type { BlockedDetail, Consent, Surface } from '../consent/types'
import { matches } from '../platform/matches'
import { own } from '../platform/own'
import type { Platform } from '../platform/types'
import { whenVisitorActs } from '../platform/whenVisitorActs'
import type { Ui } from '../ui/types'
import type { NoticeContext, Parts } from './parts'
import type { VisitorLanguage } from './visitorLanguage'

/** What is shown to the visitor. Its file is loaded when there is something to show, and not before. */
export interface Surfaces {
  readonly show: (what: Surface) => void
  readonly hide: () => void
  /** Loads the notice, since it is known that it will be shown. */
  load(): void
  /** Shows the notice if anything is to be asked; else what has changed, if anything has. */
  ask(): void
  /** Puts a placeholder where a held embed stands. */
  cover(held: BlockedDetail): void
  /** Puts back what a page has removed together with its body. */
  restore(): void
  /** Takes placeholders out of the page before it is copied. */
  uncoverAll(): void
  /** Puts them back. */
  coverAgain(): void
  destroy(): void
}

/** What they need. */
export interface SurfacesPort extends Omit<NoticeContext, 'tag'> {
  readonly platform: Pick<Platform, 'warn' | 'window'>
  readonly language: VisitorLanguage
  readonly load: Parts['notice']
  /** Aborted when Sekisho is destroyed. */
  readonly end: AbortController
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

/** Opens what an element with `data-consent-open` names when it is clicked. */
const listenForOpeners = ({ platform, end }: SurfacesPort, show: (what: Surface) => void): void => {
  platform.window.addEventListener(
    'click',
    (event) => {
      const [target] = event.composedPath()
      const opener =
        target && matches(target, '*') && own(target).closest<HTMLElement>('[data-consent-open]')
      if (!opener) return
      event.preventDefault()
      show(own(opener).dataset.consentOpen as Surface)
    },
    end,
  )
}

/** Makes them, and listens for what opens them. */
export const createSurfaces = (port: SurfacesPort): Surfaces => {
  const { platform, load, language, end, whenActive, consent, policyUpdate } = port
  let loading: Promise<Ui | undefined> | undefined
  let loaded: Ui | undefined
  let lastWarning = ''

  const loadUi = (): Promise<Ui | undefined> => {
    const tag = language.tag()
    return (loading ??= load(tag)
      .then(({ createUi }) => (loaded = createUi({ ...port, tag })))
      .catch((error: unknown) => {
        // The next call tries again.
        loading = undefined
        if (lastWarning !== (lastWarning = String(error))) platform.warn(error)
        return undefined
      }))
  }
  /**
   * @param retry called when the visitor acts, if the file has not come until then
   */
  const withUi = (run: (ui: Ui) => void, retry?: () => void): void => {
    const runActive = (ui: Ui): void => {
      whenActive(() => {
        run(ui)
      })
    }
    // A click opens at once what is there.
    if (loaded) runActive(loaded)
    else
      void loadUi().then((ui) => {
        if (ui) runActive(ui)
        else if (retry)
          whenVisitorActs(platform.window, () => {
            whenActive(retry)
          })
      })
  }
  const show: Consent['show'] = (what) => {
    if (what === 'news') {
      const update = policyUpdate()
      if (!update?.minor.length && !update?.upcoming) return
    }
    withUi((ui) => {
      ui.show(what)
    })
  }
  listenForOpeners(port, show)

  const surfaces: Surfaces = {
    show,
    hide() {
      void loading?.then((ui) => ui?.hide())
    },
    load() {
      void loadUi()
    },
    ask() {
      if (consent.status === 'decided') {
        show('news')
        return
      }
      withUi((ui) => {
        // It may have been decided while the file was loading.
        if (consent.status !== 'decided') ui.show('notice')
      }, surfaces.ask)
    },
    cover(held) {
      withUi(
        (ui) => {
          ui.cover(held)
        },
        () => {
          surfaces.cover(held)
        },
      )
    },
    restore() {
      if (!end.signal.aborted) loaded?.restore?.()
    },
    uncoverAll() {
      loaded?.uncoverAll?.()
    },
    coverAgain() {
      loaded?.coverAgain?.()
    },
    destroy() {
      void loading?.then((ui) => ui?.destroy())
    },
  }
  return surfaces
}
