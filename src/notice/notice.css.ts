import { css } from '../ui/css'

/** The notice and the confirmation after a choice. */
export const noticeCss: string = css`
  :host {
    all: initial !important;
    position: fixed !important;
    z-index: 2147483647 !important;
    --above: calc(1em + env(safe-area-inset-top));
    --below: calc(1em + env(safe-area-inset-bottom));
    --aside: calc(1em + max(env(safe-area-inset-left), env(safe-area-inset-right)));
  }
  [part='notice'],
  p.sheet {
    position: fixed;
    inset-inline: 0;
    bottom: 0;
    padding: 1em max(var(--aside), 50% - 36em) var(--below);
    border: 0 solid var(--line);
    border-block-width: 1px;
    box-shadow: 0 0 2em #0002;
  }
  [part='notice'] {
    display: flex;
    flex-direction: column;
    gap: 1em 3em;
    max-height: 60vh;
    overflow: auto;
  }
  .top {
    top: 0;
    bottom: auto;
    padding-block: var(--above) 1em;
  }
  .copy {
    flex: 1;
    min-height: 0;
    overflow: auto;
    display: flex;
    flex-wrap: wrap;
    align-content: safe center;
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
    inset-inline: var(--aside);
    bottom: var(--below);
    padding: 1.25em;
    border-width: 1px;
    border-radius: calc(2 * var(--radius));
  }
  .box.top {
    top: var(--above);
    bottom: auto;
  }
  .quiet .lead {
    display: none;
  }
  @media (min-width: 48em) {
    .bar,
    .quiet {
      flex-direction: row;
    }
    .bar .choices,
    .quiet .choices {
      flex: 0 0 27em;
      align-self: center;
    }
    .quiet :not(p) {
      flex-basis: auto;
      flex-grow: 0;
    }
    .box {
      width: 26em;
      inset-inline-start: auto;
    }
    .left {
      inset-inline: var(--aside) auto;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`
