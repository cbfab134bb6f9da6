/**
 * Writes JSON as `JSON.stringify` does, for what was parsed from JSON, and asks no `toJSON`: old libraries
 * give one to arrays.
 *
 * @param change what stands for a member of an object, as a replacer of `JSON.stringify` has it
 */
export const writeJson = (
  value: unknown,
  change: (key: string, value: unknown, parent: object) => unknown = (_, each) => each,
): string => {
  const write = (key: string, each: unknown, parent: object): string | undefined => {
    const found = change(key, each, parent)
    if (typeof found !== 'object' || found === null) return JSON.stringify(found)
    const members = Object.keys(found).map((name) => [
      JSON.stringify(name),
      write(name, (found as Record<string, unknown>)[name], found),
    ])
    return Array.isArray(found)
      ? `[${members.map(([, text]) => text ?? 'null').join()}]`
      : `{${members.flatMap(([name, text]) => (text === undefined ? [] : `${name}:${text}`)).join()}}`
  }
  return write('', value, {}) ?? ''
}
