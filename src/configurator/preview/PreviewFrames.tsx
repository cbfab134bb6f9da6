import type { VNode } from 'preact'
import type { PreviewFrame } from '../state'

/**
 * The frame that is seen, and the next one while it loads. What loads is inert, so that the dialog of the
 * preferences takes no focus from somebody who is typing.
 */
export const PreviewFrames = ({ frames, width, title }: PreviewFramesProps): VNode => (
  <div class={`frames w${width}`} data-width={width}>
    {frames.map(({ key, html }, i) => (
      <iframe
        key={key}
        data-frame={key}
        title={title}
        sandbox="allow-scripts"
        srcdoc={html}
        inert={i > 0}
        aria-hidden={i > 0}
        class={i > 0 ? 'loading' : ''}
      />
    ))}
  </div>
)

interface PreviewFramesProps {
  readonly frames: readonly PreviewFrame[]
  /** Width of the window, in CSS pixels. */
  readonly width: number
  readonly title: string
}
