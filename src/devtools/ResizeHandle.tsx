import type { VNode } from 'preact'

/** How high the panel may be, in hundredths of the window. */
const LOWEST = 15
const HIGHEST = 50
const STEP = 5

/** The edge between the panel and the page: drags, or moves by arrows, to make the panel lower. */
export const ResizeHandle = ({ label, top, height, resize }: ResizeHandleProps): VNode => {
  const to = (wanted: number): void =>
    resize(Math.round(Math.min(HIGHEST, Math.max(LOWEST, wanted))))
  return (
    <div
      class="grip"
      role="separator"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuemin={LOWEST}
      aria-valuemax={HIGHEST}
      aria-valuenow={height}
      tabIndex={0}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={({ currentTarget, pointerId, clientY }) => {
        if (!currentTarget.hasPointerCapture(pointerId)) return
        to(((top ? clientY : innerHeight - clientY) / innerHeight) * 100)
      }}
      onKeyDown={(event) => {
        const up = { ArrowUp: STEP, ArrowDown: -STEP }[event.key]
        if (!up) return
        event.preventDefault()
        to(top ? height - up : height + up)
      }}
    />
  )
}

interface ResizeHandleProps {
  readonly label: string
  /** The panel stands at the top of the page. */
  readonly top: boolean
  /** In hundredths of the window. */
  readonly height: number
  readonly resize: (height: number) => void
}
