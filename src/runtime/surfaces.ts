import type { BlockedDetail, Consent, Surface } from '../consent/types'
import { createLazy } from '../platform/lazy'
import { matches } from '../platform/matches'
import { own } from '../platform/own'
import type { Platform } from '../platform/types'
import type { Ui } from '../ui/types'
import type { NoticeContext } from './parts'

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
  /** The visible part, if it has loaded. */
  readonly current: () => Ui | undefined
  destroy(): void
}

/** What they need. */
export interface SurfacesPort extends Omit<NoticeContext, 'tag'> {
  readonly platform: Pick<Platform, 'warn' | 'window'>
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

/** Runs with the notice: in this task where it has loaded, so that a click opens at once what is there. */
type WithUi = (run: (ui: Ui) => void, retry?: () => void) => void

/** What is shown, and what is asked of the visitor. */
const createQuestions = (
  { consent, policyUpdate }: SurfacesPort,
  withUi: WithUi,
): Pick<Surfaces, 'ask' | 'cover' | 'show'> => {
  const show: Consent['show'] = (what) => {
    if (what === 'news') {
      const update = policyUpdate()
      if (!update?.minor.length && !update?.upcoming) return
    }
    withUi((ui) => {
      ui.show(what)
    })
  }
  const ask = (): void => {
    if (consent.status === 'decided') show('news')
    else
      withUi((ui) => {
        // It may have been decided while the file was loading.
        if (consent.status !== 'decided') ui.show('notice')
      }, ask)
  }
  const cover: Surfaces['cover'] = (held) => {
    withUi(
      (ui) => {
        ui.cover(held)
      },
      () => {
        cover(held)
      },
    )
  }
  return { show, ask, cover }
}

/** Makes them, and listens for what opens them. */
export const createSurfaces = (port: SurfacesPort): Surfaces => {
  const { platform, load, language, whenActive } = port
  let tag = ''
  let lastWarning = ''
  const warn = (error: unknown): void => {
    // Each act of the visitor tries again: nothing is said a second time.
    if (lastWarning !== (lastWarning = String(error))) platform.warn(error)
  }
  const { current, loading, get, use } = createLazy(
    () => {
      tag = language.tag()
      return port.config.notice.kind === 'none' ? load('headless') : load('notice', tag)
    },
    (it) => it.createUi({ ...port, tag }),
    { platform: { window: platform.window, warn }, whenActive },
  )
  const questions = createQuestions(port, (run, retry) => {
    const ui = current()
    if (ui)
      whenActive(() => {
        run(ui)
      })
    else void use(run, retry)
  })
  listenForOpeners(port, questions.show)

  return {
    ...questions,
    hide() {
      void loading()?.then((ui) => ui?.hide())
    },
    load() {
      void get()
    },
    current,
    destroy() {
      void loading()?.then((ui) => ui?.destroy())
    },
  }
}
