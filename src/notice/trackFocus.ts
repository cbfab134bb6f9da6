// Remembers which element of the host has the focus, since the browser forgets it when the host is removed.

/** The focus inside the host. */
export interface TrackedFocus {
  /** The element that has it, or had it when the host was removed. */
  readonly element: () => HTMLElement | undefined
  forget(): void
}

/** Tracks it. */
export const trackFocus = (host: HTMLElement, root: ShadowRoot): TrackedFocus => {
  let focused: HTMLElement | undefined
  root.addEventListener('focusin', () => {
    if (root.activeElement instanceof HTMLElement) focused = root.activeElement
  })
  root.addEventListener('focusout', (event) => {
    if ((event as FocusEvent).relatedTarget) focused = undefined
    // Chromium dispatches it also when the host is about to be removed, and then the focus is to come back.
    queueMicrotask(() => {
      if (host.isConnected && !root.activeElement) focused = undefined
    })
  })
  return {
    element: () => focused,
    forget() {
      focused = undefined
    },
  }
}
