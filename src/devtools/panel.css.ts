import { css } from '../ui/css'

/** The developer panel: its head stays while the rest scrolls. */
export const panelCss: string = css`
  :host {
    --alert: #a02c0c;
  }
  :host([data-theme='dark']) {
    --alert: #ffb08f;
  }
  @media (prefers-color-scheme: dark) {
    :host([data-theme='auto']) {
      --alert: #ffb08f;
    }
  }
  [part='notice'],
  p.sheet {
    z-index: 1;
  }
  [part='ledger'] {
    position: fixed;
    inset-inline: 0;
    bottom: 0;
    display: flex;
    flex-direction: column;
    height: 50vh;
    max-height: 50vh;
    border: 0 solid var(--line);
    border-block-width: 1px;
    box-shadow: 0 0 2em #0003;
    font-size: 0.875em;
    color-scheme: inherit;
  }
  [part='ledger'].top {
    top: 0;
    bottom: auto;
  }
  [part='notice'] ~ div [part='ledger'] {
    max-height: 40vh;
  }
  [part='ledger'] .grip {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    top: -4px;
    height: 10px;
    cursor: ns-resize;
    touch-action: none;
  }
  [part='ledger'].top .grip {
    top: auto;
    bottom: -4px;
  }
  [part='ledger'] .grip:hover {
    background: var(--line);
  }
  [part='ledger'] .heading,
  [part='ledger'] .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
  }
  [part='ledger'] .heading {
    position: relative;
    flex: none;
    gap: 0 1.5em;
    padding: 0.25em 3em 0 1em;
    border-bottom: 1px solid var(--line);
  }
  [part='ledger'] .scroll {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 1em 1em;
  }
  [part='ledger'] .scroll > * {
    margin-block: 0.75em;
  }
  [part='ledger'] .scroll > p:empty {
    margin: 0;
  }
  [part='ledger'] :focus-visible {
    outline-offset: -3px;
  }
  [part='ledger'] button,
  [part='ledger'] select {
    min-height: 2em;
    padding: 0 0.75em;
    border: 1px solid var(--soft);
    border-radius: var(--radius);
    font: inherit;
    color: inherit;
    background: var(--background);
    cursor: pointer;
  }
  [part='ledger'] .visit {
    width: 100%;
    height: 22em;
    border: 1px solid var(--line);
    background: #fff;
    color-scheme: light;
  }
  [part='ledger'] [aria-pressed='true'] {
    border-color: var(--accent);
    color: var(--background);
    background: var(--accent);
  }
  [part='ledger'] [aria-pressed='true']:focus-visible {
    outline-offset: 2px;
  }
  [part='ledger'] [data-action='close'] {
    position: absolute;
    inset-block-start: 0.15em;
    inset-inline-end: 0.5em;
    width: 2em;
    height: 2em;
    min-height: 0;
    margin: 0;
    padding: 0;
    border: 0;
    font-size: 1.2em;
    line-height: 1;
    background: none;
  }
  [part='ledger'] textarea {
    box-sizing: border-box;
    width: 100%;
    height: 6em;
    margin-inline: 0;
    border: 1px solid var(--soft);
    font:
      0.875em ui-monospace,
      monospace;
    color: inherit;
    background: var(--background);
  }
  [part='ledger'] .issues {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(30em, 100%), 1fr));
    gap: 0.5em 1.5em;
    list-style: none;
  }
  [part='ledger'] .issues li {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--alert);
  }
  [part='ledger'] strong {
    font-weight: 600;
  }
  [part='ledger'] .issues strong,
  [part='ledger'] .alert {
    color: var(--alert);
  }
  [part='ledger'] [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25em;
  }
  [part='ledger'] [role='tab'] {
    min-height: 2.5em;
    padding: 0 0.5em;
    border: 0;
    border-radius: 0;
    background: none;
  }
  [part='ledger'] [aria-selected='true'] {
    border: 0 solid var(--accent);
    border-block-width: 3px;
    border-top-color: transparent;
    font-weight: 600;
    color: var(--accent);
  }
  [part='ledger'] small {
    display: inline;
    font-size: 0.875em;
    font-weight: 400;
    color: var(--soft);
  }
  [part='ledger'] [role='tabpanel'] > * + * {
    margin-top: 0.5em;
  }
  [part='ledger'] label {
    display: block;
    min-height: 0;
    cursor: auto;
  }
  [part='ledger'] code {
    font:
      0.9em ui-monospace,
      monospace;
    user-select: auto;
  }
  [part='ledger'] summary {
    display: list-item;
    margin-top: 0.75em;
    padding-block: 0.25em;
    color: var(--accent);
    cursor: pointer;
  }
  [part='ledger'] dl,
  [part='ledger'] dd {
    margin: 0;
    font-size: 1em;
  }
  [part='ledger'] dl div {
    display: grid;
    grid-template-columns: 8em 1fr;
    gap: 0 1em;
    margin-top: 0.25em;
  }
  [part='ledger'] dt {
    font-size: 1em;
    color: inherit;
    font-weight: 600;
  }
  @media (forced-colors: active) {
    [part='ledger'] [aria-pressed='true'] {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
    [part='ledger'] [aria-selected='true'] {
      border-top: 0;
    }
  }
  @media (min-width: 56em) {
    [part='ledger'] .tools {
      float: right;
      margin-inline-start: 1em;
    }
  }
`
