// Opens the second layer: a modal dialog with everything that is asked, and a switch for each purpose.
import { render } from 'preact'
import type { PreferencesTexts } from '../locales/types'
import { own } from '../platform/own'
import { componentLanguage } from '../ui/components/language'
import { focused } from '../ui/focus'
import { report } from '../ui/report'
import { adoptSheet } from '../ui/shadowHost'
import { makeSheet } from '../ui/styles'
import { whenHidden } from '../ui/whenHidden'
import type { LayerContext, OpenLayer, PolicyUpdateModule } from '../ui/types'
import { Preferences } from './Preferences'
import { preferencesCss } from './preferences.css'
import { copyText } from './Record'
import { saveSwitches } from './saveSwitches'
import { createStoredSection } from './storedDataSection'

/** Milliseconds after which what was put into the page is painted. */
const AFTER_PAINT = 50

/** Puts the dialog into the page. */
export const openPreferences = (context: LayerContext, texts: PreferencesTexts): OpenLayer => {
  const { consent, root, styles, policyUpdate, decide, load, close } = context
  let language = componentLanguage(context.language, false)
  const mount = own(document).createElement('div')
  const opener = focused()
  const lapses = policyUpdate()?.lapses ?? []
  let copied: boolean | undefined
  let words: PolicyUpdateModule | undefined

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
  const draw = (): void => {
    render(
      <Preferences
        {...{ context, texts, language, lapses, words, copied, copy }}
        toggleStoredData={storedSection.toggle}
        save={(event) => decide(() => saveSwitches(consent, mount, event))}
      />,
      mount,
    )
  }

  const removeSheet = adoptSheet(root, makeSheet(preferencesCss))
  root.append(mount)
  draw()
  const dialog = mount.querySelector('dialog')
  dialog?.showModal()
  styles.set('dialog', 'html{overflow:hidden!important}')
  // The page is inert behind it, and nobody would see why.
  const stopLooking =
    dialog &&
    whenHidden(dialog, () => {
      close()
      report('Preferences closed: something hides #sekisho, an ad blocker for instance.')
    })
  // The visitor sees the dialog first.
  const wording = setTimeout(() => {
    language = componentLanguage(context.language)
    draw()
  }, AFTER_PAINT)
  if (lapses.length)
    load.policyUpdate().then((module) => {
      words = module
      if (mount.isConnected) draw()
    }, report)

  return {
    remove() {
      clearTimeout(wording)
      stopLooking?.()
      storedSection.remove()
      dialog?.close()
      render(null, mount)
      mount.remove()
      removeSheet()
      styles.set('dialog')
      if (opener) own(opener).focus()
    },
    restore() {
      // Outside of the document it has lost its place in the top layer, but not its attribute.
      dialog?.removeAttribute('open')
      dialog?.showModal()
    },
  }
}
