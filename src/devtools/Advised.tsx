import type { ComponentChild } from 'preact'
import type { DevtoolsTexts } from '../locales/types'
import { fill } from '../ui/components/fill'
import type { Advice } from './findings'

/** What can be done, in plain words. */
export const Advised = ({ advice, texts }: AdvisedProps): ComponentChild =>
  fill(texts.remedy[advice], advice == 'tag' && <code>sekisho tag</code>)

interface AdvisedProps {
  readonly advice: Advice
  readonly texts: DevtoolsTexts
}
