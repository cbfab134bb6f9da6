/**
 * A function and its arguments as an expression of the page, so that they mean the same to every
 * engine. It promises JSON; what JSON has no words for, a window for instance, is left out.
 */
export const expression = (run: unknown, args: readonly unknown[]): string =>
  `(async () => {
    const value = await (${String(run)})(...${JSON.stringify(args)})
    try {
      return JSON.stringify({ value })
    } catch {
      return '{}'
    }
  })()`

/** What an expression has promised. */
export const valueOf = (json: unknown): never =>
  (JSON.parse(String(json)) as { value: never }).value
