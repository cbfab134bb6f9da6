import type { Client } from './client'
import { embedders } from './embedders'
import { trackers } from './trackers'

/** Every client, in the order pages have them. */
export const clients: readonly Client[] = [...trackers, ...embedders]
