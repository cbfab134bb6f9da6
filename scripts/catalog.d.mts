/** What src/catalog/services.ts has to say: the list of all entries in src/catalog/services/. */
export function catalogList(): Promise<string>
/** Writes that list. */
export function writeCatalogList(): Promise<void>
