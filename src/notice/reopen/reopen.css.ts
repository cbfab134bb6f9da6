import { css } from '../../ui/css'

/** The button by which the visitor comes back to the choice. `--lift` is the height of what stands below it. */
export const reopenCss: string = css`
  :host {
    all: initial !important;
    position: fixed !important;
    z-index: 2147483646 !important;
  }
  [part='reopen'] {
    position: fixed;
    bottom: calc(1em + env(safe-area-inset-bottom) + var(--lift, 0px));
    inset-inline-start: calc(1em + max(env(safe-area-inset-left), env(safe-area-inset-right)));
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-width: max(44px, 3em);
    min-height: max(44px, 3em);
    max-width: calc(100% - 2em);
    padding: 0.25em 1em;
    border: 1px solid;
    border-radius: 3em;
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
    color: var(--accent);
    box-shadow: 0 0.1em 0.6em #0003;
    cursor: pointer;
  }
  .right {
    inset-inline: auto calc(1em + max(env(safe-area-inset-left), env(safe-area-inset-right)));
  }
  [part='reopen']:hover {
    color: var(--background);
    background: var(--accent);
  }
  [part='reopen']:focus-visible {
    outline-offset: 2px;
  }
  svg {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  :host([hidden]) {
    display: none !important;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`
