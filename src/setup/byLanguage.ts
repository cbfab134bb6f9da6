// Texts in the languages of a policy.
import type { ByLanguage, SetupLanguage } from './answers'

/** Whether an answer has been given. */
export const isGiven = (text: string | undefined): text is string => !!text?.trim()

/**
 * Writes a text in each of the languages. Where one is missing, the first that is there stands for it.
 *
 * @returns `undefined` if there is none at all
 */
export const inLanguages = (
  texts: ByLanguage | undefined,
  languages: readonly SetupLanguage[],
): Readonly<Record<string, string>> | undefined => {
  const given = (language: SetupLanguage): string | undefined =>
    isGiven(texts?.[language]) ? texts[language].trim() : undefined
  const any =
    languages.map(given).find(isGiven) ??
    Object.values(texts ?? {})
      .find(isGiven)
      ?.trim()
  if (any === undefined) return undefined
  return Object.fromEntries(languages.map((language) => [language, given(language) ?? any]))
}
