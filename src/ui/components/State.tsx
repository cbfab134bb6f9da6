import type { VNode } from 'preact'
import type { DevtoolsTexts } from '../../locales/types'

/** Whether something is allowed now, in words. */
export const State = ({ granted, fixed, texts }: StateProps): VNode => (
  <span class={`mark ${granted ? 'passed' : 'refused'}`}>
    {fixed ? texts.fixed : granted ? texts.granted : texts.refused}
  </span>
)

interface StateProps {
  readonly granted: boolean
  /** It cannot be refused. */
  readonly fixed?: boolean | undefined
  readonly texts: DevtoolsTexts
}
