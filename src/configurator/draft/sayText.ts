// Reads a text of a draft for a heading of the form.
import { LANGUAGES } from './localized'
import { isFields } from './path'

/** A text in the language of the configurator, else in any; empty where there is none. */
export const sayText = (
  value: unknown,
  { state: { ui } }: { readonly state: { readonly ui: string } },
): string => {
  if (typeof value === 'string') return value
  if (!isFields(value)) return ''
  const found = [ui, ...LANGUAGES, ...Object.keys(value)]
    .map((language) => (Object.hasOwn(value, language) ? value[language] : undefined))
    .find((text) => typeof text === 'string' && text)
  return typeof found === 'string' ? found : ''
}
