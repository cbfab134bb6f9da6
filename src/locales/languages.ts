/** Base languages in which Sekisho addresses a visitor: the keys of every other list here. The last resort is `en`. */
export const LANGUAGES: readonly string[] = ['en', 'ja']
