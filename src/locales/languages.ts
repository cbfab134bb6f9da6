// The languages in which Sekisho addresses a visitor. scripts/locales.mjs writes this list.

/** Names of the folders here. The first one, English, is the last resort. */
export const LANGUAGES: readonly string[] = ['en', 'de', 'ja']
