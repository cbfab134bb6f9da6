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
  :where(p).sheet {
    position: fixed;
    inset-inline: 0;
    bottom: 0;
    padding: 0.8em max(var(--aside), 50% - 36em) var(--below);
    border: 0 solid var(--line);
    border-block-width: 1px;
    font-size: 0.9375em;
    box-shadow: 0 0 2em #0002;
  }
  [part='notice'] {
    display: flex;
    flex-direction: column;
    gap: 0.4em 3em;
    max-height: min(80vh, max(45vh, 19em));
    overflow: auto;
  }
  .top {
    top: 0;
    bottom: auto;
    padding-block: var(--above) 0.8em;
  }
  .copy {
    flex: 1;
    min-height: 0;
    overflow: auto;
    display: grid;
    align-content: safe center;
    gap: 0.3em;
    padding-bottom: 0.2em;
    line-height: 1.4;
  }
  .copy,
  .choices a {
    font-size: 0.9em;
  }
  .copy h2 {
    font-size: 1.2em;
    line-height: 1.25;
    word-break: auto-phrase;
  }
  [part='notice']:has([part='changes']) {
    max-height: min(80vh, max(70vh, 19em));
  }
  .languages {
    padding-inline-end: 8em;
  }
  [part='changes'] {
    padding-inline-start: 1.1em;
  }
  .asked {
    font-weight: 600;
  }
  .asked li {
    display: inline;
  }
  .asked li:not(:last-child)::after {
    content: ' · ';
    content: ' · ' / '';
  }
  .choices a {
    place-self: center;
    text-align: center;
    line-height: 1.3;
    padding-block: 0.35em;
  }
  .box,
  section.dialog {
    padding: 0.7em;
    border-width: 1px;
    border-radius: calc(2 * var(--radius));
  }
  .box {
    bottom: var(--below);
    margin-inline: calc(var(--aside) - 0.5em);
  }
  section.dialog {
    inset: 0;
    width: min(26em, 100% + 1em - 2 * var(--aside));
    height: fit-content;
    margin: auto;
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
      flex: 0 0 22em;
      align-self: center;
    }
    .box {
      width: 26em;
      inset-inline-start: auto;
    }
    .left {
      inset-inline: 0 auto;
    }
  }
  @media (min-width: 64em) {
    .quiet .choices {
      flex-basis: 43em;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`
