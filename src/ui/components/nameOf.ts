import type { ComponentChild } from 'preact'
import type { Localized } from '../../policy/types'
import type { ComponentLanguage } from './language'

/** The name of a purpose or service; its id where the policy has none. */
export const nameOf = (
  items: readonly { readonly id: string; readonly name: Localized }[],
  wanted: string | undefined,
  { say }: ComponentLanguage,
): ComponentChild => {
  const item = items.find(({ id }) => id == wanted)
  return item ? say(item.name) : wanted
}
