import { css } from './css'

/** Colours, letters and controls of all that is visible. Owners set the `--sekisho-…` properties. */
export const baseCss: string = css`
  :host {
    --background: var(--sekisho-background, #fff);
    --text: var(--sekisho-text, #1d2530);
    --soft: #566172;
    --line: #d3d9e1;
    --accent: var(--sekisho-accent, #23487a);
    --radius: var(--sekisho-radius, 6px);
    color-scheme: light !important;
  }
  :host([data-theme='dark']) {
    --background: var(--sekisho-background, #1b2029);
    --text: var(--sekisho-text, #e9edf3);
    --soft: #a9b4c3;
    --line: #414b5a;
    --accent: var(--sekisho-accent, #a6c6f0);
    color-scheme: dark !important;
  }
  @media (prefers-color-scheme: dark) {
    :host([data-theme='auto']) {
      --background: var(--sekisho-background, #1b2029);
      --text: var(--sekisho-text, #e9edf3);
      --soft: #a9b4c3;
      --line: #414b5a;
      --accent: var(--sekisho-accent, #a6c6f0);
      color-scheme: dark !important;
    }
  }
  :where(.sheet) {
    all: initial;
    -webkit-locale: var(--locale);
    display: block;
    box-sizing: border-box;
    font: 0.9375em/1.6 var(--sekisho-font, system-ui, sans-serif);
    color: var(--text);
    background: var(--background);
    overflow-wrap: anywhere;
  }
  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
    font-size: 1em;
  }
  a {
    color: var(--accent);
  }
  code {
    direction: ltr;
    unicode-bidi: isolate;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    grid-auto-rows: 1fr;
    gap: 0.5em;
  }
  [part='choice'] {
    min-height: 2.75em;
    padding: 0.25em;
    border: 1px solid;
    border-radius: var(--radius);
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    word-break: auto-phrase;
    color: var(--accent);
    background: var(--background);
  }
  [part='choice']:hover {
    color: var(--background);
    background: var(--accent);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
  }
`
