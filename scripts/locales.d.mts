/** What the lists in src/locales/ have to say: the address of each file, and its text. */
export function localeLists(): Promise<(readonly [file: URL, text: string])[]>
/** Writes those lists. */
export function writeLocaleLists(): Promise<void>
