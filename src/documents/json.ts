// Writes documents as JSON.
import type { Publication } from './tree'

/**
 * Writes documents as JSON: `{ "format": 1, "publications": [ … ] }`, each a {@link Publication}. While
 * `format` is 1, fields may be added, but keep their names and meanings.
 */
export const toJson = (publications: readonly Publication[]): string =>
  JSON.stringify({ format: 1, publications }, null, 2) + '\n'
