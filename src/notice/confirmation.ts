// Confirms a choice, on the screen and to screen readers.
import { element } from '../ui/dom'

/** Says that a choice was applied. */
export interface Confirmation {
  /** The region that says it, which stands in the shadow root from the beginning. */
  readonly region: HTMLElement
  /** Whether it is about to say something, or does. */
  readonly isActive: () => boolean
  /** Announces that it will, so that the host stays in the document. */
  begin(): void
  /** Says it, and clears it after a while. */
  confirm(text: string): void
  cancel(): void
}

/** How long a choice is confirmed, in milliseconds. */
const DURATION = 3000

/** A screen reader announces a text that comes into a region it already knows. In milliseconds. */
const PAUSE = 100

/**
 * Makes it.
 *
 * @param look classes of the notice: it says so where the notice was
 */
export const createConfirmation = (look: string, ended: () => void): Confirmation => {
  const region = element('p', { role: 'status', part: 'status' })
  let timer: number | undefined
  let isActive = false

  const set = (text: string): void => {
    region.textContent = text
    region.className = text && look
  }
  const cancel = (): void => {
    clearTimeout(timer)
    isActive = false
    set('')
  }

  return {
    region,
    isActive: () => isActive,
    begin() {
      isActive = true
    },
    confirm(text) {
      clearTimeout(timer)
      set('')
      timer = window.setTimeout(() => {
        set(text)
        timer = window.setTimeout(() => {
          cancel()
          ended()
        }, DURATION)
      }, PAUSE)
    },
    cancel,
  }
}
