// The visible part of a page that draws everything itself: it asks the page, and shows nothing.
import type { AskControls, AskDetail, Consent, Surface } from '../consent/types'
import { dirOf } from '../locales/language'
import type { AskTexts } from '../locales/types'
import { report } from '../ui/report'
import type { Ui, UiContext } from '../ui/types'
import { checkFairness } from './fairness'

/** What it needs of the runtime. */
export interface HeadlessContext extends Pick<
  UiContext,
  'consent' | 'policyUpdate' | 'dismissPolicyUpdate'
> {
  /** The language in which the visitor is addressed. */
  readonly tag: string
  readonly ask: (detail: AskDetail) => void
}

/** Makes the visible part of a page that has none of ours. */
export interface HeadlessModule {
  readonly createUi: (context: HeadlessContext) => Ui
}

/** Milliseconds in which a page that has been asked should have bound its controls. */
const PATIENCE = 5000

/** The choices of switches: which of them are on. */
const choicesOf = (
  switches: NonNullable<AskControls['switches']>,
): Readonly<Record<string, boolean>> =>
  Object.fromEntries(Object.entries(switches).map(([id, { checked }]) => [id, checked]))

/** Lets clicks on the page's own controls decide. */
const bindControls = (consent: Consent, controls: AskControls): (() => void) => {
  const { accept, reject, save, switches = {} } = controls
  const end = new AbortController()
  const onClick = (control: Element | undefined, run: (event: Event) => void): void => {
    control?.addEventListener('click', run, end)
  }
  onClick(accept, (event) => {
    consent.acceptAll('notice', event)
  })
  onClick(reject, (event) => {
    consent.rejectAll('notice', event)
  })
  onClick(save, (event) => {
    consent.update(choicesOf(switches), 'preferences', event)
  })
  for (const [id, each] of Object.entries(switches)) each.checked = consent.has(id)
  checkFairness(accept, reject)
  return () => {
    end.abort()
  }
}

/**
 * Makes it.
 *
 * @param loadTexts loads our texts in a language
 */
export const bindHeadless = (loadTexts: (tag: string) => Promise<AskTexts>): HeadlessModule => ({
  createUi({ consent, policyUpdate, dismissPolicyUpdate, tag, ask }) {
    let isBound = false
    let timer: number | undefined
    const unbinds: (() => void)[] = []
    /** The page has been asked, and the visitor may see nothing. */
    const expectBinding = (): void => {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (!isBound && consent.status !== 'decided')
          console.warn(
            '[sekisho] The page has been asked to show the notice ("ask"), since notice.kind is "none", and has bound no controls: nobody can answer.',
          )
      }, PATIENCE)
    }
    const show = async (what: Surface): Promise<void> => {
      const texts = await loadTexts(tag)
      if (what === 'notice') expectBinding()
      ask({
        what,
        language: tag,
        direction: dirOf(tag),
        texts,
        policyUpdate: policyUpdate(),
        dismissPolicyUpdate,
        bind(controls) {
          isBound = true
          const unbind = bindControls(consent, controls)
          unbinds.push(unbind)
          return unbind
        },
      })
    }
    return {
      show(what) {
        show(what).catch(report)
      },
      hide() {
        // What the page shows is the page's to hide.
      },
      cover() {
        // The page hears of a held embed by "blocked".
      },
      destroy() {
        clearTimeout(timer)
        for (const unbind of unbinds) unbind()
      },
    }
  },
})
