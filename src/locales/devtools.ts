import { en } from './en/devtools'
import { ja } from './ja/devtools'
import type { DevtoolsTexts } from './types'

/** Texts of the developer panel by base language: the same languages as the notice. */
export const devtoolsTexts: Readonly<Record<string, DevtoolsTexts>> & {
  readonly en: DevtoolsTexts
} = {
  en,
  ja,
}
