// Renews the preview: a moment after the last change, and without a blank in between.
import { own } from '../../platform/own'
import { setStyles } from '../../ui/styles'
import type { PreviewFrame } from '../state'
import { FRAME_READY } from './frameReady'

/** Milliseconds without a change after which the preview follows. */
const REST = 300

/** The preview in the page. */
export interface Preview {
  /** Shows a page, unless it is the one that is shown. */
  show(html: string): void
  /** Shows the same page from the beginning. */
  again(): void
  /** Makes the window as large as there is room. */
  fit(): void
  destroy(): void
}

/**
 * Makes it.
 *
 * @param mount where the frames are drawn
 * @param frames those that are drawn: the one that is seen, and the next one while it loads
 * @param set draws other ones
 */
export const createPreview = (
  mount: HTMLElement,
  frames: () => readonly PreviewFrame[],
  set: (frames: readonly PreviewFrame[]) => void,
): Preview => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wanted = ''
  let key = 0

  const load = (): void => {
    const [seen] = frames()
    set([...(seen ? [seen] : []), { key: ++key, html: wanted }])
  }
  const ready = ({ data, source }: MessageEvent): void => {
    const next = frames()[1]
    const frame = next && mount.querySelector<HTMLIFrameElement>(`iframe[data-frame="${next.key}"]`)
    if (data === FRAME_READY && next && frame?.contentWindow === source) set([next])
  }
  const fit = (): void => {
    const box = mount.querySelector<HTMLElement>('.frames')
    if (!box) return
    const scale = Math.min(1, box.clientWidth / Number(box.dataset.width))
    setStyles(box, { '--scale': String(scale) })
  }
  own(window).addEventListener('message', ready)
  own(window).addEventListener('resize', fit)

  return {
    fit,
    show(html) {
      if (html === wanted) return
      wanted = html
      clearTimeout(timer)
      if (frames().length) timer = setTimeout(load, REST)
      else queueMicrotask(load)
    },
    again: load,
    destroy() {
      clearTimeout(timer)
      own(window).removeEventListener('message', ready)
      own(window).removeEventListener('resize', fit)
    },
  }
}
