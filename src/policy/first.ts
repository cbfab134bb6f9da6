/** Of a text or a list in several languages the first: it stands for all where two are compared. */
export const firstOf = <T extends string | readonly string[]>(
  value: T | Readonly<Record<string, T>>,
): T =>
  typeof value === 'object' && !Array.isArray(value)
    ? // A text that is there in no language is refused when the configuration is read.
      (Object.values(value)[0] as T)
    : (value as T)
