import { en } from './en/policyUpdate'
import { ja } from './ja/policyUpdate'
import type { PolicyUpdateTexts } from './types'

/** Texts about what has changed, by base language: the same languages as the notice. */
export const policyUpdateTexts: Readonly<Record<string, PolicyUpdateTexts>> & {
  readonly en: PolicyUpdateTexts
} = {
  en,
  ja,
}
