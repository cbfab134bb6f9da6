import { css } from '../ui/css'

/** Fields, buttons, and the list of the catalogue. */
export const fieldsCss: string = css`
  .field,
  .localized {
    margin: 0.75rem 0;
  }
  .localized > .field {
    margin: 0.5rem 0;
  }
  label {
    display: block;
    margin-bottom: 0.25rem;
    font-weight: 600;
  }
  .check {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    margin-bottom: 0;
    font-weight: 400;
  }
  .check input {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--accent);
    translate: 0 0.125rem;
  }
  input:where(:not([type='checkbox'], [type='radio'], [type='file'])),
  select,
  textarea {
    display: block;
    width: 100%;
    min-height: 2.75rem;
    padding: 0.375rem 0.625rem;
    border: 1px solid var(--edge);
    border-radius: 4px;
    font: inherit;
    color: var(--text);
    background: var(--back);
  }
  /* In Safari a long option counts as wide as it is, and the page scrolls sideways. */
  select {
    contain: paint;
  }
  input[type='file'] {
    max-width: 100%;
    font: inherit;
  }
  textarea {
    resize: vertical;
    line-height: 1.5;
  }
  textarea.code {
    font-family: ui-monospace, SFMono-Regular, Consolas, monospace;
    font-size: 0.875rem;
  }
  textarea[readonly] {
    background: var(--tint);
  }
  [aria-invalid='true'] {
    border-color: var(--alert);
    border-width: 2px;
  }
  .faults {
    margin: 0.25rem 0;
    color: var(--alert);
    font-size: 0.9375rem;
  }
  .tag {
    display: inline-block;
    margin-inline-start: 0.5rem;
    padding: 0 0.5rem;
    border: 1px solid var(--line);
    border-radius: 4px;
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--soft);
  }
  p > .tag {
    margin-inline-start: 0;
  }
  .unverified {
    border-color: currentcolor;
    color: var(--note);
    background: var(--note-back);
  }
  .group {
    min-width: 0;
    margin: 1rem 0;
    padding: 0.25rem 1rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: 6px;
  }
  .card {
    background: var(--tint);
  }
  legend {
    padding-inline: 0.375rem;
    font-weight: 600;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 0 1rem;
  }
  .choices {
    min-width: 0;
    margin: 0.5rem 0;
    padding: 0;
    border: 0;
  }
  .choices legend {
    padding: 0;
  }
  .choices > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1rem;
  }
  .choices .check,
  .group > .check {
    min-height: 1.75rem;
  }
  button {
    min-height: 2.75rem;
    padding: 0.375rem 1rem;
    border: 1px solid var(--accent);
    border-radius: 4px;
    font: inherit;
    font-weight: 600;
    color: var(--accent);
    background: var(--back);
    cursor: pointer;
  }
  button:hover:enabled,
  button[aria-pressed='true'] {
    color: var(--back);
    background: var(--accent);
  }
  button:disabled {
    border-color: var(--line);
    color: var(--soft);
    cursor: default;
  }
  button.quiet {
    border-color: var(--edge);
    font-weight: 400;
  }
  .buttons,
  .switch {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    margin-block: 0.5rem;
  }
  .switch {
    margin: 0;
  }
  .entries {
    max-height: 32rem;
    margin: 0;
    padding: 0;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 6px;
    list-style: none;
  }
  .entries li {
    padding: 0.5rem 1rem;
    border-bottom: 1px solid var(--line);
  }
  .entries > li > details {
    margin-inline-start: 1.625rem;
    font-size: 0.9375rem;
  }
  .entries .check strong,
  .entries .check .soft {
    display: block;
  }
  .entries .check .soft {
    font-size: 0.875rem;
  }
  .entries li > .tag {
    margin-inline-start: 1.625rem;
  }
  .entries li li {
    padding: 0;
    border: 0;
    list-style: disc;
  }
  .facts {
    margin: 0.5rem 0;
  }
  .facts > div {
    margin-block: 0.5rem;
  }
  .facts dt {
    font-weight: 600;
  }
  .facts dd {
    margin: 0;
  }
  .facts ul {
    margin: 0;
  }
`
