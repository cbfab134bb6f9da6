import type { Publication } from './tree'

/**
 * Documents as JSON: `{ "format": 1, "publications": [ … ] }`, each a {@link Publication}. What is there
 * keeps its name and meaning as long as `format` is 1; more may be added.
 */
export const toJson = (publications: readonly Publication[]): string =>
  JSON.stringify({ format: 1, publications }, null, 2) + '\n'
