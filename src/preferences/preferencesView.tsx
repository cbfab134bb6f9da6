// The content of the preferences, rendered again whenever there is more to say.
import { render } from 'preact'
import type { Consent } from '../consent/types'
import type { PreferencesTexts } from '../locales/types'
import { own } from '../platform/own'
import { componentLanguage } from '../ui/components/language'
import type { ComponentLanguage } from '../ui/components/language'
import { report } from '../ui/report'
import type { LayerContext, PolicyUpdateModule, Redraw, Speech } from '../ui/types'
import { Preferences } from './Preferences'
import { copyText } from './Record'
import { saveSwitches } from './saveSwitches'
import { createStoredSection } from './storedDataSection'
import type { StoredSectionControl, StoredSectionPort } from './storedDataSection'

/** Milliseconds after which what was put into the page is painted. */
const AFTER_PAINT = 50

/** The content of the dialog. */
export interface PreferencesView {
  /** Puts it into the shadow root. What takes time follows when the dialog has been painted. */
  show(): HTMLDialogElement | null
  remove(): void
}

/** What the dialog says, in one language. */
interface Said {
  readonly context: LayerContext
  readonly texts: PreferencesTexts
  readonly language: ComponentLanguage
  /** For what has changed, once they are loaded. */
  readonly words: PolicyUpdateModule | undefined
}

/** Before anything that takes time. */
const firstSaid = (context: LayerContext, texts: PreferencesTexts): Said => ({
  context,
  texts,
  language: componentLanguage(context.language, false),
  words: undefined,
})

/** Loads it in another language. */
const loadSaid = async (
  { language, load, texts: { notice } }: Speech,
  context: LayerContext,
  hasChanged: boolean,
): Promise<Said> => {
  const [{ texts }, words] = await Promise.all([
    load.preferences(),
    hasChanged ? load.policyUpdate() : undefined,
  ])
  return {
    context: { ...context, language, load, texts: notice },
    texts,
    language: componentLanguage(language),
    words,
  }
}

/** Sets the switches of some purposes and services as they are. */
const followConsent = (mount: HTMLElement, consent: Consent, ids: readonly string[]): void => {
  for (const input of mount.querySelectorAll('input'))
    if (ids.includes(input.name)) input.checked = consent.has(input.name)
}

/** Selects what could not be copied. */
const selectIn = (mount: HTMLElement): void => {
  const area = mount.querySelector('textarea')
  area?.focus()
  area?.select()
}

/** Takes a section out, and puts another one in its place, which is filled where that one was. */
const replaceSection = (
  before: StoredSectionControl,
  { context, texts, withdrawn }: Said & Pick<StoredSectionPort, 'withdrawn'>,
  mount: HTMLElement,
): StoredSectionControl => {
  before.remove()
  const section = createStoredSection({ ...context, texts, withdrawn })
  const details = mount.querySelector('.kept')?.parentElement
  if (details instanceof HTMLDetailsElement) void section.toggle(details)
  return section
}

/** Makes it. */
export const createPreferencesView = (
  context: LayerContext,
  texts: PreferencesTexts,
): PreferencesView => {
  const { consent, root, policyUpdate, decide, ui, load } = context
  const mount = own(document).createElement('div')
  const lapses = policyUpdate()?.lapses ?? []
  let said = firstSaid(context, texts)
  let copied: boolean | undefined
  let wording: number | undefined

  /** Something was withdrawn while the dialog is open: what shows it follows, and no other switch. */
  const withdrawn = (ids: readonly string[]): void => {
    copied = undefined
    draw()
    followConsent(mount, consent, ids)
  }
  let storedSection = createStoredSection({ ...context, texts, withdrawn })

  const copy = async (): Promise<void> => {
    copied = await copyText(consent.decision?.id ?? '')
    draw()
    selectIn(mount)
  }
  const save = (event: Event): void => decide(() => saveSwitches(consent, mount, event))
  const draw = (): void => {
    const { toggle: toggleStoredData } = storedSection
    render(<Preferences {...said} {...{ lapses, copied, copy, save, toggleStoredData }} />, mount)
  }

  /** In another language: switches, what is folded open and the place of the focus stay as they are. */
  const redraw: Redraw = async (speech) => {
    const next = await loadSaid(speech, context, lapses.length > 0)
    return () => {
      said = next
      storedSection = replaceSection(storedSection, { ...next, withdrawn }, mount)
      draw()
    }
  }

  return {
    show() {
      ui.redraws.add(redraw)
      root.append(mount)
      draw()
      wording = window.setTimeout(() => {
        said = { ...said, language: componentLanguage(said.context.language) }
        draw()
      }, AFTER_PAINT)
      if (lapses.length)
        load.policyUpdate().then((words) => {
          if (!said.words) said = { ...said, words }
          if (mount.isConnected) draw()
        }, report)
      return mount.querySelector('dialog')
    },
    remove() {
      ui.redraws.delete(redraw)
      clearTimeout(wording)
      storedSection.remove()
      mount.querySelector('dialog')?.close()
      render(null, mount)
      mount.remove()
    },
  }
}
