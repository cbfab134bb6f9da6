import { css } from './css'

/** A placeholder in the box of the embed it stands for. */
export const placeholderCss: string = css`
  :host {
    all: initial;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    box-sizing: border-box;
    width: var(--width);
    max-width: 100%;
  }
  :host::before {
    content: '';
    grid-area: 1/1;
    aspect-ratio: var(--ratio);
    min-height: var(--height);
  }
  .sheet {
    display: grid;
    place-content: safe center;
    gap: 0.5em;
    grid-area: 1/1;
    padding: 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    text-align: center;
  }
  p {
    max-width: 40em;
    font-size: 0.875em;
  }
`
