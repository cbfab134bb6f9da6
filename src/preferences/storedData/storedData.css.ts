import { css } from '../../ui/css'

/** What is stored here now. */
export const storedDataCss: string = css`
  .kept {
    margin-top: 0.5em;
  }
  .kept ul {
    list-style: none;
  }
  .kept li {
    margin-top: 0.75em;
    padding-top: 0.75em;
    border-top: 1px solid var(--line);
  }
  .kept article > p {
    margin-top: 0.5em;
  }
  .kept ul + p {
    margin-top: 0.75em;
    padding-top: 0.75em;
    border-top: 1px solid var(--line);
  }
  .kept .value {
    margin-top: 0.5em;
    padding: 0.5em 0.75em;
    border-inline-start: 3px solid var(--line);
    font:
      0.875em/1.5 ui-monospace,
      monospace;
    white-space: pre-wrap;
  }
  .kept > .acts {
    margin-top: 1em;
  }
  .kept > [role='status']:not(:empty) {
    position: sticky;
    bottom: -1em;
    margin-top: 1em;
    padding: 0.75em 1.25em;
    border: 1px solid var(--accent);
    border-radius: var(--radius);
    background: var(--background);
  }
`
