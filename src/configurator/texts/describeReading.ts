import type { ReadText } from '../draft/readText'
import { fillOne } from './texts'
import type { Texts } from './texts'

/** Says why a text is no configuration. */
export const describeReading = (
  { problem, reason = '' }: Extract<ReadText, { readonly problem: unknown }>,
  { draft }: Texts,
): string => (problem === 'json' ? fillOne(draft.json, reason) : draft[problem])
