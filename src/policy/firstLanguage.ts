// How two texts are compared when each may be written in several languages.

/**
 * Returns a text or a list in the first language it has, which stands for all languages when two
 * policies are compared.
 */
export const firstLanguage = <T extends string | readonly string[]>(
  value: T | Readonly<Record<string, T>>,
): T =>
  typeof value === 'object' && !Array.isArray(value)
    ? // `parseConfig` rejects a text without any language.
      (Object.values(value)[0] as T)
    : (value as T)
