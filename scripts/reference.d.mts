import type { CatalogEntry } from '../src/catalog/types'

/** What the pages of docs/ that are made of the sources have to say: path to text. */
export function referencePages(
  services: readonly CatalogEntry[],
): Promise<Readonly<Record<string, string>>>
/** Writes them. */
export function writeReferencePages(): Promise<void>
