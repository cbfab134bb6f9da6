import { css } from '../../ui/css'

/**
 * The choice takes the room beside its heading, so that nothing moves when it comes: it hangs out of a line of the
 * notice, which is lower.
 */
export const languagesCss: string = css`
  .copy .languages {
    grid-area: 1 / 1;
  }
  .copy .languages + select {
    grid-area: 1 / 1;
    place-self: start end;
    margin-bottom: calc(1.55em - var(--tall));
  }
  .head select {
    flex: none;
    margin-inline-start: -9.6em;
  }
  [part='language'] {
    margin: 0;
    box-sizing: border-box;
    width: 9.6em;
    --tall: max(24px, 1.9em);
    height: var(--tall);
    padding: 0;
    border: 1px solid var(--soft);
    border-radius: var(--radius);
    font: inherit;
    font-size: 0.95em;
    line-height: 1;
    color: inherit;
    background: var(--background);
    cursor: pointer;
  }
`
