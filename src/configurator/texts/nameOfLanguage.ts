import type { Form } from '../form'

/** The name of a language, in that of the configurator; the tag itself where there is no name. */
export const nameOfLanguage = (
  tag: string,
  { state, texts }: Pick<Form, 'state' | 'texts'>,
): string => {
  if (tag === 'ja' || tag === 'en') return texts.languages[tag]
  try {
    return new Intl.DisplayNames(state.ui, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
