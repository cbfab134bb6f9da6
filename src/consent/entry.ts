// The entries of the consent cookie: `id.1.digest` for a yes to a purpose or a service, `id.0.digest` for a no.

/** Whether an entry is a yes. */
export const isYes = (entry: string): boolean => entry.split('.')[1] === '1'

/** The id of the purpose or the service that an entry is about. */
export const idOf = (entry: string): string => entry.split('.')[0] ?? ''

/** The digest of what was shown when the choice was made; nothing where an entry has none. */
export const digestOf = (entry: string): string | undefined => entry.split('.')[2]
