/** What a file of dist/ is. Throws for one that nobody has described. */
export function describeFile(file: string): { readonly what: string; readonly language?: string }
/** Writes dist/index.json. */
export function writeIndex(): void
