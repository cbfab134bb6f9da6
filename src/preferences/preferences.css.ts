import { css } from '../ui/css'

/** The preferences: a dialog whose head and foot stay while its middle scrolls. */
export const preferencesCss: string = css`
  dialog {
    position: fixed;
    inset: var(--above) 0 var(--below);
    width: min(46em, 100% - 2 * var(--aside));
    height: fit-content;
    max-height: calc(100% - var(--above) - var(--below));
    margin: auto;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: calc(2 * var(--radius));
    box-shadow: 0 1em 4em rgb(0 0 0/0.3);
  }
  dialog::backdrop {
    background: rgb(10 16 24/0.6);
  }
  .frame {
    display: flex;
    flex-direction: column;
    max-height: calc(100vh - 2px - var(--above) - var(--below));
    max-height: calc(100dvh - 2px - var(--above) - var(--below));
  }
  .head,
  .foot {
    flex: none;
    padding: 0.75em 1.5em;
    border: 0 solid var(--line);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    border-bottom-width: 1px;
  }
  .head h2 {
    flex: 1;
    font-size: 1.2em;
  }
  [data-action='close'] {
    flex: none;
    width: 2em;
    height: 2em;
    margin-inline-end: -0.5em;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    font-size: 1.4em;
    line-height: 1;
    color: inherit;
    background: none;
    cursor: pointer;
  }
  .foot {
    grid-template-columns: repeat(auto-fit, minmax(min(7.5em, 100%), 1fr));
    border-top-width: 1px;
  }
  .foot [data-action='save'] {
    color: var(--background);
    background: var(--accent);
    border-color: var(--accent);
  }
  .body {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 1em 1.5em;
  }
  dialog section {
    margin-top: 1em;
    padding-top: 1em;
    border-top: 1px solid var(--line);
  }
  .fixed {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
  }
  .fixed span {
    flex: none;
    font-weight: 400;
  }
  h3,
  h4,
  h5,
  dl,
  dd {
    margin: 0;
    font-size: 1em;
  }
  label {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    min-height: 2em;
    cursor: pointer;
  }
  input {
    appearance: none;
    position: relative;
    flex: none;
    width: 3em;
    height: 1.75em;
    margin: 0;
    border: 2px solid var(--soft);
    border-radius: 1em;
    font-size: 0.9375em;
    background: var(--background);
    cursor: pointer;
  }
  input::before {
    content: '';
    position: absolute;
    inset-block: 0.2em;
    inset-inline-start: 0.25em;
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--soft);
    transition: inset-inline-start 0.15s;
  }
  input:checked {
    border-color: var(--accent);
    background: var(--accent);
  }
  input:checked::before {
    inset-inline-start: 1.45em;
    background: var(--background);
  }
  .soft,
  small,
  dt,
  h5 {
    font-size: 0.875em;
    font-weight: 400;
    color: var(--soft);
  }
  small {
    display: block;
  }
  summary {
    display: list-item;
    margin-top: 0.5em;
    padding-block: 0.25em;
    color: var(--accent);
    cursor: pointer;
  }
  article {
    margin-top: 0.75em;
    padding: 1em 1.25em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  dl div {
    display: grid;
    grid-template-columns: 10em 1fr;
    gap: 0 1em;
    margin-top: 0.5em;
  }
  dd ul {
    padding-inline-start: 1.2em;
  }
  h5,
  .name {
    margin-top: 0.75em;
  }
  code {
    font:
      0.875em ui-monospace,
      monospace;
    user-select: all;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.5em;
  }
  .acts button {
    min-height: 2.25em;
    padding: 0.25em 0.75em;
    border: 1px solid;
    border-radius: var(--radius);
    font: inherit;
    font-size: 0.9375em;
    color: var(--accent);
    background: none;
    cursor: pointer;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-top: 0.75em;
  }
  @media (max-width: 36em) {
    dl div {
      grid-template-columns: 1fr;
    }
    .foot [data-action='save'] {
      grid-column: 1 / -1;
    }
    article {
      padding: 0.75em 1em;
    }
    .head,
    .foot,
    .body {
      padding-inline: 1em;
    }
  }
  @media (max-height: 30em) {
    .frame {
      overflow: auto;
    }
    .body {
      flex: none;
      overflow: visible;
    }
  }
  @media (prefers-reduced-motion) {
    input::before {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    input::before {
      background: CanvasText;
    }
    input:checked {
      background: Highlight;
    }
    input:checked::before {
      background: HighlightText;
    }
  }
`
