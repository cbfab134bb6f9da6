// Which documents the page with the policy has to show.
import type { CatalogConfigInput } from '../catalog/named'

/** Names of documents, in the order in which they are published. */
export type NeededDocument = 'purposes' | 'transmissions' | 'cookies' | 'changes' | 'contact'

/** Returns the documents that have something to say under a configuration. */
export const documentsNeeded = ({ policy }: CatalogConfigInput): readonly NeededDocument[] => [
  'purposes',
  ...(policy.services?.length ? (['transmissions', 'cookies'] as const) : []),
  ...(policy.changes?.length || policy.upcoming ? (['changes'] as const) : []),
  'contact',
]
