// The content of the preferences, rendered again whenever there is more to say.
import { render } from 'preact'
import type { PreferencesTexts } from '../locales/types'
import { own } from '../platform/own'
import { componentLanguage } from '../ui/components/language'
import { report } from '../ui/report'
import type { LayerContext, PolicyUpdateModule } from '../ui/types'
import { Preferences } from './Preferences'
import { copyText } from './Record'
import { saveSwitches } from './saveSwitches'
import { createStoredSection } from './storedDataSection'

/** Milliseconds after which what was put into the page is painted. */
const AFTER_PAINT = 50

/** The content of the dialog. */
export interface PreferencesView {
  /** Puts it into the shadow root. What takes time follows when the dialog has been painted. */
  show(): HTMLDialogElement | null
  remove(): void
}

/** Makes it. */
export const createPreferencesView = (
  context: LayerContext,
  texts: PreferencesTexts,
): PreferencesView => {
  const { consent, root, policyUpdate, decide, load } = context
  const mount = own(document).createElement('div')
  const lapses = policyUpdate()?.lapses ?? []
  let language = componentLanguage(context.language, false)
  let copied: boolean | undefined
  let words: PolicyUpdateModule | undefined
  let wording: number | undefined

  /** Something was withdrawn while the dialog is open: what shows it follows, and no other switch. */
  const withdrawn = (ids: readonly string[]): void => {
    copied = undefined
    draw()
    for (const input of mount.querySelectorAll('input'))
      if (ids.includes(input.name)) input.checked = consent.has(input.name)
  }
  const storedSection = createStoredSection({ ...context, texts, withdrawn })

  const copy = async (): Promise<void> => {
    copied = await copyText(consent.decision?.id ?? '')
    draw()
    const area = mount.querySelector('textarea')
    area?.focus()
    area?.select()
  }
  const save = (event: Event): void => decide(() => saveSwitches(consent, mount, event))
  const draw = (): void => {
    const shown = { context, texts, language, lapses, words, copied, copy, save }
    render(<Preferences {...shown} toggleStoredData={storedSection.toggle} />, mount)
  }

  return {
    show() {
      root.append(mount)
      draw()
      wording = window.setTimeout(() => {
        language = componentLanguage(context.language)
        draw()
      }, AFTER_PAINT)
      if (lapses.length)
        load.policyUpdate().then((module) => {
          words = module
          if (mount.isConnected) draw()
        }, report)
      return mount.querySelector('dialog')
    },
    remove() {
      clearTimeout(wording)
      storedSection.remove()
      mount.querySelector('dialog')?.close()
      render(null, mount)
      mount.remove()
    },
  }
}
