// Loaded where the policy is in several languages: lets the visitor choose one, in the notice and in the preferences.
import { element } from '../../ui/dom'
import { report } from '../../ui/report'
import { adoptSheet } from '../../ui/shadowHost'
import { makeSheet } from '../../ui/styles'
import type { LanguageRuntime, LanguagesModule, LiveContext } from '../../ui/types'
import { languagesCss } from './languages.css'
import { languagesOf, nameOfLanguage, tagFor } from './languagesOf'
import { prepareSpeech } from './prepareSpeech'

/** The choice beside a heading, where it has come. */
const besideOf = (heading: Element): HTMLSelectElement | undefined => {
  const next = heading.nextElementSibling
  return next instanceof HTMLSelectElement ? next : undefined
}

/** Puts the choice beside each heading that leaves room for it, or renews its label. */
export const offer: LanguagesModule['offer'] = (ui, label) => {
  const { root, runtime, config, language } = ui
  const languages = ui.languages ?? languagesOf(config.policy, language.base)
  if (!runtime || languages.length < 2) return
  if (!ui.languages) adoptSheet(root, makeSheet(languagesCss))
  ui.languages = languages
  for (const heading of root.querySelectorAll('.languages')) {
    const found = besideOf(heading)
    const select = found ?? createChoice(ui, runtime, languages)
    select.setAttribute('aria-label', label)
    select.value = language.base
    if (!found) heading.after(select)
  }
}

/** One choice. Each language is named in itself, for those who understand no other. */
const createChoice = (
  ui: LiveContext,
  runtime: LanguageRuntime,
  languages: readonly string[],
): HTMLSelectElement => {
  const select: HTMLSelectElement = element(
    'select',
    { part: 'language', change: () => change(ui, runtime, select) },
    languages.map((lang) => element('option', { value: lang, lang }, nameOfLanguage(lang))),
  )
  return select
}

/** Says everything in the language that is chosen, and keeps the focus where it is. */
const change = async (
  ui: LiveContext,
  runtime: LanguageRuntime,
  select: HTMLSelectElement,
): Promise<void> => {
  const { value } = select
  try {
    const speak = await prepareSpeech(ui, runtime, tagFor(value, runtime.language))
    // Another one may have been chosen while it was loading.
    if (select.value != value) return
    const { root } = ui
    const hadFocus = root.activeElement == select
    const surface = select.closest('dialog') ? 'dialog' : '.copy'
    offer(ui, speak())
    if (hadFocus)
      root
        .querySelector<HTMLElement>(`${surface} .languages + select`)
        ?.focus({ preventScroll: true })
  } catch (error) {
    report(error)
    // It goes on in the language it was in.
    if (select.value == value) select.value = ui.language.base
  }
}
