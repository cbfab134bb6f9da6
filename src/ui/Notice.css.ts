import { css } from './css'

/** The notice and the confirmation after a choice. */
export const noticeCss: string = css`
  :host {
    all: initial !important;
    position: fixed !important;
    z-index: 2147483647 !important;
  }
  [part='notice'],
  p.sheet {
    position: fixed;
    inset-inline: 0;
    bottom: 0;
    padding: 1em max(1.25em, 50% - 36em);
    border: 0 solid var(--line);
    border-block-width: 1px;
    box-shadow: 0 0 2em #0002;
  }
  [part='notice'] {
    display: flex;
    flex-direction: column;
    gap: 1em 3em;
    max-height: 60vh;
  }
  .top {
    top: 0;
    bottom: auto;
  }
  .copy {
    flex: 1;
    min-height: 0;
    overflow: auto;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }
  .copy > :not(a) {
    flex: 1 0 100%;
  }
  .copy ul {
    display: flex;
    flex-wrap: wrap;
    gap: inherit;
    font-weight: 600;
  }
  .copy [part='changes'] {
    font-weight: 400;
  }
  .copy li {
    margin-inline-start: 1.1em;
  }
  .box {
    inset-inline: 1em;
    bottom: 1em;
    padding: 1.25em;
    border-width: 1px;
    border-radius: calc(2 * var(--radius));
  }
  .box.top {
    top: 1em;
    bottom: auto;
  }
  .quiet .lead {
    display: none;
  }
  @media (min-width: 48em) {
    .bar,
    .quiet {
      flex-direction: row;
      align-items: center;
    }
    .bar .choices,
    .quiet .choices {
      flex: 0 0 27em;
    }
    .quiet :not(p) {
      flex-basis: auto;
      flex-grow: 0;
    }
    .box {
      width: 26em;
      inset-inline: auto 1em;
    }
    .left {
      inset-inline: 1em auto;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`
