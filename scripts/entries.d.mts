/** By name: the modules that npm publishes. */
export const ENTRIES: Readonly<Record<string, string>>
/** Packages that a page brings itself. */
export const EXTERNAL: readonly RegExp[]
