import { css } from '../../ui/css'

/**
 * A placeholder in the box of the embed it stands for. What does not fit scrolls, and the answers stay in
 * sight.
 */
export const placeholderCss: string = css`
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: safe center;
    justify-items: center;
    gap: 0.5em;
    min-height: 100%;
    padding: 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    text-align: center;
  }
  p {
    max-width: 40em;
    font-size: 0.875em;
  }
  .choices {
    position: sticky;
    bottom: 0;
    grid-template-columns: repeat(auto-fit, minmax(min(7.5em, 100%), 1fr));
    width: min(100%, 24em);
    background: var(--background);
  }
  .low {
    gap: 0.25em;
    padding: 0.5em;
    font-size: 0.8125em;
  }
  .low .choices {
    grid-template-columns: 1fr 1fr;
  }
  .low [part='choice'] {
    min-height: 2.25em;
  }
  @media print {
    .choices {
      display: none;
    }
  }
`
