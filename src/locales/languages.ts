// The languages in which Sekisho addresses a visitor. scripts/locales.mjs writes this list.

/** Names of the folders here. The first one, English, is the last resort. */
export const LANGUAGES: readonly string[] = [
  'en',
  'ar',
  'de',
  'es',
  'fil',
  'fr',
  'id',
  'it',
  'ja',
  'ja-simple',
  'ko',
  'ne',
  'nl',
  'pl',
  'pt',
  'uk',
  'vi',
  'zh-Hans',
  'zh-Hant',
]
