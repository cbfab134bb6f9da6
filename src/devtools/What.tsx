import type { ComponentChild } from 'preact'
import type { DevtoolsTexts } from '../locales/types'

/** What an entry of the ledger is about: an address, a name or a key as it is, or words for what has none. */
export const What = ({ text, texts }: WhatProps): ComponentChild =>
  text == 'inline script' ? texts.inline : <code>{text}</code>

interface WhatProps {
  readonly text: string
  readonly texts: DevtoolsTexts
}
