import { lazyTexts } from '../../../src/locales/lazyTexts'
import type { LazyTexts, Texts } from '../../../src/locales/types'

/** Loads all texts of a language. */
const load = async (lazy: LazyTexts): Promise<Texts> => {
  const layers = Object.entries(lazy).map(
    async ([layer, each]: [string, () => Promise<unknown>]) => [layer, await each()] as const,
  )
  return Object.fromEntries(await Promise.all(layers)) as unknown as Texts
}

/** All texts of all languages. */
export const allTexts: ReadonlyMap<string, Texts> = new Map(
  await Promise.all(
    Object.entries(lazyTexts).map(
      async ([language, lazy]) => [language, await load(lazy)] as const,
    ),
  ),
)

/** All texts of a language; the developer panel is in English where it has none. */
export const textsOf = (language: string): Required<Texts> => {
  const found = allTexts.get(language)
  const devtools = found?.devtools ?? allTexts.get('en')?.devtools
  if (!found || !devtools) throw Error(`no texts: ${language}`)
  return { ...found, devtools }
}
