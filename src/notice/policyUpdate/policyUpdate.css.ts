import { css } from '../../ui/css'

/** The line that says what has changed. */
export const policyUpdateCss: string = css`
  [part='news'] {
    position: fixed;
    inset-inline: 0;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
    max-height: 40vh;
    overflow: auto;
    padding: 0.75em max(var(--aside), 50% - 36em) var(--below);
    border-top: 1px solid var(--line);
  }
  [part='news'] > div {
    flex: 1 1 18em;
  }
  [part='news'] button {
    min-width: 6em;
  }
`
