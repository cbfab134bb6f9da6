import { css } from '../ui/css'

/** The tables of the developer panel: rows on a wide screen, cards on a narrow one. */
export const tableCss: string = css`
  [part='ledger'] table {
    width: 100%;
    margin: 0;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 1em;
  }
  [part='ledger'] th,
  [part='ledger'] td {
    padding: 0.35em 1em 0.35em 0;
    border-top: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    font-size: 1em;
    font-weight: 400;
    color: inherit;
  }
  [part='ledger'] th {
    position: sticky;
    top: 0;
    border: 0;
    white-space: nowrap;
    color: var(--soft);
    background: var(--background);
  }
  [part='ledger'] .urgent td:first-child {
    padding-inline-start: 0.5em;
    border-inline-start: 3px solid var(--alert);
  }
  [part='ledger'] .mark {
    display: inline-block;
    padding: 0 0.5em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    white-space: nowrap;
  }
  [part='ledger'] .held,
  [part='ledger'] .refused {
    border-color: var(--soft);
  }
  [part='ledger'] .held {
    border-style: dashed;
  }
  [part='ledger'] .mark.leaked {
    border-color: var(--alert);
    color: var(--background);
    background: var(--alert);
  }
  [part='ledger'] time,
  [part='ledger'] .count {
    font-variant-numeric: tabular-nums;
  }
  @media (min-width: 56em) {
    [part='ledger'] .time,
    [part='ledger'] .gate,
    [part='ledger'] .count {
      white-space: nowrap;
    }
    [part='ledger'] .what,
    [part='ledger'] .action {
      width: 25%;
    }
  }
  @media (max-width: 56em) {
    [part='ledger'] thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    [part='ledger'] table,
    [part='ledger'] tbody {
      display: block;
    }
    [part='ledger'] tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0.15em 0.75em;
      padding: 0.5em 0;
      border-top: 1px solid var(--line);
    }
    [part='ledger'] td {
      padding: 0;
      border: 0;
    }
    [part='ledger'] td:empty {
      display: none;
    }
    [part='ledger'] .urgent {
      padding-inline-start: 0.5em;
      border-inline-start: 3px solid var(--alert);
    }
    [part='ledger'] .urgent td:first-child {
      padding: 0;
      border: 0;
    }
    [part='ledger'] .what,
    [part='ledger'] .action {
      flex: 1 0 100%;
    }
  }
`
