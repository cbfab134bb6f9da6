import type { ComponentChild } from 'preact'

/** Puts a text or a node where `{}` stands. */
export const fill = (text: string, node: ComponentChild): ComponentChild => {
  const [before, after] = text.split('{}')
  return [before, node, after]
}
